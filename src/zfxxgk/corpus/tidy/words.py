"""What the columns of the tables mean that are no numbers of the form, in both languages."""

from __future__ import annotations

from typing import Final

from zfxxgk.corpus.tidy.reports import OWN
from zfxxgk.corpus.tidy.tables import UNIT, UNIT_NAME
from zfxxgk.corpus.tidy.variables import list_forms
from zfxxgk.spec.labels import Text
from zfxxgk.spec.places import split_pointer
from zfxxgk.spec.schemas import REPORT, Node

FILES: Final = {
    "wide": Text("一份报告一行，一个变量一列", "a row a report, a column a variable"),
    "long": Text("一格一行，附读取状态", "a row a cell, with how it was read"),
    "reports": Text(
        "数据集里的全部报告，包括未采用的版本：是谁的、采用哪一版及其原因、从哪里读到",
        "every report of the store, editions that were not taken included: whose it is, which "
        "edition was taken and why, where it was read",
    ),
    "agencies": Text("一个机关一行", "a row an organ"),
    "common": Text(
        "各版格式中含义相同的变量，一份报告一行",
        "the variables that mean the same in all editions of the form, a row a report",
    ),
    "crosswalk": Text(
        "一版格式的变量与下一版的对照", "the variables of each edition beside those of the next"
    ),
    "sample": Text("供人工核对的抽样", "a sample to check by hand"),
}
"""The tables, by the names of their files."""

COLUMNS: Final = {
    "agency_id": Text(
        "机关的标识，跨年度不变；由何而来见 id_basis",
        "id of the organ, the same through the years; id_basis says what it was made of",
    ),
    "year": Text("报告年度", "report year"),
    "report": Text(
        "报告的序号，各表据此连接；只在这一次输出中有效",
        "number of the report, by which the tables are joined; of this output only",
    ),
    "agency": Text(
        "机关名称（名单中的名称，否则为报告中的名称）", "name, by the roster or else the report"
    ),
    "id_basis": Text(
        "roster 名单；uscc 报告中的统一社会信用代码；uscc_of_name 同名报告中唯一的代码；"
        "province_name 省级代码与名称；name 只有名称（跨省同名的分不开）；"
        "file 名称不足以辨认，以文件代替",
        "roster; uscc: the code in the report; uscc_of_name: the only code among reports of this "
        "name; province_name: code of the province, and name; name alone (organs of the same name "
        "in several provinces are not told apart); file: no name to go by",
    ),
    "province_code": Text("省级行政区划代码", "code of the province, GB/T 2260"),
    "division_code": Text(
        "行政区划代码；名称不足以确定的为空", "code of the division, GB/T 2260; empty where unsure"
    ),
    "division_basis": Text(
        "report 报告自己给出；name 由名称确定；ambiguous 几处同名；unknown 不能确定",
        "report: given there; name: by the name; ambiguous: several places have it; unknown",
    ),
    "division_year": Text("所依据的区划名单的年份", "year of the list of divisions"),
    "taken": Text("是否采用这一版", "whether this edition was taken"),
    "edition_basis": Text(
        "为什么采用这一版：only 只有一版；replaces 报告写明替代；revised_on 更正在后；"
        "published_on 发布在后；alike 各版数字相同；undated 无从判断，取文件名靠后的",
        "why this edition: only one; replaces: it says so; revised_on or published_on: it is "
        "later; alike: all have the same numbers; undated: nothing tells, the last by file name",
    ),
    "editions": Text("同一机关同一年度的报告份数", "reports of this organ and year"),
    "instead": Text("采用的是哪一份（report）", "the report that was taken instead"),
    "file": Text("文件", "file"),
    "place": Text("文件中的位置（行号等）", "place in the file, as a line"),
    "sha256": Text("所读内容的 SHA-256", "SHA-256 of what was read"),
    "reader": Text("读取程序的版本", "version of the reader"),
    "names": Text("用过的名称", "names in the reports"),
    "first_year": Text("最早的报告年度", "first report year"),
    "last_year": Text("最近的报告年度", "last report year"),
    "reports": Text("采用的报告份数", "reports taken"),
    "merged_from": Text("由哪些机关合并而来（agency_id）", "organs it was merged from (agency_id)"),
    "split_from": Text("从哪些机关分出（agency_id）", "organs it was split from (agency_id)"),
    "cells_number": Text("表中读到数字的格数", "cells of the tables with a number"),
    "cells_blank": Text("表中空白或横线的格数", "cells that are blank or a dash"),
    "cells_unread": Text("表中没有读准的格数", "cells that were not read for certain"),
    "cells_absent": Text("报告缺行的格数", "cells of rows that the report lacks"),
    "table": Text("表", "table"),
    "form": Text("表格的版本；only 该表只有一版", "edition of the table; only: there is but one"),
    "row": Text("行", "row"),
    "column": Text("列", "column"),
    "value": Text("数值；status 不是 number 的为空", "number; null unless the status is number"),
    "unit": Text("单位", "unit"),
    "status": Text("读取状态", "how the cell was read"),
    "raw": Text("不是单纯数字的格的原文", "text of a cell that is no plain number"),
    "variable": Text("宽表中的变量名", "name of the variable in the wide table"),
    "comparability": Text(
        "same 同一数字；sum 旧版一行等于新版几行之和；never 不可比较；"
        "only_old、only_new 另一版没有",
        "same number; sum: the old row is the sum of new ones; never to be compared; only_old, "
        "only_new: not in the other edition",
    ),
    "form_old": Text("旧版", "older edition"),
    "variable_old": Text("旧版的变量", "variable of the older edition"),
    "form_new": Text("新版", "newer edition"),
    "variables_new": Text("新版的变量", "variables of the newer edition"),
    "stratum": Text(
        "层：nonzero 非零；zero 零；none 没有数值", "nonzero, zero, or none: no number"
    ),
    "stratum_cells": Text("全部数据中这一层的格数", "cells of this stratum in all the data"),
    "where": Text("在文件中的位置", "where in the file"),
    "label_zh": Text("表中的位置，中文", "place in the form, in Chinese"),
    "label_en": Text("表中的位置，英文", "place in the form, in English"),
    "seen": Text("核对人看到的数（请填）", "what the checker sees (fill in)"),
    "remark": Text("备注（请填）", "remarks (fill in)"),
}
"""Columns that are no numbers of the form and are not taken from the schema either."""

