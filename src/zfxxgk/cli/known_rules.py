"""Ids of rules that were given and that no rule has: what was meant, or what they have become."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from zfxxgk.cli.config import Settings
from zfxxgk.cli.language import make_error, suggest
from zfxxgk.errors import InputError
from zfxxgk.spec.retired import tell_retired


def refuse_unknown(
    name: str, known: Iterable[str], key: str = "unknown-prefix", **where: str
) -> InputError:
    """The error of an id, or of the beginning of one, that is none of *known*; *key* has its
    words, and *where* tells the file that it stands in.
    """
    if retired := tell_retired(name):
        return InputError(retired, **where)
    return make_error(key, **where, **suggest(name, known))


def require_settings(
    settings: Settings, rules: Iterable[str], given: Mapping[str, object] = {}
) -> None:
    """Raises InputError, with the place in the settings, for what is the beginning of none of
    *rules*. What options have *given* goes before the settings.
    """
    from zfxxgk.engine.rule_set import require_known

    chosen = {"select": settings.select, "ignore": settings.ignore}
    named = [(key, each) for key in chosen if not given.get(key) for each in chosen[key]]
    named += [(f"{waiver.source}.rule", waiver.rule) for waiver in settings.waivers]
    for key, prefix in named:
        try:
            require_known(prefix, rules)
        except InputError as error:
            error.path, error.place = settings.path, f"{settings.section}{key}"
            raise


def list_prefixes(rules: Iterable[str]) -> list[str]:
    """Every beginning of an id that can be chosen."""
    parts = [key.split("/") for key in rules]
    return list(dict.fromkeys("/".join(p[:n]) for p in parts for n in range(1, len(p) + 1)))
