"""argparse, speaking two languages and complaining in our own way."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from functools import partial
from typing import NamedTuple, NoReturn

from zfxxgk.cli.language import LANGUAGES, Language, make_error, say, suggest
from zfxxgk.cli.layout import align_columns


class _Positional(NamedTuple):
    name: str
    many: bool
    default: str


class Parser(argparse.ArgumentParser):
    """The options of one command; ``command`` is the key of its words.

    argparse's own messages are in English only, so nothing is declared that it would have to
    complain about, but for options without their value.
    """

    def __init__(self, command: str, language: Language) -> None:
        super().__init__(
            prog="zfxxgk",
            usage=say(language, f"usage-{command}"),
            description=say(language, f"about-{command}"),
            add_help=False,
            allow_abbrev=False,
            exit_on_error=False,
            # The help is written here; argparse would ask the terminal for its width all the same.
            formatter_class=partial(argparse.HelpFormatter, width=80),
        )
        self.language: Language = language
        self._place: _Positional | None = None
        self._limited: dict[str, tuple[str, ...]] = {}
        self._options: list[tuple[str, str]] = []
        self._arguments: list[tuple[str, str]] = []
        self.add_choice("--lang", "help-lang", LANGUAGES)
        self.add_flag("--help", "help-help", "-h")

    def add_flag(self, name: str, help_key: str, *aliases: str) -> None:
        self._options.append((", ".join((name, *aliases)), say(self.language, help_key)))
        self.add_argument(name, *aliases, action="store_true")

    def add_value(
        self, name: str, help_key: str, kind: str, *aliases: str, many: bool = False, **words: str
    ) -> None:
        """An option with a value; with a list of them when it may be repeated."""
        shown = f"{', '.join((name, *aliases))} {say(self.language, kind)}"
        self._options.append((shown, say(self.language, help_key, **words)))
        self.add_argument(name, *aliases, action="append" if many else "store")

    def add_choice(self, name: str, help_key: str, choices: tuple[str, ...], *aliases: str) -> None:
        """An option whose value is one of a few words."""
        words = say(self.language, help_key, choices=", ".join(choices))
        shown = f"{', '.join((name, *aliases))} {say(self.language, 'VALUE')}"
        self._options.append((shown, words))
        self._limited[name] = choices
        self.add_argument(name, *aliases)

    def add_place(
        self, name: str, help_key: str, kind: str, *, many: bool = False, default: str = ""
    ) -> None:
        """The argument of the command: one, any number if *many*, none if it has a default."""
        words = say(self.language, help_key, default=default)
        self._arguments.append((say(self.language, kind), words))
        self._place = _Positional(name, many, default)
        self.add_argument(name, nargs="*")

    def add_epilog(self, key: str, **values: object) -> None:
        self.epilog = say(self.language, key, **values)

    def format_help(self) -> str:
        lines = [say(self.language, "usage") + str(self.usage), "", str(self.description)]
        for key, rows in (("arguments", self._arguments), ("options", self._options)):
            if rows:
                heading = say(self.language, "field", name=say(self.language, key))
                lines += ["", heading, *(f"  {line}" for line in align_columns(rows))]
        lines += ["", self.epilog] if self.epilog else []
        return "\n".join(lines) + "\n"

    def read(self, arguments: Sequence[str]) -> argparse.Namespace:
        """The options. Raises InputError for what makes no sense; asks nothing for ``--help``."""
        # What follows "--" is no option; argparse gets this wrong for a leading one.
        end = arguments.index("--") if "--" in arguments else len(arguments)
        try:
            found, unknown = self.parse_known_intermixed_args(list(arguments[:end]))
        except argparse.ArgumentError as error:
            key = "takes-no-value" if "explicit" in error.message else "needs-value"
            raise make_error(key, option=(error.argument_name or "").split("/")[0]) from None
        plain = list(arguments[end + 1 :])
        if self._place is None:
            unknown += plain
        else:
            given = getattr(found, self._place.name) or []
            setattr(found, self._place.name, [*given, *plain])
        if not found.help:
            self._refuse(found, unknown)
        return found

    def error(self, message: str) -> NoReturn:
        """What argparse still finds on its own; with the options declared here, nothing."""
        raise make_error("missing-argument", usage=self.usage)

    def _refuse(self, found: argparse.Namespace, unknown: list[str]) -> None:
        for argument in unknown:
            self._refuse_unknown(argument)
        for option, choices in self._limited.items():
            value = getattr(found, option[2:].replace("-", "_"))
            if value is not None and value not in choices:
                listed = ", ".join(choices)
                near = suggest(value, choices)
                raise make_error("unknown-value", option=option, choices=listed, **near)
        if self._place is not None:
            self._refuse_count(getattr(found, self._place.name), self._place)

    def _refuse_unknown(self, argument: str) -> None:
        if not argument.startswith("-"):
            raise make_error("extra-argument", name=argument)
        known = [option.split()[0].strip(",") for option, _ in self._options]
        raise make_error("unknown-option", **suggest(argument.partition("=")[0], known))

    def _refuse_count(self, given: list[str], place: _Positional) -> None:
        if not given and not place.default:
            raise make_error("missing-argument", usage=self.usage)
        if len(given) > 1 and not place.many:
            raise make_error("extra-argument", name=given[1])
