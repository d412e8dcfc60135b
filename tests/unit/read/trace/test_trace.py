from __future__ import annotations

import pytest

from zfxxgk.errors import InputError
from zfxxgk.read import read_bytes, trace_bytes, trace_path
from zfxxgk.read.trace.page import Passage, TracedTable


def test_the_text_is_that_of_the_file_in_its_order(town: str) -> None:
    page = trace_bytes(town.encode(), "report")
    at = [
        page.text.index(words)
        for words in ("昌禾镇人民政府", "（本列数据", "存在的问题：", "本报告电子版")
    ]
    assert at == sorted(at)
    assert page.report == read_bytes(town.encode(), "report").report
    assert (page.missing_sections, page.missing_tables, page.refusal) == ((), (), None)


def test_paragraphs_say_what_they_are_part_of(town: str) -> None:
    page = trace_bytes(town.replace("## 二、", "另行说明的事\n\n## 二、").encode(), "report")
    uses = {page.text[p.start : p.end][:6]: p.use for p in page.parts if isinstance(p, Passage)}
    assert uses["昌禾镇人民政"] in ("/title", "/preamble")
    assert uses["一、总体情况"] == "/overview"
    assert uses["另行说明的事"] == "/overview/text"
    note = town.replace("情况\n\n|", "情况\n\n说明：本表由办公室填写。\n\n|", 1)
    page = trace_bytes(note.encode(), "report")
    (told,) = [p for p in page.parts if page.text[p.start : p.end].startswith("说明：")]
    assert isinstance(told, Passage)
    assert (told.section, told.use) == ("proactive_disclosure", None)


def test_of_two_equal_articles_the_second_is_a_copy(bureau: str) -> None:
    article = bureau[bureau.index("<body") :].split("</body>")[0].partition(">")[2]
    page = trace_bytes(bureau.replace("</body>", f"{article}</body>").encode(), "report")
    once = trace_bytes(bureau.encode(), "report")
    assert page.refusal is None
    assert sum(part.copied for part in page.parts) > 10
    assert not any(part.copied for part in once.parts)
    kinds = [mark.kind for mark in page.marks if mark.kind != "published"]
    assert kinds == [mark.kind for mark in once.marks if mark.kind != "published"]


def test_what_was_seen_is_told_where_no_report_comes_of_it(town: str) -> None:
    lines = town.replace("2023", "").replace("20", "").splitlines()
    page = trace_bytes("\n".join(lines).encode(), "report")
    assert page.refusal is not None
    assert "年度" in page.refusal.text.zh
    assert (page.report, page.found["year"]) == (None, (None, None))
    assert page.found["agency"][0] == "昌禾镇人民政府"
    assert {mark.kind for mark in page.marks} >= {"title", "agency", "heading", "part"}
    assert len(page.missing_tables) == 3
    tables = [part for part in page.parts if isinstance(part, TracedTable)]
    assert {key for table in tables for key in table.keys} == {*page.missing_tables}
    assert not any(table.read for table in tables)


def test_a_letter_is_all_unread() -> None:
    page = trace_bytes("通知\n请各单位报送材料\n".encode(), "report")
    assert page.marks == ()
    assert [part.use for part in page.parts if isinstance(part, Passage)] == [None, None]
    assert len(page.missing_sections) == 6


def test_a_report_in_json_has_no_text() -> None:
    with pytest.raises(InputError):
        trace_bytes(b"{}", "a.json")


def test_a_file_that_is_not_there_is_refused() -> None:
    with pytest.raises(InputError) as refused:
        trace_path("not-there.docx")
    assert refused.value.path == "not-there.docx"
