from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from zfxxgk.spec import schemas

Run = Callable[..., Any]
RECEIVED = "一、本年新收政府信息公开申请数量"


@pytest.fixture
def store(zfxxgk: Run) -> str:
    """Two offices: 85 requests, and 5 with a row that does not add up: 2 + 4 + 0 + 1 + 2 + 1."""
    right: Any = schemas.example("form-2021")
    wrong: Any = schemas.example("form-2021")
    right["agency"]["name"], wrong["agency"]["name"] = "青禾县民政局", "青禾县`水|利`局\n<b>"
    wrong["requests"]["received"]["total"] = 5
    wrong["requests"]["granted"]["natural_person"] = 2
    Path("a.ndjson").write_text(f"{json.dumps(right)}\n{json.dumps(wrong)}", encoding="utf-8")
    zfxxgk("corpus", "add", "store", "a.ndjson", "--processes", "1")
    return "store"


def test_two_folders_of_rules_are_told_apart_in_words(
    zfxxgk: Run, store: str, own_rules: Callable[..., str]
) -> None:
    done = zfxxgk("corpus", "diff", store, own_rules("10", "old"), own_rules("200000", "new"))
    assert (done.code, done.err) == (1, "")
    assert done.out.splitlines() == [
        "old（1 条规则） → new（1 条规则）",
        "",
        "local/few  新收申请过多（有改动）",
        "  不再报问题 1 处（1 份报告）：",
        f"    青禾县民政局，2024年（a.ndjson:1）：请核实：表三 · {RECEIVED}：总计 85",
        "  各处的结果：相符 1 → 2、不符 1 → 0",
        "",
        "2 份报告中 1 份的结论有变化，涉及 1 条规则。",
    ]


def test_an_edit_without_effect_and_the_same_rules_end_with_0(
    zfxxgk: Run, store: str, own_rules: Callable[..., str]
) -> None:
    old = own_rules("200000", "old")
    done = zfxxgk("corpus", "diff", store, old, own_rules("300000", "new"))
    assert done.code == 0
    assert "有改动而对这些报告的结论没有影响的规则：local/few" in done.out
    done = zfxxgk("corpus", "diff", store, old, own_rules("200000", "other"))
    assert (done.code, "没有影响" in done.out) == (0, False)


def test_findings_of_another_time_are_held_against_todays_rules(zfxxgk: Run, store: str) -> None:
    zfxxgk("corpus", "check", store, "-o", "then.parquet")
    assert zfxxgk("corpus", "diff", store, "then.parquet").code == 0
    then = pl.read_parquet("then.parquet")
    kept = then.filter(pl.col("rule") != "requests/row-total")
    kept.write_parquet("then.parquet")
    done = zfxxgk("corpus", "diff", store, "then.parquet", "-o", "out.json")
    assert (done.code, done.err) == (1, "")
    data = json.loads(Path("out.json").read_bytes())
    assert (data["reports"], data["differing"]) == (2, 1)
    assert data["findings"] == {"before": kept.height, "after": then.height}
    [rule] = data["rules"]
    assert (rule["rule"], rule["edit"]) == ("requests/row-total", "unknown")
    assert rule["outcomes"]["before"] is None
    effect = rule["effects"]["appeared"]
    assert (effect["count"], effect["reports"]) == (2, 1)
    example = effect["examples"][0]
    assert (example["place"], example["binding"], example["before"]) == (
        "2",
        {"row": "granted"},
        None,
    )
    cells = {each["pointer"]: each["value"] for each in example["after"]["cells"]}
    assert cells["/requests/granted/natural_person"] == 2


def test_names_are_escaped_in_markdown(
    zfxxgk: Run, store: str, own_rules: Callable[..., str]
) -> None:
    own = own_rules("3", "own")
    done = zfxxgk("corpus", "diff", store, own, "builtin", "--lang", "en", "-o", "out.md")
    assert done.code == 1
    text = Path("out.md").read_text(encoding="utf-8")
    assert "# What changes in the store" in text
    assert "| no longer found | 2 | 2 |" in text
    assert r"青禾县\`水\|利\`局 \<b\>, 2024 (a.ndjson:2)" in text
    assert zfxxgk("corpus", "diff", store, own, "--format", "markdown", "--lang", "en").out == text


def test_what_is_neither_rules_nor_findings_is_refused(zfxxgk: Run, store: str) -> None:
    Path("bad.parquet").write_bytes(b"PAR1 not")
    pl.DataFrame({"file": ["a"]}).write_parquet("other.parquet")
    Path("folder.parquet").mkdir()
    zfxxgk("corpus", "check", store, "-o", "f.csv")
    zfxxgk("corpus", "check", store, "--words", "-o", "worded.parquet")
    for arguments, words in (
        ((store, "worded.parquet"), "worded.parquet: 这是用 --words 写的"),
        ((store, "builtin", "worded.parquet"), "worded.parquet: 这是用 --words 写的"),
        ((store, "bad.parquet"), "bad.parquet: 这个文件不能作为 Parquet 读取"),
        ((store, "other.parquet"), "other.parquet: 这个文件不是 corpus check 写的"),
        ((store, "none.parquet"), "none.parquet: "),
        ((store, "nowhere"), "nowhere: 这里什么也没有；应是规则目录"),
        ((store, "f.csv"), "f.csv: 核对结果只能以 .parquet 比较"),
        ((store, "folder.parquet"), "folder.parquet: 这个文件不能作为 Parquet 读取"),
        (("nowhere", "builtin"), "nowhere: 这个文件夹不是数据集"),
        ((store,), "请写出数据集和要比较的一两项；这里有 0 项"),
        ((store, "builtin", "-o", "out.docx"), "out.docx: "),
    ):
        done = zfxxgk("corpus", "diff", *arguments)
        assert (done.code, done.out) == (2, ""), arguments
        assert done.err.startswith(words), done.err
    assert not Path("out.docx").exists()


def test_findings_with_damage_in_the_middle_are_named(zfxxgk: Run, store: str) -> None:
    zfxxgk("corpus", "check", store, "-o", "f.parquet")
    data = bytearray(Path("f.parquet").read_bytes())
    middle = slice(4, len(data) // 3)
    data[middle] = bytes(byte ^ 0x55 for byte in data[middle])
    Path("f.parquet").write_bytes(data)
    done = zfxxgk("corpus", "diff", store, "f.parquet")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("f.parquet: 这个文件不能作为 Parquet 读取")
