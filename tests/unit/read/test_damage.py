"""An invented report, damaged as real ones are: what can still be read is, and nothing else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from zfxxgk.errors import InputError
from zfxxgk.read import ReadResult, read_bytes

Read = Callable[[str], ReadResult]
TABLES = ("proactive_disclosure", "requests", "disputes")


def tables(result: ReadResult) -> dict[str, Any]:
    return {key: result.report[key] for key in TABLES}


def prose(result: ReadResult) -> dict[str, Any]:
    return {k: v for k, v in result.report.items() if k not in (*TABLES, "source")}


def cells(result: ReadResult, below: str = "") -> list[dict[str, Any]]:
    assert result.provenance is not None
    return [cell for cell in result.provenance["cells"] if cell["pointer"].startswith(below)]


def statuses(result: ReadResult, below: str = "") -> Counter[str]:
    return Counter(cell["status"] for cell in cells(result, below))


def absent(result: ReadResult) -> list[str]:
    assert result.provenance is not None
    labels = result.provenance["labels"]
    return [label["pointer"] for label in labels if label["status"] == "absent"]


def row(page: str, label: str) -> str:
    """The markup of the table row that *label* stands in."""
    found = re.search(rf"<tr>(?:(?!<tr>).)*{re.escape(label)}</td>.*?</tr>", page)
    assert found is not None
    return found[0]


def full_width(digits: str) -> str:
    return digits.translate(str.maketrans("0123456789", "０１２３４５６７８９"))


def in_values(page: str, change: Callable[[str], str]) -> str:
    return re.sub(r"(<td[^>]*>)(\d+)(</td>)", lambda m: m[1] + change(m[2]) + m[3], page)


# What leaves every number readable.


def stacked(page: str, values: str) -> str:
    """Headings of result rows as rows of their own above, with *values* beside them."""
    heading = r'<td rowspan="\d+">(（[三四五六]）[^<]*)</td>'
    return re.sub(heading, rf'<td colspan="2">\1</td>{values}</tr><tr>', page)


def without_numbering(page: str) -> str:
    return re.sub(r"(<td[^>]*>)(?:\d\.|（[一二三四五六七]）|[一二三四]、)", r"\1", page)


def with_contents(page: str) -> str:
    titles = re.findall("<h2>(.*?)</h2>", page)
    lines = "".join(f"<p>{title}………{n}</p>" for n, title in enumerate(titles, 1))
    return page.replace("</h1>", f"</h1><p>目录</p>{lines}")


def as_one_table(page: str) -> str:
    page = re.sub(r"</?table>", "", page).replace("</h1>", "</h1><table>")
    page = re.sub(r"<(?:h2|p)>", '<tr><td colspan="15">', page)
    return re.sub(r"</(?:h2|p)>", "</td></tr>", page).replace("<footer>", "</table><footer>")


HARMLESS: dict[str, Callable[[str], str]] = {
    "rows without numbering": without_numbering,
    "rows with wrong numbering": lambda p: p.replace(">5.要求", ">7.要求").replace(
        "（七）", "（八）"
    ),
    "numbering in a column of its own": lambda p: re.sub(
        r"<td>(\d\.)([^<]+)</td>", r"<td>\1</td><td>\2</td>", p
    ),
    "headings above the rows": lambda p: stacked(p, ""),
    "headings above the rows with blank cells": lambda p: stacked(p, "<td></td>" * 7),
    "subtotals beside the headings": lambda p: stacked(p, "<td>4</td>" * 7),
    "full-width digits": lambda p: in_values(p, full_width),
    "units": lambda p: p.replace('<td colspan="3">37</td>', '<td colspan="3">37件</td>'),
    "cells not closed": lambda p: re.sub(r"</t[dr]>", "", p),
    "a layout table around": lambda p: p.replace("<body>", "<body><table><tr><td>").replace(
        "</body>", "</td></tr></table></body>"
    ),
    "a layout table with navigation": lambda p: p.replace(
        "<body>",
        "<body><table><tr><td><table><tr><td>栏目</td><td>12</td></tr></table></td><td>",
    ).replace("</body>", "</td></tr></table></body>"),
    "the whole report as one table": as_one_table,
    "a table of contents": with_contents,
    "headings as plain paragraphs": lambda p: re.sub(r"(</?)h2>", r"\1p>", p),
    "headings in bold before their text": lambda p: re.sub(
        r"<h2>(.*?)</h2>\n<p>", r"<p><b>\1</b>", p
    ),
    "sections in the words of the regulation": lambda p: p.replace(
        "二、主动", "二、行政机关主动"
    ).replace("五、存在的主要问题及改进情况", "五、政府信息公开工作存在的主要问题及改进情况"),
    "scripts and hidden text": lambda p: p.replace(
        "<td>13</td>", '<td>13<span style="display: none">99</span><script>1</script></td>'
    ),
    "two rows exchanged": lambda p: p.replace(
        row(p, "6.属于四类过程性信息") + "\n" + row(p, "7.属于行政执法案卷"),
        row(p, "7.属于行政执法案卷") + "\n" + row(p, "6.属于四类过程性信息"),
    ),
}


@pytest.mark.parametrize("damage", HARMLESS.values(), ids=HARMLESS.keys())
def test_nothing_is_lost(bureau: str, read: Read, damage: Callable[[str], str]) -> None:
    assert damage(bureau) != bureau
    whole, damaged = read(bureau), read(damage(bureau))
    assert tables(damaged) == tables(whole)
    assert prose(damaged) == prose(whole)
    assert statuses(damaged) == Counter({"number": 200})


@pytest.mark.parametrize("declared", ["gb2312", "GBK", "utf-8", ""])
def test_a_page_in_gb18030_is_read_whatever_it_declares(
    bureau: str, read: Read, declared: str
) -> None:
    page = (
        bureau.replace("utf-8", declared)
        if declared
        else bureau.replace('<meta charset="utf-8">', "")
    )
    assert tables(read_bytes(page.encode("gb18030"), "page")) == tables(read(bureau))


def test_a_page_in_utf8_that_declares_another_encoding_is_read(bureau: str, read: Read) -> None:
    page = bureau.replace("utf-8", "gb2312")
    assert tables(read(page)) == tables(read(bureau))


def test_the_old_row_in_a_new_report_makes_the_old_form(bureau: str, read: Read) -> None:
    first = row(bureau, "逾期不补正、行政机关不再处理其政府信息公开申请")
    single = re.sub(
        r"<td rowspan=.*?</td><td>.*?</td>", '<td colspan="2">（六）其他处理</td>', first
    )
    page = bureau.replace(first, single)
    for label in ("缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他"):
        page = page.replace(row(page, label), "")
    result = read(page)
    assert result.report["requests"]["form"] == "2019"
    assert result.report["proactive_disclosure"]["form"] == "2021"
    assert result.report["requests"]["other"]["natural_person"] == 1
    assert absent(result) == []


# What cannot be read is said to be so.


def test_a_missing_row_is_absent_and_the_others_stay(bureau: str, read: Read) -> None:
    result = read(bureau.replace(row(bureau, "2.重复申请"), ""))
    assert absent(result) == ["/requests/declined_repeat"]
    assert statuses(result, "/requests/declined_repeat/") == Counter({"row_absent": 7})
    assert set(result.report["requests"]["declined_repeat"].values()) == {None}
    assert statuses(result) == Counter({"number": 193, "row_absent": 7})


def test_a_row_printed_twice_is_in_doubt_and_keeps_what_agrees(bureau: str, read: Read) -> None:
    once = row(bureau, "（一）予以公开")
    again = once.replace("<td>5</td>", "<td>7</td>")
    result = read(bureau.replace(once, once + again))
    assert statuses(result) == Counter({"number": 193, "doubtful": 7})
    granted = result.report["requests"]["granted"]
    assert (granted["natural_person"], granted["business"], granted["total"]) == (None, 1, 6)


def test_an_empty_template_has_no_number(bureau: str, read: Read) -> None:
    result = read(in_values(bureau, lambda _: ""))
    assert statuses(result) == Counter({"blank": 200})
    numbers = [
        value
        for table in tables(result).values()
        for line in table.values()
        if isinstance(line, dict)
        for value in line.values()
    ]
    assert numbers == [None] * 200


def test_blank_totals_stay_blank(bureau: str, read: Read) -> None:
    total = row(bureau, "1.本机关不掌握相关政府信息")
    result = read(bureau.replace(total, total.replace("<td>3</td>", "<td>&nbsp;</td>")))
    assert result.report["requests"]["unavailable_not_held"]["total"] is None
    assert statuses(result) == Counter({"number": 199, "blank": 1})


@pytest.mark.parametrize("dash", ["-", "—", "/", "／", "无", "不适用", "－－"])
def test_dashes_are_no_zeros(bureau: str, read: Read, dash: str) -> None:
    result = read(in_values(bureau, lambda digits: dash if digits == "0" else digits))
    assert statuses(result)["dash"] == bureau.count(">0</td>")
    assert result.report["requests"]["received"]["research_institution"] is None


@pytest.mark.parametrize("printed", ["9*", "⑨", "若干", "-9", "9.5", "约9", "九"])
def test_what_is_no_count_is_invalid_and_null(bureau: str, read: Read, printed: str) -> None:
    result = read(bureau.replace("<td>9</td>", f"<td>{printed}</td>"))
    assert result.report["requests"]["received"]["natural_person"] is None
    bad = [cell for cell in cells(result) if cell["status"] == "invalid"]
    assert [cell["pointer"].split("/")[2] for cell in bad] == ["received", "concluded"]
    assert all(cell["raw"] and cell["reason"] for cell in bad)


@pytest.mark.parametrize("printed", ["9<sup>2</sup>", "9²"])
def test_a_count_with_a_mark_of_a_note_is_in_doubt(bureau: str, read: Read, printed: str) -> None:
    result = read(bureau.replace("<td>9</td>", f"<td>{printed}</td>"))
    assert result.report["requests"]["received"]["natural_person"] is None
    doubtful = [cell for cell in cells(result) if cell["status"] == "doubtful"]
    assert [cell["pointer"].split("/")[2] for cell in doubtful] == ["received", "concluded"]


def test_a_row_with_a_cell_too_few_is_not_guessed(bureau: str, read: Read) -> None:
    short = row(bureau, "7.属于行政执法案卷")
    result = read(bureau.replace(short, short.replace("<td>0</td>", "", 1)))
    assert statuses(result) == Counter({"number": 193, "unreadable": 7})
    assert set(result.report["requests"]["denied_enforcement_file"].values()) == {None}


def test_a_row_with_a_number_too_many_is_not_guessed(bureau: str, read: Read) -> None:
    long = row(bureau, "7.属于行政执法案卷")
    result = read(bureau.replace(long, long.replace("<td>0</td>", "<td>0</td><td>0</td>", 1)))
    assert statuses(result) == Counter({"number": 193, "unreadable": 7})


def test_a_column_that_the_form_lacks_is_left_out_by_the_header(bureau: str, read: Read) -> None:
    start, end = bureau.index("三、收到和处理"), bureau.index("<h2>四")
    table = bureau[start:end].replace("<td>其他</td></tr>", "<td>其他</td><td>小计</td></tr>")
    table = table.replace('colspan="7"', 'colspan="8"').replace('colspan="5"', 'colspan="6"')
    table = re.sub(r"<td>(\d+)</td></tr>", r"<td>88</td><td>\1</td></tr>", table)
    result = read(bureau[:start] + table + bureau[end:])
    assert tables(result) == tables(read(bureau))


def test_headings_of_the_other_edition_put_their_columns_in_doubt(bureau: str, read: Read) -> None:
    old = {
        "本年制发件数": "本年新制作数量",
        "本年废止件数": "本年新公开数量",
        "现行有效件数": "对外公开总数量",
    }
    page = bureau
    for new_words, old_words in old.items():
        page = page.replace(new_words, old_words)
    result = read(page)
    assert result.report["proactive_disclosure"]["form"] == "2021"
    assert statuses(result, "/proactive_disclosure/rules/") == Counter({"doubtful": 3})
    assert statuses(result, "/proactive_disclosure/licensing/") == Counter({"number": 1})


def test_a_missing_section_is_null_and_the_others_stay(bureau: str, read: Read) -> None:
    page = re.sub(r"<h2>五、.*?(?=<h2>六)", "", bureau, flags=re.DOTALL)
    result, whole = read(page), read(bureau)
    assert result.report["problems_and_improvements"] == {"text": None}
    assert result.report["other_matters"] == whole.report["other_matters"]
    assert tables(result) == tables(whole)


def test_a_report_without_headings_still_has_its_tables(bureau: str, read: Read) -> None:
    page = re.sub(r"<h2>.*?</h2>", "", bureau)
    assert tables(read(page)) == tables(read(bureau))


@pytest.mark.parametrize(
    ("start", "key"),
    [
        ('<td colspan="4">', TABLES[0]),
        ('<td rowspan="3"', TABLES[1]),
        ('<td colspan="5">', TABLES[2]),
    ],
)
def test_a_missing_table_is_null(bureau: str, read: Read, start: str, key: str) -> None:
    page = re.sub(rf"<table>\n<tr>{start}.*?</table>", "", bureau, count=1, flags=re.DOTALL)
    result = read(page)
    assert result.report[key] is None
    assert cells(result, f"/{key}") == []
    assert [k for k in TABLES if result.report[k] is None] == [key]


# Fragments in Markdown.


def piped(town: str, label: str) -> str:
    """The whole line of Markdown that begins with *label*."""
    return next(line for line in town.splitlines() if line.startswith(f"| {label}  "))


def cut_and_rest(town: str) -> tuple[str, str]:
    """The two lines in which the first row of table 3 stands."""
    return piped(town, "一、本年新收政府信息公"), piped(town, "开申请数量")


def test_values_may_stand_beside_the_second_half_of_a_label(town: str, read: Read) -> None:
    cut, rest = cut_and_rest(town)
    page = town.replace(cut, "| 一、本年新收政府信息公 | | | | | | | |")
    page = page.replace(rest, "| 开申请数量 | 6 | 1 | 0 | 0 | 0 | 0 | 7 |")
    assert tables(read(page)) == tables(read(town))


def test_values_may_stand_alone_after_their_label(town: str, read: Read) -> None:
    cut, rest = cut_and_rest(town)
    page = town.replace(cut, "| 一、本年新收政府信息公开申请数量 | | | | | | | |")
    page = page.replace(rest, "| | 6 | 1 | 0 | 0 | 0 | 0 | 7 |")
    assert tables(read(page)) == tables(read(town))


@pytest.mark.parametrize("at", range(1, len("一、本年新收政府信息公开申请数量")))
def test_a_label_may_be_cut_anywhere(town: str, read: Read, at: int) -> None:
    label = "一、本年新收政府信息公开申请数量"
    page = town.replace("| 一、本年新收政府信息公  ", f"| {label[:at]}  ")
    page = page.replace("| 开申请数量  ", f"| {label[at:]}  ")
    result = read(page)
    assert tables(result) == tables(read(town))


def test_a_label_may_be_cut_into_seven_lines(town: str, read: Read) -> None:
    cut, rest = cut_and_rest(town)
    pieces = ["本年新", "收政府", "信息公", "开申", "请数", "量"]
    page = town.replace(cut, "| 一、 | 6 | 1 | 0 | 0 | 0 | 0 | 7 |")
    page = page.replace(rest, "\n".join(f"| {piece} | | | | | | | |" for piece in pieces))
    assert tables(read(page)) == tables(read(town))


def test_header_rows_may_be_repeated_in_every_fragment(town: str, read: Read) -> None:
    start = town.index("| （本列")
    header = "\n".join(town[start:].split("\n")[:4])
    page = town.replace("\n\n|  |  ", f"\n\n{header}\n|  |  ")
    assert page.count("社会公益组织") == 3
    assert tables(read(page)) == tables(read(town))


def test_fragments_may_follow_without_a_blank_line(town: str, read: Read) -> None:
    page = town.replace("|\n\n|", "|\n|")
    assert page != town
    assert tables(read(page)) == tables(read(town))


def test_leading_empty_columns_do_not_shift_the_values(town: str, read: Read) -> None:
    page = town.replace("| 四、结转下年度继续办理 |          |", "| | | 四、结转下年度继续办理 | |")
    assert page != town
    assert tables(read(page)) == tables(read(town))


def test_a_html_table_inside_markdown_is_read(town: str, bureau: str, read: Read) -> None:
    web = bureau[bureau.index('<table>\n<tr><td rowspan="3"') : bureau.index("<h2>四")]
    start, end = town.index("| （本列"), town.index("#### 四、")
    result = read(town[:start] + web + "\n" + town[end:])
    assert result.report["requests"] == read(bureau).report["requests"]
    assert result.report["disputes"] == read(town).report["disputes"]


def test_lines_of_a_html_table_inside_markdown_count_from_the_top(
    town: str, bureau: str, read: Read
) -> None:
    web = bureau[bureau.index('<table>\n<tr><td rowspan="3"') : bureau.index("<h2>四")]
    start, end = town.index("| （本列"), town.index("#### 四、")
    text = town[:start] + web + "\n" + town[end:]
    (received,) = cells(read(text), "/requests/received/total")
    assert "一、本年新收" in text.splitlines()[received["place"]["line"] - 1]


# What is refused.


def test_two_reports_in_one_file_are_named_and_refused(bureau: str) -> None:
    body = bureau[bureau.index("<h1>") : bureau.index("</body>")]
    other = body.replace("榕浦区文化和旅游局", "榕浦区水利局")
    with pytest.raises(InputError) as caught:
        read_bytes(bureau.replace("</body>", other + "</body>").encode(), "two.html")
    assert "榕浦区文化和旅游局" in caught.value.text.zh
    assert "榕浦区水利局" in caught.value.text.zh
    assert caught.value.path == "two.html"
    assert caught.value.place


def test_a_document_without_tables_is_refused(bureau: str) -> None:
    page = re.sub(r"<table>.*?</table>", "", bureau, flags=re.DOTALL)
    with pytest.raises(InputError, match="No table") as caught:
        read_bytes(page.encode(), "page")
    assert "未找到表格" in caught.value.text.zh


def test_a_document_with_other_tables_only_is_refused(bureau: str) -> None:
    page = re.sub(
        r"<table>.*?</table>",
        "<table><tr><td>甲</td><td>1</td></tr></table>",
        bureau,
        flags=re.DOTALL,
    )
    with pytest.raises(InputError, match="none is table 2, 3 or 4"):
        read_bytes(page.encode(), "page")


def test_a_document_without_a_year_is_refused(bureau: str) -> None:
    with pytest.raises(InputError, match="year"):
        read_bytes(re.sub(r"20\d\d年?", "", bureau).encode(), "page")
