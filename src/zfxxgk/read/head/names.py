"""Names of organs in a title and alone on a line."""

from __future__ import annotations

import re

from zfxxgk.narrative.characters import simplify
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
_ORGANS = (
    "人民政府|政府|行政公署|办公[厅室]|局|委员会|委|厅|部门?|署|处|办事处|街道|镇|乡|苏木|市|县|区|旗|州|盟|省"
    "|院|会|中心|所|馆|站|队|总队|支队|大队|分局|海关|管委会|公司|大学|学院|学校|医院|办|兵团|团|师"
)
_NAME = re.compile(rf"[一-鿿][一-鿿\d、（）()]{{1,39}}?(?:{_ORGANS})(?:[（(][一-鿿]+[）)])?$")
_NO_NAME = re.compile(
    r"^(?:我|本|该|各|全|其他|有关|相关|上级|下级|县直|区直|市直|省直|局属)|部门$|网站$|门户$|(?:人民政府|(?<!总)局).+(?<!分)局$|首页|>|单位$|年报"
    rf"|{COLUMN}"
)

_COLUMN = re.compile(COLUMN)
_DIVISION = re.compile(
    r"省|自治区|市|县|区|旗|州|盟|镇|乡|街道|海关|兵团|第[一二三四五六七八九十\d]+师|国家|中国"
)
_BEHIND_TITLE = re.compile(r"(?:[^\w（）()]|[（(][^（）()]*[）)]|的?(?:通知|公告|公示|函))*")
_WIDTHS = {ord("０") + n: ord("0") + n for n in range(10)}

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
    return restore(name, title) if _is_plain_name(name) else None


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
    return not whole or not _TRIMMED.sub("", bare) or _is_plain_name(bare)


def is_name(text: str) -> bool:
    """True if *text* alone is the name of an organ."""
    bare = flatten(text)
    return _is_plain_name(bare) and "报告" not in bare


def restore(name: str, printed: str) -> str:
    """Returns *name*, found in simplified characters, with those that *printed* has."""
    found = locate(name, printed)
    return "".join(printed[found[0] : found[1]].split()) if found else name


def locate(name: str, printed: str) -> tuple[int, int] | None:
    """Returns where *name*, as printed or simplified, begins and ends in *printed*.

    White space does not matter. None where it does not stand there in one piece.
    """
    places = [at for at, character in enumerate(printed) if not character.isspace()]
    wanted = "".join(simplify(name).split())
    at = simplify("".join(printed[each] for each in places)).find(wanted)
    return (places[at], places[at + len(wanted) - 1] + 1) if at >= 0 and wanted else None


def cut_controls(title: str) -> str:
    """Returns *title* without the controls of a page that stick to it."""
    return _CONTROLS.sub("", title.strip())


def names_division(name: str) -> bool:
    """True if *name* says of which place the organ is."""
    return _DIVISION.search(simplify(name)) is not None


def flatten(text: str) -> str:
    """Returns *text* simplified, with digits of one width and without white space."""
    return "".join(simplify(text).translate(_WIDTHS).split())


def _is_plain_name(name: str) -> bool:
    return _NAME.fullmatch(name) is not None and _NO_NAME.search(name) is None


def _without_year(text: str) -> str:
    bare = _CONTROLS.sub("", flatten(text))
    return _YEAR.sub("", _DATED.sub("", _NUMBERED.sub("", bare)))
