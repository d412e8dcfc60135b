"""What is written of a report is read back: each cell, blanks as blanks, and each text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from consistent import blanked
from hypothesis import given, settings
from hypothesis import strategies as st
from rendered import on_paper

from zfxxgk.read import read_bytes
from zfxxgk.render import docx, html, xlsx
from zfxxgk.render.parts import Part, list_parts
from zfxxgk.spec import forms, schemas

WRITERS = {"docx": docx.write, "html": html.write, "xlsx": xlsx.write}
Writer = Callable[[Sequence[Part]], bytes]
SENTENCES = (
    *("全年主动公开信息120条，“以案说法”专栏更新24期。", "（一）主动公开"),
    *("（二）依申请公开。新收申请0件。", "=SUM(A1:A9) 不是公式", "<b>重点</b> & 难点"),
    *("2.答复 100% 按时", "-1 +2 @3", "对接2个平台；培训3场"),
)
NO_FEE = dict.fromkeys(("statement", "notices", "charged", "collected"))


@st.composite
def told(draw: st.DrawFn) -> dict[str, Any]:
    """A report with blanks, of a real kind of office, and with other words in its sections."""
    report = draw(blanked())
    name = draw(st.sampled_from(("青禾县民政局", "沧溪市人民政府", "白河县昌禾镇人民政府")))
    report["agency"] = report["agency"] | {"name": name}
    report["title"] = f"{name}{report['year']}年政府信息公开工作年度报告"
    for key in ("overview", "problems_and_improvements"):
        lines = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6))
        # Parts beside a text of other words would be printed behind it.
        report[key] = dict.fromkeys(report[key]) | {"text": "\n".join(lines)}
    if draw(st.booleans()):
        report["preamble"] = f"本报告由{report['agency']['name']}编制。\n欢迎监督。"
    if draw(st.booleans()):
        report["other_matters"] = {"text": "无。", "processing_fee": NO_FEE}
    return report


def comes_back(report: dict[str, Any], write: Writer) -> None:
    found = read_bytes(write(list_parts(report)), "a").report
    assert on_paper(found) == on_paper(report)


PARTS = st.lists(
    st.sampled_from(("全年公开3条。", "答复2件。", "（1）培训1场。", "开展评议", "与去年持平。")),
    min_size=1,
    max_size=3,
).map("\n".join)


@given(st.data())
@settings(max_examples=50, deadline=None)
def test_the_parts_of_section_one_come_back_whether_the_text_has_them_or_not(
    data: st.DataObject,
) -> None:
    report = schemas.example("form-2021")
    keys = forms.dimension("overview_part", {})
    parts = {key: f"{key}：{data.draw(PARTS)}" for key in data.draw(st.permutations(keys))}
    shown = [text for text in parts.values() if data.draw(st.booleans())]
    report["overview"] = {"text": "\n".join(shown) or None, **parts}
    found = read_bytes(html.write(list_parts(report)), "a").report["overview"]
    assert {key: found[key] for key in keys} == parts


@pytest.mark.parametrize("name", WRITERS)
def test_a_report_comes_back_from_its_document(name: str) -> None:
    settings(max_examples=15, deadline=None)(
        given(told())(lambda report: comes_back(report, WRITERS[name]))
    )()


@pytest.mark.slow(reason="1 000 reports in each format: some minutes")
@pytest.mark.parametrize("name", WRITERS)
def test_a_thousand_reports_come_back(name: str) -> None:
    settings(max_examples=1_000, deadline=None)(
        given(told())(lambda report: comes_back(report, WRITERS[name]))
    )()
