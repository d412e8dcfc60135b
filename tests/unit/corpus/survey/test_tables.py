"""Each table of a small nation, counted by hand; ``nation_samples`` says whose the reports are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from unit.corpus.survey.nation_samples import make_nation, survey

from zfxxgk.corpus.survey import tables
from zfxxgk.corpus.survey.survey import Survey


@pytest.fixture(scope="module")
def nation(tmp_path_factory: pytest.TempPathFactory) -> Survey:
    return survey(tmp_path_factory.mktemp("nation"), make_nation(), at_once=2)


def rows(table: pl.DataFrame, *columns: str) -> list[tuple[Any, ...]]:
    return table.select(columns).rows()


def test_years_have_reports_errors_and_requests_of_offices_alone(nation: Survey) -> None:
    found = tables.count_groups(nation, "year")
    # 甲 of 2023 carries out 6, and does not add up; 丙 of 2024 has the wrong cell.
    columns = ("year", "reports", "faulty", "faulty_share", "offices", "doubtful")
    assert rows(found, *columns) == [(2023, 1, 1, 1.0, 1, 0), (2024, 4, 1, 0.25, 3, 0)]
    # 丙 sums up its county, and 丁 leaves the number blank: 甲 has 85, 乙 none.
    columns = ("known", "idle", "idle_share", "median", "ninth", "most", "received")
    assert rows(found, *columns) == [(1, 0, 0, 85, 85, 85, 85), (2, 1, 0.5, 42.5, 85, 85, 85)]
    # Results of 甲, 乙 and 丁 are known: 83 + 0 + 83, of them 38 + 9 granted twice.
    columns = ("settled", "granted", "granted_share")
    assert rows(found, *columns) == [(83, 47, 47 / 83), (166, 94, 94 / 166)]


def test_provinces_are_told_by_name_and_code_forms_and_levels_as_they_are(nation: Survey) -> None:
    assert rows(tables.count_groups(nation, "province"), "province", "reports") == [
        ("32", 3),
        ("37", 1),
        ("50", 1),  # by the third and fourth sign of its code
    ]
    assert rows(tables.count_groups(nation, "form"), "form", "reports") == [("2021", 5)]
    levels = tables.count_groups(nation, "level")
    assert rows(levels, "level", "reports", "median") == [("county", 4, 85), ("township", 1, None)]
    twice = tables.count_groups(nation, "province", "year")
    assert rows(twice, "province", "year", "reports")[:2] == [("32", 2023, 1), ("32", 2024, 2)]


def test_rules_have_reports_places_and_the_reports_they_could_be_judged_in(nation: Survey) -> None:
    found = tables.count_rules(nation)
    columns = ("severity", "reports", "places", "judged", "share")
    by_rule = {rule: values for rule, *values in rows(found, "rule", *columns)}
    # 甲 of 2023: the column of businesses and that of totals.
    assert by_rule["requests/balance"] == ["error", 1, 2, 5, 0.2]
    assert by_rule["requests/row-total"] == ["error", 1, 1, 5, 0.2]
    assert by_rule["years/carry-over"] == ["warning", 1, 1, 1, 1.0]
    assert by_rule["form/deadline-department"] == ["warning", 1, 1, 3, 1 / 3]
    # 丁 states no number, 乙 states 85 and received none.
    assert by_rule["narrative/received"] == ["warning", 1, 1, 4, 0.25]
    assert by_rule["form/missing-row"][3:] == [None, None]
    assert found["reports"].is_sorted(descending=True)
    assert found.height == len(nation.rule_set.rules)


def test_rules_are_set_apart_by_groups(nation: Survey) -> None:
    found = tables.set_rules_apart(nation, "year").filter(pl.col("rule") == "requests/balance")
    assert rows(found, "year", "reports", "of", "share") == [(2023, 1, 1, 1.0)]
    found = tables.set_rules_apart(nation, "level").filter(pl.col("rule") == "requests/row-total")
    assert rows(found, "level", "reports", "of", "share") == [("county", 1, 4, 0.25)]


def test_outcomes_and_reasons_are_counted_by_instances(nation: Survey) -> None:
    found = tables.count_outcomes(nation).filter(pl.col("rule") == "requests/balance")
    # Seven columns in five reports; that of 丁 without a total cannot be judged.
    columns = ("pass", "fail", "undetermined", "not_applicable", "share")
    assert rows(found, *columns) == [(32, 2, 1, 0, 1 / 35)]
    reasons = tables.count_reasons(nation)
    blank = reasons.filter(pl.col("reason") == "blank-total")
    # The balance and the sum of its row.
    assert rows(blank, "detail", "rules", "instances") == [("/requests", 2, 2)]
    assert reasons["share"].sum() == pytest.approx(1)


def test_offices_are_counted_by_classes_of_requests(nation: Survey) -> None:
    # 0 is above no limit, 85 above 0, 1, 5, 10, 20 and 50.
    assert tables.count_requests(nation).rows() == [
        (2023, 6, 1, 1, 1.0),
        (2024, 0, 1, 2, 0.5),
        (2024, 6, 1, 2, 0.5),
    ]


def test_results_and_grounds_are_shares_of_all_results_and_of_all_denied(nation: Survey) -> None:
    found = tables.count_results(nation).filter(pl.col("year") == 2024)
    assert dict(rows(found, "row", "requests"))["granted"] == 76
    assert found["requests"].sum() == 166
    assert rows(found.head(1), "of", "offices") == [(166, 3)]
    grounds = tables.count_grounds(nation).filter(pl.col("year") == 2024, pl.col("requests") > 0)
    assert rows(grounds, "row", "requests", "share") == [
        ("denied_deliberative", 2, 0.2),
        ("denied_registry_query", 4, 0.4),
        ("denied_third_party", 4, 0.4),
    ]


def test_carrying_over_is_compared_where_both_years_are_known(nation: Survey) -> None:
    columns = (
        "year",
        "reports",
        "paired",
        "ambiguous",
        "compared",
        "equal",
        "more",
        "less",
        "share",
    )
    assert rows(tables.count_carried(nation), *columns) == [
        (2023, 1, 0, 0, 0, 0, 0, 0, None),
        (2024, 4, 1, 0, 1, 0, 0, 1, 1.0),
    ]


def test_what_is_late_is_told_by_the_rules_and_days_by_months(nation: Survey) -> None:
    late = tables.count_late(nation).filter(pl.col("year") == 2024)
    assert rows(late, "rule", "in_time", "late", "unknown", "share") == [
        ("form/deadline-department", 1, 1, 0, 0.5),
        ("form/deadline-government", 0, 1, 0, 1.0),
        ("form/deadline-township", 1, 0, 0, 0.0),
    ]
    # The end of December, January, February, April.
    months = tables.count_months(nation).filter(pl.col("year") == 2024)
    assert rows(months, "class", "reports") == [(0, 1), (1, 1), (2, 1), (4, 1)]


def test_texts_are_the_same_whatever_the_name_year_and_numbers(nation: Survey) -> None:
    columns = ("year", "section", "compared", "alike", "groups", "largest", "paired", "repeated")
    # 甲 and 乙 of 2024 write the same; 丙 and 丁 do not. Section five is too short.
    assert rows(tables.count_texts(nation), *columns) == [
        (2023, "overview", 1, 0, 0, None, 0, 0),
        (2024, "overview", 4, 2, 1, 2, 1, 1),
    ]


def test_an_older_edition_is_left_out_and_said(nation: Survey) -> None:
    assert (nation.reports, nation.superseded) == (5, 1)


EVERY = (
    *(tables.count_rules, tables.count_outcomes, tables.count_reasons, tables.count_requests),
    *(tables.count_results, tables.count_grounds, tables.count_carried, tables.count_late),
    *(tables.count_months, tables.count_texts),
)


def list_tables(found: Survey) -> Iterator[pl.DataFrame]:
    yield from (make(found) for make in EVERY)
    for group in tables.GROUPS:
        yield tables.count_groups(found, group)
        yield tables.set_rules_apart(found, group)


def test_an_empty_store_has_empty_tables(tmp_path: Path) -> None:
    found = survey(tmp_path, [])
    first, *others = list_tables(found)
    assert first["reports"].sum() == 0
    assert [table.height for table in others] == [0] * len(others)


def test_one_report_makes_all_tables(tmp_path: Path) -> None:
    found = survey(tmp_path, make_nation()[2:3])
    assert tables.count_groups(found, "year")["idle_share"].to_list() == [1.0]
    # Nothing was granted of nothing, and nobody wrote the same.
    assert tables.count_groups(found, "year")["granted_share"].to_list() == [None]
    assert tables.count_texts(found)["alike"].to_list() == [0]
    assert all(table.width for table in list_tables(found))
