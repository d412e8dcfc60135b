from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from zfxxgk.spec import canonical, schemas
from zfxxgk.spec.problems import find_problems


def test_a_document_becomes_canonical_json(
    zfxxgk: Callable[..., Any], document: Callable[..., str]
) -> None:
    done = zfxxgk("convert", document("a.md"))
    report = json.loads(done.out)
    assert done.code == 0
    assert find_problems(report) == []
    assert report["agency"]["name"] == "青禾县民政局"
    assert report["disputes"]["reconsideration"] == {
        "upheld": 2,
        "corrected": 1,
        "other": 0,
        "pending": 0,
        "total": 4,
    }
    assert done.out == canonical.dump(report)


def test_json_becomes_canonical_again(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    done = zfxxgk("convert", report("a.json"))
    assert done.out == canonical.dump(schemas.example("form-2021"))


def test_standard_input_is_converted(
    process: Callable[..., subprocess.CompletedProcess[bytes]], document: Callable[..., str]
) -> None:
    data = Path(document("a.md")).read_bytes()
    done = process("-m", "zfxxgk", "convert", "-", input=data)
    assert json.loads(done.stdout)["year"] == 2024


def test_report_and_record_are_written_together(
    zfxxgk: Callable[..., Any], document: Callable[..., str]
) -> None:
    done = zfxxgk("convert", document("a.md"), "--output", "a.json", "--provenance", "p.json")
    assert (done.code, done.out) == (0, "")
    assert json.loads(Path("a.json").read_text(encoding="utf-8"))["year"] == 2024
    record = json.loads(Path("p.json").read_text(encoding="utf-8"))
    assert find_problems(record, "provenance.json") == []
    cells = {cell["pointer"]: cell for cell in record["cells"]}
    assert cells["/disputes/reconsideration/total"]["raw"] == "4"
    assert cells["/disputes/reconsideration/total"]["place"]["line"] == 13


def test_the_record_alone_may_be_written(
    zfxxgk: Callable[..., Any], document: Callable[..., str]
) -> None:
    done = zfxxgk("convert", document("a.md"), "--provenance", "p.json")
    assert json.loads(done.out)["year"] == 2024
    assert Path("p.json").is_file()


def test_when_one_file_cannot_be_written_neither_is(
    zfxxgk: Callable[..., Any], document: Callable[..., str]
) -> None:
    path = document("a.md")
    done = zfxxgk("convert", path, "--output", "a.json", "--provenance", "missing/p.json")
    assert done.code == 2
    assert os.listdir() == ["a.md"]


def test_json_has_no_record_to_write(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    path = report("a.json")
    done = zfxxgk("convert", path, "--output", "b.json", "--provenance", "p.json")
    assert (done.code, done.out) == (2, "")
    assert done.err == "a.json: JSON 报告没有读取记录，不能使用 --provenance。\n"
    assert os.listdir() == ["a.json"]


def test_the_numbers_of_the_narrative_are_written(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    done = zfxxgk("convert", report("a.json"), "--output", "b.json", "--claims", "c.json")
    assert (done.code, done.out) == (0, "")
    claims = json.loads(Path("c.json").read_text(encoding="utf-8"))
    assert find_problems(claims, "claims.json") == []
    # schema/examples/form-2021.json: 新收申请85件，上年结转3件，办结83件，结转下年5件
    told = {kind: [claim["value"] for claim in claims[kind]] for kind in claims}
    assert [told["received"], told["carried_in"], told["concluded"]] == [[85], [3], [83]]
    assert zfxxgk("convert", "a.json", "--claims", "a.json").code == 2


def test_the_document_itself_is_never_overwritten(
    zfxxgk: Callable[..., Any], document: Callable[..., str]
) -> None:
    before = Path(document("a.md")).read_bytes()
    assert zfxxgk("convert", "a.md", "--output", "a.md").code == 2
    assert zfxxgk("convert", "a.md", "--provenance", "./a.md").code == 2
    assert Path("a.md").read_bytes() == before


def test_what_cannot_be_read_writes_nothing(zfxxgk: Callable[..., Any]) -> None:
    Path("a.md").write_text("没有表格", encoding="utf-8")
    done = zfxxgk("convert", "a.md", "--output", "a.json")
    assert done.code == 2
    assert done.err.startswith("a.md: ")
    assert os.listdir() == ["a.md"]
