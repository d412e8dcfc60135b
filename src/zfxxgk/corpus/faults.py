"""Why the engine of columns has failed: a damaged file of a store, or what the system refused."""

from __future__ import annotations

import errno
import re
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from zfxxgk.corpus.ledger import Ledger, Part

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""What the system answers who writes, and never who reads."""
_MODULES = ("polars", "pyo3_runtime")
_NUMBER = re.compile(r"os error (\d+)|Os \{ code: (\d+)")
_GONE = Text(
    "数据集缺少这个文件{more}。请从备份恢复；没有备份的，用 corpus add 再读一遍原来的文件，"
    "缺少的报告会补上。",
    "the store lacks this file{more}. Restore it from a backup, or give corpus add the same "
    "reports again: it reads those that are missing.",
)
_CLOSED = Text(
    "数据集的这个文件打不开{more}，请检查权限。",
    "this file of the store cannot be opened{more}; check its permissions.",
)
_DAMAGED = Text(
    "数据集的这个文件已损坏，读不出来{more}。请从备份恢复；没有备份的，删除它，"
    "再用 corpus add 读一遍原来的文件，缺少的报告会补上。",
    "this file of the store is damaged and cannot be read{more}. Restore it from a backup, or "
    "delete it and give corpus add the same reports again: it reads those that are missing.",
)


def is_of_engine(error: BaseException) -> bool:
    """True for what the engine raises, a panic included, which is no Exception."""
    return type(error).__module__.partition(".")[0] in _MODULES


def find_refusal(error: BaseException) -> OSError | None:
    """What the system has refused; the engine tells of it in words alone."""
    if isinstance(error, OSError) and error.errno is not None:
        return error
    if not isinstance(error, OSError) and not is_of_engine(error):
        return None
    found = _NUMBER.search(str(error))
    if found is None:
        return error if isinstance(error, OSError) else None
    # On Windows the number is one of its own, and makes the other.
    number = int(found[1] or found[2])
    return OSError(number, str(error), None, number)


def find_damaged(folder: Path, ledger: Ledger) -> InputError | None:
    """What is wrong with the files of a store, of which the first is named. Each is read whole.

    None too where the engine reads nothing at all, as without threads.
    """
    if not _can_read():
        return None
    found = [
        (folder / part.path, text)
        for part in ledger.list_parts()
        if (text := _find_fault(folder, part))
    ]
    if not found:
        return None
    path, text = found[0]
    more = (f"（共 {len(found)} 个）", f" ({len(found)} files in all)") if found[1:] else ("", "")
    words = (each.format(more=count) for each, count in zip(text, more, strict=True))
    return InputError(Text(*words), path=str(path))


def _can_read() -> bool:
    import polars as pl

    data = BytesIO()
    try:
        pl.DataFrame({"a": ["b"]}).write_parquet(data)
        data.seek(0)
        return pl.read_parquet(data).height == 1
    except (pl.exceptions.PolarsError, pl.exceptions.PanicException):
        return False


def _find_fault(folder: Path, part: Part) -> Text | None:
    import polars as pl

    from zfxxgk.corpus.store import make_store_schema
    from zfxxgk.corpus.written import OTHER, is_written

    path = folder / part.path
    try:
        path.open("rb").close()
        frame = pl.read_parquet(path, hive_partitioning=False, glob=False)
    except FileNotFoundError:
        return _GONE
    except PermissionError:
        return _CLOSED
    except (OSError, pl.exceptions.PolarsError, pl.exceptions.PanicException):
        return _DAMAGED
    if frame.schema != make_store_schema():
        return _DAMAGED
    return None if is_written(folder, part) else OTHER
