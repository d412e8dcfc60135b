from __future__ import annotations

import json
from collections.abc import Callable
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from unit.batch.batch_samples import DUTY

from zfxxgk.batch.batch import Criteria, Related, compares_texts, judge_files
from zfxxgk.batch.compare import find_differences
from zfxxgk.batch.records import Batch, Source
from zfxxgk.batch.roster.model import Office, Roster
from zfxxgk.batch.sums import add_reports
from zfxxgk.errors import InputError
from zfxxgk.read import ReadResult, read_path
from zfxxgk.spec.labels import Text

Make = Callable[..., Any]
CHOSEN = Criteria(("years/carry-over", "requests"))


@pytest.fixture
def file(report: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Source]:
    """Writes a report, and gives it as a source."""
    monkeypatch.chdir(tmp_path)

    def write(path: str, *arguments: Any, **changes: Any) -> Source:
        Path(path).parent.mkdir(exist_ok=True)
        Path(path).write_text(json.dumps(report(*arguments, **changes)), encoding="utf-8")
        return Source(path)

    return write


def roster(*offices: Office) -> Roster:
    return Roster({office.name: office for office in offices}, path="roster.csv")


def batch(
    *sources: Any, of: Roster | None = None, previous: Any = None, sole: bool = False
) -> Batch:
    return judge_files(sources, CHOSEN, Related(of, previous, sole))


def said(found: Batch) -> str:
    return "；".join(remark.zh for remark in found.remarks)


def test_a_poisoned_file_is_told_and_the_rest_is_judged(file: Make) -> None:
    Path("b.pdf").write_bytes(b"%PDF-1.7 poison")
    found = batch(file("a.json", "甲局"), Source("b.pdf"), file("c.json", "丙局"))
    assert [each.path for each in found.reports] == ["a.json", "b.pdf", "c.json"]
    assert [each.result is not None for each in found.reports] == [True, False, True]
    assert found.reports[1].error is not None


def test_a_reader_that_breaks_stops_nothing(file: Make) -> None:
    def read(path: str) -> ReadResult:
        if path == "b.json":
            raise RecursionError
        return read_path(path)

    sources = [file("a.json", "甲局"), file("b.json", "乙局")]
    for known in (None, roster(Office("甲局"), Office("乙局"))):
        found = judge_files(sources, CHOSEN, Related(known), read=read)
        assert [each.result is not None for each in found.reports] == [True, False]
        assert "意外出错（RecursionError）" in found.reports[1].error.text.zh


def test_what_is_not_compared_is_judged_before_the_next_is_read(file: Make) -> None:
    done: list[str] = []

    def read(path: str) -> ReadResult:
        done.append(f"read {path}")
        return read_path(path)

    def keep(reading: ReadResult, earlier: object) -> None:
        done.append("judged")

    sources = [file(path, "甲局") for path in ("a.json", "b.json")]
    judge_files(sources, CHOSEN, read=read, keep=keep)
    assert done == ["read a.json", "judged", "read b.json", "judged"]
    done.clear()
    judge_files(sources, Criteria(("narrative/copied-text",)), read=read, keep=keep)
    assert done == ["read a.json", "read b.json", "judged", "judged"]


def test_a_source_that_cannot_be_opened_keeps_its_reason() -> None:
    error = InputError(Text("没有", "none"))
    assert batch(Source("a.json", error)).reports[0].error is error


def test_the_year_before_of_each_is_found(file: Make) -> None:
    known = [
        file("last/a.json", "甲局", 2023, requests__carried_out__total=3),
        file("last/b.json", "乙局", 2023, requests__carried_out__total=4),
        file("last/x.json", "丁局", 2023),
        file("last/y.json", "丁局", 2021),
    ]
    sources = [file(f"{name}.json", f"{name}局") for name in "甲乙丙"]
    found = batch(*sources, previous=known)
    rules = [[finding.rule for finding in each.result.findings] for each in found.reports]
    assert rules[1] == ["years/carry-over"]
    assert "years/carry-over" not in rules[0] + rules[2]
    assert [note.zh for note in found.reports[2].notes] == ["没有找到丙局 2023 年度的报告"]
    assert said(found) == "有 1 份上年报告没有对应的本年报告：last/x.json（丁局）"


