"""Rows are told by what they have: reports, tables, editions and years."""

from __future__ import annotations

import json
from typing import Any

import polars as pl
from invented.frames import join_previous, make_frame
from unit.corpus.corpus_samples import office

from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.kinds import Needs, find_rows, group_instances, list_years
from zfxxgk.corpus.outcomes import list_instances_by_tables
from zfxxgk.engine.rule_set import load_builtin
from zfxxgk.spec import schemas

OLD: Any = json.loads(json.dumps(schemas.example("form-2019")))
NEW = office("青禾县水利局")
BARE = {**NEW, "requests": None}


def find(frame: pl.DataFrame, rule: str) -> dict[str, list[bool]]:
    """By the edition of the requests that the instances of a rule are for, the rows."""
    groups = group_instances(load_builtin().choose((rule,)), list_years(frame))
    found = find_rows(frame.with_row_index(ROW), groups)
    return {
        " ".join(forms): rows.to_list()
        for needs, rows in found.items()
        for (variable, table), forms in needs.tables
        if (variable, table) == ("report", "requests")
    }


def test_rows_are_found_by_the_editions_of_the_tables_that_are_read() -> None:
    found = find(make_frame([NEW, OLD, BARE]), "requests/row-total")
    assert found == {
        "2021": [True, False, False],
        "2019": [False, True, False],
        "2019 2021": [True, True, False],  # most rows of the form have not changed
    }


def test_a_rule_on_last_year_is_for_rows_with_last_years_report() -> None:
    now, last = make_frame([NEW, NEW, BARE]), make_frame([NEW, BARE, NEW])
    assert find(now, "years/carry-over") == {"": [False] * 3}
    assert find(join_previous(now, last), "years/carry-over") == {"": [True, False, False]}
    none = last.clear(n=3)
    assert find(join_previous(now, none), "years/carry-over") == {"": [False] * 3}


def test_a_year_is_known_where_all_reports_are_of_it() -> None:
    now = make_frame([office("甲局"), office("乙局")])
    last = make_frame([office("甲局", 2023), office("乙局", 2022)])
    year = (("report", "year"), 2024)
    assert list_years(now) == (year,)
    assert list_years(join_previous(now, last)) == (year,)
    assert list_years(last) == ()


def test_the_year_of_some_reports_of_last_year_is_known() -> None:
    now = make_frame([office("甲局"), office("乙局")])
    last = pl.concat([make_frame([office("甲局", 2023)]), now.clear(n=1)])
    assert list_years(join_previous(now, last))[1:] == ((("previous", "year"), 2023),)


def test_every_instance_is_in_one_group() -> None:
    groups = group_instances(load_builtin(), ())
    every = [instance for instances in groups.values() for instance in instances]
    assert len(every) == len({(each.check, each.binding) for each in every})


def test_what_several_editions_ask_alike_is_asked_once() -> None:
    every = [*list_instances_by_tables(load_builtin())]
    groups = group_instances(load_builtin(), ())
    asked = [
        (instance.check.rule, instance.binding, table, form)
        for needs, instances in groups.items()
        for instance in instances
        for table, forms in needs.tables
        for form in forms
    ]
    assert len(asked) == len({*asked})
    assert {*asked} == {
        (each.check.rule, each.binding, table, form)
        for each in every
        for table, forms in each.check.editions.items()
        for form in forms
    }
    assert sum(map(len, groups.values())) < len(every)


def test_a_report_is_given_where_one_of_its_columns_has_a_value() -> None:
    wanted = [Needs(frozenset({name}), frozenset()) for name in ("previous", "members")]
    last = pl.concat([make_frame([BARE, NEW]), make_frame([NEW]).clear(n=1)])
    frame = join_previous(make_frame([NEW, NEW, NEW]), last).with_row_index(ROW)
    found = find_rows(frame, wanted)
    assert [found[needs].to_list() for needs in wanted] == [[True, True, False], [False] * 3]
