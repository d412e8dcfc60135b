from __future__ import annotations

from pathlib import Path

from invented.layout import Line, Page, Table
from invented.reports import page
from invented.writers import write

from zfxxgk import check
from zfxxgk.cli.main import main
from zfxxgk.read import ReadResult, read_bytes
from zfxxgk.read.tables.unread import IN_TEXT, ROW_APART


def read_with(printed: Page, key: str, text: str, rows: slice = slice(None)) -> ReadResult:
    """Reads *printed* with some rows of one table written as a line of *text* behind it."""
    for at, block in enumerate(printed.blocks):
        if isinstance(block, Table) and block.name == key:
            del block.rows[rows]
            printed.blocks[at : at + 1] = [*([block] if block.rows else []), Line(text)]
            break
    return read_bytes(write(printed, "html"), "report.html")


def list_findings(result: ReadResult, rule: str) -> list[object]:
    given = check(result.report, provenance=result.provenance, select=(rule,))
    return list(given.findings)


def test_a_table_on_one_line_is_unread_and_not_missing() -> None:
    words = (
        "本年新收政府信息公开申请数量 3 上年结转政府信息公开申请数量 0 予以公开 3 属于国家秘密 0"
    )
    text = f"{words} 其他法律行政法规禁止公开 0 保护第三方合法权益 0"
    result = read_with(page(3, "2021"), "requests", text)
    assert result.provenance is not None
    own = [c for c in result.provenance["cells"] if c["pointer"].startswith("/requests/")]
    assert len(own) == 25 * 7
    assert {(cell["status"], cell["reason"]) for cell in own} == {("unreadable", IN_TEXT)}
    assert {cell["raw"] for cell in own} == {None}
    assert own[0]["place"]["line"] is not None
    assert list_findings(result, "form/missing-table") == []
    assert list_findings(result, "form/missing-row") == []
    assert list_findings(result, "form/prescribed") == []


def test_the_text_of_a_table_that_is_not_read_can_be_shown(tmp_path: Path) -> None:
    text = "规章 1 2 3 行政规范性文件 1 0 3 行政许可 1 行政处罚 2 行政强制 0"
    printed = page(3, "2021")
    read_with(printed, "proactive_disclosure", text)
    (tmp_path / "a.html").write_bytes(write(printed, "html"))
    assert main(["show", "--reading", str(tmp_path / "a.html")]) == 0


def test_the_words_tell_the_edition_of_a_table_that_is_not_read() -> None:
    text = (
        "规章 规范性文件 本年新制作数量 本年新公开数量 对外公开总数量 行政许可 其他对外管理服务事项"
    )
    result = read_with(page(3, "2021"), "proactive_disclosure", text)
    assert result.report["proactive_disclosure"]["form"] == "2019"
    assert len(result.report["proactive_disclosure"]) == 1 + 8


def test_prose_that_names_a_few_rows_is_no_table() -> None:
    text = "收到本年新收政府信息公开申请数量较少，均予以公开。"
    result = read_with(page(3, "2021"), "requests", text)
    assert result.report["requests"] is None
    assert len(list_findings(result, "form/missing-table")) == 1


def test_a_row_in_the_text_behind_its_table_is_unread_and_not_missing() -> None:
    result = read_with(page(3, "2021"), "requests", "四、结转下年度继续办理 0 0 0", slice(-1, None))
    assert result.provenance is not None
    own = [c for c in result.provenance["cells"] if "/carried_out/" in c["pointer"]]
    assert {(cell["status"], cell["reason"]) for cell in own} == {("unreadable", ROW_APART)}
    assert list_findings(result, "form/missing-row") == []
    assert list_findings(result, "form/label-differs") == []
