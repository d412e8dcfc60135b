"""The arithmetic rules as one SQL query, against what the compiled rules say of the same cells."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb

from zfxxgk import check
from zfxxgk.engine.linear_checks import load_builtin
from zfxxgk.spec import forms, schemas

ROOT = Path(__file__).resolve().parents[2]
QUERY = (ROOT / "examples" / "sql" / "linear-checks.sql").read_text(encoding="utf-8")
TABLE = ROOT / "generated" / "zfxxgk_generated" / "linear-checks.json"
REPORTS = 120
RULES = sorted({row.rule for row in load_builtin() if row.when is None})


def drawn() -> Iterator[dict[str, Any]]:
    """Examples with some cells changed or blank, and some tables missing."""
    chance = random.Random(7)
    for _ in range(REPORTS):
        report = schemas.example(chance.choice(schemas.examples()))
        pointers = [pointer for _, pointer, _ in cells_of(report)]
        for pointer in chance.sample(pointers, chance.choice((0, 1, 2, 5, 40))):
            table, row, column = pointer.split("/")[1:]
            report[table][row][column] = chance.choice((None, None, 0, 1, 7))
        if chance.random() < 0.2:
            report[chance.choice(("requests", "disputes"))] = None
        yield report


def cells_of(report: dict[str, Any]) -> Iterator[tuple[str | None, str, Any]]:
    for key in dict.fromkeys(each.key for each in forms.tables()):
        if report[key] is not None:
            form = report[key].get("form")
            for pointer, row, column in forms.table(key, form).cells():
                yield form, pointer, report[key][row.key][column.key]


def test_the_query_finds_the_same_failures() -> None:
    reports = list(drawn())
    base = duckdb.connect()
    base.execute("SET VARIABLE linear_checks = $1", [str(TABLE)])
    base.execute(
        "CREATE TABLE cells (report VARCHAR, form VARCHAR, pointer VARCHAR,"
        " value DECIMAL(18, 4), unread BOOLEAN)"
    )
    rows = [
        (str(number), form, pointer, value, False)
        for number, report in enumerate(reports)
        for form, pointer, value in cells_of(report)
    ]
    columns = [list(column) for column in zip(*rows, strict=True)]
    base.execute(
        "INSERT INTO cells SELECT unnest($1), unnest($2), unnest($3), unnest($4), unnest($5)",
        columns,
    )
    found = {
        (report, rule, tuple(sorted(binding.items())), int(difference))
        for report, rule, binding, difference in base.execute(QUERY).fetchall()
    }
    wanted = {
        (str(number), each.rule, tuple(sorted(each.binding.items())), difference(each))
        for number, report in enumerate(reports)
        for each in check(report, select=RULES).findings
    }
    assert len(wanted) > REPORTS
    assert found == wanted


def difference(finding: Any) -> int:
    assert finding.difference is not None
    return int(finding.difference)


def test_a_cell_in_doubt_accuses_nobody() -> None:
    base = duckdb.connect()
    base.execute("SET VARIABLE linear_checks = $1", [str(TABLE)])
    base.execute(
        "CREATE TABLE cells AS SELECT 'a' AS report, NULL::VARCHAR AS form, * FROM (VALUES"
        " ('/disputes/reconsideration/upheld', 5::DECIMAL(18, 4), true),"
        " ('/disputes/reconsideration/corrected', 0, false),"
        " ('/disputes/reconsideration/other', 0, false),"
        " ('/disputes/reconsideration/pending', 0, false),"
        " ('/disputes/reconsideration/total', 6, false)) AS t(pointer, value, unread)"
    )
    assert base.execute(QUERY).fetchall() == []
    base.execute("UPDATE cells SET unread = false")
    assert [row[1] for row in base.execute(QUERY).fetchall()] == ["disputes/total"]
