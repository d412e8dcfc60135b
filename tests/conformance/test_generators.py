"""The commands of docs/schema-for-generators.md, what they write, and what ajv says of reports.

Names of types are those that people see: no number after a copy, no invented word, no Chinese.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pydantic
import pytest
from damaged import damaged_reports
from hypothesis import HealthCheck, given, settings
from javascript import Worker

from zfxxgk.spec import schemas
from zfxxgk.spec.problems import find_problems
from zfxxgk.testing import valid_reports

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "schema-for-generators.md").read_text(encoding="utf-8")
TOOLS = ROOT / ".ci" / "generators" / "node_modules"
BOTH = {"AnnualReport", "Agency", "Requests2019", "Requests2021", "RequestCounts", "Disputes"}
OF_2021 = {"AnnualReport", "Agency", "Requests2021", "RequestCounts", "Decisions2021", "Disputes"}
INVENTED = re.compile(r"NoName|Class$|^(Purple|Fluffy|Tentacled|Sticky|Empty)|^_|[^\x00-\x7f]")

node_tools = pytest.mark.needs(tool="generators")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a report, the plain schemas as the page makes them, and the tools."""
    monkeypatch.chdir(tmp_path)
    scripts = Path(sys.executable).parent
    monkeypatch.setenv("PATH", str(scripts), prepend=os.pathsep)
    monkeypatch.setenv("npm_config_offline", "true")  # npx takes the versions that are pinned
    (tmp_path / "node_modules").symlink_to(TOOLS)
    (tmp_path / "report.json").write_text(json.dumps(schemas.example("form-2021")), "utf-8")
    for command in commands("zfxxgk schema"):
        run(command)
    return tmp_path


