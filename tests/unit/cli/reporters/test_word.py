from __future__ import annotations

import io
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from invented.damages import values
from invented.layout import Line, Page
from invented.reports import page
from invented.writers import write
from lxml import etree

from zfxxgk.batch.batch import Criteria, judge_files
from zfxxgk.batch.records import Source
from zfxxgk.cli.reporters.word import Original, annotate, keep
from zfxxgk.errors import InputError
from zfxxgk.read import read_bytes

Command = Callable[..., Any]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def report(said: str = "", **cells: str) -> Page:
    """A bureau's report that adds up, but for *cells*, named like ``requests__granted__total``."""
    found = page(12)
    for slot in values(found):
        name = str(slot.pointer)[1:].replace("/", "__")
        slot.text = cells.pop(name, slot.text)
    assert not cells
    line = next(b for b in found.blocks if isinstance(b, Line) and "依申请公开工作" in b.text)
    line.text = said + line.text
    return found


def more(text: str) -> str:
    return str(int(text) + 3)


def truth(pointer: str) -> str:
    return str(page(12).truth[pointer])


def put(found: Page, name: str = "a.docx", **parts: str) -> str:
    data = write(found, "docx")
    if parts:
        out = io.BytesIO(data)
        with zipfile.ZipFile(out, "a") as file:
            for part, content in parts.items():
                file.writestr(part.replace("__", "/").replace("_bin", ".bin"), content)
        data = out.getvalue()
    Path(name).write_bytes(data)
    return name


def comments(name: str) -> list[tuple[str, str]]:
    """The paragraph that each comment stands in, and what it says."""
    with zipfile.ZipFile(name) as file:
        main, notes = (
            etree.fromstring(file.read(f"word/{part}.xml")) for part in ("document", "comments")
        )
    said = {note.get(f"{W}id"): _text(note) for note in notes}
    starts = main.iter(f"{W}commentRangeStart")
    return [(_text(start.getparent()), said.pop(start.get(f"{W}id"))) for start in starts]


def _text(element: Any) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def test_a_certain_cell_gets_what_it_should_be(zfxxgk: Command) -> None:
    was = truth("/requests/granted/natural_person")
    wrong = more(was)
    done = zfxxgk(
        "check", put(report(requests__granted__natural_person=wrong)), "--annotate", "b.docx"
    )
    assert (done.code, done.err.splitlines()[0]) == (1, "已写入 b.docx")
    ((where, words),) = [each for each in comments("b.docx") if "必须改正" in each[1]]
    assert where == wrong
    assert words.startswith(f"【必须改正 1】疑似有误：现为 {wrong}，按其余各格推算为 {was}。")
    assert words.endswith("请先查台账，不要为凑平直接改数。")


def test_each_cell_that_may_be_wrong_is_told_to_be_one_of_several(zfxxgk: Command) -> None:
    was = truth("/disputes/reconsideration/total")
    zfxxgk(
        *("check", put(report(disputes__reconsideration__total=more(was)))),
        *("--annotate", "b.docx"),
    )
    found = [words for _, words in comments("b.docx") if "必须改正" in words]
    assert len(found) == 5
    assert all(
        words.startswith("【必须改正 1】可能之一（共 5 格，不一定是这一格）") for words in found
    )


def test_a_sentence_is_commented_where_it_stands(zfxxgk: Command) -> None:
    said = "本年收到政府信息公开申请9999件。"
    zfxxgk("check", put(report(said)), "--annotate", "b.docx")
    ((where, _),) = [each for each in comments("b.docx") if "9999件" in each[1]]
    assert where.startswith(said)


def test_cells_of_a_table_in_text_are_named_at_the_heading(zfxxgk: Command) -> None:
    was = truth("/requests/granted/natural_person")
    found = report(requests__granted__natural_person=more(was))
    lines = write(found, "scraped-rows").decode().splitlines()
    found.blocks = [Line(line) for line in lines]
    zfxxgk("check", put(found), "--annotate", "b.docx")
    ((where, words),) = [each for each in comments("b.docx") if "必须改正" in each[1]]
    assert where.startswith("三、收到和处理")
    assert "予以公开”行自然人列" in words


def test_the_title_tells_what_was_checked_and_what_has_no_place(zfxxgk: Command) -> None:
    found = report()
    found.blocks = [
        b for b in found.blocks if not (isinstance(b, Line) and b.text.startswith("五、"))
    ]
    done = zfxxgk("check", put(found), "--annotate", "b.docx", "--lang", "en")
    where, words = comments("b.docx")[0]
    assert where.endswith("年政府信息公开工作年度报告")
    assert "checks made" in words
    assert "No text was found for the section" in words
    assert "Not checked: " in words
    assert "written: b.docx" in done.err


def test_a_report_without_findings_is_told_to_be_one(zfxxgk: Command) -> None:
    done = zfxxgk("check", put(report()), "--annotate", "b.docx", "--select", "requests/row-total")
    assert (done.code, done.err) == (0, "已写入 b.docx\n批注 1 条。\n")
    ((_, words),) = comments("b.docx")
    assert words.startswith("已核对 25 项，未发现问题。")


