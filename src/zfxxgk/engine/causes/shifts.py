"""Rows whose numbers stand one column on: one slip that spoils more cells than are searched for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from zfxxgk.engine.causes.plausible import Grid, Printed, moved
from zfxxgk.engine.causes.search import Equation


def shifted(
    equations: Sequence[Equation], failing: Iterable[int], grids: Iterable[Grid], printed: Printed
) -> list[dict[str, int]]:
    """Repairs of a single row each that let all *equations* hold and move its numbers by one.

    *failing* are indices. What a column lacks is what the cell of the row lacks, if nothing else
    is wrong, so that there is one candidate for each row.
    """
    broken = [equations[at] for at in failing]
    rows = (row for grid in grids for row in grid)
    candidates = ((row, _of_row(row, broken, printed)) for row in rows)
    return [
        repair
        for row, repair in candidates
        if len(repair) > 1 and _shift(row, repair, printed) and _hold(equations, repair, printed)
    ]


def _of_row(row: Sequence[str], broken: Sequence[Equation], printed: Printed) -> dict[str, int]:
    """Values of cells of a row by the sums in which they stand alone; nothing if one fails."""
    repair: dict[str, int] = {}
    for equation in broken:
        own = [cell for cell in row if cell in equation.terms]
        if not own:
            return {}
        if len(own) == 1:
            change, remainder = divmod(equation.lacking, equation.terms[own[0]])
            value = (printed[own[0]] or 0) + change
            if remainder or value < 0 or repair.setdefault(own[0], value) != value:
                return {}
    return repair


def _shift(row: Sequence[str], repair: Mapping[str, int], printed: Printed) -> bool:
    at = [n for n, cell in enumerate(row) if cell in repair]
    stretch = row[at[0] : at[-1] + 1]
    before = [printed[cell] or 0 for cell in stretch]
    return moved(before, [repair.get(cell, was) for cell, was in zip(stretch, before, strict=True)])


def _hold(equations: Iterable[Equation], repair: Mapping[str, int], printed: Printed) -> bool:
    return all(_change(equation, repair, printed) == equation.lacking for equation in equations)


def _change(equation: Equation, repair: Mapping[str, int], printed: Printed) -> int:
    return sum(
        equation.terms.get(cell, 0) * (value - (printed[cell] or 0))
        for cell, value in repair.items()
    )
