"""Everything that keeps a JSON document from fitting its schema, in plain words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from zfxxgk.spec.forms import editions
from zfxxgk.spec.labels import Text
from zfxxgk.spec.near import suggest_name
from zfxxgk.spec.places import join_pointer, split_pointer
from zfxxgk.spec.schemas import REPORT, load, names

if TYPE_CHECKING:
    import jsonschema_rs

_DATE_PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_TYPES = {
    "integer": Text("整数", "a whole number"),
    "number": Text("数字", "a number"),
    "string": Text("文字", "text"),
    "object": Text("对象", "an object"),
    "array": Text("列表", "a list"),
    "boolean": Text("true 或 false", "true or false"),
    "null": Text("null", "null"),
}
_LIMITS = {
    "minimum": Text("不能小于 {}", "must not be less than {}"),
    "maximum": Text("不能大于 {}", "must not be more than {}"),
    "minItems": Text("至少要有 {} 项", "must have at least {} items"),
    "maxItems": Text("至多 {} 项", "must have at most {} items"),
}
_LONGEST_SHOWN = 40


class Problem(NamedTuple):
    """One thing wrong, at a JSON Pointer."""

    pointer: str
    text: Text


def find_problems(document: object, schema: str = REPORT) -> list[Problem]:
    """Lists everything that the schema file *schema* refuses in *document*, made of JSON values."""
    try:
        errors = list(_validator(schema).iter_errors(document))
    except ValueError as error:
        return [
            Problem("", Text(f"含有 JSON 没有的值：{error}", f"not made of JSON values: {error}"))
        ]
    found = {(problem.pointer, problem.text): problem for problem in _all(errors)}
    return list(found.values())


def is_valid(document: object, schema: str = REPORT) -> bool:
    """True if *document* fits the schema file *schema*."""
    try:
        return _validator(schema).is_valid(document)
    except ValueError:
        return False


@cache
def _validator(schema: str) -> jsonschema_rs.Draft202012Validator:
    # The words of this module are needed where nothing is validated.
    import jsonschema_rs

    return jsonschema_rs.Draft202012Validator(
        dict(load(schema)), registry=_registry(), validate_formats=True
    )


@cache
def _registry() -> jsonschema_rs.Registry:
    import jsonschema_rs

    return jsonschema_rs.Registry([(load(name)["$id"], dict(load(name))) for name in names()])


def _all(errors: Sequence[jsonschema_rs.ValidationError]) -> Iterator[Problem]:
    for error in errors:
        yield from (_branch if error.kind.name == "oneOf" else _one)(error)


def _branch(error: jsonschema_rs.ValidationError) -> Iterator[Problem]:
    """The errors of the branch that the document means, told by its type and its ``form``."""
    pointer, here = join_pointer(error.instance_path), list(error.instance_path)
    value = error.instance
    every: list[list[jsonschema_rs.ValidationError]] = getattr(error.kind, "context", [])
    branches = [b for b in every if not any(_is(e, "type", here) for e in b)]
    forms = editions().get(str(here[-1]), ()) if here else ()
    if not branches:
        types = [name for b in every for e in b if _is(e, "type", here) for name in _types(e)]
        yield Problem(pointer, _wrong_type(list(dict.fromkeys(types)), value))
        return
    if len(branches) > 1 and not forms:
        yield Problem(pointer, _alternatives(branches))
        return
    if len(branches) > 1:
        form = value.get("form") if isinstance(value, dict) else None
        if form not in forms:
            yield Problem(f"{pointer}/form", _unknown_form(form, forms))
            return
        # The form's own branch is the one that does not refuse it.
        branches = [b for b in branches if not any(_is(e, "const", [*here, "form"]) for e in b)]
    for branch in branches:
        yield from _all(branch)


def _types(error: jsonschema_rs.ValidationError) -> list[str]:
    return list(error.kind.as_dict()["types"])


def _alternatives(branches: list[list[jsonschema_rs.ValidationError]]) -> Text:
    """Of several keys one is needed: none or more than one of them is there."""
    keys = [e.kind.as_dict()["property"] for b in branches for e in b if e.kind.name == "required"]
    if keys:
        return Text(f"应有 {'、'.join(keys)} 之一", f"needs one of {', '.join(keys)}")
    return Text(
        "只能用一种写法，现有几种（如 assert 与 readings）",
        "may only have one of several alternatives, such as assert and readings",
    )


def _unknown_form(form: object, known: Sequence[str]) -> Text:
    return Text(
        f"不知道的格式 {_shown(form)}，应为 {'、'.join(known)} 之一",
        f"unknown form {_shown(form)}, must be one of {', '.join(known)}",
    )


def _is(error: jsonschema_rs.ValidationError, name: str, path: list[str | int]) -> bool:
    return error.kind.name == name and list(error.instance_path) == path


def _one(error: jsonschema_rs.ValidationError) -> Iterator[Problem]:
    pointer = join_pointer(error.instance_path)
    if error.kind.name == "additionalProperties":
        left = _list_missing(error)
        for key in error.kind.as_dict()["unexpected"]:
            what = Text(f"没有“{key}”这个属性", f'there is no property "{key}"')
            yield Problem(pointer + join_pointer([key]), suggest_name(what, key, left))
    else:
        yield Problem(pointer, _words(error))


def _list_missing(error: jsonschema_rs.ValidationError) -> list[str]:
    """The properties that the object in question may have, and has not."""
    address, _, pointer = (error.absolute_keyword_location or "").partition("#")
    found: Any = load(address.rpartition("/")[2])  # what a step leads to may be no subschema
    for step in split_pointer(pointer)[:-1]:
        found = found[int(step) if isinstance(found, list) else step]
    given = error.instance if isinstance(error.instance, dict) else {}
    return [key for key in found.get("properties", ()) if key not in given]


def _words(error: jsonschema_rs.ValidationError) -> Text:
    name, details, value = error.kind.name, error.kind.as_dict(), error.instance
    if name == "required":
        key = details["property"]
        return Text(f"缺少“{key}”", f'"{key}" is missing')
    if name == "type":
        return _wrong_type(details["types"], value)
    if name in _LIMITS:
        zh, en = (words.format(details["limit"]) for words in _LIMITS[name])
        return Text(f"{zh}，现为 {_shown(value)}", f"{en}, but is {_shown(value)}")
    if name == "minLength":
        return Text("不能是空文字，没有内容请写 null", "must not be empty: write null for nothing")
    if name == "format" or details.get("pattern") == _DATE_PATTERN:
        return Text(
            f"应为日期，如 2024-01-31，现为 {_shown(value)}",
            f"must be a date such as 2024-01-31, but is {_shown(value)}",
        )
    if name == "pattern":
        pattern = details["pattern"]
        return Text(
            f"写法不对，应符合 {pattern}，现为 {_shown(value)}",
            f"must match {pattern}, but is {_shown(value)}",
        )
    if name in ("enum", "const"):
        options = details.get("options", [details.get("expected_value")])
        shown = [_shown(option) for option in options]
        return Text(
            f"应为 {'、'.join(shown)} 之一，现为 {_shown(value)}",
            f"must be one of {', '.join(shown)}, but is {_shown(value)}",
        )
    return Text(f"不符合规范（{name}）", error.message)


def _wrong_type(types: Sequence[str], value: object) -> Text:
    names = sorted(types, key=lambda name: name == "null")
    zh = "或".join(_TYPES[name].zh for name in names)
    en = " or ".join(_TYPES[name].en for name in names)
    return Text(f"应为{zh}，现为 {_shown(value)}", f"must be {en}, but is {_shown(value)}")


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"
