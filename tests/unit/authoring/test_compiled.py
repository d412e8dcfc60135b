from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from unit.engine.engine_samples import document, label, outcome_of, outcomes_of, provenance, report

from zfxxgk import InputError, check
from zfxxgk.authoring.compiled import compile_folder, load_rules, make_rule_set
from zfxxgk.engine.rule_set import RuleSet

Own = Callable[..., RuleSet]
RULE = """\
title: {zh: 试, en: Trial}
norm: plausible
severity: notice
basis: [{document: 试行办法, place: "", mark: D}]
since: "1.0"
status: preview
assert: report.requests.granted.total >= 0
cases: [{name: as it is, base: form-2021}]
"""
"""The assertion is line 7, and its expression begins in column 9."""


def write(folder: Path, text: str = RULE, name: str = "own/rule.yaml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def refusal(folder: Path) -> InputError:
    with pytest.raises(InputError) as caught:
        load_rules(folder)
    assert caught.value.text.zh != caught.value.text.en
    return caught.value


# ------------------------------------------------------------------ folders and files


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nowhere").path == str(tmp_path / "nowhere")


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    path = write(tmp_path)
    assert refusal(path).path == str(path)


def test_a_folder_without_rules_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "nothing", "readme.txt")
    assert refusal(tmp_path).path == str(tmp_path)


def test_the_path_below_the_folder_is_the_id(tmp_path: Path) -> None:
    write(tmp_path, name="hebei/area/sum-of-members.yaml")
    write(tmp_path, name="hebei/first.yaml")
    assert set(load_rules(tmp_path).rules) == {"hebei/area/sum-of-members", "hebei/first"}
    assert set(load_rules(str(tmp_path)).rules) == set(load_rules(tmp_path).rules)


@pytest.mark.parametrize(
    "name",
    ["rule.yaml", "own/Rule.yaml", "own/a b.yaml", "own/a_b.yaml", "own/a.b.yaml", "own/规则.yaml",
     "own/a\nprint(1)\n#.yaml"],
)  # fmt: skip
def test_an_id_that_output_cannot_hold_is_refused(tmp_path: Path, name: str) -> None:
    path = write(tmp_path, name=name)
    assert refusal(tmp_path).path == str(path)


def test_an_id_may_begin_with_a_digit(tmp_path: Path) -> None:
    write(tmp_path, name="510000/2024-rule.yaml")
    found = check(report(), rule_set=load_rules(tmp_path))
    assert found.outcomes["pass"] == 1


def test_ids_that_differ_only_in_hyphens_and_slashes_are_rules_of_their_own(tmp_path: Path) -> None:
    for name, least in (("a/b-c", 0), ("a-b/c", 99), ("a/b/c", 98), ("a/b-when", 97), ("a/b", 96)):
        text = RULE.replace(">= 0", f">= {least}").replace(
            "assert", "when: report.year > 0\nassert"
        )
        write(tmp_path, text, f"{name}.yaml")
    found = check(report(), rule_set=make_rule_set(compile_folder(tmp_path)))
    assert {finding.rule: finding.right for finding in found.findings} == {
        "a-b/c": 99, "a/b/c": 98, "a/b-when": 97, "a/b": 96,
    }  # fmt: skip


# ------------------------------------------------------------------ faults and their places


def fault(folder: Path, old: str, new: str) -> tuple[str, str]:
    """Place and words of the fault that a change of the rule file makes."""
    assert RULE.count(old) == 1
    path = write(folder, RULE.replace(old, new))
    error = refusal(folder)
    assert error.path == str(path)
    return str(error.place), error.text.en


def test_yaml_that_cannot_be_read_is_placed(tmp_path: Path) -> None:
    place, words = fault(tmp_path, "norm: plausible", "norm: [plausible")
    assert "YAML" in words
    assert place.startswith(("3:", "4:"))  # where the list should have ended


def test_a_key_that_is_there_twice_is_placed(tmp_path: Path) -> None:
    place, words = fault(tmp_path, "severity: notice", "severity: notice\nnorm: hard")
    assert place == "4:1"
    assert "norm" in words


