"""Everything that keeps a JSON document from fitting its schema, in plain words."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from zfxxgk.spec.faults import Fault, find_faults
from zfxxgk.spec.labels import Text
from zfxxgk.spec.near import suggest_name
from zfxxgk.spec.places import join_pointer
from zfxxgk.spec.schemas import REPORT, Node
from zfxxgk_generated.fits import FITS

TYPES = {
    "integer": Text("整数", "a whole number"),
    "number": Text("数字", "a number"),
    "string": Text("文字", "text"),
    "object": Text("对象", "an object"),
    "array": Text("列表", "a list"),
    "boolean": Text("true 或 false", "true or false"),
    "null": Text("null", "null"),
}
_DATE = Text(
    "应为日期，如 2024-01-31，现为 {value}", "must be a date such as 2024-01-31, but is {value}"
)
_ONE_OF = Text("应为 {wanted} 之一，现为 {value}", "must be one of {wanted}, but is {value}")
WORDS = {
    "type": Text("应为{wanted}，现为 {value}", "must be {wanted}, but is {value}"),
    "required": Text("缺少“{wanted}”", '"{wanted}" is missing'),
    "unexpected": Text("没有“{key}”这个属性", 'there is no property "{key}"'),
    "form": Text(
        "不知道的格式 {value}，应为 {wanted} 之一", "unknown form {value}, must be one of {wanted}"
    ),
    "oneOf": Text("应有 {wanted} 之一，且只有一个", "needs one of {wanted}, and only one"),
    "enum": _ONE_OF,
    "const": _ONE_OF,
    "date": _DATE,
    "format": _DATE,
    "pattern": Text(
        "写法不对，应符合 {wanted}，现为 {value}", "must match {wanted}, but is {value}"
    ),
    "minimum": Text(
        "不能小于 {wanted}，现为 {value}", "must not be less than {wanted}, but is {value}"
    ),
    "maximum": Text(
        "不能大于 {wanted}，现为 {value}", "must not be more than {wanted}, but is {value}"
    ),
    "minLength": Text(
        "不能是空文字，没有内容请写 null", "must not be empty: write null for nothing"
    ),
    "maxLength": Text("至多 {wanted} 字", "must have at most {wanted} characters"),
    "minItems": Text(
        "至少要有 {wanted} 项，现为 {value}", "must have at least {wanted} items, but is {value}"
    ),
    "maxItems": Text(
        "至多 {wanted} 项，现为 {value}", "must have at most {wanted} items, but is {value}"
    ),
    "minProperties": Text("不能为空", "must not be empty"),
}
DATE_PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
LONGEST_SHOWN = 40


class Problem(NamedTuple):
    """One thing wrong, at a JSON Pointer."""

    pointer: str
    text: Text

    @property
    def told(self) -> Text:
        """What is wrong, behind its place."""
        at = self.pointer or "/"
        return Text(f"{at}：{self.text.zh}", f"{at}: {self.text.en}")


def find_problems(document: object, schema: str = REPORT) -> list[Problem]:
    """Lists everything that the schema file *schema* refuses in *document*, made of JSON values."""
    faults = find_faults(document, Node.root(schema))
    # What is wrong with a day may be told by its pattern and by its format.
    return list(
        dict.fromkeys(Problem(join_pointer(each.path), tell_fault(each)) for each in faults)
    )


def is_valid(document: object, schema: str = REPORT) -> bool:
    """True if *document* fits the schema file *schema*."""
    if schema in FITS:
        return FITS[schema](document)
    return not any(find_faults(document, Node.root(schema)))


def tell_fault(fault: Fault) -> Text:
    """What is wrong, in words, the place aside."""
    _, keyword, wanted, value = fault
    if keyword == "pattern" and wanted == DATE_PATTERN:
        keyword = "date"
    key = str(fault.path[-1]) if fault.path else ""
    listed = _list_wanted(keyword, wanted)
    zh, en = (
        words.format(wanted=each, value=show(value), key=key)
        for words, each in zip(WORDS[keyword], listed, strict=True)
    )
    return suggest_name(Text(zh, en), key, wanted) if keyword == "unexpected" else Text(zh, en)


def _list_wanted(keyword: str, wanted: Any) -> Text:
    if keyword == "type":
        names = [TYPES[name] for name in sorted(wanted, key="null".__eq__)]
        return Text("或".join(each.zh for each in names), " or ".join(each.en for each in names))
    if keyword in ("enum", "const"):
        wanted = [show(each) for each in (wanted if keyword == "enum" else [wanted])]
    if isinstance(wanted, list):
        return Text("、".join(wanted), ", ".join(wanted))
    return Text(str(wanted), str(wanted))


def show(value: object) -> str:
    """A value as JSON, of a long one the beginning."""
    text = json.dumps(value, ensure_ascii=False, default=repr)
    return text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + "…"