def test_results_go_elsewhere_as_ever(zfxxgk: Command) -> None:
    name = put(report())
    done = zfxxgk("check", name, "--annotate", "b.docx", "--format", "json")
    assert done.out == zfxxgk("check", name, "--format", "json").out
    done = zfxxgk("check", name, "--annotate", "b.docx", "--output", "c.html")
    assert done.out == ""
    assert done.err.splitlines()[:2] == ["已写入 c.html", "已写入 b.docx"]
    assert Path("c.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_comments_of_an_earlier_check_are_told(zfxxgk: Command) -> None:
    zfxxgk("check", put(report()), "--annotate", "b.docx")
    count = len(comments("b.docx"))
    done = zfxxgk("check", "b.docx", "--annotate", "c.docx")
    assert f"以前核对时加的批注 {count} 条" in done.err
    assert len(comments("c.docx")) == 2 * count


def test_a_signature_is_said_to_be_lost(zfxxgk: Command) -> None:
    signed = put(report(), _xmlsignatures__origin="")
    assert "电子签名" in zfxxgk("check", signed, "--annotate", "b.docx").err
    assert "电子签名" not in zfxxgk("check", put(report(), "c.docx"), "--annotate", "b.docx").err


def test_a_document_in_an_archive_is_annotated_too(zfxxgk: Command) -> None:
    with zipfile.ZipFile("各单位.zip", "w") as file:
        file.writestr("民政局.docx", write(report(), "docx"))
    assert "已写入 b.docx" in zfxxgk("check", "各单位.zip", "--annotate", "b.docx").err
    done = zfxxgk("check", "各单位.zip", "--annotate", "各单位.zip")
    assert (done.code, done.out) == (2, "")
    assert zipfile.is_zipfile("各单位.zip")


@pytest.mark.parametrize(
    ("paths", "target", "words"),
    [
        (("a.docx", "c.docx"), "b.docx", "这里有 2 份"),
        (("-",), "b.docx", "标准输入"),
        (("a.md",), "b.docx", "这个文件不是"),
        (("missing.docx",), "b.docx", "找不到该文件"),
        (("a.docx",), "b.doc", "以 .docx 结尾"),
        (("a.docx",), "b", "以 .docx 结尾"),
        (("a.docx",), "a.docx", "不能写入正在读取的文件"),
        (("a.docx",), "link.docx", "不能写入正在读取的文件"),
        (("a.docx",), "none/b.docx", "文件夹不存在"),
        (("a.docx", "--output", "b.docx"), "c.docx", "--annotate"),
        (("a.docx", "--output", "b.docx", "--format", "json"), "b.docx", "不能写成 .docx"),
        (("broken.docx",), "b.docx", "已损坏"),
        (("locked.docx",), "b.docx", "加了密码"),
        (("macros.docm",), "b.docx", "有宏"),
    ],
)
def test_what_cannot_be_annotated_is_refused_before_the_work(
    zfxxgk: Command, document: Callable[..., str], paths: tuple[str, ...], target: str, words: str
) -> None:
    document("a.md")
    before = write(report(), "docx")
    for name in ("a.docx", "c.docx"):
        Path(name).write_bytes(before)
    Path("link.docx").hardlink_to("a.docx")
    Path("broken.docx").write_bytes(before[:-300])
    Path("locked.docx").write_bytes(OLE + "EncryptedPackage\0".encode("utf-16-le"))
    put(report(), "macros.docm", word__vbaProject_bin="")
    done = zfxxgk("check", *paths, "--annotate", target)
    assert (done.code, done.out) == (2, "")
    assert words in done.err
    assert Path("a.docx").read_bytes() == before
    assert not Path("b.docx").exists()


def test_a_report_that_cannot_be_judged_gets_no_comments(zfxxgk: Command) -> None:
    found = report()
    found.blocks = [block for block in found.blocks if isinstance(block, Line)]
    done = zfxxgk("check", put(found), "--annotate", "b.docx")
    assert done.code == 2
    assert "没有写入 b.docx" in done.err
    assert not Path("b.docx").exists()


def test_a_file_that_changes_meanwhile_gets_no_comments() -> None:
    data, other = (write(report(said), "docx") for said in ("", "另。"))
    read = judge_files(
        [Source("a.docx")], Criteria(), read=lambda path: read_bytes(data, path), keep=keep
    )
    with pytest.raises(InputError, match="changed meanwhile"):
        annotate(Original("a.docx", other, other), read.reports[0], "zh")


def text_of(name: str) -> bytes:
    """The text as LibreOffice shows it."""
    command = ["soffice", "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", "o"]
    subprocess.run([*command, name], check=True, capture_output=True, timeout=120)
    return Path("o", Path(name).with_suffix(".txt").name).read_bytes()


@pytest.mark.needs(tool="libreoffice")
def test_libreoffice_opens_it_with_the_same_text_and_every_comment(zfxxgk: Command) -> None:
    name = put(report(requests__granted__total="99999", disputes__reconsideration__total="99"))
    zfxxgk("check", name, "--annotate", "b.docx")
    assert text_of("b.docx") == text_of("a.docx") != b""
    command = ["soffice", "--headless", "--convert-to", "docx", "--outdir", "again", "b.docx"]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert sorted(comments("again/b.docx")) == sorted(comments("b.docx"))


@pytest.mark.needs(tool="libreoffice")
@pytest.mark.parametrize("kind", ["doc", "rtf", "odt"])
def test_an_old_document_comes_back_as_docx_and_is_said_to_be_converted(
    zfxxgk: Command, kind: str
) -> None:
    was = truth("/requests/granted/natural_person")
    put(report(requests__granted__natural_person=more(was)))
    command = ["soffice", "--headless", "--convert-to", kind, "a.docx"]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    done = zfxxgk("check", f"a.{kind}", "--annotate", "b.docx")
    assert (done.code, done.err.splitlines()[0]) == (1, "已写入 b.docx")
    assert "转换" in done.err
    found = comments("b.docx")
    assert "转换" in found[0][1]
    assert [where for where, words in found if "必须改正" in words] == [more(was)]
