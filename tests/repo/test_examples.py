"""The examples of README and docs are run as they stand, each page in a folder with example files.

A shell example is a line of `zfxxgk`, or a script in `bash`; a Python one a program, or a session
whose answers are compared, as are those in a `console`. `...` stands for anything. What cannot be
run has a reason.
"""

from __future__ import annotations

import doctest
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

import openpyxl
import pytest
from invented.layout import Table
from invented.reports import page as invent
from invented.writers import write

from zfxxgk.cli.main import main
from zfxxgk.spec import schemas

ROOT = Path(__file__).resolve().parents[2]
PAGES = [
    path.relative_to(ROOT).as_posix()
    for path in (*sorted(ROOT.glob("*.md")), *sorted(ROOT.glob("docs/**/*.md")))
]
RUN = ("sh", "bash", "console", "python", "pycon")
OTHER = {"js", "html", "py", "cel", "json", "toml", "yaml", "text"}
"""JavaScript, signatures and expressions of rules, which have tests of their own; and data."""
NOT_RUN = {
    "uv run pytest": "these tests",
    "pytest": "these tests",
    "python -m venv": "an environment of its own",
    "python -m pip": "needs the network",
    "python .ci/wheels.py": "needs the network",
    "uv run --with": "needs the network, and hours",
    "npx": "needs the network; the long run does it",
    "datamodel-codegen": "the long run does it",
    "check-jsonschema": "the long run does it",
    "zfxxgk corpus": "forks, which a process with threads must not; tests/unit/cli has them",
    "zfxxgk pack": "needs wheels and a Python for Windows; tests/repo/test_pack.py has it",
    "spark-submit": "needs a cluster; the long run has one on this machine",
    "zfxxgk serve": "runs until it is ended; tests/serve has it",
    "zfxxgk conformance": "needs engines; tests/conformance has them",
}
"""Commands by how they begin, and why they are not run here."""
FENCE = re.compile(r"^```(\w+)[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Example(NamedTuple):
    language: str
    text: str
    place: str


def examples(name: str) -> Iterator[Example]:
    text = (ROOT / name).read_text(encoding="utf-8")
    for found in FENCE.finditer(text):
        if found[1] in RUN:
            line = text.count("\n", 0, found.start(2)) + 1
            yield Example(found[1], found[2], f"{name}:{line}")


def commands(example: Example) -> Iterator[tuple[str, str]]:
    """The commands of an example, each with the output that is shown for it."""
    if example.language == "console":
        for part in re.split(r"^\$ ", example.text, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            yield command, output
    elif example.language == "sh":
        yield from ((line, "") for line in example.text.replace("\\\n", "").splitlines() if line)


def reason(command: str) -> str | None:
    return next((NOT_RUN[start] for start in NOT_RUN if command.startswith(start)), None)


WITH_EXAMPLES = [name for name in PAGES if any(examples(name))]


# ------------------------------------------------------------------ files


def write_report(path: Path, name: str, year: int, **cells: int) -> None:
    report = schemas.example("form-2021")
    report["agency"] |= {"name": name, "uscc": None, "kind": "department"}
    report |= {"year": year, "scope": None}
    report["requests"]["granted"] |= cells
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(report), encoding="utf-8")


def write_word(path: Path, wrong: bool) -> None:
    page = invent(3)
    slots = [s for t in page.blocks if isinstance(t, Table) for row in t.rows for s in row]
    for slot in slots:
        if wrong and slot.pointer == "/requests/granted/total":
            slot.text = "999"
    path.write_bytes(write(page, "docx"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What examples name, as the working directory, and nothing of the settings of this one."""
    for name in ("examples", "schema/examples"):
        shutil.copytree(ROOT / name, tmp_path / name)
    offices = ("青禾县民政局", "青禾县水利局")
    for name in offices:
        wrong = {"natural_person": 2} if name == offices[0] else {}
        for year, names in (
            (2024, "reports-2024 2024年报告 reports"),
            (2023, "reports-2023 2023年报告"),
        ):
            for reports in names.split():
                write_report(tmp_path / reports / f"{name}.json", name, year, **wrong)
        for corrected in ("corrected", "修改稿"):
            write_report(tmp_path / corrected / f"{name}.json", name, 2024)
    book = openpyxl.Workbook()
    for row in (
        ("机关名称", "上级机关"),
        ("青禾县", None),
        *((name, "青禾县") for name in offices),
    ):
        book.active.append(row)
    for roster in ("roster.xlsx", "机关名单.xlsx"):
        book.save(tmp_path / roster)
    write_word(tmp_path / "report.docx", wrong=True)
    for area in ("area.docx", "全县汇总报告.docx"):
        write_word(tmp_path / area, wrong=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


# ------------------------------------------------------------------ running


@pytest.mark.parametrize("name", WITH_EXAMPLES)
@pytest.mark.usefixtures("folder")
def test_the_examples_of_a_page_run(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    session = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    names: dict[str, object] = {}
    for example in examples(name):
        if example.language == "python":
            run_program(example)
        elif example.language == "bash":
            run_script(example)
        elif example.language == "pycon":
            parsed = doctest.DocTestParser().get_doctest(
                example.text, names, example.place, None, 0
            )
            failed = session.run(parsed, clear_globs=False).failed
            names = parsed.globs
            assert not failed, capsys.readouterr().out
        for command, shown in commands(example):
            if reason(command) is None:
                run_command(command, shown, example.place, capsys)


def run_program(example: Example) -> None:
    with suppress(SystemExit):
        exec(compile(example.text, example.place, "exec"), {"__name__": "__main__"})


def run_script(example: Example) -> None:
    bash = shutil.which("bash")
    assert bash or sys.platform == "win32"
    if bash:
        script = f'zfxxgk() {{ "{sys.executable}" -m zfxxgk "$@"; }}\n{example.text}'
        path = os.pathsep.join(str(ROOT / name) for name in ("src", "generated"))
        environment = {**os.environ, "PYTHONPATH": path}
        done = subprocess.run([bash, "-c", script], env=environment, capture_output=True, text=True)
        assert done.returncode < 2, f"{example.place}: {done.stderr}"


def run_command(command: str, shown: str, place: str, capsys: pytest.CaptureFixture[str]) -> None:
    program, *arguments = shlex.split(command.removeprefix("uv run --no-dev "), comments=True)
    assert program == "zfxxgk", f"{place}: {command} is not run, and has no reason"
    capsys.readouterr()
    code = main(arguments)
    told = capsys.readouterr()
    assert code < 2, f"{place}: {command}: {told.err}"
    assert fits(shown, told.out), f"{place}: {command} prints\n{told.out}"


def fits(shown: str, printed: str) -> bool:
    """True if it begins with what is shown, in other lines perhaps; dots stand for anything."""
    lines = ("*" if set(line.strip()) <= {*".…"} else line for line in shown.splitlines() if line)
    escaped = "\n".join(lines).replace("[", "[[]").replace("?", "[?]")
    return fnmatchcase(" ".join(printed.split()), " ".join(escaped.split()) + "*")


def test_what_is_shown_must_be_printed() -> None:
    assert fits("a [b]\n  ...\nd?\n", "  a\n[b]\n\nc\nc d?\ne\n")
    assert fits("", "anything")
    assert not fits("a\nd\n", "a\nb\nd\n")
    assert not fits("b\n", "a\n")


def test_every_language_is_run_or_is_no_program() -> None:
    pages = [(ROOT / name).read_text(encoding="utf-8") for name in PAGES]
    named = {
        found[1] for page in pages for found in re.finditer(r"^ *```(\w+)", page, re.MULTILINE)
    }
    assert named == {*RUN, *OTHER}


def test_every_reason_not_to_run_is_needed() -> None:
    found = [c for name in PAGES for example in examples(name) for c, _ in commands(example)]
    assert {start for start in NOT_RUN if not any(c.startswith(start) for c in found)} == set()


# ------------------------------------------------------------------ the program of README


@pytest.mark.parametrize(("name", "language"), [("README.md", "en"), ("README.zh-CN.md", "zh")])
@pytest.mark.usefixtures("folder")
def test_the_program_of_readme_tells_what_the_command_tells(
    name: str, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    [program] = [each for each in examples(name) if each.language == "python"]
    assert len(program.text.splitlines()) < 15
    code = main(["check", "report.docx", "--format", "json"])
    [judged] = json.loads(capsys.readouterr().out)["reports"]
    run_program(program)
    told = [(f["severity"], f["rule"], f["message"][language]) for f in judged["findings"]]
    assert capsys.readouterr().out.splitlines() == [" ".join(each) for each in told]
    assert code == 1
