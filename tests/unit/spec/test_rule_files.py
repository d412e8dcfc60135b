from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from zfxxgk.errors import InputError, ManyErrors
from zfxxgk.spec.data import rules_dir
from zfxxgk.spec.rule_files import (
    open_rule_file,
    open_rule_files,
    read_rule_file,
    read_rule_files,
)

HEAD = """\
title: {zh: 题, en: title}
norm: plausible
severity: notice
basis: [{document: 甲, place: "", mark: D}]
since: "1.0"
status: preview
"""
CASES = "cases: [{name: as it is, base: form-2021}]\n"
ASSERT = "assert: report.year > 2000\n"

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a rule file of HEAD, the given lines, of which the first is line 7, and CASES."""

    def written(lines: str, name: str = "own/rule.yaml", *, head: str = HEAD) -> Path:
        path = tmp_path / "rules" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(head + lines + CASES, encoding="utf-8")
        return path

    return written


def refusal(path: Path) -> tuple[str | None, str]:
    with pytest.raises(InputError) as caught:
        read_rule_file(path, "own/rule")
    first = caught.value.each[0]
    assert first.path == str(path)
    return first.place, first.text.en


# ---------------------------------------------------------------------- finding rule files


def test_every_built_in_rule_is_found_by_its_path() -> None:
    ids = [file.rule.id for file in read_rule_files(rules_dir())]
    assert "form/blank-cell/disputes" in ids
    assert "requests/balance" in ids
    assert len(ids) == len(set(ids)) == len(list(rules_dir().rglob("*.yaml")))


def test_a_rule_file_holds_the_rule_and_its_cases(write: Write) -> None:
    file = read_rule_file(write(ASSERT), "own/rule")
    assert (file.rule.id, file.rule.assertion) == ("own/rule", "report.year > 2000")
    assert file.cases == [{"name": "as it is", "base": "form-2021"}]


def test_rules_come_in_the_order_of_their_paths(write: Write, tmp_path: Path) -> None:
    for name in ("own/b.yaml", "own/a/z.yaml", "other/c.yaml"):
        write(ASSERT, name)
    ids = [file.rule.id for file in read_rule_files(tmp_path / "rules")]
    assert ids == ["other/c", "own/a/z", "own/b"]


def test_a_folder_that_is_not_there_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such folder") as caught:
        list(read_rule_files(tmp_path / "nothing"))
    assert caught.value.path == str(tmp_path / "nothing")


def test_a_file_given_as_the_folder_is_an_input_error(write: Write) -> None:
    with pytest.raises(InputError, match="no such folder"):
        list(read_rule_files(write(ASSERT)))


@pytest.mark.parametrize(
    "name",
    [
        "rule.yaml", "own/rule.yml", "own/Rule.yaml", "own/a_b.yaml", "own/a b.yaml",
        "own/规则.yaml", "own/a.b.yaml", "own/x\nimport os #.yaml", "own/x():pass#.yaml",
        "Own/rule.yaml", "own/'.yaml",
    ],
)  # fmt: skip
def test_a_path_that_makes_no_id_is_refused(write: Write, tmp_path: Path, name: str) -> None:
    path = write(ASSERT, name)
    with pytest.raises(InputError, match="lower-case letters") as caught:
        list(read_rule_files(tmp_path / "rules"))
    assert caught.value.path == str(path)


def test_hidden_files_are_passed_over(write: Write, tmp_path: Path) -> None:
    for name in (".pre-commit-config.yaml", ".github/workflows/a.yml", "own/.draft.yaml"):
        write("x: y\n", name)
    write(ASSERT)
    write(ASSERT, "own/readme.md")
    assert [file.rule.id for file in read_rule_files(tmp_path / "rules")] == ["own/rule"]


# ---------------------------------------------------------------------- what does not fit


def test_a_misspelt_key_is_told_with_the_place_of_its_value(write: Write) -> None:
    place, words = refusal(write("asert: report.year > 2000\n"))
    assert place == "7:8"
    assert words.startswith("/asert: ")


def test_a_wrong_value_is_told_with_its_place(write: Write) -> None:
    path = write(ASSERT, head=HEAD.replace("notice", "fatal"))
    place, words = refusal(path)
    assert place == "3:11"
    assert "error, " in words.replace('"', "")
    assert "fatal" in words


def test_a_wrong_value_deep_inside_is_told_with_its_own_place(write: Write) -> None:
    path = write(ASSERT, head=HEAD.replace("mark: D", "mark: E"))
    place, words = refusal(path)
    assert place == "4:40"
    assert words.startswith("/basis/0/mark: ")


def test_a_missing_key_is_told_with_the_place_of_what_lacks_it(write: Write) -> None:
    place, words = refusal(write(ASSERT, head=HEAD.replace(", en: title", "")))
    assert place == "1:8"
    assert '"en" is missing' in words


def test_a_rule_without_an_assertion_is_refused(write: Write) -> None:
    assert refusal(write(""))[0] == "1:1"


def test_a_rule_with_an_assertion_and_readings_is_refused(write: Write) -> None:
    assert refusal(write(ASSERT + "readings: {a: 'true'}\n"))[0] == "1:1"


@pytest.mark.parametrize("text", ["- a\n", "text\n", "1\n", "null\n", "[]\n"])
def test_a_file_that_is_no_object_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(text, encoding="utf-8")
    assert refusal(path)[0] == "1:1"


@pytest.mark.parametrize("key", ["²", "٣", "a/b", "a~b", "~1", "0", ""])
def test_a_strange_key_is_told_with_its_place_too(write: Write, key: str) -> None:
    assert refusal(write(f"{ASSERT}'{key}': 1\n"))[0] == f"8:{len(key) + 5}"


def test_every_fault_of_a_file_is_told_in_its_order(write: Write) -> None:
    path = write(ASSERT + "reprot_by: table\nsicne: 1\n", head=HEAD.replace("notice", "note"))
    found = open_rule_file(path, "own/rule").faults
    told = [(error.place or "", error.text.en) for error in found]
    assert [place.split(":")[0] for place, _ in told] == ["3", "8", "9"]
    assert "did you mean report_by?" in told[1][1]


def test_a_file_of_a_bad_name_or_of_no_yaml_has_one_fault(write: Write, tmp_path: Path) -> None:
    folder = tmp_path / "rules"
    paths = [write(ASSERT, "Own/rule.yaml"), write("a: [\n"), write(ASSERT, "own/other.yaml")]
    files, errors = open_rule_files(paths, folder)
    assert [file.path for file in files] == paths[2:]
    assert [error.path for error in errors] == list(map(str, paths[:2]))


def test_a_sound_file_has_none(write: Write) -> None:
    assert open_rule_file(write(ASSERT), "own/rule").faults == ()


def test_all_faults_of_all_files_are_one_error(write: Write, tmp_path: Path) -> None:
    write(ASSERT + "sicne: 1\n", head=HEAD.replace("notice", "note"))
    write(ASSERT, "own/other.yaml", head=HEAD.replace("mark: D", "mark: E"))
    with pytest.raises(ManyErrors) as caught:
        read_rule_files(tmp_path / "rules")
    told = [(Path(str(e.path)).name, str(e.place).split(":")[0]) for e in caught.value.each]
    assert told == [("other.yaml", "4"), ("rule.yaml", "3"), ("rule.yaml", "8")]
    assert len(caught.value.text.zh.splitlines()) == 3
    again = pickle.loads(pickle.dumps(caught.value))
    assert [e.place for e in again.each] == [e.place for e in caught.value.each]


def test_what_is_only_plausible_is_no_error(write: Write) -> None:
    place, words = refusal(write(ASSERT, head=HEAD.replace("notice", "error")))
    assert (place, "plausible" in words) == ("3:11", True)


def test_an_example_that_is_not_there_is_told_with_those_that_are(write: Write) -> None:
    path = write(ASSERT)
    path.write_text(path.read_text(encoding="utf-8").replace("form-2021", "form-2020"))
    place, words = refusal(path)
    assert place == "8:32"
    assert "only form-2019, form-2021, hybrid (did you mean form-2021?)" in words
    assert "site-packages" not in words


def test_a_file_with_faults_keeps_the_expressions_that_can_be_looked_at(write: Write) -> None:
    file = open_rule_file(write(ASSERT, head=HEAD.replace("notice", "note")), "own/rule")
    assert file.rule.assertion == "report.year > 2000"
    # A wrong list of names would make every name in them wrong.
    wrong = ASSERT + "for_each: {A: column}\n"
    assert open_rule_file(write(wrong), "own/rule").rule.assertion is None
    assert open_rule_file(write(ASSERT + "foreach: 1\n"), "own/rule").rule.assertion is None


def test_a_wide_colon_in_the_yaml_is_told(write: Write) -> None:
    _, words = refusal(write(ASSERT, head=HEAD.replace("title:", "title：")))
    assert words.endswith("; write : for ：")


def test_a_fault_of_the_yaml_comes_first(write: Write) -> None:
    assert refusal(write("assert: [\n"))[0] is not None
    assert refusal(write("severity: error\n"))[0] == "7:1"


# ---------------------------------------------------------------------- places of expressions


def test_a_place_in_a_literal_block_is_exact(write: Write) -> None:
    file = read_rule_file(write("assert: |-\n  report.year\n    > 2000\n"), "own/rule")
    assert file.place("assert", 1, 1) == "8:3"
    assert file.place("assert", 1, 8) == "8:10"
    assert file.place("assert", 2, 3) == "9:5"


def test_a_literal_block_may_begin_with_an_empty_line(write: Write) -> None:
    file = read_rule_file(write("assert: |-\n\n  report.year\n\n  > 2000\n"), "own/rule")
    assert file.rule.assertion == "\nreport.year\n\n> 2000"
    assert file.place("assert", 2, 8) == "9:10"
    assert file.place("assert", 4, 1) == "11:3"


def test_a_literal_block_may_say_how_far_it_is_indented(write: Write) -> None:
    file = read_rule_file(write("assert: |2-\n      report.year\n  > 2000\n"), "own/rule")
    assert file.rule.assertion == "    report.year\n> 2000"
    assert file.place("assert", 1, 5) == "8:7"
    assert file.place("assert", 2, 1) == "9:3"


def test_a_literal_block_deep_inside_is_exact(write: Write) -> None:
    lines = "readings:\n    first: |\n        report.year\n        > 2000\n"
    file = read_rule_file(write(lines), "own/rule")
    assert file.place("readings.first", 2, 3) == "10:11"


def test_a_literal_block_in_a_file_with_carriage_returns_is_exact(write: Write) -> None:
    path = write("assert: |-\n  report.year\n  > 2000\n")
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    file = read_rule_file(path, "own/rule")
    assert file.rule.assertion == "report.year\n> 2000"
    assert file.place("assert", 2, 3) == "9:5"


def test_a_literal_block_in_a_file_with_a_byte_order_mark_is_exact(write: Write) -> None:
    path = write("assert: |-\n  report.year > 2000\n")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert read_rule_file(path, "own/rule").place("assert", 1, 13) == "8:15"


def test_columns_are_characters_and_not_bytes(write: Write) -> None:
    file = read_rule_file(write("assert: |-\n  '公开' == report.title\n"), "own/rule")
    assert file.place("assert", 1, 6) == "8:8"


def test_a_place_on_a_plain_line_is_exact(write: Write) -> None:
    file = read_rule_file(write("assert: report.year > 2000\n"), "own/rule")
    assert file.place("assert", 1, 8) == "7:16"


@pytest.mark.parametrize("quote", ["'", '"'])
def test_a_place_between_quotes_is_exact_where_nothing_is_escaped(write: Write, quote: str) -> None:
    file = read_rule_file(write(f"assert: {quote}report.year > 2000{quote}\n"), "own/rule")
    assert file.place("assert", 1, 8) == "7:17"


@pytest.mark.parametrize(
    "lines",
    [
        "assert: 'report.title == ''x'' && report.yeer > 1'\n",
        'assert: "report.title == \\"x\\" && report.yeer > 1"\n',
        'assert: "report.year\n  > report.yeer"\n',
        "assert: report.year\n  > report.yeer\n",
        "assert: >-\n  report.year\n  > report.yeer\n",
        "assert: >-\n  report.year > report.yeer\n",
        "assert: >\n\n  report.year > report.yeer\n",
    ],
)
@pytest.mark.parametrize(("line", "column"), [(1, 1), (1, 26), (1, 40)])
def test_what_the_file_does_not_hold_as_it_is_gets_the_place_where_it_begins(
    write: Write, lines: str, line: int, column: int
) -> None:
    file = read_rule_file(write(lines), "own/rule")
    assert file.place("assert", line, column) == "7:9"


def test_a_later_line_of_an_escaped_text_gets_the_place_where_it_begins(write: Write) -> None:
    file = read_rule_file(write('assert: "report.year\\n > report.yeer"\n'), "own/rule")
    assert file.place("assert", 2, 4) == "7:9"
    file = read_rule_file(write('assert: "report.year >\\n"\n'), "own/rule")
    assert file.place("assert", 2, 1) == "7:9"


def test_a_later_paragraph_of_a_folded_text_gets_the_place_where_it_begins(write: Write) -> None:
    file = read_rule_file(write("assert: >-\n  report.year\n\n  > 2000\n"), "own/rule")
    assert file.rule.assertion == "report.year\n> 2000"
    assert file.place("assert", 2, 1) == "7:9"


def test_a_message_is_placed_by_its_language(write: Write) -> None:
    lines = ASSERT + "message:\n  zh: 甲{report.yeer}乙\n  en: |-\n    one\n    two {x}\n"
    file = read_rule_file(write(lines), "own/rule")
    assert file.place("message.zh", 1, 2) == "9:8"
    assert file.place("message.en", 2, 6) == "12:10"


def test_what_a_rule_runs_over_is_placed_in_its_list(write: Write) -> None:
    file = read_rule_file(write(ASSERT + "for_each: {col: colum}\n"), "own/rule")
    assert file.place("for_each.col", 1, 1) == "8:17"


def test_a_value_or_a_table_that_is_misspelt_is_told_with_the_one_meant(write: Write) -> None:
    _, words = refusal(write(ASSERT, head=HEAD.replace("plausible", "plausibel")))
    assert words.endswith("(did you mean plausible?)")
    place, words = refusal(write(ASSERT + 'applies: {report.request: ["2021"]}\n'))
    assert (place, words.startswith("/applies/report.request: ")) == ("8:27", True)
    assert words.endswith("(did you mean report.requests?)")


def test_a_misspelt_key_is_told_once(write: Write) -> None:
    found = open_rule_file(write(ASSERT, head=HEAD.replace("severity", "severty")), "own/rule")
    [fault] = found.faults
    assert "did you mean severity?" in fault.text.en