@pytest.mark.parametrize(
    ("old", "new", "place", "word"),
    [
        ("severity: notice", "severity: fatal", "3:11", "/severity"),
        ('since: "1.0"', "since: 1.0", "5:8", "/since"),
        ("mark: D", "mark: E", "4:43", "/basis/0/mark"),
        ("status: preview", "status: preview\ncolour: red", "7:9", "colour"),
        ("base: form-2021", "bases: form-2021", "8:33", "did you mean base?"),
        ("status: preview\n", "", "1:1", "status"),
        ("assert:", "when:", "1:1", ""),
        ("cases:", "readings: {a: report.year > 0}\ncases:", "1:1", ""),
    ],
)
def test_what_the_schema_refuses_is_placed(
    tmp_path: Path, old: str, new: str, place: str, word: str
) -> None:
    found, words = fault(tmp_path, old, new)
    assert found == place
    assert word in words


@pytest.mark.parametrize(
    ("expression", "column", "word"),
    [
        ("report.requests.grantd.total >= 0", 25, "grantd"),
        ("report.requests.granted.total >= ", 41, ""),
        ("report.requests.granted.total", 33, "true or false"),
        ("report.requests.granted.total == report.scope", 39, "compare"),
        ("report.requests.other_fee_unpaid.total >= 0", 25, "other_fee_unpaid"),
        ("matches(report.title, 'a')", 9, ""),
        ("nothing > 0", 9, "nothing"),
    ],
)
def test_a_bad_expression_is_placed_by_line_and_column(
    tmp_path: Path, expression: str, column: int, word: str
) -> None:
    found, words = fault(tmp_path, "report.requests.granted.total >= 0", expression)
    assert word in words
    assert words.startswith("bad expression: assert: ")
    assert found == f"7:{column}"


def test_lines_of_a_literal_block_are_counted(tmp_path: Path) -> None:
    block = "|-\n  report.year > 0\n  && report.yeer > 0"
    found, words = fault(tmp_path, "report.requests.granted.total >= 0", block)
    assert "yeer" in words
    assert found == "9:13"  # two lines below the key, indented by two


def test_a_quoted_expression_begins_behind_the_quotation_mark(tmp_path: Path) -> None:
    found, _ = fault(tmp_path, "report.requests.granted.total >= 0", '"report.yeer > 0"')
    assert found == "7:17"


@pytest.mark.parametrize(
    ("extra", "part"),
    [
        ("when: report.yeer > 0\n", "when"),
        ("for_each: {x: report}\n", "for_each.x"),
        ("for_each: {report: column}\n", "for_each.report"),
        ("for_each: {a: column, b: provenance.cells}\n", "for_each.b"),
        ('message: {zh: "{report.yeer}", en: "ok"}\n', "message.zh"),
        ('message: {zh: "ok", en: "{previous.year}"}\n', "message.en"),
        ('message: {zh: "{", en: "ok"}\n', "message.zh"),
    ],
)
def test_faults_of_the_other_parts_are_named_and_stand_in_their_line(
    tmp_path: Path, extra: str, part: str
) -> None:
    found, words = fault(tmp_path, "cases:", extra + "cases:")
    assert words.startswith(f"bad expression: {part}: ")
    assert found.startswith("8:")


def test_a_bad_reading_is_named(tmp_path: Path) -> None:
    readings = "readings:\n  first: report.year > 0\n  second: report.yeer > 0\n"
    found, words = fault(tmp_path, "assert: report.requests.granted.total >= 0\n", readings)
    assert words.startswith("bad expression: readings.second: ")
    assert found.startswith("9:")


def test_every_part_of_every_file_is_told_at_once(tmp_path: Path) -> None:
    write(tmp_path, RULE.replace("granted", "grantd"), "own/a.yaml")
    text = RULE.replace("granted", "grantd").replace("severity: notice", "severty: notice")
    write(tmp_path, text, "own/b.yaml")
    more = 'when: report.yeer > 0\nmessage: {zh: "{report.yeer}", en: "{report"}\n'
    write(tmp_path, RULE.replace("cases:", more + "cases:"), "own/c.yaml")
    told = [(Path(str(e.path)).stem, e.place, e.text.en) for e in refusal(tmp_path).each]
    assert [(name, place) for name, place, _ in told] == [
        ("a", "7:25"), ("b", "3:10"), ("b", "7:25"), ("c", "8:14"), ("c", "9:24"), ("c", "9:37"),
    ]  # fmt: skip
    assert "did you mean severity?" in told[1][2]
    assert all("did you mean" in words for *_, words in told[:5])


