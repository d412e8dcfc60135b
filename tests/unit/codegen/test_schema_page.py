from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from zfxxgk.codegen.schema_page import make_schema_page
from zfxxgk.spec import schemas

PAGE = make_schema_page()


def objects(name: str, schema: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """The file and its definitions, by the heading they have on the page."""
    yield f"## {name}", schema
    for key, definition in schema.get("$defs", {}).items():
        yield f"### {key}", definition


def inline(schema: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """Objects with properties that stand within a property and so have no heading."""
    if isinstance(schema, dict):
        if depth and "properties" in schema and "type" in schema:
            yield schema
        for keyword, part in schema.items():
            if keyword != "$defs":
                yield from inline(part, depth + 1)


@pytest.mark.parametrize("name", schemas.names())
def test_every_property_of_every_object_has_a_row(name: str) -> None:
    for heading, part in objects(name, schemas.load(name)):
        rest = PAGE.partition(f"\n{heading}\n")[2]
        text = rest.partition("\n## ")[0].partition("\n### ")[0]
        assert part["x-zh"] in text
        assert part["description"] in text
        for key, prop in part.get("properties", {}).items():
            [row] = [line for line in text.splitlines() if line.startswith(f"| `{key}` |")]
            assert row.count(" | ") == 3
            for words in ("title", "x-en", "x-zh", "description"):
                assert prop[words].replace("|", "\\|") in row
            for basis in prop.get("x-basis", ()):
                assert basis["document"] in row


@pytest.mark.parametrize("name", schemas.names())
def test_no_object_is_hidden_within_a_property(name: str) -> None:
    for _, part in objects(name, schemas.load(name)):
        assert list(inline(part)) == []


def test_the_report_comes_first_and_what_it_holds_next() -> None:
    heads = [line[3:] for line in PAGE.splitlines() if line.startswith("## ")]
    assert heads[0] == "annual_report.json"
    assert set(heads) == set(schemas.names())
    assert len(heads) == len(set(heads))
    assert heads.index("period.json") < heads.index("requests_2021.json") < heads.index("rule.json")


@pytest.mark.parametrize(
    "row",
    [
        "| `year` | 报告年度 · Report year | integer |",
        "| `published_on` | 发布日期 · Published on | date / null |",
        "| `agency` | 编制机关 · Agency | `agency.json` |",
        "| `form` | 格式 · Form | `2021` |",
        "| `amount` | 本年收费金额（单位：万元） · ",
        "| `total` | 总计 · Total | integer / null (件) |",
        "| `cites` | 引用的文件 · Cites | array of string |",
    ],
)
def test_a_row_tells_key_label_and_type(row: str) -> None:
    assert f"\n{row}" in PAGE


def test_a_table_shows_its_editions_and_that_it_may_be_missing() -> None:
    shown = "`requests_2019.json` / `requests_2021.json` / null"
    assert shown in PAGE