def test_a_single_report_needs_no_list_of_the_others(file: Make) -> None:
    known = [file(f"last/{name}.json", name, 2023) for name in ("甲局", "乙局")]
    assert said(batch(file("a.json", "甲局"), previous=known)) == ""


def test_the_only_file_given_for_another_office_is_refused(file: Make) -> None:
    known = [file("b.json", "乙局", 2023)]
    with pytest.raises(InputError):
        batch(file("a.json", "甲局"), previous=known, sole=True)


def test_the_only_file_given_may_lack_the_region_in_its_name(file: Make) -> None:
    known = [file("b.json", "青禾县甲局", 2023)]
    found = batch(file("a.json", "甲局"), previous=known, sole=True)
    assert [each.rule for each in found.reports[0].result.findings] == ["years/carry-over"]


# ---------------------------------------------------------------------- the roster


def test_without_a_roster_every_file_is_judged(file: Make) -> None:
    found = batch(file("a.json", "甲局"), file("b.json", "甲局"))
    assert all(each.result for each in found.reports)


def test_the_latest_edition_counts_whatever_the_order(file: Make) -> None:
    sources = [
        file("a.json", "甲局", published_on="2025-01-10"),
        file("b.json", "甲局", revised_on="2025-02-10"),
        file("c.json", "甲局", 2023),
        file("d.json", "乙局"),
    ]
    known = roster(Office("甲局"), Office("乙局"))
    for order in permutations(sources):
        found = {each.path: each for each in batch(*order, of=known).reports}
        assert list(found) == [source.path for source in order]
        assert found["a.json"].superseded_by == "b.json"
        assert "更新的版本 b.json" in found["a.json"].notes[0].zh
        assert found["a.json"].result.findings == ()
        assert set(found["a.json"].result.outcomes.values()) == {0}


def test_names_of_files_do_not_tell_which_edition_is_the_last(file: Make) -> None:
    names = ("甲局1月20日改.json", "甲局1月5日报.json", "甲局定稿2(1).json")
    found = batch(*(file(name, "甲局") for name in names), of=roster(Office("甲局")))
    for each in found.reports:
        assert each.superseded_by is None
        assert each.result is not None
        assert each.result.outcomes["pass"]
        assert "有 3 份报告，每份都已核对" in each.notes[0].zh
        assert "数字相同" in each.notes[0].zh


def test_two_reports_of_one_office_with_other_numbers_are_told_without_a_roster(file: Make) -> None:
    plain: dict[str, Any] = {"agency__uscc": None}
    sources = [
        file("a.json", "青禾县水利局", **plain),
        file("b.json", "青禾县水利局", requests__received__total=999, **plain),
        file("c.json", "水利局", **plain),
        file("d.json", "水利局", **plain),
    ]
    one, other, *nobodys = judge_files(sources, Criteria()).reports
    assert "2 份报告，每份都已核对：a.json、b.json；数字有 1 处不同" in one.notes[0].zh
    assert "85 / 999" in one.notes[0].zh
    assert "999 / 85" in other.notes[0].zh
    assert not any(each.notes for each in nobodys)


