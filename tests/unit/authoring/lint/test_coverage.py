from __future__ import annotations

from itertools import combinations, product

from zfxxgk.authoring.lint.coverage import Coverage, measure_coverage, tell_coverage
from zfxxgk.engine import linear_checks
from zfxxgk.spec.rules import load_catalogue


def builtin() -> dict[tuple[str, str | None], Coverage]:
    return {
        (c.table.key, c.table.form): c
        for c in measure_coverage(linear_checks.load_builtin(), load_catalogue())
    }


def test_every_cell_of_tables_3_and_4_is_guarded_and_none_of_table_2() -> None:
    found = builtin()
    for form, cells in (("2019", 161), ("2021", 175)):
        each = found["requests", form]
        assert (each.cells, each.unguarded, each.unnoticed) == (cells, (), ())
        assert each.pairs == cells * (cells - 1) // 2
    assert (found["disputes", None].cells, found["disputes", None].unguarded) == (15, ())
    for form, cells in (("2019", 22), ("2021", 10)):
        assert len(found["proactive_disclosure", form].unguarded) == cells


def test_pairs_of_one_row_of_disputes_can_cancel_out() -> None:
    """Each row has one sum of its own: 3 rows of 5 cells have 3 * 10 pairs."""
    found = builtin()["disputes", None]
    assert len(found.unnoticed) == 30
    assert all(one.split("/")[2] == other.split("/")[2] for one, other in found.unnoticed)


def test_pairs_by_trial() -> None:
    """A pair is unnoticed just when some small change of both breaks no sum."""
    found = builtin()["disputes", None]
    rows = [dict(c.terms) for c in linear_checks.load_builtin() if c.rule == "disputes/total"]
    cells = [pointer for pointer, _, _ in found.table.cells()]
    silent = {
        (one, other)
        for one, other in combinations(cells, 2)
        for a, b in product((-1, 1), repeat=2)
        if all(row.get(one, 0) * a + row.get(other, 0) * b == 0 for row in rows)
    }
    assert set(found.unnoticed) == silent


def test_a_missing_sum_leaves_cells_unguarded() -> None:
    checks = [c for c in linear_checks.load_builtin() if c.rule != "requests/row-total"]
    found = {(c.table.key, c.table.form): c for c in measure_coverage(checks, load_catalogue())}[
        "requests", "2021"
    ]
    assert found.unguarded == ()  # the sum of each column still guards every cell
    # Two results of one column, or two of its four rows with the balance, cancel out.
    assert ("/requests/granted/total", "/requests/denied_by_law/total") in found.unnoticed
    checks = [c for c in checks if c.binding != {"col": "business"}]
    found = {(c.table.key, c.table.form): c for c in measure_coverage(checks, load_catalogue())}[
        "requests", "2021"
    ]
    assert len(found.unguarded) == 25
    assert all(pointer.endswith("/business") for pointer in found.unguarded)


def test_soft_and_conditional_sums_guard_nothing() -> None:
    rules = load_catalogue()
    soft = {key: rule for key, rule in rules.items() if rule.norm != "hard"}
    checks = [check for check in linear_checks.load_builtin() if check.rule in soft]
    assert checks
    assert all(len(each.unguarded) == each.cells for each in measure_coverage(checks, rules))


def test_notes_tell_what_no_rule_reads() -> None:
    found = measure_coverage(linear_checks.load_builtin(), load_catalogue())
    every = [pointer for each in builtin().values() for pointer, _, _ in each.table.cells()]
    missing = "/disputes/reconsideration/other"
    notes = list(tell_coverage(found, [pointer for pointer in every if pointer != missing]))
    [unread] = [note for note in notes if note.kind == "unread-cell"]
    assert unread.data["cells"] == [missing]
    assert len(notes) == 1 + 5