STATUSES: Final = {
    "number": Text("读到数字", "a number"),
    "blank": Text("空白", "blank"),
    "dash": Text("横线、斜线或“无”", "a dash, a slash or 无"),
    "not_given": Text(
        "没有数字：报告以数据形式读入，不知是空白还是横线；或者第六部分没有写",
        "no number: the report came as data, which does not tell a blank from a dash, or section "
        "six states none",
    ),
    "invalid": Text("有内容，但不是数", "something is printed that is no number"),
    "unreadable": Text("无法读取", "could not be read"),
    "doubtful": Text("读取存疑", "read with doubt"),
    "row_absent": Text("报告缺这一行", "the report lacks the row"),
}


_FORM: Final = Text(
    "该表的版本；缺这张表的为空；only 只有一版",
    "edition of the table; null where the report lacks it; only: there is but one",
)


def describe(name: str) -> Text:
    """What a column means that is no number of the form. Raises KeyError."""
    if name in COLUMNS:
        return COLUMNS[name]
    if name in list_forms():
        return _FORM
    pointer = {**OWN, UNIT_NAME: UNIT}[name]
    node = Node.root(REPORT)
    *outer, last = split_pointer(pointer)
    for step in outer:
        node = Node(node.in_form(None).schema["properties"][step], node.in_form(None).file)
    said = Node(node.in_form(None).schema["properties"][last], node.in_form(None).file).keywords
    return Text(f"{said['title']}：{said['x-zh']}", f"{said['x-en']}: {said['description']}")
