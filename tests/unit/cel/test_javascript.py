"""Emitted JavaScript, run by Node.js, against a small interpreter of trees and by hand."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from cel_samples import rule, scope
from expressions import VARIABLES, Refused, integers, lists, meaning, texts, truths
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from javascript import PACKAGE, Worker

from zfxxgk.cel.compile import compile_rule
from zfxxgk.cel.emitter import Emitter, name_dimension
from zfxxgk.cel.javascript import HELPERS, RESERVED, JavaScript, make_identifier
from zfxxgk.cel.parser import parse
from zfxxgk.cel.python import Python
from zfxxgk.cel.tree import Tree
from zfxxgk.cel.type_check import Checker
from zfxxgk.spec import forms, schemas

REPORT = schemas.example("form-2021")
AT = scope()
GIVEN = {"report": REPORT, "members": [REPORT, {**REPORT, "year": 2021}]}
KEYS = {name: list(AT.keys(name) or ()) for name in forms.dimensions()}
EVALUATE = """
import * as values from "%s/values.js";
const { names, given } = JSON.parse(process.argv[2]);
const shown = (value) => {
  if (Array.isArray(value)) return ["list", value.map(shown)];
  if (typeof value === "bigint" || typeof value === "number") return ["int", String(value)];
  return [value === null ? "null" : typeof value, value];
};
let rest = "";
for await (const chunk of process.stdin.setEncoding("utf8")) {
  const lines = (rest + chunk).split("\\n");
  rest = lines.pop();
  for (const line of lines) {
    const known = { ...values, ...names, ...given };
    let answer;
    try {
      const body = `"use strict"; return (${JSON.parse(line)});`;
      answer = shown(new Function(...Object.keys(known), body)(...Object.values(known)));
    } catch (error) {
      answer = [error.name, null];
    }
    process.stdout.write(`${JSON.stringify(answer)}\\n`);
  }
}
"""


@pytest.fixture(scope="module")
def node(tmp_path_factory: pytest.TempPathFactory) -> Worker:
    script = tmp_path_factory.mktemp("js") / "evaluate.mjs"
    script.write_text(EVALUATE % Path(PACKAGE).as_uri(), encoding="utf-8")
    names = {name_dimension(name, AT): keys for name, keys in KEYS.items()}
    return Worker(script, json.dumps({"names": names, "given": GIVEN}))


def emitted(text: str | Tree) -> str:
    tree = parse(text) if isinstance(text, str) else text
    checker = Checker()
    checker.type_of(tree, AT)
    return JavaScript(checker.facts, AT).expression(tree, {})


def shown(value: Any) -> Any:
    match value:
        case bool():
            return ["boolean", value]
        case int():
            return ["int", str(value)]
        case list() | tuple():
            return ["list", [shown(item) for item in value]]
        case None:
            return ["null", None]
    return ["string", value]


@settings(
    max_examples=3 * settings.default.max_examples,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.function_scoped_fixture,
    ],
)
@given(st.one_of(truths(4, {}), integers(4, {}), texts(3, {}), lists(3, {})))
def test_emitted_javascript_means_what_the_tree_means(node: Worker, tree: Tree) -> None:
    try:
        wanted = shown(meaning(tree, {**KEYS, "report": REPORT}))
    except Refused:
        wanted = None
    found = node.ask(emitted(tree))
    if wanted is None:
        assert found[0] in ("OverflowError", "IndexError"), emitted(tree)
    else:
        assert found == wanted, emitted(tree)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("9007199254740992 + 1", 9007199254740993),
        ("9007199254740990 + 1 == 9007199254740991", True),
        ("-9007199254740990 - 1 == -9007199254740991", True),
        ("9007199254740993 - 9007199254740992", 1),
        ("3037000500 * 3037000499 % 1000", 500),
        ("9223372036854775807 - 1 == 9223372036854775806", True),
        ("[9007199254740993, 1].exists(n, n == 9007199254740993)", True),
        ("9007199254740993 in [9007199254740992, 9007199254740993]", True),
        ("[9007199254740991, 9007199254740991, 3].sum()", 18014398509481985),
        ("string(9007199254740993)", "9007199254740993"),
        ("-(-7) % 4", 3),
        ("-7 % 4", -3),
        ("- -9007199254740993", 9007199254740993),
        ("'\U0001f600a'.size()", 2),
        ("'\U0001f600a'.charAt(1)", "a"),
        ("'\U0001f600a'.charAt(2)", ""),
        ("'\U0001f600a'.indexOf('a')", 1),
        ("'\U0001f600' > '\uffee'", True),
        ("'ab' > 'a' && 'a' > '' && 'a' <= 'a'", True),
        ("1 - (2 - 3) - 4 * (5 + 6)", -42),
        ("report.requests.received.total == null", False),
        ("[1, 2].all(sum, [3, sum].sum() > 3)", True),
        ("['a', 'b'].all(class, ['a'].exists(class_, class == class_))", False),
    ],
)
def test_values(node: Worker, text: str, found: Any) -> None:
    assert node.ask(emitted(text)) == shown(found)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("9223372036854775807 + 1 > 0", "OverflowError"),
        ("[9223372036854775807, 1].sum() > 0", "OverflowError"),
        ("-(-9223372036854775807 - 1) > 0", "OverflowError"),
        ("'ab'.charAt(3) == ''", "IndexError"),
        ("'ab'.charAt(-1) == ''", "IndexError"),
    ],
)
def test_what_cannot_be_evaluated_is_an_error_of_the_rule(
    node: Worker, text: str, error: str
) -> None:
    assert node.ask(emitted(text))[0] == error


def reads(language: type[Emitter], text: str) -> str:
    tree, checker = parse(text), Checker()
    checker.type_of(tree, AT)
    return language(checker.facts, AT).reads([tree], {})


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("report.year > 2020 && (report.title != null || report.requests['granted'].total > 0)", 3),
        ("track.all(t, report.disputes[t].total >= 0)", 3),
        ("row.all(r, applicant.all(c, report.requests[r][c] >= 0))", 150),
        ("track.map(t, dispute_outcome.map(o, report.disputes[t][o]).sum()).sum() == 13", 12),
        ("members.all(m, m.year > 2000 && m.requests.received.total >= 0)", 4),
        ("members.filter(m, m.year > 0).all(m, track.all(t, m.disputes[t].total >= 0))", 8),
        ("[1].all(x, x == 1)", 0),
    ],
)
def test_what_is_read_is_what_emitted_python_reads(node: Worker, text: str, count: int) -> None:
    constants = {name_dimension(name, AT): keys for name, keys in KEYS.items()}
    wanted = eval(reads(Python, text), {**constants, **GIVEN})
    assert len(wanted) == count
    assert node.ask(reads(JavaScript, text)) == shown(wanted)


@pytest.mark.parametrize(("amount", "cents"), [(12.5, 125_000), (0, 0), (None, None)])
def test_an_amount_in_a_message_is_scaled_and_stays_blank(
    node: Worker, amount: float | None, cents: int | None
) -> None:
    place = "report.proactive_disclosure.fees.amount"
    template = {"zh": f"{{{place}}}", "en": "-"}
    keys = {"assert_": f"{place} > 0", "applies": {"report.proactive_disclosure": ["2021"]}}
    [found] = compile_rule(rule(**keys, message=template), JavaScript)
    say = '{ say: { value: (v) => ["shown", v] } }'
    report = f"{{ proactive_disclosure: {{ fees: {{ amount: {json.dumps(amount)} }} }} }}"
    code = f"((report, {{ say }}) => {found.code['zh']})({report}, {say})"
    assert node.ask(code) == shown(["shown", cents])


def test_no_two_names_come_out_the_same() -> None:
    words = {*VARIABLES, *RESERVED, *HELPERS, "report", "members"}
    names = {f"{name}{'_' * count}" for name in words for count in range(3)}
    made = {make_identifier(name) for name in names}
    assert len(made) == len(names)
    assert made.isdisjoint({*RESERVED, *HELPERS, "report", "members", "COLUMN"})


def test_names_of_tables_and_constants_are_not_taken_from_the_module() -> None:
    names = ("requests", "disputes", "proactive_disclosure", "COLUMN", "X", "each", "x_")
    assert [make_identifier(name) for name in names] == [f"{name}_" for name in names]
    assert [make_identifier(name) for name in ("col", "x", "row")] == ["col", "x", "row"]


def test_a_key_is_written_behind_a_dot_where_it_is_a_name() -> None:
    assert emitted("report.requests['granted'].total") == "(report.requests.granted.total ?? 0)"


@cache
def taken() -> tuple[str, ...]:
    return tuple(sorted({*VARIABLES, *RESERVED, *HELPERS}))


def test_a_macro_may_call_its_variable_anything(node: Worker) -> None:
    for name in taken():
        if name in ("true", "false", "null", "in"):
            continue
        try:
            tree = parse(f"[1, 2].map({name}, {name} + 1).sum()")
        except ValueError:
            continue  # reserved by CEL itself
        assert node.ask(emitted(tree)) == ["int", "5"], name
