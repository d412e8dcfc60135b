"""The arithmetic relations within the tables of a report, and how each is judged step by step.

The steps are those of ``rules/README.md``: what cannot be told is not held against the office, a
blank counts as 0 beside numbers, and a relation with a condition is for reports that fulfil it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from zfxxgk.cel.parser import parse
from zfxxgk.cel.tree import Binary, Index, Name, Select, Tree
from zfxxgk.cel.tree import Literal as Constant
from zfxxgk.engine.linear_checks import LinearCheck, load_builtin
from zfxxgk.spec import forms
from zfxxgk.spec.editions import MISSING, ONLY, Editions
from zfxxgk.spec.linear import HOLDS
from zfxxgk.spec.places import format_pointer
from zfxxgk.spec.rules import load_catalogue

if TYPE_CHECKING:
    from zfxxgk.spec.forms import Column, Table

AGREES, NOT_FOR_IT, UNCHECKED = "一致", "不适用", "未核对"
DIFFERS = {"error": "不一致", "warning": "请核实", "notice": "请留意"}
"""What is said of a relation that does not hold, by the severity of its rule."""
NO_NUMBER, ABSENT = f"{UNCHECKED}：有的格不是数", f"{UNCHECKED}：有空白"
NO_TOTAL, NO_PARTS = f"{UNCHECKED}：总计空白", f"{UNCHECKED}：各项都空白"

Value: TypeAlias = int | float | str | None
"""What stands in a cell: a number, nothing, or something that is no number."""
Kind: TypeAlias = Literal["text", "blank", "all-blank", "unless"]


class Guard(NamedTuple):
    """A step that may end the judgement, in which case ``words`` are its outcome.

    It ends where some of the cells at ``pointers`` hold no number (``text``), where one or all of
    them are blank (``blank``, ``all-blank``), or ``unless`` the only one, shifted by ``scale``
    decimals, compares to a number.
    """

    kind: Kind
    pointers: tuple[str, ...]
    words: str
    operator: str = ""
    number: int = 0
    scale: int = 0


class Relation(NamedTuple):
    """A relation, the steps before it is judged, and what is said where it fails."""

    check: LinearCheck
    guards: tuple[Guard, ...]
    differs: str

    def judge(self, values: Mapping[str, Value]) -> str:
        """The outcome for *values* by pointer, in the words of the workbook."""
        for guard in self.guards:
            if _ends(guard, [values[pointer] for pointer in guard.pointers]):
                return guard.words
        shift = 10**self.check.scale
        numbers = {at: round(as_number(values[at]) * shift) for at, _ in self.check.terms}
        return AGREES if self.check.holds(numbers) else self.differs


def as_number(value: Value) -> int | float:
    """A blank counts as 0, and so does what is no number."""
    return 0 if value is None or isinstance(value, str) else value


def _ends(guard: Guard, values: list[Value]) -> bool:
    match guard.kind:
        case "text":
            return any(isinstance(value, str) for value in values)
        case "blank":
            return None in values
        case "all-blank":
            return all(value is None for value in values)
        case "unless":
            [value] = values
            shifted = round(as_number(value) * 10**guard.scale)
            return not HOLDS[guard.operator](shifted, guard.number)


# ---------------------------------------------------------------------- which there are


def list_relations(tables: Mapping[str, Table]) -> list[Relation]:
    """The relations between cells of *tables* alone, by table, rule and printed order.

    Those of rules that are off are left out, and those whose condition looks at anything else.
    """
    keys = forms.dimension("table", {})
    editions = Editions(
        tuple(
            (("report", key), (tables[key].form or ONLY) if key in tables else MISSING)
            for key in keys
        )
    )
    cells = {at: column for table in tables.values() for at, _, column in table.cells()}
    found = []
    for check in load_builtin():
        severity = load_catalogue()[check.rule].severity
        inside = all(pointer in cells for pointer, _ in check.terms)
        if severity == "off" or not inside or not editions.fit(check.editions):
            continue
        guards = _list_guards(check, cells)
        if guards is not None:
            found.append(Relation(check, guards, DIFFERS[severity]))
    return sorted(found, key=lambda each: keys.index(each.check.terms[0][0].split("/")[1]))


def _list_guards(check: LinearCheck, cells: Mapping[str, Column]) -> tuple[Guard, ...] | None:
    """The steps of *check*; None where its condition is none of cells."""
    terms = tuple(pointer for pointer, _ in check.terms)
    if check.when is None:
        return tuple(_guard_reads(terms, terms))
    tests = [_read_test(each, check.binding, cells) for each in _split(parse(check.when))]
    if None in tests:
        return None
    known = [test for test in tests if test is not None]
    tested = tuple(test.pointers[0] for test in known if test.kind == "blank")
    read = tuple(test.pointers[0] for test in known if test.kind == "unless")
    steps = (*_guard_reads((*read, *tested), read), *known, *_guard_reads(terms, terms))
    return tuple(dict.fromkeys(steps))


def _guard_reads(seen: tuple[str, ...], read: tuple[str, ...]) -> Iterator[Guard]:
    """Steps 4 and 6 for the cells *seen*, of which some are only tested for presence."""
    totals = tuple(pointer for pointer in read if forms.is_total(pointer))
    parts = tuple(pointer for pointer in read if not forms.is_total(pointer))
    yield Guard("text", seen, NO_NUMBER)
    if totals:
        yield Guard("blank", totals, NO_TOTAL)
    if parts:
        yield Guard("all-blank", parts, NO_PARTS)


# ---------------------------------------------------------------------- conditions


def _split(tree: Tree) -> Iterator[Tree]:
    """The conditions of which all must hold."""
    if isinstance(tree, Binary) and tree.op == "&&":
        yield from _split(tree.left)
        yield from _split(tree.right)
    else:
        yield tree


def _read_test(tree: Tree, binding: Mapping[str, str], cells: Mapping[str, Column]) -> Guard | None:
    """The step that a condition on one cell is: that it is not blank, or compares to a number."""
    if not isinstance(tree, Binary) or not isinstance(tree.right, Constant):
        return None
    path, limit = _read_path(tree.left, binding), tree.right.value
    pointer = format_pointer(path) if path else ""
    if pointer not in cells:
        return None
    if limit is None:
        return Guard("blank", (pointer,), ABSENT) if tree.op == "!=" else None
    if tree.op not in HOLDS or not isinstance(limit, int):
        return None
    return Guard("unless", (pointer,), NOT_FOR_IT, tree.op, limit, cells[pointer].scale)


def _read_path(tree: Tree, binding: Mapping[str, str]) -> tuple[str, ...] | None:
    match tree:
        case Name(name=name):
            return (name,)
        case Select(of=of, field=field):
            outer, key = _read_path(of, binding), field
        case Index(of=of, key=Name(name=name)) if name in binding:
            outer, key = _read_path(of, binding), binding[name]
        case _:
            return None
    return None if outer is None else (*outer, key)
