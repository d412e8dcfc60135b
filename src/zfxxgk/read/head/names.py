"""Names of organs: what alone on a line is one, and where it stands in what is printed."""

from __future__ import annotations

import re

from zfxxgk.narrative.characters import simplify
from zfxxgk.read.head.year_words import COLUMN

_ORGANS = (
    "人民政府|政府|行政公署|办公[厅室]|局|委员会|委|厅|部门?|署|处|办事处|街道|镇|乡|苏木|市|县|区|旗|州|盟|省"
    "|院|会|中心|所|馆|站|队|总队|支队|大队|分局|海关|管委会|公司|大学|学院|学校|医院|办|兵团|团|师"
)
_NAME = re.compile(rf"[一-鿿][一-鿿\d、（）()]{{1,39}}?(?:{_ORGANS})(?:[（(][一-鿿]+[）)])?$")
_NO_NAME = re.compile(
    r"^(?:我|本|该|各|全|其他|有关|相关|上级|下级|县直|区直|市直|省直|局属)|部门$|网站$|门户$|(?:人民政府|(?<!总)局).+(?<!分)局$|首页|>|单位$|年报"
    rf"|{COLUMN}"
)

_DIVISION = re.compile(
    r"省|自治区|市|县|区|旗|州|盟|镇|乡|街道|海关|兵团|第[一二三四五六七八九十\d]+师|国家|中国"
)
_WIDTHS = {ord("０") + n: ord("0") + n for n in range(10)}


def is_name(text: str) -> bool:
    """True if *text* alone is the name of an organ."""
    bare = flatten(text)
    return is_plain_name(bare) and "报告" not in bare


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


def names_division(name: str) -> bool:
    """True if *name* says of which place the organ is."""
    return _DIVISION.search(simplify(name)) is not None


def flatten(text: str) -> str:
    """Returns *text* simplified, with digits of one width and without white space."""
    return "".join(simplify(text).translate(_WIDTHS).split())


def is_plain_name(name: str) -> bool:
    """True if *name*, flattened, is built as names of organs are."""
    return _NAME.fullmatch(name) is not None and _NO_NAME.search(name) is None
