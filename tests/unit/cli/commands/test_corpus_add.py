from __future__ import annotations

import csv
import gzip
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
import zlib
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
    lines = [json.dumps(schemas.example(name) | {"title": "甲"}) for name in schemas.examples()]
    (folder / "all.ndjson").write_text("\n".join(lines), encoding="utf-8")
    return folder


def add(zfxxgk: Callable[..., Any], *arguments: str) -> Any:
    # With several processes a test would fork what has threads already.
    return zfxxgk("corpus", "add", *arguments, "--processes", "1")


def test_folders_and_lines_are_read_once(zfxxgk: Callable[..., Any], reports: Path) -> None:
    done = add(zfxxgk, "store", "reports")
    assert done.code == 0, done.err
    assert done.out == "读入 6 份，以前读过 0 份，没有读成 0 份；数据集共 6 份。\n"
    # What is passed over is no report, the second time either.
    (reports / "README.md").write_text("# What this is", encoding="utf-8")
    assert add(zfxxgk, "store", "reports").out.startswith("读入 0 份，以前读过 6 份")
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


def test_what_stands_before_the_break_of_a_packed_file_is_read(zfxxgk: Callable[..., Any]) -> None:
    noise = random.Random(1)
    report = schemas.example("form-2021")
    lines = [json.dumps(report | {"title": f"{noise.getrandbits(40_000):x}"}) for _ in range(4)]
    whole = gzip.compress("\n".join(lines).encode())
    cut = whole[: len(whole) * 5 // 8]
    assert zlib.decompressobj(31).decompress(cut).count(b"\n") == 2
    Path("a.ndjson.gz").write_bytes(cut)
    done = add(zfxxgk, "store", "a.ndjson.gz")
    assert (done.code, done.err) == (1, "a.ndjson.gz: 文件在中途断开，之后的没有读到\n")
    assert done.out.startswith("读入 2 份，以前读过 0 份，没有读成 1 份")


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


def test_what_lies_in_the_store_is_no_report(zfxxgk: Callable[..., Any], reports: Path) -> None:
    assert add(zfxxgk, "reports/store", "reports/all.ndjson").code == 0
    for path in ("reports/store", "reports/store/reports"):
        done = add(zfxxgk, "reports/store", path)
        assert (done.code, done.err) == (2, f"{path}: 这在数据集里面，不是要读入的报告。\n")
    done = add(zfxxgk, "reports/store", "./")
    assert (done.code, done.out[:14]) == (0, "读入 3 份，以前读过 3 "), done.err


def test_the_same_report_in_two_files_counts_once(
    zfxxgk: Callable[..., Any], reports: Path
) -> None:
    shutil.copy(reports / "all.ndjson", "copy.ndjson")
    done = add(zfxxgk, "store", "reports", "copy.ndjson")
    assert done.out.splitlines() == [
        "读入 6 份，以前读过 0 份，没有读成 0 份；数据集共 6 份。",
        "另有 3 份与别处读到的完全相同，不重复计算。",
    ]
    assert add(zfxxgk, "store", "copy.ndjson").out.startswith("读入 0 份，以前读过 3 份")


def test_what_is_there_no_more_stays_until_the_store_is_made_anew(
    zfxxgk: Callable[..., Any], reports: Path
) -> None:
    add(zfxxgk, "store", "reports")
    first, *_ = (reports / "all.ndjson").read_text(encoding="utf-8").splitlines()
    (reports / "all.ndjson").write_text(first, encoding="utf-8")
    (reports / "form-2019.json").unlink()
    # Of three lines two are gone, of three files one.
    assert add(zfxxgk, "store", "reports").out.endswith("数据集共 6 份。\n")
    shutil.rmtree("store")
    assert add(zfxxgk, "store", "reports").out.endswith("数据集共 3 份。\n")


def test_an_empty_corpus_is_told(zfxxgk: Callable[..., Any]) -> None:
    Path("empty").mkdir()
    done = add(zfxxgk, "store", "empty")
    assert (done.code, Path("store").exists()) == (2, False)
    Path("empty.ndjson").write_bytes(b"\n")
    done = add(zfxxgk, "store", "empty.ndjson")
    assert (done.code, done.err) == (1, "empty.ndjson: 文件里没有报告\n")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the keys of a terminal")
def test_ctrl_c_keeps_what_was_read_and_the_next_run_goes_on(reports: Path) -> None:
    line = (reports / "all.ndjson").read_text(encoding="utf-8").splitlines()[0] + "\n"
    Path("many.ndjson").write_text(line * 2000, encoding="utf-8")
    command = [sys.executable, "-m", "zfxxgk", "corpus", "add", "store", "many.ndjson"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as running:
        while not list(Path("store").glob("reports/*/*.parquet")) and running.poll() is None:
            time.sleep(0.01)
        os.killpg(running.pid, signal.SIGINT)
        _, errors = running.communicate()
    told = "已中断。已读的都已存好；再次运行，会从断处继续。\n"
    assert (running.returncode, errors) == (130, told)
    assert not list(Path("store").glob("reports/*/*.tmp"))
