"""What an intranet system gets for a file: the answers of the other ways in, and their types."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import httpx
import pytest
from jsonschema import Draft202012Validator
from served import ROOT, start

from zfxxgk import check_file, read_bytes
from zfxxgk.models import AnnualReport
from zfxxgk.spec import schemas
from zfxxgk_generated.output import CheckOutput

BROKEN = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "WordDocument\0".encode("utf-16-le")
"""The beginning of an old Word document, and the name of its text, which is not there."""


@pytest.fixture(scope="module")
def shapes(client: httpx.Client) -> dict[str, Any]:
    return client.get("/openapi.json").json()


def require(answer: Any, name: str, shapes: dict[str, Any]) -> None:
    whole = {"$ref": f"#/components/schemas/{name}", "components": shapes["components"]}
    Draft202012Validator(whole).validate(answer)


@pytest.mark.parametrize("kind", ["docx", "html", "markdown", "xlsx", "pdf"])
def test_every_format_is_read_as_on_the_command_line(
    client: httpx.Client, documents: dict[str, bytes], shapes: dict[str, Any], kind: str
) -> None:
    data = documents[kind]
    answer = client.post("/read", params={"name": "报告", "text": "1"}, content=data).json()
    require(answer, "ReadAnswer", shapes)
    read = read_bytes(data, "报告")
    assert answer["report"] == json.loads(json.dumps(read.report))
    assert answer["provenance"]["cells"] == json.loads(json.dumps(read.provenance))["cells"]
    AnnualReport.model_validate(answer["report"])


def test_a_report_is_judged_as_on_the_command_line(
    client: httpx.Client, documents: dict[str, bytes], shapes: dict[str, Any], tmp_path: Any
) -> None:
    path = tmp_path / "报告.docx"
    path.write_bytes(documents["docx"])
    answer = client.post("/check", files={"file": ("报告.docx", documents["docx"])}).json()
    require(answer, "CheckAnswer", shapes)
    (judged,) = answer["judgement"]["reports"]
    expected = json.loads(json.dumps(check_file(path).as_dict()))
    assert {key: judged[key] for key in expected} == expected
    assert judged["path"] == "报告.docx"
    CheckOutput.model_validate(answer["judgement"])


def test_several_files_are_judged_together_and_one_that_is_no_report_stops_none(
    client: httpx.Client, documents: dict[str, bytes]
) -> None:
    files = [("file", (f"a.{kind}", data)) for kind, data in documents.items()]
    files.append(("file", ("b.pdf", b"%PDF-1.4 nothing")))
    answer = client.post("/check", files=files).json()
    told = [(each["path"], each["error"] is None) for each in answer["judgement"]["reports"]]
    assert told == [*((f"a.{kind}", True) for kind in documents), ("b.pdf", False)]


def test_last_years_report_is_held_against_this_years(client: httpx.Client) -> None:
    report = schemas.example("form-2021")
    before = json.loads(json.dumps(report)) | {"year": report["year"] - 1}
    before["requests"]["carried_out"]["total"] += 1_000
    files = {"file": json.dumps(report).encode(), "previous": json.dumps(before).encode()}
    (judged,) = client.post("/check", files=files).json()["judgement"]["reports"]
    assert "years/carry-over" in {each["rule"] for each in judged["findings"]}


def test_a_file_that_is_no_report_is_refused_in_both_languages(
    client: httpx.Client, shapes: dict[str, Any]
) -> None:
    answer = client.post("/read", content=b"\x89PNG\r\n\x1a\n")
    assert answer.status_code == 422
    require(answer.json(), "ErrorAnswer", shapes)
    assert "图片" in answer.json()["error"]["zh"]
    assert "picture" in answer.json()["error"]["en"]


@pytest.mark.parametrize(
    ("sent", "status", "words"),
    [
        ({}, 400, "没有文件"),
        ({"files": {"other": b"x"}}, 400, "没有文件"),
        ({"files": [("file", b"x"), ("file", b"y")]}, 400, "一次只读一个"),
        ({"content": b"x", "headers": {"content-type": "multipart/form-data"}}, 400, "不完整"),
        (
            {"content": b"x", "headers": {"content-type": "multipart/form-data; boundary=a"}},
            400,
            "",
        ),
    ],
)
def test_a_request_that_makes_no_sense_is_told_so(
    client: httpx.Client, sent: dict[str, Any], status: int, words: str
) -> None:
    answer = client.post("/read", **sent)
    assert answer.status_code == status
    assert words in answer.json()["error"]["zh"]


def test_every_answer_names_both_versions(client: httpx.Client) -> None:
    answers = [client.get("/health"), client.get("/nothing"), client.get("/read")]
    answers.append(client.post("/check", content=b"{"))
    assert [each.status_code for each in answers] == [200, 404, 405, 200]
    for each in answers:
        assert each.json()["spec"] == schemas.spec_version()
        assert each.json()["version"]


def test_health_counts_what_came_and_names_nothing(
    client: httpx.Client, documents: dict[str, bytes], shapes: dict[str, Any]
) -> None:
    before = client.get("/health").json()["counts"]
    client.post("/read", params={"name": "机密.docx"}, content=documents["docx"])
    client.post("/read", params={"name": "机密.docx"}, content=b"nothing")
    after = client.get("/health").json()
    require(after, "HealthAnswer", shapes)
    grown = {key: after["counts"][key] - before[key] for key in before}
    assert grown == {"answered": 1, "refused": 1, "lost": 0}
    assert "机密" not in json.dumps(after, ensure_ascii=False)


@pytest.mark.needs(tool="libreoffice")
def test_old_word_documents_are_converted_on_the_way(
    documents: dict[str, bytes], tmp_path: Path
) -> None:
    (tmp_path / "a.docx").write_bytes(documents["docx"])
    command = ["soffice", "--headless", "--convert-to", "doc", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "a.docx")], check=True, capture_output=True)
    data = (tmp_path / "a.doc").read_bytes()
    (tmp_path / "own").mkdir()
    server = start(TMPDIR=str(tmp_path / "own"))
    try:
        with server.client() as client:
            answer = client.post("/read?text=1", content=data).json()
            new = read_bytes(documents["docx"], "a").report
            assert answer["report"]["requests"] == new["requests"]
            assert answer["text"]
            files = [("file", ("a.doc", data)), ("file", ("a.docx", documents["docx"]))]
            judged = client.post("/check", files=files).json()["judgement"]["reports"]
            assert [each["error"] for each in judged] == [None, None]
            broken = client.post("/read", content=BROKEN).json()
            assert "LibreOffice" in broken["error"]["zh"]
    finally:
        server.end()
    assert list((tmp_path / "own").iterdir()) == []


# ---------------------------------------------------------------------- what docs/serve.md says


def test_a_file_that_cannot_be_read_is_no_status_of_check(client: httpx.Client) -> None:
    assert client.post("/read", content=b"garbage\x00").status_code == 422
    answer = client.post("/check", content=b"garbage\x00")
    assert answer.status_code == 200
    (judged,) = answer.json()["judgement"]["reports"]
    assert judged["error"]["zh"]


def test_every_status_is_told(client: httpx.Client) -> None:
    described = client.get("/openapi.json").json()
    told = (ROOT / "docs" / "serve.md").read_text("utf-8")
    for status in {*described["paths"]["/read"]["post"]["responses"], "404", "405", "421", "500"}:
        assert f"`{status}`" in told
    assert described["info"].keys() >= {"version", "x-spec"}
    for answer in (client.get("/nothing"), client.get("/read"), client.post("/read")):
        assert answer.status_code in {400, 404, 405}
        assert answer.json().keys() >= {"spec", "version", "error"}
