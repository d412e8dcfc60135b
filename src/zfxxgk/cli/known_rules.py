"""Ids of rules that were given and that no rule has: what was meant, or what they have become."""

from __future__ import annotations

from collections.abc import Iterable

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


def list_prefixes(rules: Iterable[str]) -> list[str]:
    """Every beginning of an id that can be chosen."""
    parts = [key.split("/") for key in rules]
    return list(dict.fromkeys("/".join(p[:n]) for p in parts for n in range(1, len(p) + 1)))
