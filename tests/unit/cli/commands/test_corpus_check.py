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
def store(zfxxgk: Callable[..., Any]) -> str:
    wrong: Any = schemas.example("form-2021")
    wrong["requests"]["granted"]["natural_person"] = 2
    Path("a.json").write_text(json.dumps(wrong), encoding="utf-8")
    zfxxgk("corpus", "add", "store", "a.json", "--processes", "1")
    return "store"


@pytest.mark.parametrize("name", ["f.csv", "f.parquet", "F.NDJSON"])
def test_findings_are_written_by_the_name_of_the_file(
    zfxxgk: Callable[..., Any], store: str, name: str
) -> None:
    done = zfxxgk("corpus", "check", store, "-o", name)
    assert done.code == 1, done.err
    if name.endswith(".csv"):
        text = Path(name).read_text(encoding="utf-8-sig")
        rules = [row["rule"] for row in csv.DictReader(text.splitlines())]
    elif name.endswith(".parquet"):
        rules = pl.read_parquet(name)["rule"].to_list()
    else:
        lines = Path(name).read_text(encoding="utf-8").splitlines()
        rules = [json.loads(line)["rule"] for line in lines]
    assert {"requests/row-total", "requests/concluded-total"} <= set(rules)
    assert f"1 份报告，{len(rules)} 条发现" in done.out


def test_where_there_is_nothing_to_judge_or_to_write_is_told(
    zfxxgk: Callable[..., Any], store: str
) -> None:
    Path("notes").mkdir()
    Path("notes/thesis.docx").write_text("", encoding="utf-8")
    zfxxgk("corpus", "add", "empty", "--processes", "1", "notes")
    for arguments, words in (
        (("empty", "-o", "f.csv"), "empty: 数据集里没有报告"),
        (("nowhere", "-o", "f.csv"), "nowhere: 这个文件夹不是数据集"),
        ((store, "-o", "f.docx"), "请用 -o 写明结果文件"),
        ((store,), "请用 -o 写明结果文件"),
        ((store, "-o", "no/f.csv"), "no/f.csv: 要写入的文件夹不存在"),
    ):
        done = zfxxgk("corpus", "check", *arguments)
        assert done.code == 2
        assert done.err.startswith(words)
    assert not list(Path().glob("f.*"))


def test_older_editions_that_are_left_out_are_counted(zfxxgk: Callable[..., Any]) -> None:
    for day in ("2025-01-10", "2025-02-10", "2025-03-10"):
        report = schemas.example("form-2021") | {"published_on": day}
        Path(f"{day}.json").write_text(json.dumps(report), encoding="utf-8")
    names = [path.name for path in Path().glob("*.json")]
    zfxxgk("corpus", "add", "store", *names, "--processes", "1")
    done = zfxxgk("corpus", "check", "store", "-o", "f.csv")
    assert done.out.startswith("3 份报告，")
    assert done.out.endswith("\n其中 2 份是同一机关同一年度的旧版，没有核对。\n")
    text = zfxxgk("corpus", "check", "store", "-o", "f.csv", "--lang", "en").out
    assert "2 of them are not judged: older editions" in text


def test_an_area_is_held_against_the_members_of_the_roster(zfxxgk: Callable[..., Any]) -> None:
    report: Any = schemas.example("form-2021")
    for name, agency in (
        ("area", "青禾县人民政府"),
        ("a", "青禾县甲镇人民政府"),
        ("b", "青禾县乙镇人民政府"),
    ):
        report["agency"]["name"] = agency
        Path(f"{name}.json").write_text(json.dumps(report), encoding="utf-8")
    rows = ["机关名称,上级机关", "青禾县人民政府,"]
    rows += [f"青禾县{sign}镇人民政府,青禾县人民政府" for sign in "甲乙"]
    Path("roster.csv").write_text("\n".join(rows), encoding="utf-8")
    zfxxgk("corpus", "add", "store", "area.json", "a.json", "b.json", "--processes", "1")
    done = zfxxgk("corpus", "check", "store", "--roster", "roster.csv", "-o", "f.parquet")
    found = pl.read_parquet("f.parquet").filter(pl.col("rule").str.starts_with("members/above"))
    assert found["file"].unique().to_list() == ["area.json"]
    assert "members/above/requests" in found["rule"].to_list()
    assert done.code in (0, 1), done.err


def test_offices_that_are_not_in_the_roster_are_told(zfxxgk: Callable[..., Any]) -> None:
    report: Any = schemas.example("form-2021")
    for sign in "甲乙":
        report["agency"]["name"] = f"青禾县{sign}镇人民政府"
        Path(f"{sign}.json").write_text(json.dumps(report), encoding="utf-8")
    zfxxgk("corpus", "add", "store", "甲.json", "乙.json", "--processes", "1")
    for names, words in (
        ("青禾县甲镇人民政府\n青禾县乙镇人民政府", None),
        ("青禾县甲镇人民政府", "有 1 份报告的机关不在名单里（如：青禾县乙镇人民政府）。"),
        (
            "澄湖县民政局",
            "名单与数据集不符：2 份报告的机关都不在名单里（如：青禾县甲镇",
        ),
    ):
        Path("roster.csv").write_text(f"机关名称\n{names}\n", encoding="utf-8")
        done = zfxxgk("corpus", "check", "store", "--roster", "roster.csv", "-o", "f.csv")
        assert done.code in (0, 1), done.err
        first, *told = done.out.splitlines()
        assert first.startswith("2 份报告，")
        assert told == [] if words is None else told[0].startswith(words)


def test_a_damaged_file_of_the_store_is_named_and_nothing_written(
    zfxxgk: Callable[..., Any], store: str
) -> None:
    (part,) = Path(store).glob("reports/*/*.parquet")
    part.write_bytes(part.read_bytes()[:-50])
    for command, *options in (
        ("check", "-o", "f.csv"),
        ("report", "-o", "f.html"),
        ("tidy", "-o", "f.tables"),
    ):
        done = zfxxgk("corpus", command, store, *options)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(f"{part}: 数据集的这个文件已损坏")
        assert done.err.count("\n") == 1
    assert not list(Path().glob("f.*"))


def test_a_file_of_the_store_in_the_place_of_another_is_named_and_nothing_written(
    zfxxgk: Callable[..., Any], store: str
) -> None:
    (part,) = Path(store).glob("reports/*/*.parquet")
    Path("b.json").write_text(json.dumps({**schemas.example("form-2021"), "title": "乙"}))
    zfxxgk("corpus", "add", store, "b.json", "--processes", "1")
    (other,) = {*Path(store).glob("reports/*/*.parquet")} - {part}
    part.write_bytes(other.read_bytes())
    for command, output in (("check", "f.csv"), ("report", "f.html"), ("tidy", "f.tables")):
        done = zfxxgk("corpus", command, store, "-o", output)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(f"{part}: 数据集的这个文件不是原来写入的那一个")
        assert done.err.count("\n") == 1
    assert not list(Path().glob("f.*"))


def test_a_link_to_the_findings_stays_one(zfxxgk: Callable[..., Any], store: str) -> None:
    Path("there").mkdir()
    Path("f.csv").symlink_to("there/g.csv")
    zfxxgk("corpus", "check", store, "-o", "f.csv")
    assert Path("f.csv").is_symlink()
    assert Path("there/g.csv").is_file()
