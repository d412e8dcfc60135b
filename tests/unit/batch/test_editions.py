from __future__ import annotations

from collections.abc import Callable
from itertools import permutations
from typing import Any

import pytest

from zfxxgk.batch.batch import Criteria, judge
from zfxxgk.batch.editions import order_editions
from zfxxgk.batch.identity import Identity, identify_report
from zfxxgk.batch.records import Task, YearBefore
from zfxxgk.read import ReadResult

Make = Callable[..., Any]


def edition(path: str, **facts: Any) -> Identity:
    known = dict.fromkeys(("published_on", "revised_on", "replaces", "url"))
    return Identity(path=path, year=2024, name="甲局", code=None, **{**known, **facts})


@pytest.mark.parametrize(
    ("given", "latest", "dated"),
    [
        ([{}], "0", True),
        ([{"published_on": "2025-01-20"}, {"published_on": "2025-01-10"}], "0", True),
        ([{"published_on": "2025-01-20"}, {"revised_on": "2025-02-10"}], "1", True),
        # A revised edition keeps the day of the first publication.
        (
            [
                {"published_on": "2025-01-20", "revised_on": "2025-02-01"},
                {"published_on": "2025-01-20"},
            ],
            "0",
            True,
        ),
        # One without a date may be a correction of the other as well as its draft.
        ([{"published_on": "2025-01-20"}, {}], "0", False),
        ([{}, {"url": "https://a.example/1"}, {"replaces": "https://a.example/1"}], "2", False),
        ([{"replaces": "1"}, {"published_on": "2025-01-20"}], "0", True),
        ([{}, {}], "1", False),
    ],
)
def test_which_edition_counts(given: list[dict[str, Any]], latest: str, dated: bool) -> None:
    files = [edition(str(number), **facts) for number, facts in enumerate(given)]
    for order in permutations(files):
        found = order_editions(order)
        assert (found.latest.path, found.dated) == (latest, dated)


def test_what_is_replaced_by_name_of_the_file_comes_last() -> None:
    old, new = edition("in/old.pdf"), edition("in/new.pdf", replaces="old.pdf")
    assert [each.path for each in order_editions([old, new]).latest_first] == [
        "in/new.pdf",
        "in/old.pdf",
    ]


# ---------------------------------------------------------------------- of last year

TOTAL, COLUMNS = "years/carry-over", "years/carry-over-columns"


def judged(report: Any, *previous: Any, select: tuple[str, ...] = (TOTAL, COLUMNS)) -> Any:
    identity = identify_report("a.json", report)
    task = Task(identity, ReadResult(report, None), YearBefore(previous))
    return judge(task, Criteria(select)).result


def last(report: Make, natural_person: int, business: int = 0) -> Any:
    """Last year's report; the example carries over 3 from natural persons."""
    row = dict.fromkeys(report("甲局")["requests"]["carried_out"], 0)
    row |= {"natural_person": natural_person, "business": business}
    row["total"] = natural_person + business
    return report("甲局", 2023, requests__carried_out=row)


def rules(result: Any) -> list[str]:
    return [finding.rule for finding in result.findings]


def test_a_carry_over_that_no_edition_explains_stands(report: Make) -> None:
    assert rules(judged(report("甲局"), last(report, 4), last(report, 5))) == [TOTAL]


def test_a_carry_over_that_the_latest_edition_explains_is_none(report: Make) -> None:
    assert rules(judged(report("甲局"), last(report, 3), last(report, 5))) == []


def test_a_carry_over_that_an_earlier_edition_explains_is_none(report: Make) -> None:
    result = judged(report("甲局"), last(report, 5), last(report, 4), last(report, 3))
    assert (rules(result), result.causes) == ([], ())


def test_kinds_of_applicants_are_explained_by_an_edition_of_the_same_total_only(
    report: Make,
) -> None:
    # 1 + 2 = 3 agrees in total, with other kinds; against 3 + 2 = 5 the kinds are not judged.
    for editions in (
        (last(report, 1, 2), last(report, 3, 2)),
        (last(report, 3, 2), last(report, 1, 2)),
    ):
        assert rules(judged(report("甲局"), *editions)) == [COLUMNS, COLUMNS]


def test_an_edition_that_cannot_be_judged_explains_nothing(report: Make) -> None:
    blank = last(report, 3)
    blank["requests"]["carried_out"]["total"] = None
    assert rules(judged(report("甲局"), last(report, 4), blank)) == [TOTAL]
    assert rules(judged(report("甲局"), blank, last(report, 4))) == []


def test_counts_follow_what_is_explained(report: Make) -> None:
    every = (TOTAL, "years/pending-disputes")
    now = report("甲局")
    one, other = last(report, 4), last(report, 3)
    # One edition explains the carry-over, the other the pending disputes.
    other["disputes"]["reconsideration"]["pending"] = 99
    alone = [judged(now, each, select=every) for each in (one, other)]
    assert [rules(each) for each in alone] == [[TOTAL], ["years/pending-disputes"]]
    both = judged(now, one, other, select=every)
    assert rules(both) == []
    assert sum(both.outcomes.values()) == sum(alone[0].outcomes.values())
    assert both.outcomes["fail"] == 0


def test_without_a_year_before_the_rules_say_so(report: Make) -> None:
    assert [each.detail for each in judged(report("甲局")).not_checked] == ["previous"]
