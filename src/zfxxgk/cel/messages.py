"""Message templates: text with expressions in braces, and three words about the finding."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zfxxgk.cel.parser import parse
from zfxxgk.cel.tree import CelError, Position, Tree

SPECIAL = ("count", "labels", "table")
"""Number of places found, their labels, and the table they stand in."""

_HOLE = re.compile(r"\{([^{}]*)\}")
_BRACE = re.compile("[{}]")


def parts(template: str) -> Iterator[str | Tree]:
    """Text and expressions of a template in turn. Raises CelError, positions in the template."""
    end = 0
    for hole in _HOLE.finditer(template):
        yield _text(template, end, hole.start())
        try:
            yield parse(hole[1])
        except CelError as error:
            position = _shifted(error.position, template, hole.start(1))
            raise CelError(error.message, position) from None
        end = hole.end()
    yield _text(template, end, len(template))


def _text(template: str, start: int, end: int) -> str:
    if brace := _BRACE.search(template, start, end):
        raise CelError("a brace without its partner", _at(template, brace.start()))
    return template[start:end]


def _shifted(position: Position, template: str, start: int) -> Position:
    return _at(template, start + position.offset)


def _at(template: str, offset: int) -> Position:
    before = template[:offset]
    return Position(before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1, offset)
