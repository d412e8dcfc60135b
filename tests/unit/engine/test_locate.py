from __future__ import annotations

from zfxxgk.engine.locate import MOST_CELLS, Equation, Explanation, Repair, locate, plausibility


def grid(
    *rows: tuple[int, ...], right: tuple[int, ...], below: tuple[int, ...]
) -> list[Explanation]:
    """A table of numbers with its printed totals, judged."""
    values = {f"{r}{c}": number for r, row in enumerate(rows) for c, number in enumerate(row)}
    values |= {f"{r}t": number for r, number in enumerate(right)}
    values |= {f"t{c}": number for c, number in enumerate(below)}
    sums = [({f"{r}{c}": 1 for c in range(len(below))} | {f"{r}t": -1}) for r in range(len(right))]
    sums += [({f"{r}{c}": 1 for r in range(len(right))} | {f"t{c}": -1}) for c in range(len(below))]
    lacking = [-sum(factor * values[cell] for cell, factor in terms.items()) for terms in sums]
    return locate([Equation(t, gap) for t, gap in zip(sums, lacking, strict=True)], values)


def test_what_adds_up_has_no_cause() -> None:
    assert grid((1, 2), (3, 4), right=(3, 7), below=(4, 6)) == []


def test_the_cell_where_two_broken_sums_cross_is_certain() -> None:
    (cause,) = grid((1, 2), (3, 9), right=(3, 7), below=(4, 6))
    assert cause.repairs == (Repair({"11": 4}),)
    assert cause.certain
    assert cause.equations == (1, 3)


def test_a_total_is_as_suspect_as_the_cells_of_its_sum_that_no_other_sum_guards() -> None:
    values = {"a": 2, "b": 1, "t": 4}
    (cause,) = locate([Equation({"a": 1, "b": 1, "t": -1}, 1)], values)
    assert {tuple(repair.implied.items()) for repair in cause.repairs} == {
        (("a", 3),),
        (("b", 2),),
        (("t", 3),),
    }
    assert not cause.certain


def test_that_a_cell_would_be_negative_makes_no_other_cell_certain() -> None:
    values = {"a": 0, "b": 1, "t": 0}
    (cause,) = locate([Equation({"a": 2, "b": 1, "t": -1}, -1)], values)
    # t = 1 and b = 0 remain: a would be a half.
    assert len(cause.repairs) == 2
    values = {"a": 1, "b": 1, "t": 9}
    (cause,) = locate([Equation({"a": 1, "b": -1, "t": -1}, 9)], values)
    assert [set(repair.implied) for repair in cause.repairs] == [{"a"}, {"t"}]
    values = {"a": 1, "b": 1, "t": 0}
    (cause,) = locate([Equation({"a": 1, "b": 1, "t": -1}, -2)], values)
    assert cause.repairs == (Repair({"t": 2}),)
    assert cause.negative
    assert not cause.certain


def test_two_wrong_cells_are_named_together() -> None:
    (cause,) = grid((5, 2), (3, 9), right=(3, 7), below=(4, 6))
    assert cause.certain
    assert cause.repairs == (Repair({"00": 1, "11": 4}),)


def test_two_equal_slips_may_also_stand_crosswise() -> None:
    (cause,) = grid((6, 7), (8, 9), right=(12, 16), below=(13, 15))
    found = {frozenset(repair.implied.items()) for repair in cause.repairs}
    assert {frozenset({("00", 5), ("11", 8)}), frozenset({("01", 6), ("10", 7)})} <= found
    assert not cause.certain


def test_sums_without_a_common_cell_have_causes_of_their_own() -> None:
    values = {"a": 1, "s": 2, "b": 1, "t": 3}
    found = locate([Equation({"a": 1, "s": -1}, 1), Equation({"b": 1, "t": -1}, 2)], values)
    assert [cause.equations for cause in found] == [(0,), (1,)]


def test_more_wrong_cells_than_are_looked_for_are_admitted() -> None:
    size = MOST_CELLS + 1
    values = {f"{name}{n}": n for n in range(size) for name in "ab"} | {"sum": 0}
    pairs = [Equation({f"a{n}": 1, f"b{n}": -1}, n + 1) for n in range(size)]
    joined = Equation({f"a{n}": 1 for n in range(size)} | {"sum": -1}, -sum(range(size)))
    (cause,) = locate([*pairs, joined], values)
    assert cause.repairs == ()
    assert not cause.complete
    assert not cause.certain


def test_a_slip_of_the_hand_is_more_plausible() -> None:
    values = {"a": 21, "b": 15}
    swapped, dropped = Repair({"a": 12}), Repair({"b": 105})
    doubled, digit, other = Repair({"a": 1}), Repair({"b": 16}), Repair({"a": 700})
    assert plausibility(swapped, values) > plausibility(dropped, values)
    assert plausibility(Repair({"b": 105}), values) > plausibility(digit, values)
    assert plausibility(digit, values) > plausibility(other, values) == 0
    assert plausibility(doubled, values) == 0
    assert plausibility(Repair({"x": 12}), {"x": 122}) == plausibility(dropped, values)
