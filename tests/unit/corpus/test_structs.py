from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from zfxxgk.cel.types import scale
from zfxxgk.corpus.structs import KNOWN, make_report_type
from zfxxgk.spec import schemas
from zfxxgk.spec.schemas import REPORT, Node

TELLING = {"$schema", "$id", "$defs", "title", "description", "default"}
"""They ask nothing of a value."""


def list_nodes(node: Node) -> Iterator[Node]:
    yield node
    for branch in node.alternatives():
        if branch.schema is not node.schema:
            yield branch
        for _, inner in branch.properties():
            yield from list_nodes(inner)
        if "items" in branch.schema:
            yield Node(branch.schema["items"], branch.file)


def test_every_keyword_of_the_schema_of_reports_is_known() -> None:
    used = {key for node in list_nodes(Node.root(REPORT)) for key in node.schema}
    assert {key for key in used if not key.startswith("x-")} <= KNOWN | TELLING


def test_patterns_are_of_the_whole_text() -> None:
    patterns = {str(node.keywords.get("pattern", "^$")) for node in list_nodes(Node.root(REPORT))}
    assert all(each.startswith("^") and each.endswith("$") for each in patterns)
    assert not any("|" in each and "(" not in each for each in patterns)


def test_no_amount_is_beyond_its_column() -> None:
    scaled = [node.keywords for node in list_nodes(Node.root(REPORT)) if scale(node)]
    assert scaled
    assert all(each["maximum"] * 10 ** each["x-scale"] < 2**62 for each in scaled)


@pytest.mark.parametrize("name", schemas.examples())
def test_an_example_comes_back(name: str) -> None:
    example: Any = schemas.example(name)
    report = msgspec.convert(example, make_report_type(), strict=True)
    assert msgspec.to_builtins(report) == example