def test_copies_of_one_report_are_each_compared_with_one_other(
    file: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared = []

    def compare(one: Any, other: Any) -> Any:
        compared.append(one)
        return find_differences(one, other)

    monkeypatch.setattr("zfxxgk.batch.relate.find_differences", compare)
    sources = [file(f"{number:02}.json", "青禾县水利局") for number in range(30)]
    found = judge_files(sources, Criteria())
    assert len(compared) == 30
    names = "、".join(f"{number:02}.json" for number in range(10))
    for each in found.reports:
        assert f"有 30 份报告，每份都已核对：{names}等 30 个；数字相同" in each.notes[0].zh


def test_what_a_government_reports_of_itself_alone_is_no_edition_of_its_area(file: Make) -> None:
    own = file("own.json", "甲县人民政府", scope="organ", published_on="2025-01-10")
    area = file("area.json", "甲县人民政府", scope="area")
    known = roster(Office("甲县人民政府"), Office("甲县水利局", superior="甲县人民政府"))
    for of in (known, None):
        found = batch(own, area, of=of)
        assert [each.superseded_by for each in found.reports] == [None, None]
        notes = "；".join(note.zh for each in found.reports for note in each.notes)
        assert "只留下定稿" not in notes


def test_who_has_no_report_and_who_is_not_in_the_list_is_told(file: Make) -> None:
    known = roster(Office("甲局"), Office("乙局"), Office("丙局", merged_from=("乙局",)))
    found = batch(file("a.json", "甲局"), file("x.json", "丁局"), of=known)
    assert [office.name for office in found.missing] == ["丙局"]
    assert "1 个机关没有 2024 年度报告：丙局；" in said(found)
    assert "1 份报告的机关不在名单里：x.json（丁局）" in said(found)
    assert found.reports[1].result is not None


def test_an_office_whose_file_cannot_be_read_has_handed_in(file: Make) -> None:
    known = roster(*(Office(name) for name in ("甲水利局", "乙林业局", "丙档案局")))
    Path("乙林业局（扫描件）.pdf").write_bytes(b"%PDF-1.7 poison")
    found = batch(file("a.json", "甲水利局"), Source("乙林业局（扫描件）.pdf"), of=known)
    assert [office.name for office in found.missing] == ["丙档案局"]
    assert "1 个机关报送了读不了的文件：乙林业局（乙林业局（扫描件）.pdf）" in said(found)


def test_a_report_that_names_no_office_is_not_taken_for_any(file: Make) -> None:
    known = roster(*(Office(name) for name in ("甲水利局", "乙林业局", "丙档案局")))
    found = batch(
        file("a.json", "甲水利局"),
        file("林业局乙林业局.json", None),
        file("x.json", None),
        of=known,
    )
    assert [office.name for office in found.missing] == ["丙档案局"]
    assert "2 份报告不能确定是哪个机关的：林业局乙林业局.json（是否为乙林业局？）、x.json" in said(
        found
    )


def test_short_names_of_the_roster_are_of_the_area_of_the_reports(file: Make) -> None:
    known = roster(Office("水利局"), Office("林业局"), Office("档案局"))
    sources = file("a.json", "青禾县水利局"), file("b.json", "青禾县林业局")
    before = [file("0.json", "青禾县水利局", 2023, agency__uscc=None)]
    found = batch(*sources, of=known, previous=before)
    assert [office.name for office in found.missing] == ["档案局"]
    assert "名单里的简称按“青禾县”的机关对应" in said(found)
    assert [each.identity.office.name for each in found.reports] == ["水利局", "林业局"]
    assert not found.reports[0].notes
    found = batch(*sources, file("c.json", "白鹿县档案局"), of=known)
    assert not found.missing
    assert "a.json（是否为水利局？）、b.json（是否为林业局？）、c.json（是否为档案局？）" in said(
        found
    )


def test_the_level_comes_from_the_roster(file: Make) -> None:
    known = roster(Office("青禾县人民政府"), Office("产业发展局", superior="青禾县人民政府"))
    report = file("a.json", "产业发展局", agency__level=None, agency__kind="department")
    chosen = Criteria(("disclosure/rules-without-power",))

    def unknown(of: Roster | None) -> bool:
        [judged] = judge_files([report], chosen, Related(of)).reports
        return any(left.reason == "missing" for left in judged.result.not_checked)

    assert unknown(None)
    assert not unknown(known)


def test_a_report_of_another_year_is_no_report_of_this_one(file: Make) -> None:
    known = roster(*(Office(name) for name in ("甲局", "乙局", "丙局")))
    sources = [file("a.json", "甲局"), file("b.json", "乙局"), file("c.json", "丙局", 2023)]
    found = batch(*sources, of=known)
    assert found.missing == ()
    assert "1 个机关报送的是其他年度的报告：丙局（c.json，2023 年度）" in said(found)


def test_an_address_is_not_fetched(file: Make) -> None:
    page = "https://qinghe.example/2024.html"
    known = roster(Office("甲局", place=page), Office("乙局", place=page + "?2"))
    found = batch(file("a.json", "甲局"), of=known)
    assert [each.path for each in found.reports] == ["a.json", page + "?2"]
    assert "乙局：网址不会自动下载。请用浏览器打开，另存为网页" in found.reports[1].error.text.zh


def test_a_merged_office_is_held_against_the_sum(file: Make) -> None:
    known = roster(Office("甲局"), Office("乙局"), Office("丙局", merged_from=("甲局", "乙局")))
    before = [
        file("1.json", "甲局", 2023, requests__carried_out__total=1),
        file("2.json", "乙局", 2023, requests__carried_out__total=2),
    ]
    found = batch(file("a.json", "丙局"), of=known, previous=before)  # carried over: 1 + 2
    assert "years/carry-over" not in {each.rule for each in found.reports[0].result.findings}
    assert "甲局、乙局各报告之和" in found.reports[0].notes[0].zh


# ------------------------------------------------------------------ shared text

COPY = {"problems_and_improvements__text": DUTY}


def shared(*sources: Any, of: Roster | None = None) -> Any:
    """Whom each report shares text with, None where that was not judged."""
    criteria = Criteria(("narrative/copied-text",))
    reports = judge_files(sources, criteria, Related(of)).reports
    results = [None if each.is_superseded else each.result for each in reports]
    return [
        None
        if result is None or result.not_checked
        else [finding.message.zh.split("“")[1].split("”")[0] for finding in result.findings]
        for result in results
    ]


def test_several_files_are_compared_with_each_other(file: Make) -> None:
    texts = file("a.json", "甲县水利局", **COPY), file("b.json", "乙县水利局", **COPY)
    assert shared(*texts) == [["乙县水利局"] * 2, ["甲县水利局"] * 2]
    assert shared(texts[0]) == [None]


def test_a_file_that_cannot_be_read_does_not_shift_what_others_share(file: Make) -> None:
    Path("0.pdf").write_bytes(b"%PDF-1.7 poison")
    texts = file("a.json", "甲县水利局", **COPY), file("b.json", "乙县水利局", **COPY)
    assert shared(texts[0], Source("0.pdf"), texts[1])[::2] == [
        ["乙县水利局"] * 2,
        ["甲县水利局"] * 2,
    ]


def test_with_a_roster_an_earlier_edition_and_a_former_name_are_the_office_itself(
    file: Make,
) -> None:
    of = roster(Office("甲县水利局", former_names=("甲县水务局",)), Office("乙县档案局"))
    texts = (
        file("a.json", "甲县水利局", published_on="2025-01-20", **COPY),
        file("b.json", "甲县水务局", published_on="2025-01-10", **COPY),
        file("c.json", "乙县档案局", overview__text=None, **COPY),
    )
    assert shared(*texts, of=of) == [["乙县档案局"], None, ["甲县水利局"]]


def test_nothing_is_compared_where_no_rule_asks_for_it() -> None:
    assert compares_texts(Criteria())
    assert not compares_texts(Criteria(("requests",)))
    assert not compares_texts(Criteria(ignore=("narrative",)))


# ---------------------------------------------------------------------- members


def county(complete: bool = True) -> Roster:
    area = Office("青禾县人民政府", complete=complete)
    return roster(area, *(Office(name, superior=area.name) for name in ("甲局", "乙局")))


def of_members(found: Batch, path: str = "area.json") -> list[str]:
    (area,) = (each for each in found.reports if each.path == path)
    rules = (finding.rule for finding in area.result.findings)
    return sorted({rule for rule in rules if rule.startswith("members/")})


def test_an_area_is_held_against_its_members_by_the_roster(file: Make, report: Make) -> None:
    both = add_reports([report("甲局"), report("乙局")])
    tables = {key: both[key] for key in ("requests", "disputes", "proactive_disclosure")}
    sources = [file("a.json", "甲局"), file("b.json", "乙局")]
    sums = Criteria(("members",))
    for change, rules in (
        (0, []),
        (-1, ["members/above/disputes"]),
        (1, ["members/below/disputes"]),
    ):
        tables["disputes"]["reconsideration"]["total"] = 18 + change
        area = file("area.json", "青禾县人民政府", **tables)
        for order in permutations((*sources, area)):
            found = judge_files(order, sums, Related(county()))
            assert of_members(found) == rules
        partly = judge_files((*sources, area), sums, Related(county(complete=False)))
        assert of_members(partly) == [rule for rule in rules if "above" in rule]
        gap = judge_files((sources[0], area), sums, Related(county()))
        assert of_members(gap) == []


def test_only_a_report_that_may_be_of_an_area_says_that_members_are_missing(file: Make) -> None:
    office = {"agency__kind": "department", "scope": None}
    sources = [file("a.json", "甲局", **office), file("b.json", "青禾县人民政府")]
    found = judge_files(sources, Criteria(("members/above",)))
    left = [[each.detail for each in one.result.not_checked] for one in found.reports]
    assert left == [[], ["members"]]
