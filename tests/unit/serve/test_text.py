from __future__ import annotations

from zfxxgk.read import read_traced
from zfxxgk.serve.text import describe_text

PAGE = """<h1>青禾县水利局2024年政府信息公开工作年度报告</h1>
<p>四、政府信息公开行政复议、行政诉讼情况</p>
<table>
<tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr>
<tr><td rowspan=2>结果维持</td><td rowspan=2>结果纠正</td><td rowspan=2>其他结果</td>
<td rowspan=2>尚未审结</td><td rowspan=2>总计</td>
<td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr>
<tr><td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>
<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td></tr>
<tr><td>1</td><td>2 3</td><td>0</td><td>0</td><td>4</td><td>0</td><td>0</td><td>0</td><td>0</td>
<td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td></tr>
</table>"""


def test_cells_name_what_they_were_read_as_and_why_not() -> None:
    _, page = read_traced(PAGE.encode(), "a.html")
    assert page is not None
    title, heading, table = describe_text(page)
    assert title == {"text": "青禾县水利局2024年政府信息公开工作年度报告", "cells": None}
    assert heading["text"] == "四、政府信息公开行政复议、行政诉讼情况"
    assert table["text"] is None
    cells = table["cells"]
    assert cells is not None
    assert cells[0] == {
        "row": 1,
        "column": 1,
        "rows": 1,
        "columns": 5,
        "text": "行政复议",
        "target": None,
        "doubt": None,
    }
    upheld, corrected = [cell for cell in cells if cell["row"] == 4][:2]
    assert (upheld["target"], upheld["doubt"]) == ("/disputes/reconsideration/upheld", None)
    assert corrected["target"] == "/disputes/reconsideration/corrected"
    assert corrected["doubt"] is not None
    assert "空格" in corrected["doubt"]["zh"]


def test_json_has_no_text() -> None:
    from zfxxgk.spec import schemas
    from zfxxgk.spec.canonical import dump

    read, page = read_traced(dump(schemas.example("form-2021")).encode(), "a.json")
    assert page is None
    assert read.text is not None
