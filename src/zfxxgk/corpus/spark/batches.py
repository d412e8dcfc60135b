"""What executors of Spark do with batches of rows."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

import polars as pl

from zfxxgk._version import __version__
from zfxxgk.batch.remarks import tell_unexpected
from zfxxgk.corpus import members as m
from zfxxgk.corpus.algebra import COUNT, MEMBER_COUNT, TOTAL
from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.blocks import Values, make_frame
from zfxxgk.corpus.check import judge_frame
from zfxxgk.corpus.frame import drop_doubts
from zfxxgk.corpus.layout import PREVIOUS
from zfxxgk.corpus.ledger import Origin
from zfxxgk.corpus.rows import make_row
from zfxxgk.corpus.store import make_store_schema
from zfxxgk.engine.rule_set import RuleSet
from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    import pyarrow

REJECTED = ("rejected_zh", "rejected_en")
READ = pl.Schema([*make_store_schema().items(), *((name, pl.String) for name in REJECTED)])
"""The columns of :func:`read_files`."""
_NAMES = {
    pl.String: "string",
    pl.Int32: "int",
    pl.Int64: "bigint",
    pl.Boolean: "boolean",
    pl.List: "array<string>",
}
"""Types of columns as Spark names them."""


def declare(schema: pl.Schema) -> str:
    """A schema as Spark reads it."""
    return ", ".join(f"`{name}` {tell_type(kind)}" for name, kind in schema.items())


def tell_type(kind: pl.DataType) -> str:
    return _NAMES[kind.base_type()]


class Judge:
    """Findings of batches, with last year's reports beside this year's if they have any.

    The rules are sent as bytes, by which a process knows those that it has compiled before.
    """

    def __init__(self, rules: RuleSet) -> None:
        # That of Python cannot send the rules of a user, whose functions stand in no module.
        from pyspark import cloudpickle

        self._rules: bytes = cloudpickle.dumps(rules)
        self._version = __version__

    def __call__(self, batches: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        _require_version(self._version)
        rules = _load(self._rules)
        for batch in batches:
            frame = pl.DataFrame(batch).with_row_index(ROW)
            if f"{PREVIOUS}unread" in frame.columns:
                frame = drop_doubts(frame, m.list_printed(), PREVIOUS).drop(f"{PREVIOUS}unread")
            yield from pack(judge_frame(frame, rules))


def read_files(batches: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
    """A row for each document, or why it was rejected."""
    for batch in batches:
        rows: list[Values] = []
        rejected: list[dict[str, str]] = []
        for path, content in zip(batch.column("path"), batch.column("content"), strict=True):
            found = _read_file(path.as_py(), content.as_py())
            if isinstance(found, Values):
                rows.append(found)
            else:
                rejected.append(found)
        frames = [make_frame(rows), pl.DataFrame(rejected, schema=READ)]
        yield from pack(pl.concat(frames, how="diagonal"))


def _read_file(path: str, data: bytes) -> Values | dict[str, str]:
    """The values of a row, or those of one that was rejected; what reads foreign formats does so
    in a child of this process."""
    origin = Origin(path, "", hashlib.sha256(data).hexdigest())
    try:
        return make_row(data, origin)[2]
    except InputError as problem:
        told = problem.text
    except Exception as problem:
        told = tell_unexpected(path, problem).text
    return origin._asdict() | dict(zip(REJECTED, told, strict=True))


def list_sums() -> pl.Schema:
    """The columns of :func:`add_up`: an area, and the sums over some of its members."""
    sums = (f"{what}/members{name}" for name in m.list_cells() for what in (TOTAL, COUNT))
    return pl.Schema(dict.fromkeys((m.AREA, MEMBER_COUNT, *sums), pl.Int64))


def add_up(batches: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
    """The sums over the members of each area in each batch, whose rows name the area."""
    for batch in batches:
        frame = drop_doubts(pl.DataFrame(batch).with_row_index(ROW), m.list_cells())
        cells, members = frame.drop(m.AREA, "unread"), frame.select(m.AREA, ROW)
        yield from pack(m.add_members(cells, members).select(list_sums().names()))


@lru_cache(maxsize=8)
def _load(rules: bytes) -> RuleSet:
    found: RuleSet = pickle.loads(rules)
    return found


def pack(frame: pl.DataFrame) -> Iterator[pyarrow.RecordBatch]:
    """A frame in batches, as Spark takes it."""
    yield from as_arrow(frame).to_batches()


def as_arrow(frame: pl.DataFrame) -> pyarrow.Table:
    """A frame without the large lists of Arrow, which Spark does not know."""
    import pyarrow

    table: pyarrow.Table = frame.to_arrow(compat_level=pl.CompatLevel.oldest())
    lists = pyarrow.list_(pyarrow.string())
    for number, field in enumerate(table.schema):
        if pyarrow.types.is_large_list(field.type):
            table = table.set_column(number, field.name, table[number].cast(lists))
    return table


def _require_version(version: str) -> None:
    if version != __version__:
        text = Text(
            f"driver 上的 zfxxgk 是 {version}，executor 上是 {__version__}，请装成同一版本",
            f"zfxxgk {version} on the driver and {__version__} on an executor: install the same",
        )
        raise InputError(text)
