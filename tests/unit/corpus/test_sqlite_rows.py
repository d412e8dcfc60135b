from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import pytest

from zfxxgk.corpus import sqlite_rows
from zfxxgk.corpus.pages import Columns, Page
from zfxxgk.corpus.sqlite_rows import read_pages
from zfxxgk.errors import InputError

ROWS = [("u1", "<p>一</p>", "2024-01-31"), ("u2", "县".encode("gbk"), None), (None, None, 5)]


def make(path: Path, tables: Iterable[str] = ("pages",)) -> str:
    with closing(sqlite3.connect(path)) as connection:
        for table in tables:
            connection.execute(f'create table "{table}" (url text, "the page" text, at text)')
            connection.executemany(f'insert into "{table}" values (?, ?, ?)', ROWS)
        connection.execute("create table notes (words text)")
        connection.commit()
    return str(path)


def test_every_row_is_a_page_and_the_database_is_only_read(tmp_path: Path) -> None:
    path = make(tmp_path / "a?b#.db")
    before = Path(path).read_bytes()
    assert list(read_pages(path, Columns("the page", fetched="at"))) == [
        Page(1, "<p>一</p>".encode(), b"u1", b"2024-01-31"),
        Page(2, "县".encode("gbk"), b"u2", None),
        Page(3, b"", None, b"5"),
    ]
    assert Path(path).read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["a?b#.db"]


def test_of_several_tables_one_is_named(tmp_path: Path) -> None:
    path = make(tmp_path / "a.db", ["first.one", "second"])
    with pytest.raises(InputError, match=r"several tables .*: first\.one, second\."):
        list(read_pages(path, Columns("the page")))
    assert len(list(read_pages(path, Columns("first.one.the page")))) == 3
    with pytest.raises(InputError, match="There are: url, the page, at"):
        list(read_pages(path, Columns("second.html")))


def test_a_missing_column_is_told_with_those_of_all_tables(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"pages\.the page, pages\.at, notes\.words"):
        list(read_pages(make(tmp_path / "a.db"), Columns()))


def test_a_page_that_is_too_large_is_not_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_rows, "MAX_BYTES", 5)
    first, *others = read_pages(make(tmp_path / "a.db"), Columns("the page"))
    assert isinstance(first.html, InputError)
    assert [page.html for page in others] == ["县".encode("gbk"), b""]


def test_what_is_no_database_or_broken_is_told(tmp_path: Path) -> None:
    path = Path(make(tmp_path / "a.db"))
    (tmp_path / "b.db").write_bytes(b"no database" * 1000)
    (tmp_path / "c.db").write_bytes(path.read_bytes()[:6000])
    for name in ("b.db", "c.db", "nowhere.db"):
        with pytest.raises(InputError, match="no SQLite database"):
            list(read_pages(str(tmp_path / name), Columns("the page")))
