"""Located cells against brute force on small systems, and against the rules on whole reports."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from itertools import combinations, product
from typing import Any

from consistent import cells, reports
from hypothesis import assume, given
from hypothesis import strategies as st

from zfxxgk import check
from zfxxgk.engine.causes.locate import locate
from zfxxgk.engine.causes.search import Search
from zfxxgk.spec.linear import Comparison

STEPS = [by for by in range(-5, 6) if by]
"""Changes of a cell that brute force tries."""
Values = dict[str, int]
Equation = Comparison[str]
System = tuple[list[Equation], Values]


@st.composite
def systems(draw: st.DrawFn) -> System:
    """Up to four sums over up to six cells, some of which fail."""
    names = "abcdef"[: draw(st.integers(2, 6))]
    sums = []
    for _ in range(draw(st.integers(1, 4))):
        among = draw(st.lists(st.sampled_from(names), min_size=2, unique=True))
        terms = {name: draw(st.sampled_from((1, 1, 1, -1, 2))) for name in among}
        sums.append((terms, draw(st.sampled_from((0, 0, 1, -1, 2, 3)))))
    used = sorted({name for terms, _ in sums for name in terms})
    values = {name: draw(st.integers(0, 5)) for name in used}
    totals = [sum(factor * values[name] for name, factor in terms.items()) for terms, _ in sums]
    return [
        Comparison(tuple(terms.items()), "==", total + lacking)
        for total, (terms, lacking) in zip(totals, sums, strict=True)
    ], values


@st.composite
def tables(draw: st.DrawFn) -> System:
    """A small table with totals of rows and columns; cells changed, and maybe a sum left out."""
    high, wide = draw(st.integers(2, 3)), 2
    rows = [[draw(st.integers(0, 4)) for _ in range(wide)] for _ in range(high)]
    table = [[*row, sum(row)] for row in rows]
    table.append([sum(column) for column in zip(*table, strict=True)])
    values = {f"{r}{c}": v for r, row in enumerate(table) for c, v in enumerate(row)}
    across = [{f"{r}{c}": 1 for c in range(wide)} | {f"{r}{wide}": -1} for r in range(high + 1)]
    down = [{f"{r}{c}": 1 for r in range(high)} | {f"{high}{c}": -1} for c in range(wide + 1)]
    sums = [*across, *down]
    left_out = draw(st.integers(0, 2 * len(sums)))
    sums = [each for n, each in enumerate(sums) if n != left_out]
    for name in draw(st.lists(st.sampled_from(sorted(values)), max_size=2, unique=True)):
        values[name] = max(0, values[name] + draw(st.integers(-4, 4)))
    return [Comparison(tuple(t.items()), "==", 0) for t in sums], values


def failing(draw: st.SearchStrategy[System]) -> st.SearchStrategy[System]:
    return draw.filter(lambda system: not all(equation.holds(system[1]) for equation in system[0]))


def ways(equations: Sequence[Equation], chosen: Sequence[str], values: Values) -> Iterator[Values]:
    """New values, none below 0, that change all *chosen* cells and let every equation hold."""
    for by in product(STEPS, repeat=len(chosen)):
        changes = dict(zip(chosen, by, strict=True))
        new = {cell: values[cell] + change for cell, change in changes.items()}
        if min(new.values()) >= 0 and all(equation.holds(values | new) for equation in equations):
            yield new


def told_by_the_sums(equations: Sequence[Equation], chosen: Sequence[str]) -> bool:
    """Whether *chosen* cells can have but one set of values: a determinant that is not 0."""
    rows = [[dict(equation.terms).get(cell, 0) for cell in chosen] for equation in equations]
    return any(determinant(some) for some in combinations(rows, len(chosen)))


def determinant(rows: Sequence[Sequence[int]]) -> int:
    if not rows:
        return 1
    first, *rest = rows
    return sum(
        (-1) ** n * factor * determinant([[*row[:n], *row[n + 1 :]] for row in rest])
        for n, factor in enumerate(first)
    )


def by_force(system: System, size: int) -> list[Values]:
    equations, values = system
    return [
        new
        for chosen in combinations(sorted(values), size)
        if told_by_the_sums(equations, chosen)
        for new in ways(equations, chosen, values)
    ]


def ordered(repairs: Sequence[Values]) -> list[list[tuple[str, int]]]:
    return sorted(sorted(repair.items()) for repair in repairs)


def in_reach(repairs: Sequence[Values], values: Values) -> list[Values]:
    return [r for r in repairs if all(v - values[cell] in STEPS for cell, v in r.items())]


@given(failing(st.one_of(systems(), tables())))
def test_sets_of_each_size_are_those_of_brute_force(system: System) -> None:
    search = Search(*system, steps=10**6)
    for size in (1, 2, 3) if len(system[1]) < 7 else (1, 2):
        found = search.of_size(size)
        assert ordered(in_reach(found, system[1])) == ordered(by_force(system, size))


@given(failing(st.one_of(systems(), tables())))
def test_every_repair_lets_all_sums_hold_and_no_cell_of_it_is_to_spare(system: System) -> None:
    equations, values = system
    explanations = locate(equations, values)
    assert sorted(at for each in explanations for at in each.equations) == [
        at for at, equation in enumerate(equations) if not equation.holds(values)
    ]
    assume(all(each.repairs for each in explanations))
    for picked in product(*(each.repairs[:6] for each in explanations)):
        repair = {cell: value for choice in picked for cell, value in choice.items()}
        assert len(repair) == sum(map(len, picked))
        assert all(equation.holds(values | repair) for equation in equations)
        if len(repair) <= 3:
            smaller = (c for n in range(1, len(repair)) for c in combinations(sorted(repair), n))
            assert not any(list(ways(equations, chosen, values)) for chosen in smaller)


@given(failing(st.one_of(systems(), tables())))
def test_what_is_certain_is_the_only_smallest_way(system: System) -> None:
    equations, values = system
    explanations = locate(equations, values)
    assume(all(each.certain for each in explanations))
    repair = {cell: v for each in explanations for cell, v in each.repairs[0].items()}
    assume(len(repair) <= 3 and in_reach([repair], values))
    found = [
        new
        for size in range(1, len(repair) + 1)
        for chosen in combinations(sorted(values), size)
        for new in ways(equations, chosen, values)
    ]
    assert found == [dict(sorted(repair.items()))]


@given(reports(), st.data())
def test_a_repaired_report_has_no_broken_sum_left(
    report: dict[str, Any], data: st.DataObject
) -> None:
    every = cells(report, "requests", "disputes")
    for table, row, column in data.draw(st.lists(st.sampled_from(every), min_size=1, max_size=4)):
        report[table][row][column] = data.draw(st.one_of(st.none(), st.integers(0, 400)))
    result = check(report, select=["requests", "disputes/total"])
    broken = {finding.fingerprint for finding in result.findings}
    assert {key for cause in result.causes for key in cause.findings} == broken
    repaired = copy.deepcopy(report)
    for cause in result.causes:
        if not cause.repairs:
            broken -= set(cause.findings)
            continue
        for suspect in data.draw(st.sampled_from(cause.repairs)):
            table, row, column = suspect["pointer"].split("/")[1:]
            repaired[table][row][column] = suspect["implied"]
    after = check(repaired, select=["requests", "disputes/total"])
    assert broken.isdisjoint(finding.fingerprint for finding in after.findings)
    assert len(after.findings) <= len(result.findings)
