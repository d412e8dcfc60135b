"""What surrounds the tables: an invented office, its year and dates, and words without numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from typing import Any

from hypothesis import strategies as st

from zfxxgk.engine import linear, rule_set
from zfxxgk.engine.check import Check, Input
from zfxxgk.spec import forms, schemas
from zfxxgk.spec.schemas import REPORT, Node

LAST_YEAR = 2030
_SECTION, _PART = "section", "overview_part"


def first_year() -> int:
    """The first year for which a form is prescribed; editions are named by their first year."""
    return min(int(edition) for each in forms.editions().values() for edition in each)


def prescribed(year: int) -> dict[str, str]:
    """The edition of each table that is the newest of its kind in *year*."""
    return {
        table: max((e for e in each if int(e) <= year), default=min(each))
        for table, each in forms.editions().items()
    }


@st.composite
def fronts(draw: st.DrawFn, year: int, number: int = 1) -> dict[str, Any]:
    """A report of *year* by the invented office *number*, its tables empty."""
    level, kind, scope = draw(st.sampled_from(_offices()))
    day = draw(st.integers(1, 31))
    return _front(year, number) | {
        "agency": _agency(number, level, kind),
        "scope": scope,
        "published_on": f"{year + 1}-01-{day:02}",
    }


def same_office(report: Mapping[str, Any], year: int) -> dict[str, Any]:
    """A report of another year by the office of *report*, its tables empty."""
    return {
        **_front(year, 0),
        "title": _title(report["agency"]["name"], year),
        "agency": dict(report["agency"]),
        "scope": report["scope"],
        "published_on": f"{year + 1}{report['published_on'][4:]}",
    }


def empty_table(key: str, form: str | None) -> dict[str, Any]:
    """The table *key* with 0 in every cell."""
    table = _table(key, form)
    return {name: dict(row) if isinstance(row, dict) else row for name, row in table.items()}


@cache
def _table(key: str, form: str | None) -> dict[str, Any]:
    table = dict(Node.root(REPORT).properties())[key].in_form(form)
    return {name: _empty(node) for name, node in table.properties()}


def _empty(node: Node) -> Any:
    target = node.target().schema
    if "const" in target:
        return target["const"]
    if "properties" in target:
        return {name: _empty(child) for name, child in node.properties()}
    return 0 if {"integer", "number"} & set(target["type"]) else None


def _front(year: int, number: int) -> dict[str, Any]:
    report = schemas.example("form-2021")
    name = _name(number)
    report |= {
        "year": year,
        "title": _title(name, year),
        "period": {"from": f"{year}-01-01", "to": f"{year}-12-31"},
        "cites": [],
        "preamble": None,
        "overview": _overview(),
    }
    return report


def _overview() -> dict[str, str]:
    """Words on each part that state no number; appraisal is among the things to be reported."""
    titles = {key: forms.key_title(_PART, key, {}).zh for key in forms.dimension(_PART, {})}
    parts = {key: f"{title}方面，按照要求推进，纳入工作考核。" for key, title in titles.items()}
    return {"text": "\n".join(parts.values()), **parts}


def _name(number: int) -> str:
    return f"示例市第{number}机关"


def _title(name: str, year: int) -> str:
    return f"{name}{year}年政府信息公开工作年度报告"


def _agency(number: int, level: str, kind: str) -> dict[str, Any]:
    given = {"name": _name(number), "level": level, "kind": kind}
    return {**dict.fromkeys(key for key, _ in _agency_node().properties()), **given}


def _agency_node() -> Node:
    return dict(Node.root(REPORT).properties())["agency"]


@cache
def _offices() -> tuple[tuple[str, str, str], ...]:
    """Level, kind and scope of offices whose cells no rule restricts but the arithmetic ones."""
    agency = dict(_agency_node().properties())
    scope = dict(Node.root(REPORT).properties())["scope"]
    nodes = (agency["level"], agency["kind"], scope)
    choices = product(*([key for key in node.get("enum") if key] for node in nodes))
    return tuple(office for office in choices if not _restricted(office))


def _restricted(office: tuple[str, str, str]) -> bool:
    level, kind, scope = office
    tables = forms.dimension("table", {})
    report = _front(first_year(), 1) | {"agency": _agency(1, level, kind), "scope": scope}
    for editions in _combinations():
        given = Input(report | {key: empty_table(key, editions.get(key)) for key in tables})
        if any(check.when(given) for check in _others(editions) if check.when is not None):
            return True
    return False


def _combinations() -> Iterator[dict[str, str]]:
    names = tuple(forms.editions())
    for each in product(*forms.editions().values()):
        yield dict(zip(names, each, strict=True))


def _others(editions: Mapping[str, str]) -> Iterator[Check]:
    """Rules without rows of arithmetic that read cells, on a condition that reads none."""
    rows = {row.rule for row in linear.builtin()}
    for check in rule_set.builtin().checks:
        fits = all(
            name == "report" and editions.get(table) in allowed
            for (name, table), allowed in check.editions.items()
        )
        if fits and check.blanks and check.when and not check.names and check.rule not in rows:
            yield check
