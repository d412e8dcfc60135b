"""Rows whose numbers stand one column on: one slip that spoils more cells than are searched for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from zfxxgk.engine.causes.plausible import Grid, Printed, recognise_move
from zfxxgk.spec.linear import Comparison


def find_shifts(
    equations: Sequence[Comparison[str]],
    failing: Iterable[int],
    grids: Iterable[Grid],
    printed: Printed,
) -> list[dict[str, int]]:
    """Returns repairs of one row each that move its numbers by one and let all *equations* hold.

    *failing* are indices. What a column lacks is what the cell of the row lacks, if nothing else
    is wrong, so that there is one candidate for each row.
    """
    values = {cell: value or 0 for cell, value in printed.items()}
    broken = [(equations[at], equations[at].lacking(values)) for at in failing]
    rows = (row for grid in grids for row in grid)
    candidates = ((row, _of_row(row, broken, values)) for row in rows)
    return [
        repair
        for row, repair in candidates
        if len(repair) > 1 and _shift(row, repair, values) and _hold(equations, values | repair)
    ]


def _of_row(
    row: Sequence[str], broken: Sequence[tuple[Comparison[str], int]], values: Mapping[str, int]
) -> dict[str, int]:
    """Values of cells of a row by the sums in which they stand alone; nothing if one fails."""
    repair: dict[str, int] = {}
    for equation, lacking in broken:
        own = [(cell, factor) for cell, factor in equation.terms if cell in row]
        if not own:
            return {}
        if len(own) == 1:
            [(cell, factor)] = own
            change, remainder = divmod(lacking, factor)
            value = values[cell] + change
            if remainder or value < 0 or repair.setdefault(cell, value) != value:
                return {}
    return repair


def _shift(row: Sequence[str], repair: Mapping[str, int], values: Mapping[str, int]) -> bool:
    at = [n for n, cell in enumerate(row) if cell in repair]
    stretch = row[at[0] : at[-1] + 1]
    return recognise_move(
        [values[cell] for cell in stretch], [repair.get(c, values[c]) for c in stretch]
    )


def _hold(equations: Iterable[Comparison[str]], values: Mapping[str, int]) -> bool:
    return all(equation.holds(values) for equation in equations)
