"""Which rows are judged alike: by the reports that are given and the editions of their tables."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, TypeAlias

import polars as pl

from zfxxgk.corpus.algebra import Value, every, lift, some
from zfxxgk.corpus.ask import ROW
from zfxxgk.corpus.layout import PREVIOUS, list_tables, name_edition
from zfxxgk.corpus.outcomes import Instance, list_instances_by_tables
from zfxxgk.engine.check import Input
from zfxxgk.engine.rule_set import RuleSet
from zfxxgk.spec.editions import ABSENT, MISSING, ONLY, Editions, TableKey
from zfxxgk.spec.places import Path, parse_pointer

EDITIONS = tuple(
    f"{before}{name_edition(table)}" for before in ("", PREVIOUS) for table in list_tables()
)
_REPORTS = ("report", "previous", "members")
_YEARS = {"report": "/year", "previous": f"{PREVIOUS}/year", "members": "/members/year"}
Known: TypeAlias = tuple[tuple[Path, Any], ...]
"""Values that are the same in all rows, with their places."""


def name_form(variable: str, table: str) -> str:
    """The column with the edition of a table of a report."""
    form = name_edition(table)
    return form if variable == "report" else f"/{variable}{form}"


# ---------------------------------------------------------------------- all rules for some rows


class Kinds:
    """What rows have in common, by one of them: editions and years."""

    def __init__(self, row: Mapping[str, Any]) -> None:
        self._row = row
        given = [name for name in _REPORTS if self._has(name)]
        given += ["coverage"] if "members" in given else []
        self.lacking = frozenset({*Input._fields} - {*given})
        self.editions = Editions(
            tuple(
                ((variable, table), self._tell(variable, table))
                for variable in _REPORTS
                for table in list_tables()
            )
        )
        forms = (name_form(*key) for key, _ in self.editions.tables)
        known = ((name, row[name]) for name in (*_YEARS.values(), *forms) if name in row)
        self.known = {parse_pointer(name): value for name, value in known if value != ONLY}

    def _has(self, variable: str) -> bool:
        return any(self._row.get(name) is not None for name in _list_signs(variable))

    def _tell(self, variable: str, table: str) -> str:
        if not self._has(variable):
            return ABSENT
        return self._row.get(name_form(variable, table)) or MISSING


def is_given(variable: str, columns: Collection[str]) -> Value:
    """True in the rows that have a report, by those of its columns that are there."""
    return some([pl.col(name).is_not_null() for name in _list_signs(variable) if name in columns])


def _list_signs(variable: str) -> tuple[str, ...]:
    """Columns one of which has a value where the report is given."""
    return (_YEARS[variable], *(name_form(variable, table) for table in list_tables()))


# ---------------------------------------------------------------------- the rows for some rules


class Needs(NamedTuple):
    """What a row must have to be judged by an instance: reports beside its own, and tables, each
    in one of some editions, or in any where none is named."""

    reports: frozenset[str]
    tables: frozenset[tuple[TableKey, tuple[str, ...]]]


@lru_cache(maxsize=16)
def group_instances(rule_set: RuleSet, known: Known) -> Mapping[Needs, tuple[Instance, ...]]:
    """The instances that columns can tell, by what they need; one of those that are alike."""
    found: dict[Needs, list[Instance]] = {}
    for alike in _find_alike(list_instances_by_tables(rule_set, dict(known))):
        found.setdefault(_list_needs(alike), []).append(alike[0])
    return {needs: tuple(instances) for needs, instances in found.items()}


def _find_alike(every: Iterable[Instance]) -> Iterator[Sequence[Instance]]:
    """The instances that ask the same of the same places in several editions of one table."""
    by_places: dict[Any, list[Instance]] = {}
    for each in every:
        places = each.check.rule, each.binding, each.reads, each.condition
        by_places.setdefault(places, []).append(each)
    for several in by_places.values():
        first, *others = several
        if all(_ask_same(first, each) for each in others):
            yield several
        else:
            yield from ([each] for each in several)


def _ask_same(one: Instance, other: Instance) -> bool:
    tables = one.check.editions.keys()
    pairs = zip(one.failing, other.failing, strict=True)
    return (
        len(tables) == 1
        and tables == other.check.editions.keys()
        and all(lift(mine).meta.eq(lift(yours)) for mine, yours in pairs)
    )


def _list_needs(alike: Sequence[Instance]) -> Needs:
    check = alike[0].check
    any_edition = {(str(table[0]), str(table[1])): () for table in alike[0].tables}
    limited = {
        table: tuple(form for each in alike for form in each.check.editions[table])
        for table in check.editions
    }
    # The coverage is told wherever there are members.
    reports = {"members" if name == "coverage" else name for name in check.needs}
    tables = {**any_edition, **limited}
    return Needs(frozenset(reports.intersection(_REPORTS[1:])), frozenset(tables.items()))


def find_rows(frame: pl.DataFrame, wanted: Iterable[Needs]) -> Mapping[Needs, pl.Series]:
    """Which rows of the frame have what is needed; the names of the columns differ."""
    columns = frozenset(frame.columns)
    tests = {needs: lift(_meets(needs, columns)) for needs in wanted}
    named = (test.fill_null(False).alias(f"there {n}") for n, test in enumerate(tests.values()))
    # The row number gives what is the same in all rows its length.
    _, *found = frame.select(ROW, *named)
    return dict(zip(tests, found, strict=True))


def _meets(needs: Needs, columns: Collection[str]) -> Value:
    asked = [is_given(name, columns) for name in sorted(needs.reports)]
    for table, editions in sorted(needs.tables):
        name = name_form(*table)
        if name not in columns:
            return False
        form = pl.col(name)
        asked.append(some([form == each for each in editions]) if editions else form.is_not_null())
    return every(asked)


def list_years(frame: pl.DataFrame) -> Known:
    """The years of the reports, as far as they are the same in all rows that have such a report."""
    found = []
    for variable, name in _YEARS.items():
        if name in frame.columns:
            there = True if variable == "report" else is_given(variable, frame.columns)
            years = frame.lazy().filter(there).select(name).collect()[name]
            if len(years) and not years.null_count() and years.min() == years.max():
                found.append((parse_pointer(name), years[0]))
    return tuple(found)