def commands(part: str) -> list[str]:
    """The commands in the fences of the page that *part* stands in."""
    fences = re.findall(r"^```sh.*?\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    found = [line for fence in fences for line in fence.splitlines() if part in line]
    assert found, part
    return found


def run(command: str) -> str:
    done = subprocess.run(command, shell=True, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


def names_in(text: str, *kinds: str) -> set[str]:
    return set(re.findall(rf"^(?:export |public )?(?:{'|'.join(kinds)}) (\S+)", text, re.MULTILINE))


def assert_named(names: set[str], wanted: set[str]) -> None:
    assert wanted <= names
    assert [name for name in names if INVENTED.search(name)] == []
    years = {name for name in names if re.search(r"[0-9]", name)}
    assert [name for name in years if not re.search(r"\D20(19|21)$", name)] == []


# ---------------------------------------------------------------------- Python


def test_the_command_line_validator_takes_the_schema(folder: Path) -> None:
    (command,) = commands("check-jsonschema")
    run(command)
    report = schemas.example("form-2021") | {"year": "2021"}
    (folder / "report.json").write_text(json.dumps(report), "utf-8")
    done = subprocess.run(command, shell=True, capture_output=True, encoding="utf-8")
    assert done.returncode == 1
    assert "$.year" in done.stdout


def test_pydantic_models_read_every_example(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (command,) = commands("datamodel-codegen")
    run(command)
    text = (folder / "annual_report.py").read_text(encoding="utf-8")
    assert_named({name.partition("(")[0] for name in names_in(text, "class")}, BOTH)
    monkeypatch.syspath_prepend(folder)
    made = import_module("annual_report")
    monkeypatch.delitem(sys.modules, "annual_report")
    for name in schemas.examples():
        raw = schemas.example(name)
        report = made.AnnualReport.model_validate(raw)
        assert report.model_dump(mode="json", by_alias=True) == raw
        raw["requests"]["granted"]["total"] = -1
        with pytest.raises(pydantic.ValidationError):
            made.AnnualReport.model_validate(raw)


# ---------------------------------------------------------------------- TypeScript and others


@node_tools
def test_json_schema_to_typescript_writes_unions_by_form(folder: Path) -> None:
    (command,) = commands("json2ts")
    run(command)
    text = (folder / "annual_report.d.ts").read_text(encoding="utf-8")
    assert_named(names_in(text, "interface", "type"), BOTH | {"Requests", "ProactiveDisclosure"})
    assert "export type Requests = Requests2019 | Requests2021;" in text
    assert "  requests: Requests | null;" in text
    assert "  received: RequestCounts;" in text
    use = 'import type { AnnualReport } from "./annual_report.js";\n' + NARROWED
    assert_compiles(folder, use)


NARROWED = """
export function granted(report: AnnualReport): number | null {
  if (report.requests === null || report.requests.form !== "2021") return null;
  return report.requests.granted.total;
}
"""


@node_tools
def test_quicktype_writes_typescript(folder: Path) -> None:
    (command,) = commands("--lang typescript")
    run(command)
    text = (folder / "annual_report.ts").read_text(encoding="utf-8")
    found = names_in(text, "interface", "type")
    # Where one row is of both editions and another of one, a second class has the row's name.
    assert {"AnnualReport", "Agency", "Requests", "RequestCounts"} <= found
    assert [name for name in found if INVENTED.search(name)] == ["OtherServicesClass"]
    run(
        "npx "
        + command.removeprefix("npx ").replace("annual_report.json", "annual_report_2021.json")
    )
    text = (folder / "annual_report.ts").read_text(encoding="utf-8")
    assert_named(names_in(text, "interface", "type"), OF_2021)
    use = 'import type { AnnualReport } from "./annual_report.js";\n' + NARROWED
    assert_compiles(folder, use)


def assert_compiles(folder: Path, use: str) -> None:
    (folder / "use.ts").write_text(use, "utf-8")
    run("npx tsc --strict --noEmit --module nodenext --target es2022 use.ts")
    wrong = use.replace("granted.total", "granted.totl")
    (folder / "use.ts").write_text(wrong, "utf-8")
    done = subprocess.run(
        "npx tsc --strict --noEmit --module nodenext --target es2022 use.ts",
        shell=True,
        capture_output=True,
        encoding="utf-8",
    )
    assert "totl" in done.stdout


@node_tools
def test_quicktype_writes_java_that_compiles(folder: Path) -> None:
    (command,) = commands("--lang java")
    run(command)
    files = sorted(folder.glob("*.java"))
    assert_named({path.stem for path in files}, OF_2021)
    for path in files:
        assert names_in(path.read_text(encoding="utf-8"), "class", "enum") == {path.stem}
    if shutil.which("javac"):
        run(f"javac -encoding UTF-8 -d classes {' '.join(path.name for path in files)}")


@node_tools
@pytest.mark.parametrize(
    ("language", "file", "kinds"),
    [
        ("csharp", "AnnualReport.cs", (r"    public partial class", "    public enum")),
        ("go", "annual_report.go", ("type",)),
    ],
)
def test_quicktype_writes_others(
    folder: Path, language: str, file: str, kinds: tuple[str, ...]
) -> None:
    (command,) = commands(f"--lang {language}")
    run(command)
    assert_named(names_in((folder / file).read_text(encoding="utf-8"), *kinds), OF_2021)


# ---------------------------------------------------------------------- ajv

JUDGE = """
import { createInterface } from "node:readline";
console.warn = (words) => { throw new Error(words); };  // ajv logs what it does not like
const { Ajv2020 } = await import(process.argv[2]);
const fits = new Ajv2020().compile(JSON.parse(process.argv[3]));
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity }))
  process.stdout.write(JSON.stringify(fits(JSON.parse(line))) + "\\n");
"""


@pytest.fixture(scope="module")
def ajv(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Worker]:
    script = tmp_path_factory.mktemp("ajv") / "judge.mjs"
    script.write_text(JUDGE, encoding="utf-8")
    schema = (ROOT / "generated" / "schema" / "annual_report.json").read_text(encoding="utf-8")
    return Worker(script, (TOOLS / "ajv" / "dist" / "2020.js").as_uri(), schema)


@node_tools
def test_ajv_by_itself_takes_every_example(ajv: Worker) -> None:
    for name in schemas.examples():
        assert ajv.ask(schemas.example(name)) is True


@node_tools
def test_ajv_judges_drawn_reports_as_we_do(ajv: Worker) -> None:
    verdicts = []

    @given(valid_reports() | damaged_reports())
    @settings(max_examples=200, suppress_health_check=list(HealthCheck))
    def judge(report: dict[str, Any]) -> None:
        fits = find_problems(report) == []
        verdicts.append(fits)
        assert ajv.ask(report) is fits

    judge()
    assert {True, False} <= set(verdicts)
