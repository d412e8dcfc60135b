from __future__ import annotations

import hashlib
import json
import re
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from invented import reports, writers
from invented.layout import Line, Page, Table

Run = Callable[..., Any]
Write = Callable[..., str]
KINDS = {"docx": "docx", "html": "html", "markdown": "md", "xlsx": "xlsx", "pdf": "pdf"}
NAMES = [f"青禾县{first}{second}局" for first in "青赤黄白玄紫碧朱" for second in "山水林田湖"]
GROUPS = {
    "missing": NAMES[:5],
    "unread": NAMES[5:9],
    "unsure": NAMES[9:13],
    "waiting": NAMES[13:18],
    "absent": NAMES[18:21],
    "mended": NAMES[21:26],
    "still": NAMES[26:30],
    "new": NAMES[30:34],
    "other": NAMES[34:36],
    "fine": NAMES[36:],
}
RECEIVED, SUED = "/requests/received/total", "/disputes/reconsideration/total"


def lay_out(name: str, *wrong: str) -> Page:
    """A report of 2024 with the totals *wrong*, and *name* before its title."""
    page = next(page for seed in range(200) if (page := reports.page(seed)).year == 2024)
    page.blocks[0] = Line(f"{name}2024年政府信息公开工作年度报告", 1)
    for slot in _slots(page):
        if slot.pointer in wrong:
            slot.text = "9999"
    return page


def _slots(page: Page) -> Iterator[Any]:
    for table in page.blocks:
        if isinstance(table, Table):
            yield from (slot for row in table.rows for slot in row)


def hand_in(folder: str, name: str, *wrong: str, title: str | None = None, more: str = "") -> None:
    """Each office has a format of its own."""
    kind = list(KINDS)[NAMES.index(name) % len(KINDS)]
    page = lay_out(name if title is None else title, *wrong)
    page.blocks.append(Line(f"本报告由{name}负责解释。{more}"))
    Path(folder).mkdir(exist_ok=True)
    Path(folder, f"{name}.{KINDS[kind]}").write_bytes(writers.write(page, kind))


@pytest.fixture
def rounds() -> None:
    """Two rounds of forty offices."""
    Path("roster.csv").write_text("\n".join(["机关名称", *NAMES]), encoding="utf-8")
    before = {"waiting": RECEIVED, "absent": RECEIVED, "mended": RECEIVED, "still": RECEIVED}
    before |= {"other": RECEIVED, "new": "", "fine": ""}
    now = {"mended": "", "still": RECEIVED, "new": SUED, "other": SUED, "fine": ""}
    for folder, wrong in (("one", before), ("two", now)):
        for group, name in ((key, each) for key in wrong for each in GROUPS[key]):
            hand_in(folder, name, wrong[group], more=f"{folder}。")
    for name in GROUPS["unread"]:
        Path("two", f"{name}.docx").write_bytes(b"PK\x03\x04 broken")
    for name in GROUPS["unsure"]:
        hand_in("two", name, RECEIVED, title="")
    for path in Path("one").iterdir():
        if path.stem in GROUPS["waiting"]:
            shutil.copy(path, "two")


def read_text(page: str) -> str:
    return re.sub(r"<[^>]+>", " ", Path(page).read_text(encoding="utf-8"))


