"""Relations as formulas of a sheet, of functions that Excel 2007 and WPS have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from zfxxgk.engine.wording import label_common
from zfxxgk.render.relations import AGREES, Guard, Relation
from zfxxgk.spec import forms
from zfxxgk.spec.labels import steps
from zfxxgk.spec.places import Path, parse_pointer

OPERATORS = {"==": "=", "!=": "<>"}
"""Those that sheets write in another way."""
SIGNS = {"==": "＝", "<=": "≤", ">=": "≥", "<": "＜", ">": "＞"}
MOST_NAMED = 4
"""Labels that one side of a relation names; of more the first and the last."""


class Place(NamedTuple):
    """A cell of the workbook, row and column counted from 0."""

    sheet: str
    row: int
    column: int

    def __str__(self) -> str:
        return f"'{self.sheet}'!{self.inside}"

    @property
    def inside(self) -> str:
        """As the sheet itself writes it."""
        return f"${name_column(self.column)}${self.row + 1}"


Places = Mapping[str, Place]
"""Cells by pointer."""


def name_column(column: int) -> str:
    """The letter of one of the first 26 columns."""
    return chr(ord("A") + column)


def list_ranges(pointers: Iterable[str], places: Places) -> str:
    """The cells as arguments of a function, those beside or below each other as one range."""
    found: list[list[Place]] = []
    for place in sorted(places[pointer] for pointer in pointers):
        run = next((each for each in found if _continues(each, place)), None)
        if run is None:
            found.append([place])
        else:
            run.append(place)
    return ",".join(str(run[0]) if len(run) == 1 else f"{run[0]}:{run[-1].inside}" for run in found)


def _continues(run: list[Place], place: Place) -> bool:
    first, last = run[0], run[-1]
    below = last._replace(row=last.row + 1) == place and first.column == last.column
    return below or (last._replace(column=last.column + 1) == place and first.row == last.row)


# ---------------------------------------------------------------------- sides and outcome


def write_side(relation: Relation, places: Places, sign: int) -> str:
    """The sum of the terms on one side: on the left ``sign`` is 1, on the right -1.

    It shows nothing where the relation is not judged.
    """
    terms = [(at, factor * sign) for at, factor in relation.check.terms if factor * sign > 0]
    once = [at for at, factor in terms if factor == 1]
    pieces = [f"SUM({list_ranges(once, places)})"] if once else []
    pieces += [f"{factor}*SUM({places[at]})" for at, factor in terms if factor != 1]
    constant = relation.check.constant / 10**relation.check.scale
    if sign == -1 and (constant or not pieces):
        pieces.append(f"{constant:g}")
    return "=" + _write_steps(relation, places, "+".join(pieces or ["0"]), said=False)


def write_gap(left: str, right: str) -> str:
    """The difference of two cells, nothing where they show none."""
    return f'=IF({left}="","",{left}-{right})'


def write_outcome(relation: Relation, places: Places, left: str, right: str) -> str:
    """The words for what the relation comes to; *left* and *right* are cells with its sides."""
    check = relation.check
    shift = 10**check.scale
    one, other = (f"ROUND({cell}*{shift},0)" if check.scale else cell for cell in (left, right))
    operator = OPERATORS.get(check.operator, check.operator)
    formula = f'IF({one}{operator}{other},"{AGREES}","{relation.differs}")'
    return "=" + _write_steps(relation, places, formula, said=True)


def _write_steps(relation: Relation, places: Places, formula: str, *, said: bool) -> str:
    """*formula* behind the steps that may end the judgement; ``said``: with their words."""
    for guard in reversed(relation.guards):
        words = guard.words if said else ""
        formula = f'IF({_write_guard(guard, places)},"{words}",{formula})'
    return formula


def _write_guard(guard: Guard, places: Places) -> str:
    cells = list_ranges(guard.pointers, places)
    match guard.kind:
        case "text":
            return f"COUNTA({cells})>COUNT({cells})"
        case "blank":
            return f"COUNT({cells})<{len(guard.pointers)}"
        case "all-blank":
            return f"COUNT({cells})=0"
        case "unless":
            operator = OPERATORS.get(guard.operator, guard.operator)
            return f"NOT(ROUND({cells}*{10**guard.scale},0){operator}{guard.number})"


# ---------------------------------------------------------------------- words


def describe(relation: Relation, editions: forms.Forms) -> str:
    """The relation in words: 表三自然人列：… ＋ … ＝ … ."""
    check = relation.check
    paths = [parse_pointer(pointer) for pointer, _ in check.terms]
    form = {("report", key): edition for key, edition in editions.items()}
    named = list(zip(_name_terms(paths, editions), check.terms, strict=True))
    left = [name for name, (_, factor) in named if factor > 0]
    right = [name for name, (_, factor) in named if factor < 0]
    constant = [f"{check.constant / 10**check.scale:g}"] if check.constant or not right else []
    sides = f"{_join(left)} {SIGNS[check.operator]} {_join([*right, *constant])}"
    return f"{label_common(paths, form).zh}：{sides}"


def _name_terms(paths: Sequence[Path], editions: forms.Forms) -> Iterator[str]:
    """Each cell by what it does not share with the others."""
    for path in paths:
        own = [
            step.own.zh
            for at, step in enumerate(steps(path, editions.get(str(path[1]))))
            if at > 1 and (len(paths) == 1 or len({other[at] for other in paths}) > 1)
        ]
        yield " ".join(own)


def _join(labels: list[str]) -> str:
    if len(labels) <= MOST_NAMED:
        return " ＋ ".join(labels)
    return f"{labels[0]} 至 {labels[-1]} 共 {len(labels)} 项之和"


def make_name(pointer: str) -> str:
    """The defined name of a cell: ``requests__granted__total`` for /requests/granted/total."""
    return pointer[1:].replace("/", "__")
