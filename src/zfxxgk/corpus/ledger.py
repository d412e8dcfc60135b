"""What a store holds: which reports were read from where, and what was rejected and why.

A part of the data counts once it is entered here, in one transaction with its rows; what a broken
run has left beside it does not.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text

NAME = "zfxxgk-store.sqlite"
VERSION = 1
_TABLES = """
create table part (number integer primary key, path text not null);
create table report (
    file text, place text, sha256 text not null, reader text not null,
    part integer not null, row integer not null, primary key (file, place)
) without rowid;
create table old (part integer, row integer, primary key (part, row)) without rowid;
create table rejected (
    file text, place text, sha256 text not null, reader text not null,
    zh text not null, en text not null, passed integer not null, primary key (file, place)
) without rowid;
"""


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
    """The SHA-256 of what was read before, and whether it was rejected."""

    sha256: str
    is_rejected: bool


class Part(NamedTuple):
    """A file of the data, and the rows that later readings have replaced."""

    path: str
    old: tuple[int, ...] = ()


class Ledger:
    """The ledger of the store in a folder, made if there is none. Raises InputError.

    *reader* names the version that reads: what another version has read is read again.
    """

    def __init__(self, folder: Path, reader: str, *, create: bool = False) -> None:
        self._path, self._reader = folder / NAME, reader
        if not self._path.is_file() and not create:
            raise _refuse(folder, "这个文件夹不是数据集", "this folder is no store")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._open(folder)
        except OSError as error:
            raise _refuse(folder, "无法建立数据集", f"the store cannot be made: {error}") from error
        except sqlite3.Error as error:
            raise _refuse(folder, "数据集的目录无法读取", f"bad ledger: {error}") from error

    def _open(self, folder: Path) -> None:
        fresh = not self._path.is_file()
        if fresh and any(folder.iterdir()):
            raise _refuse(folder, "文件夹里已有别的文件", "the folder holds other files")
        self.connection = sqlite3.connect(self._path, timeout=10)
        if fresh:
            with self.connection:
                self.connection.executescript(_TABLES)
                self.connection.execute(f"pragma user_version = {VERSION}")
        (version,) = self.connection.execute("pragma user_version").fetchone()
        if version != VERSION:
            zh, en = (
                f"数据集的版本是 {version}，这里只认识 {VERSION}",
                f"store of version {version}",
            )
            raise _refuse(folder, zh, f"{en}; this package knows {VERSION}")

    def close(self) -> None:
        self.connection.close()

    def find_known(self, file: str, place: str) -> Known | None:
        """What this version has read, or rejected, there."""
        key = (file, place, self._reader)
        for asked in ("sha256, 0 from report", "sha256, not passed from rejected"):
            query = f"select {asked} where (file, place, reader) = (?, ?, ?)"
            if found := self.connection.execute(query, key).fetchone():
                return Known(found[0], bool(found[1]))
        return None

    def enter(
        self, parts: Iterable[tuple[str, Iterable[Origin]]], rejected: Iterable[Rejected]
    ) -> None:
        """Enters new files of the data with the origins of their rows, and what was rejected."""
        with self.connection as connection:
            for path, origins in parts:
                added = connection.execute("insert into part (path) values (?)", [path])
                for row, origin in enumerate(origins):
                    self._forget(origin)
                    values = (*origin, self._reader, added.lastrowid, row)
                    connection.execute("insert into report values (?, ?, ?, ?, ?, ?)", values)
            for origin, reason, passed in rejected:
                self._forget(origin)
                refused = (*origin, self._reader, *reason, passed)
                connection.execute("insert into rejected values (?, ?, ?, ?, ?, ?, ?)", refused)

    def _forget(self, origin: Origin) -> None:
        key = origin.file, origin.place
        self.connection.execute(
            "insert into old select part, row from report where (file, place) = (?, ?)", key
        )
        for table in ("report", "rejected"):
            self.connection.execute(f"delete from {table} where (file, place) = (?, ?)", key)

    def drop_refusal(self, file: str) -> None:
        """Forgets why a file that holds many reports was not read to its end: now it was."""
        query = "delete from rejected where (file, place) = (?, '')"
        if self.connection.execute(query, [file]).rowcount:
            self.connection.commit()

    def list_parts(self) -> list[Part]:
        with closing(self.connection.cursor()) as cursor:
            parts = cursor.execute("select number, path from part order by number").fetchall()
            old: dict[int, list[int]] = {}
            for number, row in cursor.execute("select part, row from old order by part, row"):
                old.setdefault(number, []).append(row)
        return [Part(path, tuple(old.get(number, ()))) for number, path in parts]

    def list_rejected(self) -> Iterator[Rejected]:
        query = "select file, place, sha256, zh, en, passed from rejected order by file, place"
        for *origin, zh, en, passed in self.connection.execute(query):
            yield Rejected(Origin(*origin), Text(zh, en), bool(passed))

    def count_reports(self) -> int:
        found: int = self.connection.execute("select count(*) from report").fetchone()[0]
        return found


def _refuse(folder: Path, zh: str, en: str) -> InputError:
    return InputError(Text(zh, en), path=str(folder))
