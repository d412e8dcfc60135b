"""Places in documents: a path of keys, its JSON Pointer, and the value that stands there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from zfxxgk.spec.schemas import INPUT, Node

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Cell, Json, Report

Path: TypeAlias = tuple[str | int, ...]
"""Keys, and indices of lists, from the root of a document. In the input document the first is a
variable: ``("report", "requests", "granted", "total")``."""


@lru_cache(maxsize=4096)
def format_pointer(path: Path) -> str:
    """JSON Pointer of a place in the input document; one in the report starts there."""
    return join_pointer(path[1:] if path[0] == "report" else path)


@lru_cache(maxsize=4096)
def parse_pointer(pointer: str) -> Path:
    """The path that :func:`format_pointer` was given. No property of a report is named like one
    of the other variables.
    """
    path = tuple(int(step) if step.isdigit() else step for step in split_pointer(pointer))
    other = path and path[0] in dict(Node.root(INPUT).properties())
    return path if other else ("report", *path)


def parse_dotted(place: str) -> Path:
    """The path that rules and cases write with dots: ``report.requests.granted.total``."""
    return tuple(int(step) if step.isdigit() else step for step in place.split("."))


def join_pointer(path: Iterable[str | int]) -> str:
    """JSON Pointer of *path* in any document."""
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in path)


@lru_cache(maxsize=4096)
def split_pointer(pointer: str) -> tuple[str, ...]:
    """The steps of a JSON Pointer as texts; an index of a list stays one."""
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:])


def list_upwards(pointer: str) -> Iterator[str]:
    """A pointer and those of what it stands in: a place without a record is sought there."""
    while pointer:
        yield pointer
        pointer = pointer.rpartition("/")[0]


def get_value(document: Json, path: Iterable[str | int]) -> Json:
    """The value at *path*. Raises LookupError or TypeError for a place the document lacks."""
    found: Any = document
    for step in path:
        found = found[step]
    return found


def set_value(document: Json, path: Path, value: Json) -> None:
    """Put *value* in the place of what is at *path*. Raises like :func:`get_value`."""
    *outer, last = path
    owner: Any = get_value(document, outer)
    owner[last]
    owner[last] = value


def set_cell(report: Report, pointer: str, value: Cell) -> None:
    """Put *value* into the cell of a table at *pointer*."""
    set_value(report, split_pointer(pointer), value)


def get_cell(report: Report, pointer: str) -> Cell:
    """The value of the cell of a table at *pointer*."""
    return cast("Cell", get_value(report, split_pointer(pointer)))
