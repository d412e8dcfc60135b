"""A folder of files that cannot be judged, with a good one among them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from zfxxgk.cli.main import main

ROOT = Path(__file__).parents[2]
GOOD = (ROOT / "schema" / "examples" / "form-2021.json").read_text(encoding="utf-8")
PAGE = (ROOT / "examples" / "good-district-bureau-2024.html").read_text(encoding="utf-8")
LIMIT = 200 * 1024 * 1024


def changed(path: str, value: Any) -> str:
    report = json.loads(GOOD)
    owner = report
    *steps, last = path.split(".")
    for step in steps:
        owner = owner[step]
    owner[last] = value
    return json.dumps(report)


BAD: dict[str, tuple[bytes, str]] = {
    "empty.html": (b"", "文件是空的"),
    "random.html": (bytes(range(256)) * 40, "不是文本"),
    "no-tables.html": ("<p>某县2024年政府信息公开工作年度报告</p>".encode(), "未找到表格"),
    "two.html": ((PAGE + PAGE.replace("榕浦区", "松浦区")).encode(), "两份报告"),
    "misfit.json": (changed("requests.granted.total", "八").encode(), "/requests/granted/total"),
    "nan.json": (changed("requests.granted.total", float("nan")).encode(), "NaN"),
    "huge-number.json": (GOOD.replace("1860.25", "1e400").encode(), "1e400"),
    "deep.json": (b"[" * 100_000 + b"]" * 100_000, "嵌套"),
    "doubled.json": (GOOD.replace('"year": 2024', '"year": 2024, "year": 2023').encode(), "year"),
    "report.pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "已损坏"),
    "report.docx": (b"PK\x03\x04" + bytes(200), "已损坏"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, (data, _) in BAD.items():
        (tmp_path / name).write_bytes(data)
    with (tmp_path / "large.html").open("wb") as file:
        file.truncate(LIMIT)
    (tmp_path / "good.json").write_text(GOOD, encoding="utf-8")
    (tmp_path / "gb18030.html").write_bytes(PAGE.replace("utf-8", "gb18030").encode("gb18030"))
    return tmp_path


def test_each_bad_file_is_named_once_and_the_others_are_judged(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = folder.parent / "result.json"
    assert main(["check", str(folder), "--format", "json", "--output", str(out)]) == 2
    reports = json.loads(out.read_text(encoding="utf-8"))["reports"]
    errors = {Path(e["path"]).name: e["error"] for e in reports}
    assert {name for name, error in errors.items() if error is None} == {
        "good.json",
        "gb18030.html",
    }
    for name, (_, words) in BAD.items():
        assert words in errors[name]["zh"], name
    assert "超过 50 MB" in errors["large.html"]["zh"]
    printed = "".join(capsys.readouterr())
    assert "Traceback" not in printed


def test_an_empty_folder_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path), "--lang", "zh"]) == 2
    assert "没有可以核对的报告" in "".join(capsys.readouterr())


@pytest.mark.parametrize("name", BAD)
def test_nothing_is_left_of_a_conversion_that_fails(name: str, folder: Path) -> None:
    out, record = folder.parent / "report.json", folder.parent / "record.json"
    command = ["convert", str(folder / name), "--output", str(out), "--provenance", str(record)]
    assert main(command) == 2
    assert not out.exists()
    assert not record.exists()
