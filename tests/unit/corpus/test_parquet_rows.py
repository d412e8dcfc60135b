from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import polars as pl
import pytest

from zfxxgk.corpus.pages import Columns, Page
from zfxxgk.corpus.parquet_rows import read_pages
from zfxxgk.errors import InputError


def test_every_row_is_a_page(tmp_path: Path) -> None:
    day = datetime(2024, 1, 31, tzinfo=UTC)
    frame = pl.DataFrame(
        {"body": ["一", None], "url": ["u1", None], "at": [day, None], "id": [1, 2]}
    )
    frame.write_parquet(tmp_path / "a[1].parquet")
    first, second = read_pages(str(tmp_path / "a[1].parquet"), Columns("body", fetched="at"))
    assert (first.html, first.url, str(first.fetched)[:10]) == ("一".encode(), "u1", "2024-01-31")
    assert second == Page(2, b"")


def test_who_stops_early_leaves_no_process(tmp_path: Path) -> None:
    pl.DataFrame({"html": ["<p>"] * 5000}).write_parquet(tmp_path / "a.parquet")
    pages = read_pages(str(tmp_path / "a.parquet"), Columns())
    assert next(pages) == Page(1, b"<p>")
    pages.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        (Columns(), "There are: body, id\\."),
        (Columns("id"), "holds no text"),
    ],
)
def test_a_column_that_holds_no_pages_is_told(tmp_path: Path, columns: Columns, words: str) -> None:
    pl.DataFrame({"body": ["一"], "id": [1]}).write_parquet(tmp_path / "a.parquet")
    with pytest.raises(InputError, match=words):
        list(read_pages(str(tmp_path / "a.parquet"), columns))


def test_what_is_no_parquet_or_broken_is_told(tmp_path: Path) -> None:
    pl.DataFrame({"html": ["一" * 100] * 100}).write_parquet(tmp_path / "a.parquet")
    whole = (tmp_path / "a.parquet").read_bytes()
    (tmp_path / "b.parquet").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(InputError, match="no Parquet file"):
        list(read_pages(str(tmp_path / "b.parquet"), Columns()))
