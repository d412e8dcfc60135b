"""Pages in a table of SQLite, a page a row."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from urllib.request import pathname2url

from zfxxgk.corpus.pages import MOST_NAMED, Chosen, Columns, Page
from zfxxgk.errors import InputError
from zfxxgk.read import MAX_BYTES
from zfxxgk.read.formats.refusals import TOO_MUCH
from zfxxgk.spec.labels import Text

_DAMAGED = Text(
    "不是 SQLite 数据库，或者已损坏，之后的没有读到",
    "no SQLite database, or damaged: what follows was not read",
)


def read_pages(path: str, columns: Columns) -> Iterator[Page]:
    """The page of each row of the table that has the columns; the database is only read.

    ``table.column`` names one of several tables. Raises InputError where none or several have
    them, and where the database cannot be read on.
    """
    address = f"file:{pathname2url(os.path.abspath(path))}?mode=ro"
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            table, chosen = _choose(connection, columns)
            # Scrapers write text in whatever encoding the page had.
            connection.text_factory = bytes
            for number, row in enumerate(connection.execute(_ask(table, chosen)), start=1):
                html, *others = row
                yield Page(number, InputError(TOO_MUCH) if html is None else html, *others)
    except sqlite3.Error as error:
        raise InputError(_DAMAGED) from error


def _choose(connection: sqlite3.Connection, columns: Columns) -> tuple[str, Chosen]:
    tables = _list_tables(connection)
    wanted, _, column = (columns.html or "").rpartition(".")
    if wanted in tables:
        return wanted, columns._replace(html=column).choose(tables[wanted])
    fitting = [name for name, known in tables.items() if columns.fit(known)]
    if len(fitting) == 1:
        return fitting[0], columns.choose(tables[fitting[0]])
    if fitting:
        raise _refuse(fitting)
    columns.choose([f"{name}.{column}" for name, known in tables.items() for column in known])
    raise AssertionError("no table has the columns")


def _list_tables(connection: sqlite3.Connection) -> dict[str, list[str]]:
    query = "select name from sqlite_master where type in ('table', 'view')"
    every = (name for (name,) in connection.execute(query))
    names = [name for name in every if not name.startswith("sqlite_")]
    return {
        name: [row[1] for row in connection.execute(f"pragma table_info({_quote(name)})")]
        for name in names
    }


def _ask(table: str, chosen: Chosen) -> str:
    html, url, fetched = ("null" if name is None else _quote(name) for name in chosen)
    page = f"cast(coalesce({html}, '') as blob)"
    kept = f"case when length({page}) <= {MAX_BYTES} then {page} end"
    return f"select {kept}, {url}, {fetched} from {_quote(table)}"


def _quote(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _refuse(tables: list[str]) -> InputError:
    listed = ", ".join(tables[:MOST_NAMED])
    return InputError(
        Text(
            f"几个表都有这些列：{listed}。请用 --column html=表名.列名 写明是哪一个。",
            f"several tables have these columns: {listed}. Say which with --column "
            "html=TABLE.COLUMN.",
        )
    )
