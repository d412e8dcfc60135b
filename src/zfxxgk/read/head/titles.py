"""Titles of annual reports, and the name of the organ in one."""

from __future__ import annotations

import re

from zfxxgk.read.head.names import flatten, is_name, is_plain_name, names_division, restore
from zfxxgk.read.head.year_words import BESIDE, COLUMN, SHORT_YEAR, YEAR

_TITLE = re.compile(
    r"(?:政府|政务)?信息公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:报告|年报)"
)
_YEAR = re.compile(
    rf"{YEAR}(?=年报)|{YEAR}年度?|(?<!\d)20\d\d(?=度|政府信息|政务|信息公开|[)）\]】]|$)|^20\d\d(?!\d)"
    rf"|(?:{SHORT_YEAR})年度?"
)
_NUMBERED = re.compile(r"[一-鿿]{1,8}[〔\[【(（]20\d\d年?[〕\]】)）]第?\d+号|〔[^〔〕]{0,12}〕")
_DATED = re.compile(rf"[\[【(（]?{BESIDE}[\]】)）]?|20\d\d[-—–~至到]+(?=20\d\d)")
_CONTROLS = re.compile(r"^(?:大中小|\[?字体[:：]?\]?|【[^】]*】|(?:标题|名称|题名)[:：])+")
_TRIMMED = re.compile(
    r"[（(][）)]|^【[^】]*】|^(?:关于|印发|公布|发布|转发|中华人民共和国(?=.{8}))|(?:关于|的|年度|全年|本级)+$|[\s《》“”\"]+"
)
_COLUMN = re.compile(COLUMN)
_BEHIND_TITLE = re.compile(r"(?:[^\w（）()]|[（(][^（）()]*[）)]|的?(?:通知|公告|公示|函))*")

LONGEST_TITLE = 80


def is_title(text: str) -> bool:
    """True if *text* reads like the title of an annual report."""
    bare = _without_year(text)
    return (
        len(bare) <= LONGEST_TITLE
        and not re.search("[。>＞]|现将|如下|现公布|本报告", bare)
        and _TITLE.search(bare) is not None
    )


def find_name(title: str) -> str | None:
    """Returns the name of the organ in a title as printed, None when it names none."""
    bare = _without_year(title)
    match = _TITLE.search(bare)
    if match is None:
        return None
    before = bare[: match.start()]
    if before.endswith("人民"):
        before += "政府"
    name = _TRIMMED.sub("", _TRIMMED.sub("", before).strip("-—－·，,：:、"))
    return restore(name, title) if is_plain_name(name) else None


def may_go_on(above: str, line: str) -> bool:
    """True if a title that begins as *above* may go on in *line*.

    A title is followed by its year or a remark in brackets. A name with its place begins one:
    above it stands a year or the place, and else something else, such as the name of a column.
    """
    bare, below = _without_year(above), _without_year(line)
    match = _TITLE.search(bare)
    if match is not None:
        return _BEHIND_TITLE.fullmatch(bare[match.end() :] + below) is not None
    if _COLUMN.search(bare):
        return False
    whole = names_division(find_name(line) or (below if is_name(below) else ""))
    return not whole or not _TRIMMED.sub("", bare) or is_plain_name(bare)


def cut_controls(title: str) -> str:
    """Returns *title* without the controls of a page that stick to it."""
    return _CONTROLS.sub("", title.strip())


def _without_year(text: str) -> str:
    bare = _CONTROLS.sub("", flatten(text))
    return _YEAR.sub("", _DATED.sub("", _NUMBERED.sub("", bare)))
