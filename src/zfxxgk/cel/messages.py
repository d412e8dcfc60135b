"""Message templates: text with expressions in braces, and four words about the finding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from zfxxgk.cel.emitter import Emitter, Locals
from zfxxgk.cel.parser import parse
from zfxxgk.cel.tree import CelError, Name, Position, Tree, unparse, walk
from zfxxgk.cel.type_check import PRESENCE, VALUE, Facts
from zfxxgk.cel.types import Bool, Int, List, Str, Type, describe
from zfxxgk.cel.words import say

SPECIAL = ("count", "labels", "table", "gap")
"""Number of places found, their labels, the table they stand in, and what stands in blank ones."""

_HOLE = re.compile(r"\{([^{}]*)\}")
_BRACE = re.compile("[{}]")
_NO_BREAK = re.compile(r"[^\n]")


def split_message(template: str) -> Iterator[str | Tree]:
    """Text and expressions of a template in turn; all positions are those in the template.

    Raises CelError for a fault in an expression and for a brace that encloses none.
    """
    end = 0
    for hole in _HOLE.finditer(template):
        yield _text(template, end, hole.start())
        # Space in place of what comes before gives every node its position in the template.
        yield parse(_NO_BREAK.sub(" ", template[: hole.start(1)]) + hole[1])
        end = hole.end()
    yield _text(template, end, len(template))


def _text(template: str, start: int, end: int) -> str:
    if brace := _BRACE.search(template, start, end):
        raise CelError(say("brace"), _at(template, brace.start()))
    return template[start:end]


def _at(template: str, offset: int) -> Position:
    before = template[:offset]
    return Position(before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1, offset)


# ---------------------------------------------------------------------- what can be shown


def list_holes(template: Iterable[str | Tree], for_each: Mapping[str, str]) -> Iterator[Tree]:
    """The expressions of a template, the words about the finding aside."""
    for part in template:
        if not isinstance(part, str) and not _is_word(part, for_each):
            yield part


def require_showable(hole: Tree, kind: Type) -> None:
    """Raises CelError for a value that has no words."""
    item = kind.item if isinstance(kind, List) else kind
    if not isinstance(item, Int | Str | Bool):
        raise CelError(say("not-shown", found=describe(kind)), hole.at)


@dataclass(frozen=True, slots=True)
class Given:
    """What is there when a rule has failed: the tables, variables and places it has read."""

    tables: frozenset[tuple[str, str]]
    variables: frozenset[str]
    read: frozenset[Tree]

    def require(self, hole: Tree, facts: Facts) -> None:
        """Raises CelError when a hole shows, of what the *facts* say, something else."""
        if not (facts.variables <= self.variables and facts.tables <= self.tables):
            raise CelError(say("not-read"), hole.at)
        kinds = {id(n): use.kind for n in walk(hole) if (use := facts.uses.get(id(n)))}
        tested = {node for node in walk(hole) if kinds.get(id(node)) == PRESENCE}
        for node in walk(hole):
            if node is not hole and kinds.get(id(node)) == VALUE and node not in self.read | tested:
                raise CelError(say("only-alone"), node.at)


# ---------------------------------------------------------------------- the text


def emit_message(
    template: Iterable[str | Tree], for_each: Mapping[str, str], emitter: Emitter, names: Locals
) -> str:
    """Source for the text of a message, given ``say`` for the words about the finding."""
    pieces: list[str] = []
    for part in template:
        if isinstance(part, str):
            pieces += [emitter.literal(part)] if part else []
        elif _is_word(part, for_each):
            pieces.append(f"say.{unparse(part)}")
        elif isinstance(part, Name) and part.name in for_each and names[part.name] is None:
            dimension = emitter.literal(for_each[part.name])
            pieces.append(f"say.key({dimension}, {emitter.identifier(part.name)})")
        else:
            pieces.append(f"say.value({emitter.shown(part, names)})")
    return " + ".join(pieces) or emitter.literal("")


def _is_word(tree: Tree, for_each: Mapping[str, str]) -> bool:
    """True if a hole is a word about the finding; a bound name of the same name comes first."""
    return isinstance(tree, Name) and tree.name in SPECIAL and tree.name not in for_each