def test_what_a_message_may_show_is_asked_once_the_expressions_are_right(tmp_path: Path) -> None:
    message = 'message: {zh: "{previous.year}", en: "ok"}\ncases:'
    write(tmp_path, RULE.replace("cases:", message))
    assert "does not read" in refusal(tmp_path).text.en
    write(tmp_path, RULE.replace("cases:", message).replace("granted", "grantd"))
    assert [e.place for e in refusal(tmp_path).each] == ["7:25"]


def test_a_case_that_comes_out_otherwise_keeps_the_rules_from_being_used(tmp_path: Path) -> None:
    path = write(tmp_path, RULE.replace(">= 0", ">= 99"))
    error = refusal(tmp_path)
    assert (error.path, error.place) == (str(path), "8:9")
    assert error.text.en == (
        "case 'as it is': comes out as fail, expected pass; "
        "it read report.requests.granted.total = 38"
    )
    assert "结果为不通过，应为通过" in error.text.zh


def test_a_rule_of_ones_own_needs_no_version(tmp_path: Path) -> None:
    write(tmp_path, RULE.replace('since: "1.0"\n', ""))
    assert load_rules(tmp_path).rules["own/rule"].since is None


# ------------------------------------------------------------------ what rules may run over


def test_a_rule_over_a_dimension_has_an_instance_for_each_key(own: Own) -> None:
    rows = own(for_each={"r": "row"}, assert_="report.requests[r].total >= 0")
    assert len(outcomes_of(rows, document("form-2019"))) == 23
    assert len(outcomes_of(rows, document("form-2021"))) == 25
    cells = own(for_each={"r": "outcome", "c": "applicant"}, assert_="report.requests[r][c] >= 0")
    assert len(outcomes_of(cells, document("form-2019"))) == 19 * 6
    assert len(outcomes_of(cells, document("form-2021"))) == 21 * 6


def test_the_last_dimension_runs_fastest(own: Own) -> None:
    rule = own(
        for_each={"t": "track", "o": "dispute_outcome"}, assert_="report.disputes[t][o] >= 0"
    )
    found = [outcome.binding for outcome in outcomes_of(rule, document())]
    assert found[:5] == [
        ("reconsideration", "upheld"),
        ("reconsideration", "corrected"),
        ("reconsideration", "other"),
        ("reconsideration", "pending"),
        ("litigation_direct", "upheld"),
    ]


def test_a_rule_may_run_over_the_records_of_a_list(own: Own) -> None:
    rule = own(for_each={"it": "provenance.labels"}, assert_='it.printed == "甲"', when="it.agrees")
    labels = (
        label("/requests/granted"),
        label("/requests/received", agrees=False, printed="乙"),
        label("/requests/carried_in", printed="丙"),
        label("/requests/carried_out", printed=None),
    )
    found = outcomes_of(rule, document(provenance=provenance(labels=labels)))
    assert [(o.binding, o.outcome) for o in found] == [
        ((0,), "pass"), ((1,), "not_applicable"), ((2,), "fail"), ((3,), "undetermined"),
    ]  # fmt: skip
    assert found[3].detail == "/provenance/labels/3/printed"


def test_macros_may_stand_within_macros(own: Own) -> None:
    rule = own(assert_="row.all(r, applicant.all(c, report.requests[r][c] >= 0))")
    assert outcome_of(rule, document()).outcome == "pass"
    given = document(values={"requests.granted.business": None})
    [blank] = outcome_of(rule, given).assumed_zero
    assert blank == ("report", "requests", "granted", "business")
    sums = own(
        assert_="track.map(t, dispute_outcome.map(o, report.disputes[t][o]).sum()).sum() == 13"
    )
    assert outcome_of(sums, document()).outcome == "pass"  # 9 + 1 + 3


def test_lists_are_searched_and_filtered(own: Own) -> None:
    rule = own(
        assert_='report.cites.filter(c, c.startsWith("国办")).size() == 1'
        ' && !("乙" in report.cites) && outcome.filter(o, o != "granted").size() >= 18'
    )
    assert outcome_of(rule, document()).outcome == "pass"


# ------------------------------------------------------------------ editions


def test_a_rule_for_two_reports_has_one_check_for_the_editions_at_hand(own: Own) -> None:
    rule = own(
        for_each={"r": "outcome"},
        when='r != "granted"',
        assert_="report.requests[r].total <= previous.requests.received.total",
    )
    for base, count in (("form-2019", 19), ("form-2021", 21)):
        for other in ("form-2019", "form-2021", "hybrid"):
            given = document(base, previous=report(other))
            assert len(outcomes_of(rule, given)) == count
        assert [o.reason for o in outcomes_of(rule, document(base))] == ["missing-input"] * count


