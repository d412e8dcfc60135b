from __future__ import annotations

from typing import Any

import pytest

from zfxxgk.read import read_bytes
from zfxxgk.render import docx, html, xlsx
from zfxxgk.render.overview import print_overview
from zfxxgk.render.parts import list_parts
from zfxxgk.spec import schemas

KEYS = ("proactive_disclosure", "on_request", "information_management", "platforms", "supervision")


def overview(text: str | None, **parts: str) -> Any:
    return {"text": text, **dict.fromkeys(KEYS), **parts}


@pytest.mark.parametrize(
    ("text", "parts", "printed"),
    [
        (None, {}, ""),
        ("全年平稳。", {}, "全年平稳。"),
        # Its parts one after the other.
        (
            "公开3条。\n考核合格。",
            {"supervision": "考核合格。", "proactive_disclosure": "公开3条。"},
            "（一）主动公开\n公开3条。\n（二）监督保障\n考核合格。",
        ),
        # None of them, behind what it says; one that it has within a line is there.
        (
            "全年平稳。",
            {"on_request": "新收1件。"},
            "全年平稳。\n（一）依申请公开\n新收1件。",
        ),
        ("全年新收1件。办结1件。", {"on_request": "新收1件。"}, "全年新收1件。办结1件。"),
        # Headings that stand there are kept, and one without text is not filled.
        (
            "1.主动公开\n公开3条。\n2.监督保障",
            {"proactive_disclosure": "公开3条。", "platforms": "改版。"},
            "1.主动公开\n公开3条。\n2.监督保障\n政府信息公开平台建设\n改版。",
        ),
        # Two parts with the same words are told twice.
        (
            "无。",
            {"platforms": "无。", "supervision": "无。"},
            "（一）政府信息公开平台建设\n无。\n（二）监督保障\n无。",
        ),
        # A heading numbered as a line of the part would end with it.
        (
            None,
            {"supervision": "考核。\n（一）社会评议。"},
            "监督保障\n考核。\n（一）社会评议。",
        ),
    ],
)
def test_each_part_that_is_told_has_a_heading(
    text: str | None, parts: dict[str, str], printed: str
) -> None:
    assert print_overview(overview(text, **parts)) == printed


@pytest.mark.parametrize("writer", [docx, html, xlsx])
def test_the_parts_of_a_text_without_headings_come_back(writer: Any) -> None:
    report = schemas.example("form-2021")
    found: Any = read_bytes(writer.write(list_parts(report)), "a").report["overview"]
    assert {key: found[key] for key in KEYS} == {key: report["overview"][key] for key in KEYS}
    for line in report["overview"]["text"].split("\n"):
        assert line in found["text"]
