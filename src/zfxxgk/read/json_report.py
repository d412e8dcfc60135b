"""A report already in canonical JSON: parsed strictly, then held against the schema."""

from __future__ import annotations

import json
import math
import re
from functools import partial
from typing import TYPE_CHECKING, NoReturn, cast

from zfxxgk.errors import InputError, NoReport
from zfxxgk.read.json_lines import find_doubled
from zfxxgk.spec.canonical import LARGEST_EXACT, arrange, is_arranged, reduce_number
from zfxxgk.spec.forms import tables
from zfxxgk.spec.labels import Text
from zfxxgk.spec.problems import is_valid
from zfxxgk.spec.schemas import REPORT, load
from zfxxgk.spec.valid import require

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zfxxgk.spec.documents import Json, JsonObject, Report

DEEPEST = 100
# A report has some 12,000 characters and 300 values. What validation says of a value that does
# not fit holds a copy of it, so that a far larger document would take all memory.
LONGEST = 4_000_000
MOST_COMMAS = 200_000

FEWEST_SHARED = 3
MOST_DIGITS = 30
_TELLING = {"spec_version", *(table.key for table in tables())}
_SOMETHING_ELSE = Text(
    "这个 JSON 文件不是年度报告：没有 spec_version，也没有报告的任何一张表。",
    "This JSON is no annual report: it has neither spec_version nor any table of a report.",
)
_NO_OBJECT = Text(
    "这个 JSON 文件里没有年度报告：最外层应当是一个对象（{…}），一个文件只放一份报告。",
    "There is no report in this JSON: that would be an object ({...}), one in each file.",
)
_BROKEN = "\x7f\ufffd\ufffe\uffff"
"""Characters that may stand in JSON, though a file with many of them is no text."""
_MANY_DIGITS = re.compile('[0-9][0-9]{15}(?![0-9A-Z"])')
"""What may be a number beyond 2^53, and is no code in quotation marks."""
_NESTING = re.compile(r'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]', re.DOTALL)


def read_quickly(data: bytes) -> tuple[Report, str] | None:
    """The report in *data* as :func:`read` gives it, and its text; None where that has to look.

    It has to for all that is not plainly a report in UTF-8 with nothing in it to refuse.
    """
    if len(data) > MOST_COMMAS or data.count(b"{") + data.count(b"[") > DEEPEST:
        return None
    objects: list[JsonObject] = []

    def keep(members: JsonObject) -> JsonObject:
        objects.append(members)
        return members

    def real(digits: str) -> float:
        return reduce_number(float(digits))

    try:
        text = data.decode()
        if any(character in text for character in _BROKEN):
            return None
        report = json.loads(text, object_hook=keep, parse_float=real)
    except ValueError:
        return None
    # Numbers that are not exact or not finite have no other place in what fits the schema.
    if not is_valid(report) or report["extensions"] or _may_have_doubled_keys(text, objects):
        return None
    return (report if is_arranged(objects) else arrange(report)), text


def _may_have_doubled_keys(text: str, objects: Sequence[JsonObject]) -> bool:
    """False if there are no more colons behind keys in *text* than keys in *objects*."""
    colons = text.count(":") - sum(map(len, objects))
    if colons and "\\u003" not in text:  # a colon may be written so
        strings = (value for each in objects for value in each.values() if type(value) is str)
        colons -= sum(value.count(":") for value in strings)
    return colons != 0


def read(text: str) -> Report:
    """Reads the report in JSON *text*, in canonical order.

    Raises NoReport for JSON about something else, SchemaMismatch where a report does not fit.
    """
    report = parse(text)
    # A list of reports is told as such.
    if not any(map(is_report, report if isinstance(report, list) else [report])):
        raise NoReport(_SOMETHING_ELSE if isinstance(report, dict) else _NO_OBJECT)
    require(report)
    return cast("Report", arrange(report))