def test_every_one_of_forty_offices_is_in_the_right_list(zfxxgk: Run, rounds: None) -> None:
    zfxxgk("check", "one", "--roster", "roster.csv", "--output", "last.json")
    both = ("--roster", "roster.csv", "--since", "last.json", "--output-dir", "out")
    done = zfxxgk("check", "two", *both, "--format", "docx", "--output", "now.json")
    assert done.code == 2  # some cannot be read
    lists = {
        words: set(names.split("、"))
        for words, names in re.findall(r"与上次相比，(\D+) \d+ 个：(\S+)", done.out)
    }
    unsure = {name for name in GROUPS["unsure"] for each in lists["无法确定是谁"] if name in each}
    assert unsure == set(GROUPS["unsure"])
    assert len(lists.pop("无法确定是谁")) == len(unsure)
    unread = {name for name in GROUPS["unread"] for each in lists["读不了"] if name in each}
    assert unread == set(GROUPS["unread"])
    assert len(lists.pop("读不了")) == len(unread)
    assert lists == {
        "未报送": set(GROUPS["missing"]),
        "已退回": {*GROUPS["waiting"], *GROUPS["absent"]},
        "已改好": set(GROUPS["mended"]),
        "仍未改": set(GROUPS["still"]),
        "新问题": {*GROUPS["new"], *GROUPS["other"]},
        "没有要退回的": set(GROUPS["fine"]),
    }
    for name in GROUPS["other"]:
        assert re.search(f"{name}：新问题 1 处：.*已改好 1 处。", done.out)
    # Nobody is written to who is only inferred.
    written = {path.stem for path in Path("out").glob("*.docx")}
    accused = {*GROUPS["waiting"], *GROUPS["still"], *GROUPS["new"], *GROUPS["other"]}
    assert accused <= written
    assert written.isdisjoint({*GROUPS["unsure"], *GROUPS["unread"], *GROUPS["missing"]})
    index = read_text("out/index.html")
    assert all(f"{name}：尚未收到你单位2024年" in index for name in GROUPS["missing"])
    assert all(
        f"{name}：你单位2024年政府信息公开工作年度报告上次退回后" in index
        for name in GROUPS["absent"]
    )
    assert not any(f"{name}：" in index for name in GROUPS["unsure"])


@pytest.fixture
def one(zfxxgk: Run) -> str:
    """A report with one fault, and its result."""
    hand_in("in", NAMES[0], RECEIVED)
    zfxxgk("check", "in", "--output", "last.json")
    return f"in/{NAMES[0]}.docx"


def test_a_notice_names_the_file_its_checksum_the_time_and_the_rules(zfxxgk: Run, one: str) -> None:
    assert zfxxgk("check", one, "--output-dir", "out", "--format", "docx").code == 1
    words = zipfile.ZipFile(f"out/{NAMES[0]}.docx").read("word/document.xml").decode()
    assert f"文件：{NAMES[0]}.docx<" in words
    assert hashlib.sha256(Path(one).read_bytes()).hexdigest() in words
    assert re.search(r"读取时间：20\d\d-\d\d-\d\d \d\d:\d\d<", words)
    assert "规则版本：zfxxgk " in words
    faults, questions = words.split("请核实（")
    assert "1. 疑似有误：表三" in faults
    assert "确属无误的，请说明情况" in questions


def test_the_words_of_a_notice_may_be_replaced(zfxxgk: Run, one: str) -> None:
    Path("words.txt").write_text("致${office}\n错$fault_count处\n存疑$doubt_count\n$$", "utf-8")
    zfxxgk("check", one, "--output-dir", "out", "--format", "docx", "--template", "words.txt")
    words = zipfile.ZipFile(f"out/{NAMES[0]}.docx").read("word/document.xml").decode()
    assert re.findall(r">([^<>]+)</w:t>", words) == [f"致{NAMES[0]}", "错1处", "$"]


def test_a_page_for_an_office_shows_no_folders_and_names_rules_of_ones_own(
    zfxxgk: Run, one: str, own_rules: Write
) -> None:
    zfxxgk("check", one, "--output-dir", "out", "--rules", own_rules())
    page = read_text(f"out/{NAMES[0]}.html")
    assert ("和自定规则" in page, "in/" in page) == (True, False)


@pytest.mark.parametrize(
    ("template", "words"), [("$nobody", "没有 $nobody 这一项；可用：$office"), ("5$ 元", "请写 $$")]
)
def test_a_template_that_cannot_be_filled_in_is_refused_before_the_work(
    zfxxgk: Run, one: str, template: str, words: str
) -> None:
    Path("words.txt").write_text(template, "utf-8")
    done = zfxxgk("check", one, "--output-dir", "out", "--template", "words.txt")
    assert (done.code, words in done.err, Path("out").exists()) == (2, True, False)


