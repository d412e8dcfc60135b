"""An area whose total differs from its members' by exactly the numbers of one of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from zfxxgk.engine.causes.wording import word_left_out
from zfxxgk.engine.check import Input, scaled
from zfxxgk.engine.findings import Cause, Finding
from zfxxgk.spec import forms
from zfxxgk.spec.places import Path, get_cell, get_value, parse_pointer

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Report

LEAST = 3
"""Numbers other than 0 that must agree: fewer may be a coincidence."""

DECIMALS = 6
"""More than any amount of the form has."""
TABLES = forms.dimension("table", {})
COUNTED = ("requests", "disputes")
"""Tables of which every cell of an area is the sum of its members'."""

Numbers = Mapping[str, int]


def find_left_out(findings: Sequence[Finding], given: Input) -> Cause | None:
    """The cause of the findings about the members that one office explains.

    All of tables 3 and 4 must differ by its numbers, none of them otherwise, and no other office
    may do as well. A blank counts as 0.
    """
    if not given.members or not any(map(_is_about_members, findings)):
        return None
    names = [member["agency"]["name"] for member in given.members]
    reports = [_numbers(each) for each in (given.report, *given.members)]
    own, members = reports[0], reports[1:]
    cells = {cell for numbers in reports for cell in numbers}
    lacking = {
        cell: sum(each.get(cell, 0) for each in members) - own.get(cell, 0) for cell in cells
    }
    for sign in (1, -1):
        alike = [at for at, each in enumerate(members) if _is_alike(each, lacking, cells, sign)]
        if len(alike) == 1 and (office := names[alike[0]]):
            explained = [each for each in findings if _is_explained(each, alike[0], sign, given)]
            return _cause(explained, office, sign < 0) if explained else None
    return None


def _is_about_members(finding: Finding) -> bool:
    return any(cell.pointer.startswith("/members/") for cell in finding.cells)


def _is_explained(finding: Finding, at: int, sign: int, given: Input) -> bool:
    """True if all that a finding compares differs by the numbers of the member at *at*."""
    members = given.members or ()
    places = [parse_pointer(cell.pointer) for cell in finding.cells]
    own = [path for path in places if path[0] == "report" and path[1] in TABLES]
    try:
        for path in own:
            total, *others = (_number(r, path) for r in (given.report, *members))
            if sum(others) - total != sign * others[at]:
                return False
    except (LookupError, TypeError):
        return False
    return _is_about_members(finding) and bool(own)


def _number(report: Report, path: Path) -> int:
    value: Any = get_value(cast("Any", report), path[1:])
    if not isinstance(value, int | float | None):  # a finding may name an edition, or a whole row
        raise TypeError(value)
    return scaled(value, DECIMALS)


def _is_alike(numbers: Numbers, lacking: Numbers, cells: Iterable[str], sign: int) -> bool:
    agree = sum(value != 0 for value in numbers.values())
    return agree >= LEAST and all(lacking[cell] == sign * numbers.get(cell, 0) for cell in cells)


def _numbers(report: Report) -> dict[str, int]:
    return {
        pointer: int(get_cell(report, pointer) or 0)
        for table in COUNTED
        if cast("Any", report)[table] is not None
        for pointer, _, _ in forms.table(table, forms.get_form(report, table)).cells()
    }


def _cause(findings: Sequence[Finding], office: str, twice: bool) -> Cause:
    return Cause(
        findings=tuple(each.fingerprint for each in findings),
        suspects=(),
        repairs=(),
        complete=True,
        certain=False,
        message=word_left_out(office, twice),
        location=None,
    )
