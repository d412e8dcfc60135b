from __future__ import annotations

from typing import Any

import pytest

from zfxxgk.render.parts import (
    FilledTable,
    Heading,
    Paragraph,
    Part,
    Signature,
    Title,
    list_parts,
    make_title,
)
from zfxxgk.spec import schemas
from zfxxgk.spec.layout import lay_out_as_printed

FEE = {"statement": None, "notices": 2, "charged": 300, "collected": 200.5}
NO_FEE = dict.fromkeys(FEE)


def report(**changes: Any) -> Any:
    return {**schemas.example("form-2021"), **changes}


def parts(**changes: Any) -> list[Part]:
    return list_parts(report(**changes))


def texts(found: list[Part]) -> list[str]:
    return [part.text for part in found if isinstance(part, Paragraph) and part.text]


def below(key: str, found: list[Part]) -> list[Part]:
    """What stands in a section."""
    first = next(n for n, part in enumerate(found) if isinstance(part, Heading) and part.key == key)
    rest = found[first + 1 :]
    end = next((n for n, p in enumerate(rest) if isinstance(p, Heading | Signature)), len(rest))
    return rest[:end]


def test_they_stand_in_the_order_of_the_form() -> None:
    kinds = [type(part) for part in parts()]
    assert kinds == [
        *(Title, Paragraph),
        *(Heading, *[Paragraph] * 10),
        *(Heading, FilledTable, Heading, FilledTable, Heading, FilledTable),
        *(Heading, Paragraph, Heading, Paragraph, Signature),
    ]


def test_the_large_table_has_a_page_of_its_own() -> None:
    apart = [part.key for part in parts() if isinstance(part, Heading) and part.apart]
    assert apart == ["requests", "disputes"]


def test_a_table_that_is_missing_leaves_its_heading() -> None:
    found = parts(requests=None)
    assert below("requests", found) == []
    assert [p.key for p in found if isinstance(p, Heading) and p.apart] == []


def test_a_title_is_made_of_office_and_year_where_none_is_written() -> None:
    assert make_title(report(title=None)) == "澄湖县人民政府2024年政府信息公开工作年度报告"
    nameless = {**report()["agency"], "name": None}
    assert make_title(report(title=None, agency=nameless)) is None


def test_it_is_signed_with_the_day_of_publication() -> None:
    assert parts()[-1] == Signature(("澄湖县人民政府", "2025年3月20日"))
    assert not any(isinstance(part, Signature) for part in parts(published_on=None))


@pytest.mark.parametrize(
    ("text", "fee", "printed"),
    [
        ("无。", NO_FEE, ["无。"]),
        (None, NO_FEE, []),
        (
            "未收处理费。无。",
            NO_FEE | {"statement": "未收处理费。"},
            ["未收处理费。无。"],
        ),
        (
            "收费1件。另附。应收10元。",
            NO_FEE | {"statement": "收费1件。应收10元。"},
            ["收费1件。另附。应收10元。"],
        ),
        ("无。", NO_FEE | {"statement": "收费1件。"}, ["无。", "收费1件。"]),
        (
            None,
            FEE,
            ["本年度发出信息处理费收费通知2件，应收信息处理费300元，实收信息处理费200.5元。"],
        ),
        (None, NO_FEE | {"notices": 0}, ["本年度发出信息处理费收费通知0件。"]),
    ],
)
def test_the_fee_is_stated_once(text: str | None, fee: dict[str, Any], printed: list[str]) -> None:
    found = parts(other_matters={"text": text, "processing_fee": fee})
    assert texts(below("other_matters", found)) == printed


def test_a_fee_that_another_section_states_is_not_stated_again() -> None:
    fee = NO_FEE | {"statement": "未收取信息处理费。"}
    found = parts(
        problems_and_improvements={"text": "未收取信息处理费。"},
        other_matters={"text": "无。", "processing_fee": fee},
    )
    assert texts(below("other_matters", found)) == ["无。"]


def test_the_parts_of_section_one_have_headings_where_its_text_is_missing() -> None:
    parts_ = dict.fromkeys(report()["overview"])
    found = parts(overview=parts_ | {"on_request": "新收1件。", "supervision": "考核合格。"})
    assert below("overview", found) == [
        Paragraph("（一）依申请公开", 8),
        Paragraph("新收1件。"),
        Paragraph("（二）监督保障", 7),
        Paragraph("考核合格。"),
    ]


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("（一）主动公开", "（一）主动公开"),
        ("（一）主动公开。全年公开3条。", "（一）主动公开。"),
        ("（十二）其他：无", "（十二）其他："),
        ("（一）公开3条；答复2件。", ""),
        ("1.主动公开", ""),
        ("（一）" + "一" * 31, ""),
    ],
)
def test_the_heading_of_a_part_is_told_from_its_text(text: str, head: str) -> None:
    found, *_ = below("problems_and_improvements", parts(problems_and_improvements={"text": text}))
    assert isinstance(found, Paragraph)
    assert (found.text, found.text[: found.head]) == (text, head)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (None, [""]),
        ("（一）问题", ["（一）问题", ""]),
        ("（一）问题\n（二）改进\n无。", ["（一）问题", "", "（二）改进", "无。"]),
        ("（一）问题。无。", ["（一）问题。无。"]),
    ],
)
def test_below_a_heading_without_text_there_is_room_for_it(
    text: str | None, lines: list[str]
) -> None:
    found = below("problems_and_improvements", parts(problems_and_improvements={"text": text}))
    assert [part.text for part in found if isinstance(part, Paragraph)] == lines


def test_lines_end_as_people_and_programs_end_them() -> None:
    text = "一\r\n二\n\n三\u2028四\v五"
    found = parts(problems_and_improvements={"text": text})
    assert texts(below("problems_and_improvements", found)) == ["一", "二", "三", "四", "五"]


def test_what_no_document_can_hold_is_left_out() -> None:
    found = parts(preamble="\x00甲\x08乙\ud800丙\ufffe丁\x7f\t=cmd|' /C calc'!A0")
    assert texts(found)[0] == "甲乙丙丁\t=cmd|' /C calc'!A0"


@pytest.mark.parametrize("sign", ["\v", "\f", "\x01", "\x1d", "\ufffe"])
def test_no_title_office_or_unit_brings_in_what_xml_forbids(sign: str) -> None:
    about = schemas.example("form-2019")
    about["title"] = f"县{sign}年报"
    about["agency"]["name"] = f"澄湖{sign}县"
    about["proactive_disclosure"]["procurement"]["unit"] = f"万{sign}元"
    found = list_parts({**about, "published_on": "2025-03-20"})
    assert found[0] == Title("县年报")
    assert found[-1] == Signature(("澄湖县", "2025年3月20日"))
    [table] = [part for part in found if isinstance(part, FilledTable) and part.units]
    assert list(table.units.values()) == ["万元"]


def test_a_sentence_on_the_download_is_printed_where_no_text_has_it() -> None:
    told = "电子版可在县政府网站下载。"
    assert texts(parts(download=told))[-1] == told
    assert texts(parts(download=told, preamble=f"编制本报告。{told}")).count(told) == 0


def test_a_unit_that_the_form_leaves_open_stands_in_the_heading() -> None:
    table = next(p for p in list_parts(schemas.example("form-2019")) if isinstance(p, FilledTable))
    shown = [table.show(box) for line in lay_out_as_printed(table.table) for box in line]
    assert shown[-4:] == ["采购总金额（元）", "政府集中采购", "3", "251000"]
