"""Why a cell was read with doubt or not at all: the reasons of a record of the reading."""

from __future__ import annotations

from typing import Final

from zfxxgk.spec.labels import Text

NOTE_MARK: Final = Text(
    "含有上标、下标或者圈码，不能确定是数字还是注码",
    "raised, lowered or circled signs, which may be digits or the mark of a note",
)
BROKEN: Final = Text(
    "数字中间有空格或者换行，不能确定是一个数还是几个数",
    "a space or a line break among the digits, which may be one number or several",
)
NO_NUMBER: Final = Text("不是数字", "not a number")
AMOUNT_FOR_COUNT: Final = Text("件数格内填了金额", "an amount where a count is asked for")
NOT_WHOLE: Final = Text("不是整数", "not a whole number")
TOO_LARGE: Final = Text("数值过大，可能有误", "too large to be right")
SIGNED_COUNT: Final = Text("件数不能带正负号", "a count has no sign")
NEGATIVE_COUNT: Final = Text("件数不能为负数", "a count is not below zero")
COUNT_FOR_AMOUNT: Final = Text("金额格内填了件数", "a count where an amount is asked for")
SIGNED_AMOUNT: Final = Text("金额不能带正负号", "an amount has no sign")
DECIMALS: Final = Text("金额小数超过 4 位", "an amount with more than 4 decimals")
YUAN: Final = Text("本格单位应为万元，印的是元", "the unit is 万元, printed is 元")
TEN_THOUSAND_YUAN: Final = Text("本格单位应为元，印的是万元", "the unit is 元, printed is 万元")
UNREADABLE: Final = Text(
    "本行数值格数与表头不符，不能确定各数属于哪一列",
    "not as many values in the row as columns, so the column of each is not certain",
)
PRINTED_TWICE: Final = Text("本行印了两次", "the row is printed twice")
PRINTED_TWICE_DIFFERENTLY: Final = Text(
    "本行印了两次，两处数值不同", "the row is printed twice, with different values"
)
LABEL_UNSURE: Final = Text(
    "行名与规定格式相差较大，不能确定是哪一行",
    "the label differs much from the form, so the row is not certain",
)
VALUES_BESIDE: Final = Text(
    "本行空白，相邻的一行有数而不能确定是哪一行，可能是本行的数",
    "the row is blank, and a row beside it that is not certain may hold its values",
)
MERGED: Final = Text(
    "与其他行的格合并，不能确定各行的数",
    "merged with cells of other rows, so the value of each is not certain",
)
OTHER_EDITION: Final = Text(
    "列名是另一版格式的，含义不同",
    "the column is one of the other edition of the form and means something else",
)
MIXED_EDITIONS: Final = Text(
    "行名、列名多数是另一版格式的，与各行数值的格数不符，不能确定是哪一版",
    "most labels are of the other edition of the form, which does not fit the values",
)
OTHER_UNIT: Final = Text(
    "列名中的单位与规定格式不同", "the unit in the heading is not that of the form"
)
ROW_APART: Final = Text(
    "本行的行名不在行首，或者在表外的文字中，不能确定各数属于哪一格",
    "the label of the row stands within a line or outside the table, so the cells are not certain",
)
IN_TEXT: Final = Text(
    "文字中有本表的内容，但各行各格混在一起。能读取的文字是：Markdown 表格；一行一行，各格用"
    "制表符、竖线、逗号或者空格分开；一格一行。也可以改用 Word 或者网页",
    "the table is in the text with its rows and cells run together. Read are: Markdown tables; "
    "one row a line, its cells apart by tabs, bars, commas or spaces; one cell a line. Or use "
    "Word or a web page",
)
UNCLEAR: Final = Text(
    "文字中的表头或者各行与规定格式不符，不能确定各数属于哪一格，请另存原件为 Word 或者网页后读取",
    "heading or rows in the text are not those of the form, so the cells ar"
    "e not certain; save the original as Word or a web page",
)
OVERLAPPING: Final = Text(
    "格内的字互相重叠或者伸进了相邻的格，不能确定是什么数",
    "letters overlap or reach into the next cell, so the number is not certain",
)
NO_RESULT: Final = Text(
    "公式没有保存计算结果，读不到数值；请用 Excel 打开后重新保存",
    "a formula without its result, so there is no value; open it in Excel and save it again",
)
NOT_TEXT: Final = Text(
    "格内是图片或者输入框，读不到其中的数",
    "a picture or an input field, whose number cannot be read",
)
WHITE: Final = Text("格内有白色的字，不能确定是否显示", "white letters, which may not be seen")
STRUCK: Final = Text("格内的字全部划去，不能确定是否算数", "all is struck out and may not count")
ABSENT: Final = Text("表中没有这一行", "the table lacks this row")

CONVERTED: Final = Text("，合 ", ", that is ")
"""Before an amount in the unit that it should have."""

ENGLISH: Final = {text.zh: text.en for text in list(vars().values()) if isinstance(text, Text)}


def tell_doubt(reason: str) -> Text:
    """*reason* of a record in both languages; one from elsewhere as it is."""
    head, _, amount = reason.partition(CONVERTED.zh)
    english = ENGLISH.get(head, head)
    return Text(reason, f"{english}{CONVERTED.en}{amount}" if amount else english)
