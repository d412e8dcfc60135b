from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from zfxxgk.batch.batch import Criteria, Related, judge_files
from zfxxgk.batch.overview import Line, list_lines
from zfxxgk.batch.records import Source
from zfxxgk.batch.roster.model import Office, Roster

Make = Callable[..., Any]
WRONG = {"disputes__reconsideration__total": 99}
EARLY = {"published_on": "2024-12-30"}


@pytest.fixture
def file(report: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Source]:
    """Writes a report, and gives it as a source."""
    monkeypatch.chdir(tmp_path)

    def write(path: str, *arguments: Any, **changes: Any) -> Source:
        Path(path).write_text(json.dumps(report(*arguments, **changes)), encoding="utf-8")
        return Source(path)

    return write


def lines(*sources: Source, of: Roster | None = None) -> list[Line]:
    chosen = Criteria(("disputes/total", "form/published-too-early"))
    return list_lines(judge_files(sources, chosen, Related(of)))


def roster(*offices: Office) -> Roster:
    return Roster({office.name: office for office in offices}, path="roster.csv")


def told(found: list[Line]) -> list[tuple[str, str, str]]:
    return [(e.state, e.handed_in, e.office.name if e.office else e.judged.path) for e in found]


def test_the_worst_comes_first_and_those_alike_as_in_the_roster(file: Make) -> None:
    Path("f.pdf").write_bytes(b"%PDF-1.7 poison")
    known = roster(
        *(Office(f"{name}局") for name in "庚己戊丁乙甲"),
        Office("丙局", place="f.pdf"),
        Office("辛局", unconfirmed="更名了吗？"),
    )
    found = lines(
        file("a.json", "甲局"),
        file("b.json", "乙局"),
        file("c.json", "丁局", **EARLY),
        file("d.json", "戊局", **WRONG),
        file("e.json", "己局", **WRONG),
        Source("f.pdf"),
        of=known,
    )
    assert told(found) == [
        ("return", "yes", "己局"),
        ("return", "yes", "戊局"),
        ("unread", "unread", "丙局"),
        ("missing", "missing", "庚局"),
        ("notices", "yes", "丁局"),
        ("clean", "yes", "乙局"),
        ("clean", "yes", "甲局"),
        ("unconfirmed", "unconfirmed", "辛局"),
    ]


def test_a_report_of_no_office_is_told_from_one_that_may_be_of_one(file: Make) -> None:
    known = roster(Office("甲局"), Office("青禾县水利局"), Office("丙局"))
    nameless, strange = file("青禾县水利局.json", None), file("x.json", "丁局")
    found = lines(file("a.json", "甲局"), nameless, strange, file("y.json", None), of=known)
    assert {each.judged.path: each.handed_in for each in found if each.judged} == {
        "a.json": "yes",
        "青禾县水利局.json": "unsure",
        "x.json": "stranger",
        "y.json": "unsure",
    }
    assert [each.office.name for each in found if each.state == "missing"] == ["丙局"]


def test_another_edition_stands_beside_the_one_that_counts(file: Make) -> None:
    old = file("old.json", "甲局", published_on="2025-01-05", requests__granted__total=1)
    new = file("new.json", "甲局", published_on="2025-01-20")
    (line,) = lines(old, new, of=roster(Office("甲局")))
    assert line.judged.path == "new.json"
    (older,) = line.older
    assert older.path == "old.json"
    changed = {each.pointer: (each.before, each.after) for each in older.changes}
    assert changed == {
        "/published_on": ("2025-01-05", "2025-01-20"),
        "/requests/granted/total": (1, 38),
    }


def test_an_address_in_place_of_a_file_is_no_second_line(file: Make) -> None:
    known = roster(Office("甲局"), Office("乙局", place="https://example.invalid/b.html"))
    found = lines(file("a.json", "甲局"), of=known)
    assert told(found) == [("missing", "missing", "乙局"), ("clean", "yes", "甲局")]


def test_without_a_roster_every_file_has_a_line_in_the_order_given(file: Make) -> None:
    found = lines(file("b.json", "乙局"), Source("none.json"), file("a.json", "甲局"))
    assert [each.judged.path for each in found] == ["none.json", "b.json", "a.json"]
