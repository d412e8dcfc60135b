from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from zfxxgk.spec import schemas


@pytest.fixture
def reports() -> Path:
    folder = Path("reports")
    folder.mkdir()
    for name in schemas.examples():
        (folder / f"{name}.json").write_text(json.dumps(schemas.example(name)), encoding="utf-8")
    lines = [json.dumps(schemas.example(name)) for name in schemas.examples()]
    (folder / "all.ndjson").write_text("\n".join(lines), encoding="utf-8")
    return folder


def add(zfxxgk: Callable[..., Any], *arguments: str) -> Any:
    # With several processes a test would fork what has threads already.
    return zfxxgk("corpus", "add", *arguments, "--processes", "1")


def test_folders_and_lines_are_read_once(zfxxgk: Callable[..., Any], reports: Path) -> None:
    done = add(zfxxgk, "store", "reports")
    assert done.code == 0, done.err
    assert done.out == "读入 6 份，以前读过 0 份，没有读成 0 份；数据集共 6 份。\n"
    assert add(zfxxgk, "store", "reports").out.startswith("读入 0 份，以前读过 6 份")


def test_what_is_rejected_is_told_by_the_exit_code(
    zfxxgk: Callable[..., Any], reports: Path
) -> None:
    (reports / "letter.pdf").write_bytes(b"%PDF-1.4 poison")
    (reports / "README.md").write_text("# What this is", encoding="utf-8")
    for _ in range(2):  # It stays a fault until the file is mended.
        done = add(zfxxgk, "store", "reports")
        assert (done.code, "没有读成 1 份" in done.out) == (1, True)
        assert "store/rejected.csv" in done.out
    assert add(zfxxgk, "other", "reports").err.startswith("reports/letter.pdf: ")
    listed = Path("store/rejected.csv").read_text(encoding="utf-8-sig").splitlines()
    assert [line.split(",")[0] for line in listed] == ["file", "reports/letter.pdf"]
    (reports / "letter.pdf").unlink()


def test_a_path_that_is_not_there_is_no_report_that_was_rejected(
    zfxxgk: Callable[..., Any], reports: Path
) -> None:
    done = add(zfxxgk, "store", "reports", "nowhere")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("nowhere: ")
    assert not Path("store").exists()


def test_a_foreign_folder_no_paths_and_a_wrong_number_are_refused(
    zfxxgk: Callable[..., Any], reports: Path
) -> None:
    assert add(zfxxgk, "reports", "reports").err == "reports: 文件夹里已有别的文件\n"
    assert add(zfxxgk, "store").err.startswith("请在数据集后面写出")
    done = zfxxgk("corpus", "add", "store", "reports", "--processes", "two")
    assert (done.code, done.err) == (2, "--processes 应是正整数。\n")
    assert not Path("store").exists()


def test_pages_in_a_table_are_traced_to_their_address(zfxxgk: Callable[..., Any]) -> None:
    page = json.dumps(schemas.example("form-2021"))
    with open("pages.csv", "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [["link", "body", "at"], ["https://a.cn/1", page, "2024-01-31"], ["", "", ""]]
        )
    columns = ("--column", "html=body", "--column", "url=link", "--column", "fetched=at")
    done = add(zfxxgk, "store", "pages.csv", *columns)
    assert done.out.startswith("读入 1 份，以前读过 0 份，没有读成 1 份")
    (part,) = Path("store").glob("reports/*/*.parquet")
    row = pl.read_parquet(part).select("file", "place", "/source/url", "/retrieved_on").row(0)
    assert row == ("pages.csv", "https://a.cn/1", "https://a.cn/1", "2024-01-31")
    done = add(zfxxgk, "other", "pages.csv", "--column", "html=text")
    assert (done.code, "有：link, body, at" in done.err) == (1, True)
    assert add(zfxxgk, "store", "pages.csv", "--column", "text").code == 2
