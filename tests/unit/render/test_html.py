from __future__ import annotations

import re
from typing import Any

from zfxxgk.render.html import write
from zfxxgk.render.parts import list_parts
from zfxxgk.spec import schemas


def made(**changes: Any) -> str:
    report: Any = {**schemas.example("form-2021"), **changes}
    return write(list_parts(report)).decode()


def test_a_page_needs_no_other_file() -> None:
    assert re.findall(r"https?:|url\(|@import|<(?:script|link|img|iframe)|src=|href=", made()) == []


def test_headings_are_merged_and_numbers_stand_in_cells() -> None:
    page = made()
    assert '<th rowspan="22">三、本年度办理结果</th>' in page
    assert '<th colspan="5">法人或其他组织</th>' in page
    assert '<tr><th colspan="2">（七）总计</th><td>69</td><td>9</td><td>0</td>' in page
    assert page.count("<td>") == 25 * 7 + 15 + 6
    assert '<td colspan="3">1860.25</td>' in page


def test_printed_table_three_has_its_page() -> None:
    apart = re.findall(r'<h2 class="apart">(.)', made())
    assert apart == ["三", "四"]


def test_words_are_words() -> None:
    page = made(title="<script>alert(1)</script>", preamble='（一）甲<b>&"乙。丙')
    assert "<script" not in page
    assert "<title>&lt;script&gt;" in page
    assert "<p><span>（一）甲&lt;b&gt;&amp;&quot;乙。</span>丙</p>" in page
