"""Blank cells whose number the other cells fix: a blank is wrong there, and so would be a 0."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from zfxxgk.spec.linear import Comparison


def fill_blanks(
    judged: Sequence[Comparison[str]],
    lacking: Sequence[Comparison[str]],
    printed: Mapping[str, int | None],
) -> dict[str, int]:
    """Returns the numbers of blank cells that every one of their equations gives alike.

    *printed* has None for a blank, which counts as 0 in *judged* equations; *lacking* ones were
    not judged for want of it. A cell that no equation gives alone, or of which two give different
    numbers or a negative one, is left out: something else is wrong there.
    """
    counted = {cell: value or 0 for cell, value in printed.items()}
    barred: set[str] = set()
    while True:
        filled = _follow([*judged, *lacking], printed, barred)
        if not filled:
            return filled
        open_ = {cell for cell, value in printed.items() if value is None} - filled.keys()
        values = counted | filled
        broken = [each for each in (*judged, *lacking) if not each.holds(values)]
        contradicted = {
            cell
            for each in broken
            if open_.isdisjoint(cell for cell, _ in each.terms)
            or (each in judged and each.holds(counted))
            for cell, _ in each.terms
            if cell in filled
        }
        if not contradicted:
            return filled
        barred |= contradicted


def _follow(
    equations: Sequence[Comparison[str]],
    printed: Mapping[str, int | None],
    barred: Collection[str],
) -> dict[str, int]:
    """What follows for cells that are not *barred*, equation by equation."""
    known = {cell: value for cell, value in printed.items() if value is not None}
    filled: dict[str, int] = {}
    while len(known) < len(printed):
        implied: dict[str, set[int]] = {}
        for equation in equations:
            unknown = [(cell, factor) for cell, factor in equation.terms if cell not in known]
            if len(unknown) == 1:
                [(cell, factor)] = unknown
                value, remainder = divmod(equation.lacking({**known, cell: 0}), factor)
                implied.setdefault(cell, set()).add(-1 if remainder else value)
        new = {
            cell: min(values)
            for cell, values in implied.items()
            if len(values) == 1 and min(values) >= 0 and cell not in barred
        }
        if not new:
            break
        known |= new
        filled |= new
    return filled


def is_sum(cell: str, equations: Sequence[Comparison[str]]) -> bool:
    """True if *cell* stands alone on its side of an equation: the total of others."""
    for equation in equations:
        factors = dict(equation.terms)
        own = factors.pop(cell, 0)
        if own and not equation.constant and all(factor * own < 0 for factor in factors.values()):
            return True
    return False
