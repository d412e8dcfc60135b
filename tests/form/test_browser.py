"""The page in real browsers, and whether it is what its sources give."""

from __future__ import annotations

import base64
import subprocess
from pathlib import Path

import pytest
from javascript import node
from logic import call

from zfxxgk.read import read_path
from zfxxgk.spec import schemas

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "src" / "form"
PAGE = ROOT / "generated" / "form" / "form.html"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    program = node()
    assert program
    command = [program, *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8")


@pytest.mark.needs(tool="chromium")
@pytest.mark.parametrize("browser", ["today", "told", "judged", "year2020"])
def test_the_page_serves_a_clerk(browser: str) -> None:
    done = run("--test", f"tests/form/browser/{browser}.test.mjs")
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-2000:]


@pytest.mark.needs(tool="chromium")
def test_the_page_is_what_its_sources_give(tmp_path: Path) -> None:
    built = tmp_path / "form.html"
    done = run("src/form/build.mjs", str(built))
    assert done.returncode == 0, done.stderr
    assert built.read_bytes() == PAGE.read_bytes()


@pytest.mark.needs(tool="chromium")
def test_the_sources_fit_their_types() -> None:
    done = run("src/form/node_modules/typescript/bin/tsc", "-p", "src/form")
    assert done.returncode == 0, done.stdout


@pytest.mark.needs(tool="libreoffice")
@pytest.mark.parametrize("name", schemas.examples())
def test_the_word_document_opens_in_libreoffice(name: str, tmp_path: Path) -> None:
    """What LibreOffice makes of it is the same report; a file that it mends or refuses is not."""
    report = schemas.example(name)
    data = call(["state", "load", report], ["docx", "makeDocx", "$"])
    (tmp_path / "report.docx").write_bytes(base64.b64decode(data))
    home = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", "odt", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "report.docx")], check=True, capture_output=True)
    read = read_path(tmp_path / "report.odt").report
    for key in ("title", "year", "proactive_disclosure", "requests", "disputes"):
        assert read[key] == report[key], key


@pytest.mark.needs(tool="libreoffice")
def test_a_copied_table_opens_in_writer_as_the_form_prints_it(tmp_path: Path) -> None:
    """What the clipboard carries as HTML, opened by Writer and read back from what it writes."""
    report = schemas.example("form-2021")
    state = call(["state", "load", report])
    tables = [("requests", "2021"), ("proactive_disclosure", "2021"), ("disputes", None)]
    shapes = [call(["tables", "tableOf", *each]) for each in tables]
    copied = "<p></p>".join(call(["paper", "tableHtml", each, state["texts"]]) for each in shapes)
    page = tmp_path / "tables.html"
    head = f"<h1>{report['title']}</h1><p>{report['agency']['name']}</p>"
    page.write_text(f"<meta charset=utf-8>{head}{copied}", encoding="utf-8")
    home = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", home, "--headless", "--infilter=HTML (StarWriter)", "--convert-to", "odt"]
    subprocess.run(
        [*command, "--outdir", str(tmp_path), str(page)], check=True, capture_output=True
    )
    read = read_path(tmp_path / "tables.odt").report
    for key, _ in tables:
        assert read[key] == report[key], key
