"""What a store holds: which reports were read from where, and what was rejected and why.

A part of the data counts once it is entered here, in one transaction with its rows; what a broken
run has left beside it does not.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, closing
from pathlib import Path
from typing import NamedTuple

from zfxxgk.corpus.refusals import EMPTIED, telling
from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text

NAME = "zfxxgk-store.sqlite"
VERSION = 2
PARTS = "reports/*/*.parquet"
"""The files of the data, seen from the folder of the store."""
_TABLES = """
create table part (number integer primary key, path text not null);
create table report (
    file text, place text, sha256 text not null, reader text not null,
    part integer not null, row integer not null, primary key (file, place)
) without rowid;
create index report_content on report (sha256);
create table copy (
    file text, place text, sha256 text not null, reader text not null,
    part integer not null, row integer not null, primary key (file, place)
) without rowid;
create index copy_content on copy (sha256);
create table old (part integer, row integer, primary key (part, row)) without rowid;
create table rejected (
    file text, place text, sha256 text not null, reader text not null,
    zh text not null, en text not null, passed integer not null, primary key (file, place)
) without rowid;
"""
_PLACED, _HERE = ("report", "rejected", "copy"), "(file, place) = (?1, ?2)"
_KNOWN = " union all ".join(
    f"select sha256, {kind} from {table} where (file, place, reader) = (?1, ?2, ?3)"
    for table, kind in (("report", 0), ("rejected", "nullif(not passed, 0)"), ("copy", 0))
)
# One statement for most reports, of which nothing is there: each has its price.
_IS_NEW = " and ".join(
    f"not exists (select 1 from {table} where {same})"
    for table, same in (*((each, _HERE) for each in _PLACED), ("report", "sha256 = ?3"))
)
_SECONDS_TO_WAIT = 5


class Origin(NamedTuple):
    """Where a report was read: the file, the place in it (a line, else empty), and its bytes."""

    file: str
    place: str
    sha256: str


class Rejected(NamedTuple):
    """What gave no report. A file of a folder that holds none is ``passed`` over, and no fault."""

    origin: Origin
    reason: Text
    passed: bool = False


class Known(NamedTuple):
    """The SHA-256 of what was read before, and whether it was rejected; None where it was passed
    over."""

    sha256: str
    is_rejected: bool | None


class Part(NamedTuple):
    """A file of the data: rows that do not count, how many do, and the first with its SHA-256."""

    path: str
    old: tuple[int, ...] = ()
    counting: int = 0
    first: int = 0
    sha256: str | None = None


class Moved(NamedTuple):
    """A row that goes to another file of the data; one that does not count is a copy."""

    file: str
    place: str
    counts: bool


class Ledger:
    """The ledger of the store in a folder, made if there is none. Raises InputError.

    *reader* names the version that reads: what another version has read is read again.
    """

    def __init__(self, folder: Path, reader: str, *, create: bool = False) -> None:
        self._folder, self._path, self._reader = folder, folder / NAME, reader
        try:
            is_there = self._path.is_file()
            if not is_there and any(folder.glob(PARTS)):
                raise InputError(EMPTIED, path=str(self._path))
            if not is_there and not create:
                raise _refuse(folder, "这个文件夹不是数据集", "this folder is no store")
            folder.mkdir(parents=True, exist_ok=True)
            if not is_there and any(folder.iterdir()):
                raise _refuse(folder, "文件夹里已有别的文件", "the folder holds other files")
        except OSError as error:
            zh = "数据集建立不了，或者打不开，请检查权限和磁盘"
            en = f"the store cannot be made or opened; check permissions and the disk ({error})"
            raise _refuse(folder, zh, en) from error
        with self.telling():
            self.connection = sqlite3.connect(self._path, timeout=_SECONDS_TO_WAIT)
        try:
            with self.telling():
                self._open(create)
        except InputError:
            self.close()
            raise

    def _open(self, create: bool) -> None:
        # Held until it is closed: who writes sweeps away what another has written, and who reads
        # needs the files that it makes one.
        if not create:
            self.connection.execute("begin")
        else:
            self.connection.execute("pragma locking_mode = exclusive")
            # What one transaction changes: else it is written twice.
            self.connection.execute("pragma cache_size = -65536")
            self.connection.execute("begin exclusive")
            # Where there are files already, it was emptied, and they would be swept away.
            if self._is_empty() and not any(self._folder.glob(PARTS)):
                for statement in (*_TABLES.split(";"), f"pragma user_version = {VERSION}"):
                    self.connection.execute(statement)
            self.connection.commit()
        (version,) = self.connection.execute("pragma user_version").fetchone()
        if self._is_empty():
            raise InputError(EMPTIED, path=str(self._path))
        if version != VERSION:
            zh, en = (
                f"数据集的版本是 {version}，这里只认识 {VERSION}，请更新 zfxxgk，或者重新读入",
                f"store of version {version}; this package knows {VERSION}. Update zfxxgk, or read "
                "the reports again into another store",
            )
            raise _refuse(self._folder, zh, en)

    def _is_empty(self) -> bool:
        count: int = self.connection.execute("select count(*) from sqlite_master").fetchone()[0]
        return count == 0

    def telling(self) -> AbstractContextManager[None]:
        """Tells of failures of the ledger by InputError."""
        return telling(self._path)

    def close(self) -> None:
        self.connection.close()

    def find_known(self, file: str, place: str) -> Known | None:
        """What this version has read, or rejected, there."""
        found = self.connection.execute(_KNOWN, (file, place, self._reader)).fetchone()
        return found and Known(found[0], None if found[1] is None else bool(found[1]))

    def enter(
        self, parts: Iterable[tuple[str, Iterable[Origin]]], rejected: Iterable[Rejected]
    ) -> int:
        """Enters new files of the data with the origins of their rows, and what was rejected.

        Returns how many of the rows are copies: the same bytes were read at another place. They
        do not count, until what they are copies of is there no more.
        """
        copies = 0
        with self.telling(), self.connection as connection:
            for path, origins in parts:
                added = connection.execute("insert into part (path) values (?)", [path])
                for row, origin in enumerate(origins):
                    values = (*origin, self._reader, added.lastrowid, row)
                    is_copy = not self._is_first(origin) and self._replace(origin)
                    table = "copy" if is_copy else "report"
                    connection.execute(f"insert into {table} values (?, ?, ?, ?, ?, ?)", values)
                    if is_copy:
                        copies += 1
                        connection.execute("insert into old values (?, ?)", values[-2:])
            for origin, reason, passed in rejected:
                self._forget(origin, None)
                # It may quote what is no text, as half a character.
                words = (part.encode("utf-8", "backslashreplace").decode() for part in reason)
                refused = (*origin, self._reader, *words, passed)
                connection.execute("insert into rejected values (?, ?, ?, ?, ?, ?, ?)", refused)
        return copies

    def _is_first(self, origin: Origin) -> bool:
        """True if nothing was read there, and the same nowhere."""
        return bool(self.connection.execute(f"select {_IS_NEW}", origin).fetchone()[0])

    def _replace(self, origin: Origin) -> bool:
        """Forgets what was read there; True if the same was read at another place."""
        self._forget(origin, origin.sha256)
        query = "select 1 from report where sha256 = ? limit 1"
        return self.connection.execute(query, [origin.sha256]).fetchone() is not None

    def _forget(self, origin: Origin, sha256: str | None) -> None:
        """Forgets what was read at a place, where there now is a report with *sha256*, if any."""
        connection, key = self.connection, (origin.file, origin.place)
        query = "select sha256, part, row from report where (file, place) = (?, ?)"
        for before, *at in connection.execute(query, key).fetchall():
            connection.execute("insert into old values (?, ?)", at)
            if before != sha256:
                self._promote(before)
        for table in _PLACED:
            connection.execute(f"delete from {table} where (file, place) = (?, ?)", key)

    def _promote(self, sha256: str) -> None:
        """One copy of what is there no more takes its place."""
        query = "select * from copy where sha256 = ? limit 1"
        for values in self.connection.execute(query, [sha256]).fetchall():
            self.connection.execute("insert into report values (?, ?, ?, ?, ?, ?)", values)
            for table, columns, key in (
                ("copy", "file, place", values[:2]),
                ("old", "part, row", values[-2:]),
            ):
                self.connection.execute(f"delete from {table} where ({columns}) = (?, ?)", key)

    def drop_refusal(self, file: str) -> None:
        """Forgets why a file that holds many reports was not read to its end: now it was."""
        query = "delete from rejected where (file, place) = (?, '')"
        with self.telling():
            if self.connection.execute(query, [file]).rowcount:
                self.connection.commit()

    def forget_parts(self, paths: Iterable[str]) -> None:
        """Forgets files of the data, and all that was read into them."""
        query = "select number from part where path = ?"
        with self.telling(), self.connection as connection:
            for path in paths:
                (number,) = connection.execute(query, [path]).fetchone()
                for table in ("report", "copy", "old"):
                    connection.execute(f"delete from {table} where part = ?", [number])
                connection.execute("delete from part where number = ?", [number])
                # Copies of what was in it are read again.
                connection.execute(
                    "delete from copy where sha256 not in (select sha256 from report)"
                )

    def list_parts(self) -> list[Part]:
        with closing(self.connection.cursor()) as cursor:
            parts = cursor.execute("select number, path from part order by number").fetchall()
            old: dict[int, list[int]] = {}
            for number, row in cursor.execute("select part, row from old order by part, row"):
                old.setdefault(number, []).append(row)
            # The bare column is that of the first row.
            query = "select part, count(*), min(row), sha256 from report group by part"
            counting = {number: found for number, *found in cursor.execute(query)}
        return [Part(path, tuple(old.get(n, ())), *counting.get(n, ())) for n, path in parts]

    def find_kept(self, path: str, keys: Iterable[tuple[str, str]]) -> dict[int, Moved]:
        """The rows of a file of the data that count or are copies, of which *keys* has file and
        place."""
        (part,) = self.connection.execute(
            "select number from part where path = ?", [path]
        ).fetchone()
        found: dict[int, Moved] = {}
        for row, key in enumerate(keys):
            for table in ("report", "copy"):
                query = f"select part, row from {table} where (file, place) = (?, ?)"
                if self.connection.execute(query, key).fetchone() == (part, row):
                    found[row] = Moved(*key, table == "report")
        return found

    def merge(self, paths: Iterable[str], target: str, moved: Iterable[Moved]) -> None:
        """Enters a file of the data with the rows *moved* in place of those they come from."""
        with self.telling(), self.connection as connection:
            part = connection.execute("insert into part (path) values (?)", [target]).lastrowid
            for row, (file, place, counts) in enumerate(moved):
                table = "report" if counts else "copy"
                connection.execute(
                    f"update {table} set part = ?, row = ? where (file, place) = (?, ?)",
                    (part, row, file, place),
                )
                if not counts:
                    connection.execute("insert into old values (?, ?)", (part, row))
            for path in paths:
                query = "delete from old where part = (select number from part where path = ?)"
                connection.execute(query, [path])
                connection.execute("delete from part where path = ?", [path])

    def list_rejected(self) -> Iterator[Rejected]:
        """In the order of files, of lines by their numbers."""
        query = (
            "select file, place, sha256, zh, en, passed from rejected "
            "order by file, cast(place as integer), place"
        )
        for *origin, zh, en, passed in self.connection.execute(query):
            yield Rejected(Origin(*origin), Text(zh, en), bool(passed))

    def count_reports(self) -> int:
        found: int = self.connection.execute("select count(*) from report").fetchone()[0]
        return found


def _refuse(folder: Path, zh: str, en: str) -> InputError:
    return InputError(Text(zh, en), path=str(folder))
