"""``zfxxgk``: finds the command, sees to language and settings, and gives the exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path

from zfxxgk._version import __version__
from zfxxgk.cli import config, streams
from zfxxgk.cli.config import Settings
from zfxxgk.cli.language import (
    Language,
    choose_language,
    find_language,
    format_error,
    make_error,
    say,
    suggest,
)
from zfxxgk.cli.layout import align_columns
from zfxxgk.cli.options import Parser
from zfxxgk.errors import InputError, tell_uninstalled

COMMANDS = (
    *("check", "summary", "roster", "show", "compare", "convert"),
    *("form", "render", "serve", "explain", "rules", "schema", "conformance", "bundle"),
    *("pack", "corpus"),
)
GROUPS: Mapping[str, tuple[str, ...]] = {
    "rules": ("rules test", "rules lint", "rules diff"),
    "corpus": ("corpus add", "corpus check", "corpus diff", "corpus report", "corpus tidy"),
}
"""Commands of two words, by the first."""
INTERRUPTED = 130
NOT_JUDGED = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    0 and 1 are the verdict of ``check``; 2 means that something could not be judged or done;
    130 that the user stopped it.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = find_language(given) or choose_language(os.environ)
    try:
        settings, wrong = _settings()
        language = find_language(given) or settings.lang or language
        return _run(given, language, settings, wrong)
    except InputError as error:
        for each in error.each:
            streams.complain(format_error(each, language))
    except KeyboardInterrupt as stopped:
        # A command that keeps what it has done so far says so in other words.
        streams.complain(say(language, str(stopped) or "interrupted"))
        return INTERRUPTED
    except SystemExit:
        raise
    except BaseException as error:  # a panic of the engine of columns is no Exception
        told = tell_uninstalled(error) or _tell_refused(error)
        unexpected = say(language, "unexpected", name=type(error).__name__)
        streams.complain(format_error(told, language) if told else unexpected)
    return NOT_JUDGED


def _settings() -> tuple[Settings, InputError | None]:
    """The settings; what is wrong with them must not keep anyone from the help."""
    try:
        return config.load_settings(Path.cwd()), None
    except config.SettingsError as error:
        return Settings(lang=error.lang), error
    except OSError:
        return Settings(), None


def _run(given: list[str], language: Language, settings: Settings, wrong: InputError | None) -> int:
    general = Parser("main", language)
    general.add_flag("--version", "help-version")
    before, rest = _split(given)
    if rest and rest[0] not in COMMANDS and _names_file(rest[0]):
        before, rest = [], ["check", *given]
    options = general.read(before)
    if options.version:
        streams.show(f"zfxxgk {__version__}\n")
        return 0
    if options.help or not rest:
        streams.show(_overview(general, language))
        return 0 if options.help else _fail(make_error("no-command"), language)
    name, rest = _name_command(rest)
    command = import_module(f"zfxxgk.cli.commands.{name.replace(' ', '_')}")
    parser = Parser(name.replace(" ", "-"), language)
    command.declare(parser)
    options = parser.read(rest)
    if options.help:
        streams.show(parser.format_help())
        return 0
    if wrong is not None:
        raise wrong
    exit_code: int = command.run(options, settings, language)
    return exit_code


def _name_command(given: list[str]) -> tuple[str, list[str]]:
    """The command, of one word or two, and what follows it."""
    name, *rest = given
    known: Sequence[str] = COMMANDS
    if name in GROUPS and rest and not rest[0].startswith("-"):
        known = GROUPS[name]
        name = f"{name} {rest.pop(0)}"
    if name not in known:
        raise make_error("unknown-command", **suggest(name, known))
    return name, rest


def _names_file(name: str) -> bool:
    """True for what is dragged onto a program: it is to be checked."""
    from zfxxgk.cli.sources import SUFFIXES

    return os.path.exists(name) or os.path.splitext(name)[1].lower() in SUFFIXES


def _split(given: list[str]) -> tuple[list[str], list[str]]:
    """The options before the command, and the rest."""
    number = 0
    while number < len(given) and given[number].startswith("-"):
        number += 2 if given[number] == "--lang" else 1
    return given[:number], given[number:]


def _overview(general: Parser, language: Language) -> str:
    rows = [(name, say(language, f"about-{name}")) for name in COMMANDS]
    lines = [
        say(language, "field", name=say(language, "commands")),
        *(f"  {line}" for line in align_columns(rows)),
        "",
        say(language, "more-help"),
    ]
    return general.format_help() + "\n" + "\n".join(lines) + "\n"


def _tell_refused(error: BaseException) -> InputError | None:
    """What the system has refused the engine of columns."""
    from zfxxgk.cli.files import describe_failure
    from zfxxgk.corpus.faults import find_refusal, is_of_engine

    refusal = find_refusal(error) if is_of_engine(error) else None
    return InputError(describe_failure(refusal)) if refusal else None


def _fail(error: InputError, language: Language) -> int:
    streams.complain(format_error(error, language))
    return NOT_JUDGED
