from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from zfxxgk.batch.identity import identify_report
from zfxxgk.batch.predecessors import Predecessors
from zfxxgk.batch.records import YearBefore
from zfxxgk.batch.roster.model import Office, Roster
from zfxxgk.errors import InputError

CODE, OTHER = "11990102MB0000001P", "11990102MB0000002T"
OFFICES = (
    Office("文旅局", merged_from=("文化局", "旅游局")),
    Office("文化局"),
    Office("旅游局"),
    Office("民政局", former_names=("社会局",)),
    Office("数据局", split_from=("信息局",)),
    Office("信息局"),
)
ROSTER = Roster({office.name: office for office in OFFICES})
Make = Callable[..., Any]


def kept(*reports: Any, roster: Roster | None = None) -> Predecessors:
    found = Predecessors(roster)
    for number, report in enumerate(reports):
        found.add(f"{number}.json", report)
    return found


def of(known: Predecessors, report: Any, roster: Roster | None = None) -> YearBefore:
    return known.find(identify_report("now.json", report, roster))


def carried(found: YearBefore) -> list[int]:
    return [report["requests"]["carried_out"]["total"] for report in found.reports]


def words(found: YearBefore) -> str:
    return "".join(note.zh for note in found.notes)


# ---------------------------------------------------------------------- without a roster


def test_the_report_of_the_same_name_and_the_year_before_is_found(report: Make) -> None:
    known = kept(report("甲局", 2022), report("甲局", 2023), report("乙局", 2023))
    assert of(known, report("甲局")).paths == ("1.json",)
    assert of(known, report("丙局")) == YearBefore()


def test_a_code_finds_a_report_under_another_name(report: Make) -> None:
    known = kept(report("乙局", 2023, agency__uscc=CODE), report("甲局", 2023, agency__uscc=OTHER))
    assert of(known, report("甲局", agency__uscc=CODE)).paths == ("0.json",)


def test_two_organs_of_one_name_are_not_guessed_at(report: Make) -> None:
    town = "城关镇人民政府"
    known = kept(report(town, 2023, agency__uscc=CODE), report(town, 2023, agency__uscc=OTHER))
    found = of(known, report(town))
    assert (found.reports, "不同的机关" in words(found)) == ((), True)


def test_every_edition_is_there_the_latest_first(report: Make) -> None:
    known = kept(
        report("甲局", 2023, published_on="2024-01-20", requests__carried_out__total=4),
        report("甲局", 2023, published_on="2024-01-20", revised_on="2024-03-01"),
    )
    found = of(known, report("甲局"))
    assert carried(found) == [5, 4]
    assert "2 个版本，先后为 1.json、0.json；" in words(found)


def test_values_of_last_year_read_with_doubt_are_blank(report: Make) -> None:
    known = Predecessors()
    cell = {"pointer": "/requests/carried_out/total", "status": "doubtful"}
    known.add("0.json", report("甲局", 2023), {"cells": [cell]})
    assert carried(of(known, report("甲局"))) == [None]


def test_reports_that_nobody_asked_for_are_known(report: Make) -> None:
    known = kept(report("甲局", 2023), report("乙局", 2023))
    unused = known.find_unused(of(known, report("甲局")).paths)
    assert [each.path for each in unused] == ["1.json"]


# ---------------------------------------------------------------------- through the roster


def test_a_report_under_the_former_name_is_found(report: Make) -> None:
    known = kept(report("社会局", 2023), roster=ROSTER)
    assert of(known, report("民政局"), ROSTER).paths == ("0.json",)
    assert of(kept(report("社会局", 2023)), report("民政局")).paths == ()


def test_a_merged_office_has_the_sum_of_all_it_was_merged_from(report: Make) -> None:
    known = kept(report("文化局", 2023), report("旅游局", 2023), roster=ROSTER)
    found = of(known, report("文旅局"), ROSTER)
    assert (carried(found), "之和" in words(found)) == ([10], True)


def test_sums_are_made_of_every_edition(report: Make) -> None:
    late = report("文化局", 2023, revised_on="2025-05-01", requests__carried_out__total=7)
    known = kept(report("文化局", 2023), late, report("旅游局", 2023), roster=ROSTER)
    assert carried(of(known, report("文旅局"), ROSTER)) == [12, 10]


def test_what_it_reported_itself_is_part_of_the_sum(report: Make) -> None:
    known = kept(*(report(n, 2023) for n in ("文化局", "旅游局", "文旅局")), roster=ROSTER)
    assert carried(of(known, report("文旅局"), ROSTER)) == [15]


def test_a_merger_of_earlier_years_is_no_matter(report: Make) -> None:
    known = kept(report("文旅局", 2023), roster=ROSTER)
    found = of(known, report("文旅局"), ROSTER)
    assert (carried(found), found.notes) == ([5], ())


def test_a_part_of_the_sum_alone_is_not_compared(report: Make) -> None:
    known = kept(report("文化局", 2023), roster=ROSTER)
    found = of(known, report("文旅局"), ROSTER)
    assert (found.reports, "缺少旅游局的上年报告" in words(found)) == ((), True)


def test_an_office_that_was_split_off_is_not_compared(report: Make) -> None:
    known = kept(report("信息局", 2023), roster=ROSTER)
    new, old = of(known, report("数据局"), ROSTER), of(known, report("信息局"), ROSTER)
    assert (new.reports, "由信息局分立" in words(new)) == ((), True)
    assert (old.reports, "上年报告含其数据" in words(old)) == ((), True)


def test_a_split_of_earlier_years_is_no_matter(report: Make) -> None:
    known = kept(report("信息局", 2023), report("数据局", 2023), roster=ROSTER)
    for name, path in (("数据局", "1.json"), ("信息局", "0.json")):
        found = of(known, report(name), ROSTER)
        assert (found.paths, found.notes) == ((path,), ())


# ---------------------------------------------------------------------- one report named


@pytest.mark.parametrize(
    ("name", "year", "words"),
    [
        ("甲局", 2022, "这是 2022 年度的报告，不是 2024 年度报告的上一年度"),
        ("甲局", 2024, "请提供 2023 年度的报告"),
        ("乙局", 2023, "这是乙局的报告，不是甲局的"),
    ],
)
def test_another_office_or_year_is_refused(report: Make, name: str, year: int, words: str) -> None:
    with pytest.raises(InputError) as caught:
        kept(report(name, year)).require(identify_report("now.json", report("甲局")))
    assert (caught.value.path, words in caught.value.text.zh) == ("0.json", True)


@pytest.mark.parametrize("name", ["甲局", "青禾县甲局", None])
def test_the_same_office_with_its_region_or_without_a_name_is_taken(
    report: Make, name: str | None
) -> None:
    known = kept(report(name, 2023))
    known.require(identify_report("now.json", report("甲局")))
    assert known.find_only().paths == ("0.json",)


def test_one_of_those_it_was_merged_from_is_taken_but_not_compared(report: Make) -> None:
    known = kept(report("文化局", 2023), roster=ROSTER)
    known.require(identify_report("now.json", report("文旅局"), ROSTER))
    assert of(known, report("文旅局"), ROSTER).reports == ()
