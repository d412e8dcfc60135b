from __future__ import annotations

from datetime import UTC, datetime

import pytest

from zfxxgk.corpus import pages
from zfxxgk.corpus.pages import Chosen, Columns, Page, as_items, find_day
from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text


def test_columns_are_found_by_the_names_given_else_by_their_own() -> None:
    known = ["id", "url", "body"]
    assert Columns("body").choose(known) == Chosen("body", "url", None)
    assert Columns().choose(["html"]) == Chosen("html", None, None)
    assert Columns.parse(["html=a=b", "fetched=on"]) == Columns("a=b", None, "on")


@pytest.mark.parametrize("columns", [Columns(), Columns("bodi"), Columns("body", url="link")])
def test_a_column_that_is_not_there_is_told_with_those_that_are(columns: Columns) -> None:
    with pytest.raises(InputError, match="There are: id, url, body\\."):
        columns.choose(["id", "url", "body"])
    assert not columns.fit(["id", "url", "body"])


@pytest.mark.parametrize("given", ["body", "page=body", "html="])
def test_what_names_no_column_is_refused(given: str) -> None:
    with pytest.raises(InputError, match="--column takes"):
        Columns.parse([given])
    with pytest.raises(InputError, match="each once"):
        Columns.parse(["url=a", "url=b"])


def test_a_page_is_known_by_its_address_which_may_come_again() -> None:
    found = list(
        as_items(
            [
                Page(1, "一", "https://a.cn/1", "2024-01-31T08:00:00Z"),
                Page(2, b"2", b"https://a.cn/1"),
                Page(3, "", None),
                Page(4, InputError(Text("读不了", "cannot be read")), "https://a.cn/4"),
            ],
            "pages.csv",
        )
    )
    assert [(each.place, each.url, each.fetched, each.data) for each in found] == [
        ("https://a.cn/1", "https://a.cn/1", "2024-01-31", "一".encode()),
        ("https://a.cn/1 (2)", "https://a.cn/1", None, b"2"),
        ("3", None, None, b""),
        ("https://a.cn/4", "https://a.cn/4", None, b""),
    ]
    assert [each.refusal is None for each in found] == [True, True, True, False]


def test_a_page_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MAX_BYTES", 10)
    (item,) = as_items([Page(1, "x" * 11)], "pages.csv")
    assert item.refusal is not None
    assert item.data == b""


@pytest.mark.parametrize(
    ("fetched", "day"),
    [
        *(("2024-01-31", "2024-01-31"), ("2024/1/5 9:00", "2024-01-05"), (None, None)),
        *(("20240131120000", "2024-01-31"), (b"2024-01-31T10:00:00Z", "2024-01-31")),
        *(("2024年1月31日", "2024-01-31"), ("yesterday", None), ("2024-13-01", None)),
        # 20:00 UTC is the next day in China.
        *((1706731200, "2024-02-01"), ("1706731200000", "2024-02-01")),
        (datetime(2024, 1, 31, tzinfo=UTC), "2024-01-31"),
    ],
)
def test_the_day_is_found_in_whatever_form(fetched: object, day: str | None) -> None:
    assert find_day(fetched) == day
