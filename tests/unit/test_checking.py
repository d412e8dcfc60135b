"""From Python a file is judged as the command judges it."""

from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from changed import write
from pydantic import PydanticUserError, TypeAdapter

from zfxxgk import (
    Batch,
    InputError,
    Judged,
    ReadResult,
    check,
    check_file,
    check_files,
    load_rule_set,
    read_bytes,
)
from zfxxgk.cli.main import main
from zfxxgk.read import trace_bytes
from zfxxgk.spec import schemas
from zfxxgk_generated.output import CheckOutput

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (*ROOT.glob("examples/*.*"), *ROOT.glob("schema/examples/*.json"))
    if path.suffix != ".csv"
)
Command = Callable[..., Any]


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Command:
    """Gives the JSON that `zfxxgk check` writes, and its exit code."""

    def run(*arguments: str) -> tuple[Any, int]:
        code = main(["check", "--format", "json", *arguments])
        return json.loads(capsys.readouterr().out), code

    return run


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory without settings, with the examples in it."""
    for name in ("examples", "schema/examples"):
        shutil.copytree(ROOT / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def agree(result: Any, entry: Any) -> bool:
    """True if a result says what an entry of the JSON says, its file aside."""
    return {key: entry[key] for key in result.as_dict()} == json.loads(json.dumps(result.as_dict()))


# ------------------------------------------------------------------ one file


@pytest.mark.parametrize("example", EXAMPLES)
def test_a_file_is_judged_as_by_the_command(example: str, command: Command) -> None:
    document, code = command(example)
    result = check_file(example)
    assert agree(result, document["reports"][0])
    assert result.ok == (code == 0)
    batch = check_files([example])
    assert batch.as_dict() == document
    assert batch.ok == (code == 0)


def test_the_examples_are_good_ones_and_wrong_ones() -> None:
    assert {check_file(example).ok for example in EXAMPLES} == {True, False}


@pytest.mark.parametrize(
    "options",
    [
        {"select": ["requests", "disputes/total"]},
        {"ignore": ["requests", "narrative"]},
        {"previous": "last.json"},
        {"previous": "old"},
        {"members": ["members"]},
        {"members": ["members/甲局.json", "members/乙局.json"]},
        {"roster": "roster.csv"},
        {"roster": "roster.csv", "previous": "old", "ignore": ["form"]},
    ],
    ids=str,
)
def test_every_option_is_that_of_the_command(options: dict[str, Any], command: Command) -> None:
    wrong = write("report.json", requests__granted__natural_person=2)
    write("last.json", year=2023)
    write("old/last.json", year=2023, requests__carried_out__total=99)
    bureau = {"agency__kind": "department", "scope": None, "agency__uscc": None}
    for name in ("甲局", "乙局"):
        write(f"members/{name}.json", agency__name=f"澄湖县{name}", **bureau)
    rows = "澄湖县人民政府,\n澄湖县甲局,澄湖县人民政府\n"
    Path("roster.csv").write_text(f"机关名称,上级机关\n{rows}", encoding="utf-8")
    arguments = []
    for name, given in options.items():
        for value in given if isinstance(given, list) else [given]:
            arguments += [f"--{name}", value]
    document, _ = command(wrong, *arguments)
    assert agree(check_file(wrong, **options), document["reports"][0])
    assert check_files([wrong], **options).as_dict() == document


def test_own_rules_are_joined_to_those_that_are_built_in(command: Command) -> None:
    rule = ROOT / "rules/requests/balance.yaml"
    own = Path("own/local/balance.yaml")
    own.parent.mkdir(parents=True)
    shutil.copy(rule, own)
    wrong = write("report.json", requests__received__total=2)
    document, _ = command(wrong, "--rules", "own")
    result = check_file(wrong, rule_set=load_rule_set(Path("own")))
    assert {"local/balance", "requests/balance"} <= {each.rule for each in result.findings}
    assert agree(result, document["reports"][0])


def test_an_own_rule_with_the_id_of_another_is_refused() -> None:
    shutil.copytree(ROOT / "rules/disputes", "own/disputes")
    with pytest.raises(InputError, match="is taken"):
        load_rule_set("own")


def test_a_path_need_not_be_a_text() -> None:
    assert check_file(Path(EXAMPLES[0])) == check_file(EXAMPLES[0])


def test_a_file_that_cannot_be_judged_is_told_as_an_error() -> None:
    with pytest.raises(InputError) as caught:
        check_file("nothing.docx")
    assert caught.value.path == "nothing.docx"
    Path("notes.md").write_text("# 会议纪要\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        check_file("notes.md")
    assert caught.value.path == "notes.md"


def test_an_archive_of_one_report_is_that_report() -> None:
    with zipfile.ZipFile("one.zip", "w") as archive:
        archive.write(EXAMPLES[0], "report.md")
    assert check_file("one.zip") == check_file(EXAMPLES[0])


def test_of_several_reports_none_is_chosen() -> None:
    with pytest.raises(InputError, match="use check_files"):
        check_file("schema/examples")


def test_last_years_report_of_another_office_is_refused_as_by_the_command() -> None:
    other = write("other.json", year=2023, agency__name="远方县人民政府", agency__uscc=None)
    with pytest.raises(InputError, match="远方县人民政府"):
        check_file(write("report.json"), previous=other)


def test_slips_in_what_is_asked_for_are_told_before_the_work() -> None:
    with pytest.raises(InputError, match="did you mean requests"):
        check_file("nothing.docx", select=["request"])
    with pytest.raises(TypeError, match="several prefixes"):
        check_file("nothing.docx", ignore="requests")
    with pytest.raises(TypeError, match="several paths"):
        check_files("report.docx")


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (lambda: check_file(b"report.docx"), "a path must be a text or a Path, not bytes"),
        (lambda: check_file({}), "a path must be a text or a Path, not dict"),
        (lambda: check_file("a.md", previous={}), "a path must be a text or a Path, not dict"),
        (lambda: check_file("a.md", members="b.md"), "several paths are taken"),
        (lambda: check_file("a.md", rule_set="own"), "what load_rule_set gives, not str"),
        (lambda: check(schemas.example("form-2021"), rule_set="own"), "load_rule_set gives, not"),
        (lambda: check_files(Path("reports")), "several paths are taken"),
        (lambda: check_files(5), "paths must be several paths, not int"),
        (lambda: check_files(["a.md"], exclude="*.csv"), "several paths are taken"),
        (lambda: check_files(["a.md"], processes="2"), "processes must be a number, not str"),
        (lambda: read_bytes("abc", "a.md"), "data must be the bytes of a file, not str"),
        (lambda: trace_bytes("abc", "a.md"), "data must be the bytes of a file, not str"),
    ],
)
def test_an_argument_of_another_kind_is_told(act: Callable[[], Any], words: str) -> None:
    with pytest.raises(TypeError, match=words):
        act()


@pytest.mark.parametrize("processes", [0, -1])
def test_fewer_processes_than_one_are_refused(processes: int) -> None:
    with pytest.raises(ValueError, match=f"1 or more, not {processes}"):
        check_files(EXAMPLES[:1], processes=processes)


# ------------------------------------------------------------------ many files


def test_a_folder_is_judged_as_by_the_command(command: Command) -> None:
    write("reports/good.json")
    write("reports/wrong.json", year=2023, requests__granted__total=2)
    Path("reports/broken.json").write_text('{"spec_version": "1.0"}', encoding="utf-8")
    Path("reports/photo.jpg").write_bytes(b"")
    document, code = command("reports", "--exclude", "good*")
    assert code == 2
    batch = check_files(["reports"], exclude=["good*"])
    assert batch.as_dict() == document
    assert not batch.ok
    assert {Path(each.path).name: each.error is None for each in batch.reports} == {
        "broken.json": False,
        "wrong.json": True,
    }
    assert check_files(["reports"], exclude=["good*"], processes=2).as_dict() == document


def test_a_service_answers_for_many_files_with_the_model_of_the_output() -> None:
    data = check_files([EXAMPLES[0], "nothing.docx"]).as_dict()
    answer = TypeAdapter(CheckOutput)  # as a route of FastAPI does with what it returns
    assert answer.dump_python(answer.validate_python(data), mode="json") == data
    for kind in (Batch, Judged, ReadResult):
        with pytest.raises(PydanticUserError):
            TypeAdapter(kind).validate_python(data)
