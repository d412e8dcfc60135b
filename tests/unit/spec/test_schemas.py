from __future__ import annotations

import pytest

from zfxxgk.spec import schemas
from zfxxgk.spec.schemas import INPUT, REPORT, Node


def member(node: Node, *keys: str) -> Node:
    for key in keys:
        node = dict(node.properties())[key]
    return node


def report(*keys: str) -> Node:
    return member(Node.root(REPORT), *keys)


def test_schema_files_are_listed_without_the_metaschema_and_the_examples() -> None:
    assert {REPORT, INPUT, "rule.json", "requests_2019.json"} <= set(schemas.names())
    assert "dialect.json" not in schemas.names()
    assert list(schemas.names()) == sorted(schemas.names())


def test_an_unknown_schema_file_is_not_found() -> None:
    with pytest.raises(FileNotFoundError):
        schemas.load("requests_1999.json")


def test_the_base_address_ends_with_a_slash() -> None:
    assert schemas.base_uri() == "https://w3id.org/zfxxgk/v1/"


def test_a_change_to_an_example_does_not_reach_the_next_reader() -> None:
    schemas.example("form-2021")["requests"]["received"]["total"] = -1
    assert schemas.example("form-2021")["requests"]["received"]["total"] != -1


def test_the_examples_show_both_forms_and_a_mixture() -> None:
    forms = {
        name: tuple(
            schemas.example(name)[table]["form"] for table in ("proactive_disclosure", "requests")
        )
        for name in schemas.examples()
    }
    assert forms == {
        "form-2019": ("2019", "2019"),
        "form-2021": ("2021", "2021"),
        "hybrid": ("2021", "2019"),
    }


# ---------------------------------------------------------------------- references


def test_a_reference_to_another_file_is_followed_and_starts_from_there_on() -> None:
    agency = report("agency")
    assert agency.file == REPORT
    assert agency.target().file == "agency.json"
    assert agency.target().schema is schemas.load("agency.json")


def test_a_reference_within_a_file_is_followed_in_that_file() -> None:
    disclosure = report("proactive_disclosure").in_form("2021")
    rules = member(disclosure, "rules").target()
    assert rules.file == "proactive_disclosure_2021.json"
    assert list(rules.schema["properties"]) == ["issued", "repealed", "in_force"]


def test_a_chain_of_references_is_followed_to_its_end() -> None:
    received = member(report("requests").in_form("2021"), "received")
    assert received.target().file == "request_counts.json"
    start = Node({"$ref": "requests_2021.json#/properties/received"}, REPORT)
    assert start.target().file == "request_counts.json"
    assert dict(received.properties())["total"].schema["x-total"] is True


def test_a_node_without_a_reference_is_its_own_target() -> None:
    year = report("year")
    assert year.target() is year


def test_an_annotation_beside_a_reference_comes_before_that_of_its_target() -> None:
    received = member(report("requests").in_form("2021"), "received")
    assert received.keywords["title"] == "一、本年新收政府信息公开申请数量"
    assert received.keywords["type"] == "object"
    assert "x-scale" not in received.keywords


# ---------------------------------------------------------------------- branches and forms


def test_a_table_has_a_branch_for_each_edition_and_one_for_null() -> None:
    branches = report("requests").alternatives()
    assert [b.form() for b in branches[:2]] == ["2019", "2021"]
    assert [b.schema["type"] for b in branches] == ["object", "object", "null"]
    assert [b.file for b in branches[:2]] == ["requests_2019.json", "requests_2021.json"]


def test_a_node_without_branches_is_its_only_alternative() -> None:
    [only] = report("agency").alternatives()
    assert only.file == "agency.json"


@pytest.mark.parametrize(("form", "row"), [("2019", "other"), ("2021", "other_remaining")])
def test_the_branch_of_a_form_has_the_rows_of_that_form(form: str, row: str) -> None:
    assert row in dict(report("requests").in_form(form).properties())


@pytest.mark.parametrize("form", [None, "1999"])
def test_without_a_known_form_the_first_branch_that_is_no_null_is_taken(form: str | None) -> None:
    assert report("requests").in_form(form).form() == "2019"
    assert report("disputes").in_form(form).file == "disputes.json"


def test_the_table_that_has_one_edition_names_no_form() -> None:
    assert report("disputes").in_form(None).form() is None


def test_the_report_itself_is_no_branch_of_a_form() -> None:
    assert Node.root(REPORT).form() is None
    assert list(dict(Node.root(INPUT).properties())) == [
        "report", "previous", "members", "coverage", "provenance", "claims", "prose", "repeated",
        "copied",
    ]  # fmt: skip


def test_a_place_without_properties_has_none() -> None:
    assert list(report("year").properties()) == []
