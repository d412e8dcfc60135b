"""The tables of a report on a store, named in one language: what page and workbook show alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple, TypeAlias

import polars as pl

from zfxxgk.cli.language import Language, flatten, pick, say
from zfxxgk.cli.reporters.corpus.names import list_levels, name_group, name_reason
from zfxxgk.corpus.survey import tables as t
from zfxxgk.corpus.survey.facts import SHORTEST, list_results
from zfxxgk.corpus.survey.survey import Survey

Value: TypeAlias = str | int | float | None
FEW = 30
"""Reports of which a share says little."""


class Matrix(NamedTuple):
    """Which columns of a sheet make the rows, the columns and the cells of what a page shows, and
    the names of all rows and columns in their order."""

    row: str
    column: str
    cell: str
    rows: tuple[Value, ...] = ()
    columns: tuple[Value, ...] = ()


@dataclass(frozen=True)
class Sheet:
    """A table: what it counts, the keys and titles of its columns, and its lines.

    Columns whose keys end in ``share`` are parts of 1.
    """

    key: str
    title: str
    note: str
    keys: tuple[str, ...]
    titles: tuple[str, ...]
    lines: tuple[tuple[Value, ...], ...]
    matrix: Matrix | None = None

    def find(self, key: str) -> int:
        return self.keys.index(key)


class _Spec(NamedTuple):
    """How a sheet is made: the table, the titles of columns that are not called like their keys,
    and the kinds of names in others."""

    key: str
    make: Callable[[Survey], pl.DataFrame]
    titles: Mapping[str, str] = {}
    names: Mapping[str, str] = {}
    matrix: Matrix | None = None


def _count_groups(by: str, survey: Survey) -> pl.DataFrame:
    return _sort(t.count_groups(survey, by), by)


def _count_trends(survey: Survey) -> pl.DataFrame:
    return t.count_groups(survey, "province", "year")


def _set_apart(by: str, survey: Survey) -> pl.DataFrame:
    """Rules in the order of the table of rules."""
    order = t.count_rules(survey).select("rule").with_row_index("order")
    found = t.set_rules_apart(survey, by).join(order, on="rule")
    return found.sort("order", by, nulls_last=True).drop("order")


def _sort(table: pl.DataFrame, key: str) -> pl.DataFrame:
    """Levels from the top downwards, rows as they are printed; what is not known comes last."""
    listed = _ORDERS[key]() if key in _ORDERS else sorted(table[key].drop_nulls().unique())
    order = pl.DataFrame({key: listed}, schema={key: table.schema[key]}).with_row_index("order")
    placed = table.join(order, on=key, how="left", maintain_order="left")
    return placed.sort("order", nulls_last=True, maintain_order=True).drop("order")


_ORDERS: Mapping[str, Callable[[], Sequence[str]]] = {"level": list_levels, "row": list_results}
_GROUPED = {"years": "year", "forms": "form", "levels": "level", "provinces": "province"}
_FAILING = {"reports": "failing"}
_CLASSES = Matrix("class", "year", "share")
_ROWS = Matrix("row", "year", "share")
_SPECS: tuple[_Spec, ...] = (
    _Spec("years", partial(_count_groups, "year")),
    _Spec("rules", t.count_rules, _FAILING),
    *(
        _Spec(
            f"rules-{by}",
            partial(_set_apart, by),
            _FAILING,
            {} if by == "year" else {by: by},
            Matrix("title", by, "share"),
        )
        for by in t.GROUPS
    ),
    *(
        _Spec(key, partial(_count_groups, by), {}, {by: by})
        for key, by in _GROUPED.items()
        if by != "year"
    ),
    _Spec("trends", _count_trends, {}, {"province": "province"}),
    _Spec("requests", t.count_requests, {"reports": "offices"}, {"class": "requests"}, _CLASSES),
    _Spec("results", t.count_results, {}, {"row": "row"}, _ROWS),
    _Spec("grounds", t.count_grounds, {}, {"row": "row"}, _ROWS),
    _Spec("carried", t.count_carried, {"share": "differ"}),
    _Spec("late", t.count_late, {"share": "late_share"}),
    _Spec("months", t.count_months, {"class": "month"}, {"class": "months"}, _CLASSES),
    _Spec("texts", t.count_texts, {"paired": "earlier"}, {"section": "section"}),
    _Spec("reasons", t.count_reasons),
    _Spec("outcomes", t.count_outcomes, {"share": "undetermined_share"}),
)


def list_sheets(survey: Survey, language: Language) -> Iterator[Sheet]:
    """All tables in the order in which they are shown."""
    for spec in _SPECS:
        table = spec.make(survey)
        columns = _list_columns(table, spec, survey, language)
        titles = (say(language, f"report-c-{spec.titles.get(key, key)}") for key in columns)
        yield Sheet(
            key=spec.key,
            title=say(language, f"report-t-{spec.key}"),
            note=_tell_note(spec.key, language),
            keys=tuple(columns),
            titles=tuple(titles),
            lines=tuple(zip(*columns.values(), strict=True)),
            matrix=_find_heads(table, spec, columns),
        )


def _list_columns(
    table: pl.DataFrame, spec: _Spec, survey: Survey, language: Language
) -> dict[str, Sequence[Value]]:
    """The values of each column by its key, in words what has a name."""
    found: dict[str, Sequence[Value]] = {}
    for key in table.columns:
        values = table[key].to_list()
        if key in spec.names:
            kind = spec.names[key]
            found[key] = [name_group(kind, value, language) for value in values]
        elif key == "rule":
            found["title"] = [_name_rule(value, survey, language) for value in values]
            found[key] = [flatten(value) for value in values]
        elif key == "severity":
            found[key] = [say(language, value) for value in values]
        elif key == "reason":
            pairs = zip(values, table["detail"], strict=True)
            found[key] = [name_reason(*pair, language) for pair in pairs]
        elif key != "detail":
            found[key] = values
    return found


def _find_heads(
    table: pl.DataFrame, spec: _Spec, columns: Mapping[str, Sequence[Value]]
) -> Matrix | None:
    if spec.matrix is None:
        return None
    heads = []
    for key in (spec.matrix.row, spec.matrix.column):
        names = pl.DataFrame({"name": columns[key]})
        if key in table.columns:
            names = _sort(table.select(key).hstack(names), key)
        heads.append(tuple(names["name"].unique(maintain_order=True)))
    return spec.matrix._replace(rows=heads[0], columns=heads[1])


def _name_rule(rule: str, survey: Survey, language: Language) -> str:
    return flatten(pick(survey.rule_set.rules[rule].title, language))


def _tell_note(key: str, language: Language) -> str:
    """What is counted; that of rules by year says it for all of them."""
    same = "rules-year" if key.startswith("rules-") else key
    return say(language, f"report-t-{same}-note", few=FEW, shortest=SHORTEST)
