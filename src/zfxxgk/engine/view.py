"""One input document as a check sees it: its values, and what is blank or unread in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache
from typing import Any

from zfxxgk.engine.check import Input
from zfxxgk.spec import forms
from zfxxgk.spec.editions import Editions, TableKey, get_editions
from zfxxgk.spec.labels import SEPARATOR, Text, header_path
from zfxxgk.spec.places import Path, parse_pointer
from zfxxgk.spec.provenance import UNREAD, find_cells

_REPORTS = ("report", "previous", "members")
_BLANK = frozenset({None})


class InputView:
    """What the contract asks of one input document.

    ``tables`` are the names of all tables, ``totals`` the keys of rows and columns that are
    totals, ``unread`` the pointers of cells that could not be read, ``doubtful`` the tables they
    stand in, and ``lacking`` the variables that were not given.
    """

    def __init__(self, given: Input) -> None:
        self.given = given
        self.tables = forms.dimension("table", {})
        self.totals = forms.total_keys()
        self.lacking = frozenset(
            name for name, value in zip(given._fields, given, strict=True) if value is None
        )
        self.unread = frozenset(find_cells(given.provenance, UNREAD))
        self.doubtful = {table for each in self.unread for table in each.split("/")[1:2]}

    @cached_property
    def editions(self) -> Editions:
        report, previous, members = (getattr(self.given, name) for name in _REPORTS)
        return get_editions(
            {
                "report": [report],
                "previous": None if previous is None else [previous],
                "members": members,
            }
        )

    @cached_property
    def uncertain(self) -> frozenset[TableKey]:
        """The tables that are not there or have a cell in doubt; of members, any may."""
        found = {("report", table) for table in self.doubtful}
        for name in _REPORTS:
            report: Any = None if name == "members" else getattr(self.given, name)
            for table in self.tables:
                if report is None or report[table] is None:
                    found.add((name, table))
        return frozenset(found)

    @cached_property
    def incomplete(self) -> frozenset[TableKey]:
        """The tables that are uncertain or have a blank."""
        found = set(self.uncertain)
        for name in ("report", "previous"):
            report: Any = getattr(self.given, name)
            for table in self.tables:
                if (name, table) not in found and _has_blank(report[table]):
                    found.add((name, table))
        return frozenset(found)

    @cached_property
    def blanks(self) -> frozenset[Path]:
        """The blank cells in the tables of single reports."""
        return frozenset(
            (name, table, row, column)
            for name in ("report", "previous")
            for table in self.tables
            for row, cells in ((getattr(self.given, name) or {}).get(table) or {}).items()
            if isinstance(cells, dict)
            for column, value in cells.items()
            if value is None
        )

    @cached_property
    def value(self) -> Callable[[Path], Any]:
        """The value at a place of the input document. Raises LookupError where there is none."""
        return _Values(self.given).__getitem__

    def edition(self, path: Path) -> str | None:
        """Edition of the table that a path goes through; None where it goes through none."""
        table = self.table(path)
        content = self.value(table) if table is not None else None
        return content.get("form") if content else None

    def label(self, path: Path) -> Text:
        """Label of a place with every heading; of a member's, the name of its agency before it."""
        form = self.edition(path)
        name = self.value(path[:2])["agency"]["name"] if path[0] == "members" and path[1:] else None
        if name is None:
            return header_path(path, form)
        inner = header_path(("report", *path[2:]), form)
        return Text(f"{name}{SEPARATOR}{inner.zh}", f"{name}{SEPARATOR}{inner.en}")

    def label_of(self, pointer: str) -> Text:
        return self.label(parse_pointer(pointer))

    def table(self, path: Path) -> Path | None:
        """The part of a path that leads to a table and beyond it; None for other places."""
        return _find_table(path)


def _has_blank(table: Mapping[str, Any]) -> bool:
    rows = [row.values() for row in table.values() if isinstance(row, dict)]
    return not all(map(_BLANK.isdisjoint, rows))


@lru_cache(maxsize=4096)
def _find_table(path: Path) -> Path | None:
    depth = 2 if path[0] == "members" else 1
    if (
        path[0] in _REPORTS
        and len(path) > depth + 1
        and path[depth] in forms.dimension("table", {})
    ):
        return path[: depth + 1]
    return None


class _Values(dict[Path, Any]):
    """Values by their place, each walked to once."""

    def __init__(self, given: Input) -> None:
        self._given = given

    def __missing__(self, path: Path) -> Any:
        value = getattr(self._given, str(path[0]))
        for step in path[1:]:
            value = value[step]
        self[path] = value
        return value