def test_a_second_run_replaces_its_own_files_and_leaves_others(zfxxgk: Run, one: str) -> None:
    Path("out").mkdir()
    Path("out", "手记.html").write_text("mine", "utf-8")
    for _ in range(2):
        zfxxgk("check", one, "--output-dir", "out")
    assert {path.name for path in Path("out").iterdir()} == {
        "index.html",
        f"{NAMES[0]}.html",
        "手记.html",
    }
    assert Path("out", "手记.html").read_text("utf-8") == "mine"
    hand_in("in", NAMES[1], RECEIVED)
    done = zfxxgk("check", f"in/{NAMES[1]}.html", "--output-dir", "out")
    assert f"请勿发出：{NAMES[0]}.html" in done.err


def test_a_list_of_somebody_else_is_not_written_over(zfxxgk: Run, one: str) -> None:
    Path("out").mkdir()
    Path("out", "index.html").write_text("mine", "utf-8")
    done = zfxxgk("check", one, "--output-dir", "out")
    assert (done.code, len(list(Path("out").iterdir()))) == (2, 1)
    assert Path("out", "index.html").read_text("utf-8") == "mine"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--format", "docx"), "--format docx 需要与 --output-dir 同时使用。"),
        (("--template", "a.txt"), "--template 需要与 --output-dir 同时使用。"),
        (("--output-dir", "out", "--format", "sarif"), "不能是 sarif"),
        (("--output-dir", "last.json"), "last.json: 这不是文件夹"),
        (("--output-dir", "a/b"), "a/b: 上一级文件夹不存在"),
    ],
)
def test_what_makes_no_sense_is_refused(
    zfxxgk: Run, one: str, options: tuple[str, ...], words: str
) -> None:
    done = zfxxgk("check", one, *options)
    assert (done.code, words in done.err) == (2, True)


def test_what_was_answered_is_not_returned_again_in_this_round_or_the_next(
    zfxxgk: Run, one: str
) -> None:
    findings = json.loads(Path("last.json").read_text("utf-8"))["reports"][0]["findings"]
    keys = "；".join(each["fingerprint"] for each in findings if each["severity"] == "error")
    Path("list.csv").write_text(f"单位说明,不退回,指纹\n台账如此,,{keys}", "utf-8")
    answered = ("--since", "last.json", "--answers", "list.csv", "--output", "next.json")
    assert zfxxgk("check", one, *answered).code == 0
    told = json.loads(Path("next.json").read_text("utf-8"))["remarks"][-1]["zh"]
    assert told == f"与上次相比，没有要退回的 1 个：{NAMES[0]}"
    done = zfxxgk("check", one, "--since", "next.json")
    assert (done.code, "（已答复：台账如此）" in done.out) == (0, True)


def test_an_answer_holds_only_for_the_numbers_it_was_given_for(
    zfxxgk: Run, wrong: Write, report: Write
) -> None:
    zfxxgk("check", wrong("a.json"), "--output", "last.json")
    (finding,) = json.loads(Path("last.json").read_text("utf-8"))["reports"][0]["findings"]
    Path("list.csv").write_text(
        f"单位说明,不退回,指纹\n台账如此,,{finding['fingerprint']}", "utf-8"
    )
    answered = ("--since", "last.json", "--answers", "list.csv")
    assert zfxxgk("check", "a.json", *answered).code == 0
    done = zfxxgk("check", report("a.json", disputes__reconsideration__total=50), *answered)
    assert (done.code, "已答复" in done.out) == (1, False)


def test_a_result_of_another_year_is_refused(zfxxgk: Run, report: Write, one: str) -> None:
    zfxxgk("check", report("old.json", year=2022), "--output", "old-result.json")
    done = zfxxgk("check", one, "--since", "old-result.json")
    assert (done.code, "这是 2022 年度的核对结果" in done.err) == (2, True)


def test_two_editions_without_a_date_are_asked_about(zfxxgk: Run) -> None:
    Path("roster.csv").write_text(f"机关名称\n{NAMES[0]}", "utf-8")
    hand_in("in", NAMES[0], RECEIVED)
    Path(f"in/{NAMES[0]}.docx").rename("in/a.docx")
    hand_in("in", NAMES[0], SUED)
    zfxxgk("check", "in", "--roster", "roster.csv", "--output-dir", "out")
    assert [path.name for path in Path("out").iterdir()] == ["index.html"]
    assert "收到你单位 2 份2024年" in read_text("out/index.html")
