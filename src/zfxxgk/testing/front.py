"""Around the tables: an invented office, its year and dates, and words without numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, cast

from hypothesis import strategies as st

from zfxxgk.engine import linear_checks, rule_set
from zfxxgk.engine.check import Check, Input
from zfxxgk.spec import forms, schemas
from zfxxgk.spec.blank import make_blank
from zfxxgk.spec.places import set_cell
from zfxxgk.spec.schemas import REPORT, Node

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Json, Overview, Report

LAST_YEAR = 2030
_PART = "overview_part"
Office = tuple[str, str, str]
"""Level, kind and scope."""


def find_first_year() -> int:
    """The first year for which a form is prescribed."""
    return min(int(form) for every in forms.editions().values() for form in every)


def find_prescribed(year: int) -> dict[str, str]:
    """The edition of each table that is prescribed for *year*."""
    return {table: forms.find_prescribed(table, year) for table in forms.editions()}


@st.composite
def draw_fronts(draw: st.DrawFn, year: int, number: int = 1) -> Report:
    """A report of *year* by the invented office *number*, its tables empty."""
    office = draw(st.sampled_from(_offices()))
    day = draw(st.integers(1, 31))
    report = _made_by(office, number, _front(year, number))
    return {**report, "published_on": f"{year + 1}-01-{day:02}"}


def move_to_year(report: Report, year: int) -> Report:
    """A report of another year by the office of *report*, its tables empty."""
    return {
        **_front(year, 0),
        "title": _title(report["agency"]["name"] or "", year),
        "agency": report["agency"].copy(),
        "scope": report["scope"],
        "published_on": f"{year + 1}{(report['published_on'] or '')[4:]}",
    }


def add_empty_tables(report: Report, editions: Mapping[str, str]) -> Report:
    """*report* with 0 in every cell of all tables, each in its edition."""
    tables = {key: _table(key, editions.get(key)) for key in forms.dimension("table", {})}
    return cast("Report", {**report, **deepcopy(tables)})


@cache
def _table(key: str, form: str | None) -> Json:
    return make_blank(dict(Node.root(REPORT).properties())[key], form, cell=0)


def _front(year: int, number: int) -> Report:
    name = _name(number)
    return {
        **schemas.example("form-2021"),
        "year": year,
        "title": _title(name, year),
        "period": {"from": f"{year}-01-01", "to": f"{year}-12-31"},
        "cites": [],
        "preamble": None,
        "overview": _overview(),
    }


def _overview() -> Overview:
    """Words on each part that state no number; appraisal is among the things to be reported."""
    titles = {key: forms.key_title(_PART, key, {}).zh for key in forms.dimension(_PART, {})}
    parts = {key: f"{title}方面，按照要求推进，纳入工作考核。" for key, title in titles.items()}
    return cast("Overview", {"text": "\n".join(parts.values()), **parts})


def _name(number: int) -> str:
    return f"示例市第{number}机关"


def _title(name: str, year: int) -> str:
    return f"{name}{year}年政府信息公开工作年度报告"


def _made_by(office: Office, number: int, report: Report) -> Report:
    """*report* as made by an office of this level, kind and scope."""
    level, kind, scope = office
    unknown = dict.fromkeys(key for key, _ in _agency_node().properties())
    agency = {**unknown, "name": _name(number), "level": level, "kind": kind}
    return cast("Report", {**report, "agency": agency, "scope": scope})


def _agency_node() -> Node:
    return dict(Node.root(REPORT).properties())["agency"]


@cache
def _offices() -> tuple[Office, ...]:
    """The offices whose cells no rule restricts but the arithmetic ones."""
    agency = dict(_agency_node().properties())
    scope = dict(Node.root(REPORT).properties())["scope"]
    nodes = (agency["level"], agency["kind"], scope)
    levels, kinds, scopes = ([str(k) for k in node.keywords["enum"] if k] for node in nodes)
    choices = product(levels, kinds, scopes)
    return tuple(office for office in choices if not _restricted(office))


def _restricted(office: Office) -> bool:
    """True if a rule finds something in a report of this office with a 1 in every cell."""
    report = _made_by(office, 1, _front(find_first_year(), 1))
    filled = ((editions, {**report, **tables}) for editions, tables in _full_tables())
    return any(breaks_others(cast("Report", made), editions) for editions, made in filled)


@cache
def _full_tables() -> tuple[tuple[dict[str, str], Report], ...]:
    """A 1 in every cell, for each choice of editions; not to be changed."""
    found = []
    for editions in _combinations():
        tables = add_empty_tables(cast("Report", {}), editions)
        for table in forms.dimension("table", {}):
            for pointer, _, _ in forms.table(table, editions.get(table)).cells():
                set_cell(tables, pointer, 1)
        found.append((editions, tables))
    return tuple(found)


def breaks_others(report: Report, editions: Mapping[str, str]) -> bool:
    """True if a rule finds something in the numbers of *report* that is no arithmetic one."""
    given = Input(report)
    return any(
        not check.test(given)
        for check in _others(editions)
        if check.when is None or check.when(given)
    )


def _combinations() -> Iterator[dict[str, str]]:
    names = tuple(forms.editions())
    for each in product(*forms.editions().values()):
        yield dict(zip(names, each, strict=True))


def _others(editions: Mapping[str, str]) -> tuple[Check, ...]:
    return _others_of(tuple(editions.items()))


@cache
def _others_of(editions: tuple[tuple[str, str], ...]) -> tuple[Check, ...]:
    """The rules that read cells of the report alone and are not arithmetic."""
    rows = {row.rule for row in linear_checks.load_builtin()}
    chosen = dict(editions)
    return tuple(
        check
        for check in rule_set.load_builtin().checks
        if check.blanks and not check.names and check.rule not in rows and not check.needs
        if all(
            name == "report" and chosen.get(table) in allowed
            for (name, table), allowed in check.editions.items()
        )
    )
