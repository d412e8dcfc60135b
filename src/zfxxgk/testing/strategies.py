"""The strategies: free cells are drawn, few of them and mostly small; the rest follows."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from hypothesis import assume
from hypothesis import strategies as st

from zfxxgk.engine.check import Instance, name_instance
from zfxxgk.engine.run import check
from zfxxgk.spec import forms
from zfxxgk.spec.forms import Column
from zfxxgk.spec.places import get_cell, set_cell
from zfxxgk.testing import front, matrix
from zfxxgk.testing.matrix import PREVIOUS

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Report

FEW, MANY = 8, 24
"""Free cells that are drawn; all others are 0, as are most cells of real reports."""
MOST_AMOUNT = 10**8
_COUNTS = st.one_of(st.integers(0, 9), st.integers(0, 400), st.integers(0, 10**12))


@dataclass(frozen=True, slots=True)
class Fault:
    """A report that is right but for one cell.

    ``report`` has the fault in it. ``pointer`` is the cell as a JSON Pointer, ``old`` what
    satisfied the rules and ``new`` what stands there now. ``breaks`` are all arithmetic rules that
    fail, each with its binding.
    """

    report: Report
    pointer: str
    old: int | float
    new: int | float
    breaks: frozenset[Instance]


class Area(NamedTuple):
    """The report of an area, and those of its members, whose cells it sums."""

    report: Report
    """Each cell is the sum of the same cell of all members."""
    members: list[Report]
    """All of the same year and forms as the report."""


@st.composite
def valid_reports(
    draw: st.DrawFn, *, forms: Mapping[str, str] | None = None, blanks: bool = False
) -> Report:
    """Reports in which everything adds up, of both forms and mixed.

    *forms* fixes the edition of tables (``{"requests": "2019"}``). With *blanks* some cells that
    are 0, some totals and some whole rows are null; what can still be judged adds up. Nothing is
    to be found in them but blanks, and ``form/prescribed`` where the forms are mixed. Raises
    ValueError for a table or an edition that does not exist.
    """
    chosen = draw(_editions(forms or {}))
    report = draw(_complete(draw(front.draw_fronts(draw(_years(chosen)))), chosen))
    return draw(_blanked(report)) if blanks else report


@st.composite
def reports_with_one_fault(draw: st.DrawFn, *, blanks: bool = False) -> Fault:
    """Reports with another number in one of the cells that an equality guards.

    With *blanks* some other cells are null, as in :func:`valid_reports`.
    """
    report = draw(valid_reports(blanks=blanks))
    pointer = draw(st.sampled_from(matrix.guarded(report)))
    rows = matrix.select_settled(matrix.find_in_force(report), report)
    old, values = get_cell(report, pointer), matrix.scale_cells(report)
    drawn = draw(_COUNTS)
    scale = dict(matrix.list_cells(report))[pointer]
    values[pointer] = drawn if drawn != values[pointer] else drawn + 1
    new = _printed(values[pointer], scale)
    set_cell(report, pointer, new)
    broken = [row for row in rows if not row.holds(values)]
    breaks = frozenset(name_instance(row.rule, row.binding) for row in broken)
    return Fault(report, pointer, old or 0, new, breaks)


@st.composite
def report_series(
    draw: st.DrawFn, *, min_years: int = 2, max_years: int = 4, blanks: bool = False
) -> list[Report]:
    """Reports of one office for successive years, oldest first, that follow from each other.

    *min_years* and *max_years* are how many, both included. The forms are those of their years, or
    any. With *blanks* some cells are null, as in :func:`valid_reports`.
    """
    length = draw(st.integers(min_years, max_years))
    first = draw(st.integers(front.find_first_year(), front.LAST_YEAR - length))
    as_prescribed = draw(st.sampled_from((True, False)))
    series: list[Report] = []
    for year in range(first, first + length):
        chosen = draw(_editions(front.find_prescribed(year) if as_prescribed else {}))
        previous = series[-1] if series else None
        head = front.move_to_year(previous, year) if previous else draw(front.draw_fronts(year))
        series.append(draw(_complete(head, chosen, previous)))
        assume(previous is None or not _repeats(series[-1], previous))
    return [draw(_blanked(report)) for report in series] if blanks else series


def _repeats(report: Report, previous: Report) -> bool:
    """True if the numbers are those of last year to a degree that a rule asks about."""
    return bool(check(report, previous=previous, select=["years/same-numbers"]).findings)


@st.composite
def area_with_members(
    draw: st.DrawFn, *, min_members: int = 1, max_members: int = 3, blanks: bool = False
) -> Area:
    """Reports of members, and that of their area with the sum of theirs in every cell.

    All have the same year and the same forms. *min_members* and *max_members* are how many, both
    included. With *blanks* some cells are null, as in :func:`valid_reports`.
    """
    chosen = draw(_editions({}))
    year = draw(_years(chosen))
    numbers = range(2, draw(st.integers(min_members, max_members)) + 2)
    members = [draw(_complete(draw(front.draw_fronts(year, n)), chosen)) for n in numbers]
    area = front.add_empty_tables(draw(front.draw_fronts(year)), chosen)
    wholes = [matrix.scale_cells(member) for member in members]
    _write(area, {pointer: sum(w[pointer] for w in wholes) for pointer in wholes[0]})
    assume(not front.breaks_others(area, chosen))
    if blanks:
        area, *members = (draw(_blanked(report)) for report in (area, *members))
    return Area(area, members)


def _editions(fixed: Mapping[str, str]) -> st.SearchStrategy[dict[str, str]]:
    """An edition for every table that has several; the newest is the simplest."""
    return _editions_with(tuple(fixed.items()))


@cache
def _editions_with(pairs: tuple[tuple[str, str], ...]) -> st.SearchStrategy[dict[str, str]]:
    known, fixed = forms.editions(), dict(pairs)
    for table, edition in fixed.items():
        if edition not in known.get(table, ()):
            raise ValueError(f"no edition {edition!r} of {table!r}: the editions are {known}")
    return st.fixed_dictionaries(
        {
            table: st.just(fixed[table]) if table in fixed else st.sampled_from(each[::-1])
            for table, each in known.items()
        }
    )


def _years(chosen: Mapping[str, str]) -> st.SearchStrategy[int]:
    """Years for which these forms are prescribed; for a mixture, any."""
    return _years_of(tuple(chosen.items()))


@cache
def _years_of(pairs: tuple[tuple[str, str], ...]) -> st.SearchStrategy[int]:
    chosen = dict(pairs)
    every = range(front.find_first_year(), front.LAST_YEAR + 1)
    return st.sampled_from([y for y in every if front.find_prescribed(y) == chosen] or list(every))


@st.composite
def _complete(
    draw: st.DrawFn,
    head: Report,
    chosen: Mapping[str, str],
    previous: Report | None = None,
) -> Report:
    """*head* with tables in which everything adds up, also with the report of the year before."""
    report = front.add_empty_tables(head, chosen)
    rows = matrix.find_in_force(report, previous)
    before = None if previous is None else matrix.find_in_force(previous)
    plan = matrix.make_filling(rows, before)
    values = dict.fromkeys((pointer for pointer, _ in matrix.list_cells(report)), 0)
    given = {} if previous is None else matrix.scale_cells(previous)
    for (pointer, column), number in draw(_free_cells(rows, before, tuple(chosen.items()))):
        values[pointer] = _sized(number, column)
        if column.kind == "amount":
            values[pointer] = _near(given.get(pointer, 0), values[pointer])
    values |= {PREVIOUS + pointer: value for pointer, value in given.items()}
    plan.fill(values, lambda most: draw(st.integers(0, most)))
    _write(report, values)
    assume(not front.breaks_others(report, chosen))
    return report


@cache
def _free_cells(
    rows: tuple[int, ...], before: tuple[int, ...] | None, chosen: tuple[tuple[str, str], ...]
) -> st.SearchStrategy[list[tuple[tuple[str, Column], int]]]:
    """Cells that no relation computes and a number for each; a cell may come twice."""
    computed = matrix.make_filling(rows, before).computed
    tables = []
    for key in forms.dimension("table", {}):
        every = forms.table(key, dict(chosen).get(key)).cells()
        cells = [(pointer, column) for pointer, _, column in every if pointer not in computed]
        tables.append(st.sampled_from(cells))
    drawn = st.tuples(st.one_of(tables), _COUNTS)
    return st.one_of(st.lists(drawn, max_size=FEW), st.lists(drawn, min_size=FEW, max_size=MANY))


def _sized(number: int, column: Column) -> int:
    """A drawn number as the kind of cell can have it, in its smallest unit."""
    half, odd = (number + 1) // 2, number % 2
    if column.kind == "change":
        return half if odd else -half
    if column.kind == "amount":
        return half % MOST_AMOUNT * int(10**column.scale) if odd else half % MOST_AMOUNT
    return number


def _near(before: int, amount: int) -> int:
    """The amount, at most twice or half that of the year before: rules find greater jumps."""
    return min(max(amount, (before + 1) // 2), 2 * before) if before and amount else amount


@st.composite
def _blanked(draw: st.DrawFn, report: Report) -> Report:
    """The report with blanks that no sum speaks against: cells of 0, and totals."""
    left_out = [
        pointer
        for pointer, _ in matrix.list_cells(report)
        if forms.is_total(pointer) or get_cell(report, pointer) == 0
    ]
    single = draw(st.lists(st.sampled_from(left_out), max_size=6))
    rows = [p.rpartition("/")[0] for p in draw(st.lists(st.sampled_from(left_out), max_size=1))]
    blanked = deepcopy(report)
    for pointer in left_out:
        if pointer in single or pointer.rpartition("/")[0] in rows:
            set_cell(blanked, pointer, None)
    return blanked


def _write(report: Report, values: Mapping[str, int]) -> None:
    for pointer, scale in matrix.list_cells(report):
        set_cell(report, pointer, _printed(values[pointer], scale))


def _printed(value: int, scale: int) -> int | float:
    """A number of smallest units as it stands in a report: without fraction where it has none."""
    unit = int(10**scale)
    return value // unit if value % unit == 0 else value / unit
