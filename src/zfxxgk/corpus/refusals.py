"""Why the ledger of a store cannot be read or written, in words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text

_BROKEN = Text(
    "数据集的目录已损坏。请从备份恢复；没有备份的，删除整个数据集，重新读入",
    "the ledger of the store is damaged; restore it from a backup, or delete the store and read "
    "the reports again",
)
EMPTIED = Text(
    "数据集的目录不见了，或者是空的。请从备份恢复；没有备份的，删除整个数据集，重新读入",
    "the ledger of the store is gone or empty; restore it from a backup, or delete the store and "
    "read the reports again",
)
_CLOSED = Text(
    "数据集打不开，或者不能写入，请检查权限",
    "the store cannot be opened or written; check its permissions",
)
_FULL = Text(
    "数据集写不进去，请检查磁盘空间", "the store cannot be written; check the space of the disk"
)
_IN_USE = Text(
    "另一个程序正在使用这个数据集，请等它结束",
    "another program is using the store; wait for its end",
)
_FAILURES = {
    sqlite3.SQLITE_BUSY: _IN_USE,
    sqlite3.SQLITE_READONLY: _CLOSED,
    sqlite3.SQLITE_CANTOPEN: _CLOSED,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_IOERR: _FULL,
}


@contextmanager
def telling(ledger: Path) -> Iterator[None]:
    """Tells of failures of a ledger by InputError."""
    try:
        yield
    except sqlite3.IntegrityError:
        raise  # a fault of this program
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        zh, en = _FAILURES.get(code, _BROKEN)
        place = ledger.parent if code in _FAILURES else ledger
        raise InputError(Text(zh, f"{en} ({error})"), path=str(place)) from error
