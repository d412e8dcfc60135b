"""Which edition each table at hand has, and what is for these editions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, TypeAlias

from zfxxgk.spec import forms
from zfxxgk.spec.places import get_value

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Report

TableKey: TypeAlias = tuple[str, str]
"""A variable of the input document, and a table of its reports: ``("report", "requests")``."""
Limits: TypeAlias = Mapping[TableKey, tuple[str, ...]]
"""The editions that something is for; a table that is not named may have any."""

ABSENT = "absent"
"""Edition of every table of a report that was not given."""
MISSING = "missing"
"""Edition of a table that is not in its report, or whose editions differ among the members."""
ONLY = "only"
"""Edition of a table that has but one."""


@dataclass(frozen=True)
class Editions:
    """The edition of each table of each report of an input document."""

    tables: tuple[tuple[TableKey, str], ...]

    @cached_property
    def _by_table(self) -> dict[TableKey, str]:
        return dict(self.tables)

    def printed(self, variable: str, table: str) -> str | None:
        """The ``form`` that a table is printed in; None where it has none or is not there."""
        form = self._by_table.get((variable, table))
        return None if form in (ABSENT, MISSING, ONLY) else form

    def fit(self, limits: Limits) -> bool:
        """True if all tables that *limits* name are there in one of the editions."""
        return all(self._by_table.get(key) in allowed for key, allowed in limits.items())

    def may_fit(self, limits: Limits) -> bool:
        """Like :meth:`fit`; a report that was not given may have any edition."""
        return all(
            (form := self._by_table.get(key)) == ABSENT or form in allowed
            for key, allowed in limits.items()
        )

    def leave_open(self, limits: Limits) -> bool:
        """True if *limits* name a table of a report that was not given."""
        return any(self._by_table.get(key) == ABSENT for key in limits)

    def have(self, tables: Iterable[TableKey]) -> bool:
        """True if all *tables* are there."""
        return all(self._by_table.get(key, ABSENT) not in (ABSENT, MISSING) for key in tables)


def get_editions(reports: Mapping[str, Sequence[Report] | None]) -> Editions:
    """The editions in the reports of each variable; None stands for one that was not given."""
    return Editions(
        tuple(
            ((variable, table), ABSENT if given is None else _common_edition(given, table))
            for variable, given in reports.items()
            for table in _table_keys()
        )
    )


def read_limits(forms_by_name: Mapping[str, Iterable[str]]) -> dict[TableKey, tuple[str, ...]]:
    """Limits from the way JSON and rule files write them: ``{"report.requests": ["2021"]}``."""
    limits = {}
    for name, allowed in forms_by_name.items():
        variable, table = name.split(".")
        limits[variable, table] = tuple(allowed)
    return limits


def write_limits(limits: Limits) -> dict[str, list[str]]:
    """The way JSON writes limits, see :func:`read_limits`."""
    return {f"{variable}.{table}": list(allowed) for (variable, table), allowed in limits.items()}


def _common_edition(reports: Sequence[Report], table: str) -> str:
    if len(reports) == 1:
        return _edition(reports[0], table)
    found = {_edition(report, table) for report in reports}
    return found.pop() if len(found) == 1 else MISSING


def _edition(report: Report, table: str) -> str:
    return MISSING if get_value(report, (table,)) is None else forms.get_form(report, table) or ONLY


@cache
def _table_keys() -> tuple[str, ...]:
    return forms.dimension("table", {})
