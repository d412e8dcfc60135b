"""Reading a roster: a workbook or CSV with one row for each office, header in either language."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, cast

from zfxxgk.batch.roster.links import make_repeat_error, require_sound
from zfxxgk.batch.roster.model import Office, Roster
from zfxxgk.batch.roster.table import Cell, RosterRow, read_rows
from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text
from zfxxgk.spec.schemas import load

if TYPE_CHECKING:
    from zfxxgk.engine.check import Check
    from zfxxgk.spec.documents import Report

PASSED_OVER = "-"
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": ("机关名称", "机关", "单位名称", "单位", "部门名称", "部门", "office", "name"),
    "code": ("统一社会信用代码", "信用代码", "code", "uscc"),
    "superior": ("上级机关", "superior"),
    "vertical": ("垂直管理", "vertical"),
    "former_names": ("曾用名", "former names"),
    "merged_from": ("合并自", "merged from"),
    "split_from": ("分立自", "split from"),
    "place": ("文件或网址", "文件", "网址", "place", "file", "address"),
    "due": ("应报日期", "due"),
    "complete": ("名单完整", "complete"),
    "unconfirmed": ("待确认", "to confirm"),
    PASSED_OVER: (
        "序号",
        "类别",
        "备注",
        "联系人",
        "联系电话",
        "no.",
        "category",
        "note",
        "contact",
        "phone",
    ),
}
"""Names of the columns; the first of each is the one to use. Columns of the last are ignored."""

_YES = frozenset({"是", "yes", "y", "true", "1"})
_NO = frozenset({"否", "no", "n", "false", "0"})
_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?: 00:00:00)?")
_SEVERAL = re.compile(r"[、;；\n]")
_NUMBERING = re.compile(r"^\s*[（(]?\d{1,4}[)）.．、\s]\s*")
_HEADING = re.compile(r"(?:名单|名册|名录|一览表?|清单|目录)$")
_NAME = re.compile(r"[^\s。，,；;：:！!？?]{2,40}")
_PADDING = re.compile(r"[\s（()）]")


def read_roster(path: str) -> Roster:
    """The roster in the file *path*. Raises InputError with file, cell and remedy."""
    try:
        return _roster(read_rows(path), path)
    except InputError as error:
        error.path = error.path or path
        raise


def _roster(found: list[RosterRow], path: str) -> Roster:
    head, columns = _plain_list(found) or _header(found)
    offices: dict[str, Office] = {}
    places: dict[str, RosterRow] = {}
    numbers = {field: n for n, field in columns.items()}
    for row in found[head + 1 :]:
        cells = {field: row[n] for n, field in columns.items() if n in row}
        cells.pop(PASSED_OVER, None)
        if not cells:
            continue
        office = _office(cells, row)
        if office.name in offices:
            first = places[office.name][numbers["name"]]
            raise make_repeat_error(Text("机关名称", "name"), cells["name"], first)
        offices[office.name], places[office.name] = office, row
    if not offices:
        raise InputError(Text("名单没有一行机关。", "The list has no office in it."))
    require_sound(offices, lambda office, field: places[office][numbers[field]])
    return Roster(offices, path)


def _plain_list(found: list[RosterRow]) -> tuple[int, dict[int, str]] | None:
    """One name a line, without a row that names columns; a heading may come before them."""
    if any(len(row) != 1 for row in found):
        return None
    cells = (cell for row in found for cell in row.values())
    names = [{1: cell._replace(text=_NUMBERING.sub("", cell.text))} for cell in cells]
    if any(_field(row[1].text) == "name" for row in names):
        return None
    head = 0 if names and _HEADING.search(names[0][1].text) else -1
    if len(names) < head + 2 or not all(_NAME.fullmatch(r[1].text) for r in names[head + 1 :]):
        return None
    found[:] = names
    return head, {1: "name"}


def _header(found: list[RosterRow]) -> tuple[int, dict[int, str]]:
    """The first row that names the column of offices; lines of a title may come before it."""
    for number, row in enumerate(found):
        if any(_field(cell.text) == "name" for cell in row.values()):
            return number, _columns(row)
    raise InputError(
        Text(
            "没有“机关名称”一列。第一行应为列名，至少要有“机关名称”；也可以每行一个机关，别的都不写。",
            "There is no column 'office'. The first row must name the columns, 'office' at least; "
            "or give one office a line and nothing else.",
        )
    )


def _columns(row: RosterRow) -> dict[int, str]:
    columns: dict[int, str] = {}
    for number, cell in row.items():
        field = _field(cell.text)
        if field is None:
            raise _unknown_column(cell)
        if field in columns.values() and field != PASSED_OVER:
            raise InputError(
                Text(
                    f"“{cell.text}”一列重复，请只留一列。",
                    f"The column '{cell.text}' comes twice; keep one of them.",
                ),
                place=cell.place,
            )
        columns[number] = field
    return columns


def _field(title: str) -> str | None:
    bare = _PADDING.sub("", title).lower().replace("_", "")
    for field, names in COLUMNS.items():
        if bare in {name.replace(" ", "") for name in names}:
            return field
    return None


def _unknown_column(cell: Cell) -> InputError:
    known = [names for field, names in COLUMNS.items() if field != PASSED_OVER]
    return InputError(
        Text(
            f"不认识“{cell.text}”这一列。可用的列：{'、'.join(n[0] for n in known)}；"
            f"不需要的列请删去，说明文字可放在“备注”一列。",
            f"'{cell.text}' is no known column. Known: "
            f"{', '.join(next(a for a in n if a.isascii()) for n in known)}. Delete columns that "
            f"are not needed; remarks may stand in 'note'.",
        ),
        place=cell.place,
    )


# ---------------------------------------------------------------------- values


def _office(cells: Mapping[str, Cell], row: RosterRow) -> Office:
    if "name" not in cells:
        first = next(iter(row.values()))
        raise InputError(
            Text("本行没有机关名称，请补上或者删去本行。", "This row names no office."),
            place=first.place,
        )
    make: Callable[..., Office] = Office
    return make(**{field: _VALUES[field](cell) for field, cell in cells.items()})


def _name(cell: Cell) -> str:
    return "".join(cell.text.split())


def _superior(cell: Cell) -> str:
    # Very many rows name the same one.
    return sys.intern(_name(cell))


def _names(cell: Cell) -> tuple[str, ...]:
    each = ("".join(name.split()) for name in _SEVERAL.split(cell.text))
    return tuple(dict.fromkeys(name for name in each if name))


def _code(cell: Cell) -> str:
    code = cell.text.upper().replace(" ", "")
    if not _find_pattern().fullmatch(code):
        raise InputError(
            Text(
                f"“{cell.text}”不是 18 位统一社会信用代码。请把该列设为文本格式后重新填写。",
                f"'{cell.text}' is no code of 18 characters. Format the column as text and enter "
                f"it again.",
            ),
            place=cell.place,
        )
    if not _fits(code):
        raise InputError(
            Text(
                f"统一社会信用代码“{code}”的校验位不符，请核对有无抄错。",
                f"The check character of the code {code} does not fit; compare it with the source.",
            ),
            place=cell.place,
        )
    return code


@cache
def _find_pattern() -> re.Pattern[str]:
    return re.compile(load("agency.json")["properties"]["uscc"]["pattern"])


def _fits(code: str) -> bool:
    from zfxxgk.engine.check import Input

    given = Input(report=cast("Report", {"agency": {"uscc": code}}))
    return all(check.test(given) for check in _list_checks())


@cache
def _list_checks() -> tuple[Check, ...]:
    from zfxxgk.engine import rule_set

    return rule_set.choose_once(rule_set.load_builtin(), ("form/agency-code",), ()).checks


def _truth(cell: Cell) -> bool:
    word = cell.text.lower()
    if word in _YES or word in _NO:
        return word in _YES
    raise InputError(
        Text(f"“{cell.text}”应填“是”或者“否”。", f"'{cell.text}' must be yes or no."),
        place=cell.place,
    )


def _day(cell: Cell) -> date:
    match = _DATE.fullmatch(cell.text)
    try:
        if match is not None:
            return date(*map(int, match.groups()))
    except ValueError:
        pass
    raise InputError(
        Text(
            f"“{cell.text}”不是日期，请写成 2025-01-31。",
            f"'{cell.text}' is no date; write it as 2025-01-31.",
        ),
        place=cell.place,
    )


_VALUES: Mapping[str, Callable[[Cell], object]] = {
    "name": _name,
    "code": _code,
    "superior": _superior,
    "vertical": _truth,
    "former_names": _names,
    "merged_from": _names,
    "split_from": _names,
    "place": lambda cell: cell.text,
    "due": _day,
    "complete": _truth,
    "unconfirmed": lambda cell: cell.text,
}