def is_report(content: object) -> bool:
    """True for what has the version, a table or three other properties of a report: it may still
    have mistakes. A title or a year has many a document."""
    if not isinstance(content, dict):
        return False
    shared = content.keys() & load(REPORT)["properties"].keys()
    return bool(shared & _TELLING) or len(shared) >= FEWEST_SHARED


def parse(text: str) -> Json:
    """Returns the value of JSON *text*.

    Raises InputError for doubled keys, numbers that are not exact, what is far larger than a
    report or nested beyond a hundred levels, and what is no JSON.
    """
    _refuse_large(text)
    _refuse_deep(text)
    try:
        return json.loads(
            text,
            object_pairs_hook=partial(_object, text),
            # Most reports have no number that may be beyond the limit.
            parse_int=_integer if _MANY_DIGITS.search(text) else None,
            parse_float=_real,
            parse_constant=_constant,
        )
    except json.JSONDecodeError as error:
        raise InputError(
            Text(
                f"不是有效的 JSON：第 {error.lineno} 行第 {error.colno} 个字符处有误。"
                "请检查引号、逗号和括号。",
                f"Not valid JSON: {error.msg} at line {error.lineno}, character {error.colno}. "
                "Check quotes, commas and brackets.",
            ),
            place=f"{error.lineno}:{error.colno}",
        ) from error


def _refuse_large(text: str) -> None:
    if len(text) > LONGEST or text.count(",") > MOST_COMMAS:
        _refuse(
            "JSON 过大，不像是一份年度报告。一个文件只放一份报告。",
            "The JSON is far larger than a report. Put one report in each file.",
        )


def _refuse_deep(text: str) -> None:
    # Counted before parsing, for the parser itself would run out of stack.
    if text.count("[") + text.count("{") <= DEEPEST:
        return
    depth = 0
    for match in _NESTING.finditer(text):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(match[0], 0)
        if depth > DEEPEST:
            line = text.count("\n", 0, match.start()) + 1
            _refuse(
                f"嵌套超过 {DEEPEST} 层（第 {line} 行），不是年度报告。请检查括号。",
                f"Nested more than {DEEPEST} levels deep (line {line}): not a report. Check the "
                "brackets.",
            )


def _object(text: str, pairs: list[tuple[str, Json]]) -> JsonObject:
    members = dict(pairs)
    if len(members) < len(pairs):
        _refuse_doubled(text)
    return members


def _refuse_doubled(text: str) -> NoReturn:
    pointer, first, second = find_doubled(text)
    zh = en = ""
    # Its only line may be any one of a file.
    if has_lines := "\n" in text.strip():
        zh, en = f"（第 {first} 行和第 {second} 行）", f", on line {first} and on line {second}"
    _refuse(
        f"属性“{pointer}”在同一对象中出现了两次{zh}，不能确定以哪个为准。请删去一个。",
        f'"{pointer}" stands twice in the same object{en}. Remove one of them.',
        place=str(second) if has_lines else None,
    )


def _integer(digits: str) -> int:
    if len(digits) > 17 or abs(int(digits)) > LARGEST_EXACT:
        _refuse(
            f"数字 {_cut(digits)} 过大，超过 2 的 53 次方。请检查是否多输了位数。",
            f"The number {_cut(digits)} is beyond 2^53. Check its digits.",
        )
    return int(digits)


def _real(digits: str) -> float:
    value = float(digits)
    if math.isinf(value):
        _refuse(
            f"数字 {_cut(digits)} 过大。请检查是否多输了位数。",
            f"The number {_cut(digits)} is too large. Check its digits.",
        )
    return value


def _cut(digits: str) -> str:
    return digits if len(digits) <= MOST_DIGITS else f"{digits[:MOST_DIGITS]}…"


def _constant(word: str) -> NoReturn:
    _refuse(
        f"JSON 中不能有 {word}。没有数值请写 null。",
        f"{word} is no JSON. Write null where there is no number.",
    )


def _refuse(zh: str, en: str, place: str | None = None) -> NoReturn:
    raise InputError(Text(zh, en), place=place)
