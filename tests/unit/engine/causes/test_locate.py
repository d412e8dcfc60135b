from __future__ import annotations

import pytest

from zfxxgk.engine.causes.locate import MOST_CELLS, Explanation, Repair, locate
from zfxxgk.spec.linear import Comparison


def grid(
    *rows: tuple[int, ...], right: tuple[int, ...], below: tuple[int, ...]
) -> list[Explanation]:
    """A table of numbers with its printed totals, judged; the totals add up to a last one."""
    table = [(*row, total) for row, total in zip(rows, right, strict=True)]
    table.append((*below, sum(below)))
    size, wide = len(rows), len(below)
    values = {f"{r}{c}": number for r, row in enumerate(table) for c, number in enumerate(row)}
    across = [{f"{r}{c}": 1 for c in range(wide)} | {f"{r}{wide}": -1} for r in range(size + 1)]
    down = [{f"{r}{c}": 1 for r in range(size)} | {f"{size}{c}": -1} for c in range(wide + 1)]
    return judged(values, across + down)


def judged(values: dict[str, int], sums: list[dict[str, int]]) -> list[Explanation]:
    """Sums that should all come to 0."""
    return locate([Comparison(tuple(terms.items()), "==", 0) for terms in sums], values)


def test_sums_that_share_no_cell_are_explained_apart() -> None:
    values = {"a": 2, "b": 1, "t": 4, "c": 1, "d": 1, "u": 2, "e": 5, "f": 5, "w": 9}
    sums = [{"a": 1, "b": 1, "t": -1}, {"c": 1, "d": 1, "u": -1}, {"e": 1, "f": 1, "w": -1}]
    assert [each.equations for each in judged(values, sums)] == [(0,), (2,)]


def test_what_adds_up_has_no_cause() -> None:
    assert grid((1, 2), (3, 4), right=(3, 7), below=(4, 6)) == []


def test_the_cell_where_two_broken_sums_cross_is_certain() -> None:
    (found,) = grid((1, 2), (3, 9), right=(3, 7), below=(4, 6))
    assert found.repairs == ({"11": 4},)
    assert found.certain
    assert found.equations == (1, 4)


def test_one_smallest_set_is_not_certain_beside_one_with_a_cell_more() -> None:
    """Both totals may be out of date, as nothing speaks for them."""
    values = {"a": 5, "b": 1, "r": 4, "c": 2, "k": 5}
    (found,) = judged(values, [{"a": 1, "b": 1, "r": -1}, {"a": 1, "c": 1, "k": -1}])
    assert found.repairs == ({"a": 3},)
    assert found.complete
    assert not found.certain


def test_a_total_is_as_suspect_as_the_cells_of_its_sum_that_no_other_sum_guards() -> None:
    (found,) = judged({"a": 2, "b": 1, "t": 4}, [{"a": 1, "b": 1, "t": -1}])
    assert sorted(map(dict, found.repairs), key=str) == [{"a": 3}, {"b": 2}, {"t": 3}]
    assert not found.certain
    assert found.complete


@pytest.mark.parametrize("values", [{"a": 1, "b": 1, "t": 0}, {"a": 6, "b": 3, "t": 0}])
def test_that_cells_would_be_negative_makes_no_other_cell_certain(values: dict[str, int]) -> None:
    """The total is the only cell that can be wrong alone, but both others may be wrong together."""
    (found,) = judged(values, [{"a": 1, "b": 1, "t": -1}])
    assert found.repairs == ({"t": values["a"] + values["b"]},)
    assert found.complete
    assert not found.certain


def test_cells_that_explain_different_failures_are_explained_apart() -> None:
    first, second = grid((5, 2, 0), (3, 9, 1), (1, 1, 1), right=(3, 8, 3), below=(5, 7, 2))
    assert (first.equations, first.repairs) == ((0, 4), ({"00": 1},))
    assert (second.equations, second.repairs) == ((1, 5), ({"11": 4},))
    assert first.certain
    assert second.certain


def test_an_open_failure_leaves_one_elsewhere_certain() -> None:
    """The last row is guarded by its own sum only, but for its total."""
    values = {"a": 9, "b": 2, "r": 3, "k": 1, "l": 2, "c": 1, "d": 1, "t": 6}
    sums = [{"a": 1, "b": 1, "r": -1}, {"a": 1, "k": -1}, {"b": 1, "l": -1}, {"k": 1, "l": 1}]
    sums[3] |= {"r": -1}
    first, second = judged(values, [*sums, {"c": 1, "d": 1, "r": 1, "t": -1}])
    assert first.repairs == ({"a": 1},)
    assert first.certain
    assert second.equations == (4,)
    assert [set(repair) for repair in second.repairs] == [{"c"}, {"d"}, {"t"}]
    assert not second.certain


def test_cells_that_share_a_broken_sum_are_explained_together() -> None:
    (found,) = grid((5, 6), (3, 4), right=(3, 7), below=(4, 6))
    assert {"00": 1, "01": 2} in found.repairs
    assert found.equations == (0, 3, 4)


def test_two_equal_slips_may_also_stand_crosswise() -> None:
    (found,) = grid((6, 7), (8, 9), right=(12, 16), below=(13, 15))
    assert {"00": 5, "11": 8} in found.repairs
    assert {"01": 6, "10": 7} in found.repairs
    assert not found.certain


def test_more_wrong_cells_than_are_looked_for_are_admitted() -> None:
    size = MOST_CELLS + 1
    values = {f"{name}{n}": n for n in range(size) for name in "ab"} | {"sum": 0}
    pairs = [Comparison(((f"a{n}", 1), (f"b{n}", -1)), "==", n + 1) for n in range(size)]
    joined = Comparison((*((f"a{n}", 1) for n in range(size)), ("sum", -1)), "==", 0)
    (found,) = locate([*pairs, joined], values)
    assert found.repairs == ()
    assert not found.complete
    assert not found.certain


def test_repairs_come_in_the_order_of_their_rank() -> None:
    def rank(repair: Repair) -> int:
        return -repair.get("b", 0)

    equation = Comparison((("a", 1), ("b", 1), ("t", -1)), "==", 0)
    (found,) = locate([equation], {"a": 2, "b": 1, "t": 4}, rank=rank)
    assert found.repairs[0] == {"b": 2}
    (found,) = locate([equation], {"a": 2, "b": 1, "t": 4}, rank=lambda repair: repair.get("b", 0))
    assert found.repairs[-1] == {"b": 2}


def test_what_is_not_allowed_is_no_explanation() -> None:
    equation = Comparison((("a", 1), ("t", -1)), "==", 0)
    (found,) = locate([equation], {"a": 2, "t": 3}, allowed=lambda repair: "a" not in repair)
    assert found.repairs == ({"t": 2},)
