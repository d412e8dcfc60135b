"""The service of docs/platform.md, asked as a server would ask it."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any
from wsgiref.util import setup_testing_defaults
from wsgiref.validate import validator

import pytest

from zfxxgk.spec import schemas

PAGE = (Path(__file__).resolve().parents[2] / "docs/platform.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def application() -> Any:
    (text,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    names: dict[str, Any] = {}
    exec(compile(text, "docs/platform.md", "exec"), names)
    return validator(names["application"])


def post(application: Any, body: bytes) -> tuple[str, Any]:
    environ: dict[str, Any] = {"REQUEST_METHOD": "POST", "CONTENT_LENGTH": str(len(body))}
    environ["QUERY_STRING"] = ""
    setup_testing_defaults(environ)
    environ["wsgi.input"] = io.BytesIO(body)
    said: list[str] = []
    answer = application(environ, lambda status, headers, error=None: said.append(status))
    text = b"".join(answer)
    answer.close()
    return said[0], json.loads(text)


def test_a_report_is_answered_with_its_findings(application: Any) -> None:
    report = schemas.example("form-2021")
    status, answer = post(application, json.dumps(report).encode())
    assert (status, answer["findings"]) == ("200 OK", [])
    assert answer["agency"] == report["agency"]["name"]
    report["requests"]["granted"]["total"] += 1
    status, answer = post(application, json.dumps(report).encode())
    assert status == "200 OK"
    assert "/requests/granted/total" in json.dumps(answer["findings"])


def test_what_does_not_fit_is_answered_with_its_places(application: Any) -> None:
    report = schemas.example("form-2021") | {"year": "2024"}
    status, answer = post(application, json.dumps(report).encode())
    assert status.startswith("422")
    assert "/year" in answer["error"]["zh"]


@pytest.mark.parametrize(
    "body", [b"", b"{", b"3", b"[]", b"\xff", b"[" * 100_000, b" " * 4_000_001]
)
def test_what_is_no_report_is_answered_too(application: Any, body: bytes) -> None:
    assert post(application, body)[0].startswith(("400", "422"))