def test_checks_for_several_editions_of_a_missing_report_say_so_once(own: Own) -> None:
    rule = own(
        applies={"previous.requests": ["2019"], "report.proactive_disclosure": ["2021"]},
        assert_="previous.requests.other.total <= 99",
    )
    assert [o.reason for o in outcomes_of(rule, document())] == ["missing-input"]
    counts = check(report(), rule_set=rule).outcomes
    assert counts == {"pass": 0, "fail": 0, "undetermined": 1, "not_applicable": 0, "error": 0}
    given = document(previous=report("form-2019"))
    assert [o.outcome for o in outcomes_of(rule, given)] == ["pass"]
    assert outcomes_of(rule, document(previous=report("form-2021"))) == []


def test_amounts_of_one_edition_keep_their_scale(own: Own) -> None:
    rule = own(
        applies={
            "previous.proactive_disclosure": ["2021"],
            "report.proactive_disclosure": ["2021"],
        },
        assert_="report.proactive_disclosure.fees.amount"
        " <= previous.proactive_disclosure.fees.amount + 10001",
    )
    previous = report(values={"proactive_disclosure.fees.amount": 1859.2499})
    assert outcome_of(rule, document(previous=previous)).outcome == "pass"
    previous = report(values={"year": 2023, "proactive_disclosure.fees.amount": 1859.2498})
    [finding] = check(report(), previous=previous, rule_set=rule).findings
    assert (finding.left, finding.right, finding.difference) == (1860.25, 1860.2499, 0.0001)


# ------------------------------------------------------------------ names


@pytest.mark.parametrize(
    "name",
    ["v", "say", "sum", "all", "list", "class", "each", "scaled", "int_", "requests", "binding"],
)
def test_a_bound_name_may_be_any_word(own: Own, name: str) -> None:
    text = f"{{{name}}} {{report.requests.granted[{name}]}}"
    rule = own(
        for_each={name: "column"},
        when=f'{name} != "total"',
        assert_=f"row.map(r, report.requests[r][{name}]).sum() > 0 && "
        f"report.requests.granted[{name}] < 30",
        message={"zh": text, "en": text},
    )
    found = check(report(values={"requests.received.research_institution": 1}), rule_set=rule)
    assert [finding.message.en for finding in found.findings] == ["Natural persons 30"]


@pytest.mark.parametrize("names", [("list", "list_"), ("v", "v_"), ("sum", "sum_")])
def test_names_that_differ_in_an_underscore_stay_apart(own: Own, names: tuple[str, str]) -> None:
    row, column = names
    rule = own(
        for_each={row: "row", column: "column"},
        assert_=f"report.requests[{row}][{column}] < 85",
    )
    [finding] = check(report(), rule_set=rule).findings
    assert finding.binding == {row: "received", column: "total"}


@pytest.mark.parametrize(
    "name",
    [
        "COLUMN",
        "ROW",
        "DISPUTE_OUTCOME",
        "int64",
        "sum",
        "print",
        "lambda",
        "Input",
        "_",
        "report_",
    ],
)
def test_the_variable_of_a_macro_may_be_any_word(own: Own, name: str) -> None:
    rule = own(
        assert_=f"column.all({name}, column.exists(other, other == {name}))"
        f" && column.map({name}, report.requests.granted[{name}]).sum() == 76"
        ' && dispute_outcome.exists(o, o == "upheld") && row.exists(r, r == "granted")'
    )
    assert outcome_of(rule, document()).outcome == "pass"


def test_a_bound_name_hides_a_dimension(own: Own) -> None:
    rule = own(for_each={"column": "row"}, assert_="report.requests[column].total >= 0")
    assert {o.binding for o in outcomes_of(rule, document())} >= {("granted",), ("concluded",)}


def test_text_of_a_rule_is_never_run(own: Own, tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    evil = f"\\' or \"] or __import__('pathlib').Path('{trace.as_posix()}').touch() or ['\n"
    literal = json.dumps(evil)
    rule = own(
        assert_=f"report.title == {literal} || {literal}.contains(report.title)",
        message={"zh": evil, "en": "'''\n) or exit() # \\"},
    )
    [finding] = check(report(), rule_set=rule).findings
    assert finding.message == (evil, "'''\n) or exit() # \\")
    assert check(report(values={"title": evil}), rule_set=rule).findings == ()
    assert not trace.exists()
