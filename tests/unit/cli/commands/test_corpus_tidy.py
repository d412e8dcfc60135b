from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from unit.corpus.tidy.tidy_samples import PAGE

from zfxxgk.spec import schemas


@pytest.fixture
def store(zfxxgk: Callable[..., Any]) -> str:
    for name in ("form-2019", "form-2021"):
        Path(f"{name}.json").write_text(json.dumps(schemas.example(name)), encoding="utf-8")
    zfxxgk("corpus", "add", "store", "form-2019.json", "form-2021.json", "--processes", "1")
    return "store"


def test_the_tables_are_written_and_told(zfxxgk: Callable[..., Any], store: str) -> None:
    done = zfxxgk("corpus", "tidy", store, "-o", "out")
    assert done.code == 0, done.err
    # 22 + 161 + 15 and 10 + 175 + 15 cells, and three of the processing fee of each.
    assert done.out.startswith("2 份报告，采用 2 份，404 格；已写出 out")
    assert sorted(path.name for path in Path("out").iterdir()) == [
        *("CITATION.cff", "agencies.csv", "agencies.parquet", "codebook.csv", "codebook.md"),
        "codebook.parquet",
        *("datapackage.json", "long.csv.gz", "long.parquet", "reports.csv", "reports.parquet"),
        *("wide.csv", "wide.parquet"),
    ]
    assert sorted(path.name for path in Path().iterdir() if path.name.startswith(".")) == []


def test_what_is_asked_for_besides(zfxxgk: Callable[..., Any], store: str) -> None:
    Path("roster.csv").write_text("机关名称\n澄湖县人民政府\n", encoding="utf-8")
    Path("list.csv").write_text("year,code,name\n2024,330127,澄湖县\n", encoding="utf-8")
    options = ("--crosswalk", "--sample", "9", "--seed", "7")
    lists = ("--roster", "roster.csv", "--divisions", "list.csv")
    done = zfxxgk("corpus", "tidy", store, "-o", "out", *options, *lists)
    assert done.code == 0, done.err
    told = pl.read_parquet("out/reports.parquet").sort("year")
    assert told["id_basis"].to_list() == ["province_name", "roster"]
    assert done.out.endswith("有 1 份报告的机关不在名单里：reports.csv 的 id_basis 不是 roster。\n")
    assert told["division_code"].to_list() == ["330127", "330127"]
    assert pl.read_parquet("out/common.parquet").height == 2
    text = Path("out/sample.csv").read_text(encoding="utf-8-sig")
    assert len(list(csv.DictReader(text.splitlines()))) == 9


def test_the_places_of_a_sample_are_told_in_words(zfxxgk: Callable[..., Any]) -> None:
    Path("a.md").write_text(PAGE, encoding="utf-8")
    zfxxgk("corpus", "add", "store", "a.md", "--processes", "1")
    assert zfxxgk("corpus", "tidy", "store", "-o", "out", "--sample", "15").code == 0
    text = Path("out/sample.csv").read_text(encoding="utf-8-sig")
    first = next(csv.DictReader(text.splitlines()))
    assert first["where"] == "第 1 个表格，第 4 行，第 1 列，文件第 9 行"


@pytest.mark.parametrize("name", ["sample.csv", "CITATION.cff"])
def test_what_somebody_has_filled_in_is_not_overwritten(
    zfxxgk: Callable[..., Any], store: str, name: str
) -> None:
    again = ("corpus", "tidy", store, "-o", "out", "--sample", "9")
    assert zfxxgk(*again).code == 0
    assert zfxxgk(*again).code == 0  # nobody has written in it
    path = Path("out") / name
    text = path.read_text(encoding="utf-8-sig")
    by_hand = text.replace(",,\n", ",12,看不清\n", 1).replace("待填写", "某人")
    # As Excel saves it.
    path.write_text(by_hand, encoding="gb18030")
    done = zfxxgk(*again)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"{path}: 写出以后有人改过，不会覆盖；请先把它移出")
    assert path.read_text(encoding="gb18030") == by_hand
    path.rename(f"mine-{name}")
    assert zfxxgk(*again).code == 0


def test_undated_editions_are_told(zfxxgk: Callable[..., Any]) -> None:
    for number, name in enumerate("ab"):
        report: Any = schemas.example("form-2021") | {"published_on": None}
        report["requests"]["granted"]["total"] = number
        Path(f"{name}.json").write_text(json.dumps(report), encoding="utf-8")
    zfxxgk("corpus", "add", "store", "a.json", "b.json", "--processes", "1")
    done = zfxxgk("corpus", "tidy", "store", "-o", "out", "--lang", "en")
    assert "2 reports, 1 of them taken" in done.out
    assert "1 of them have other editions" in done.out


def test_bad_input_is_told_before_anything_is_done(zfxxgk: Callable[..., Any], store: str) -> None:
    Path("mine").mkdir()
    Path("mine/thesis.docx").write_text("", encoding="utf-8")
    Path("bad.csv").write_bytes("year,code,name\n2024,330127,澄湖县\n".encode("gb18030"))
    zfxxgk("corpus", "add", "empty", "--processes", "1", "mine")
    for arguments, words in (
        ((store,), "请用 -o 写明要写到哪个文件夹"),
        ((store, "-o", "mine"), "mine: 文件夹里有不是由 corpus tidy 写出的文件"),
        ((store, "-o", store), "store: 文件夹里有不是由"),
        ((store, "-o", "no/out"), "no/out: 上一级文件夹不存在"),
        (("mine", "-o", "out"), "mine: 这个文件夹不是数据集"),
        ((store, "-o", "out", "--sample", "x"), "--sample 应是正整数"),
        ((store, "-o", "out", "--sample", "0"), "--sample 应是正整数"),
        ((store, "-o", "out", "--divisions", "no.csv"), "no.csv: 找不到该文件"),
        ((store, "-o", "out", "--divisions", "bad.csv"), "bad.csv: 不是 UTF-8 编码"),
        ((store, "-o", "out", "--roster", "no.csv"), "no.csv"),
        (("empty", "-o", "out"), "empty: 数据集里没有报告"),
    ):
        done = zfxxgk("corpus", "tidy", *arguments)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(words)
    assert not Path("out").exists()
