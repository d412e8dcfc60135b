"""YAML that means JSON: no dates, no yes and no, no duplicate keys; every value has a place."""

from __future__ import annotations

import re
from collections.abc import Hashable
from pathlib import Path
from typing import Any

import yaml

from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text

Places = dict[tuple[Hashable, ...], tuple[int, int, bool]]
"""Line and column, from 1, of each value by its path; whether it is a block of literal lines."""

_SCALARS = (
    (re.compile(r"null"), "tag:yaml.org,2002:null"),
    (re.compile(r"true|false"), "tag:yaml.org,2002:bool"),
    (re.compile(r"-?(?:0|[1-9][0-9]*)"), "tag:yaml.org,2002:int"),
    (re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)(?:[eE][-+]?[0-9]+)?"), "tag:yaml.org,2002:float"),
)
_DEEPEST = 50


def load(path: Path) -> tuple[Any, Places]:
    """The value in a YAML file and the places of its parts. Raises InputError with line and column."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            Text(f"无法读取：{error}", f"cannot be read: {error}"), path=str(path)
        ) from None
    return loads(text, str(path))


def loads(text: str, source: str) -> tuple[Any, Places]:
    """Like :func:`load`, for a text; *source* names it in messages."""
    try:
        node = yaml.compose(text, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or type(error).__name__
        raise _error(f"不是有效的 YAML：{what}", f"no valid YAML: {what}", mark, source) from None
    if node is None:
        raise _error("文件为空", "the file is empty", None, source)
    places: Places = {}
    return _value(node, (), places, source), places


def _value(node: yaml.Node, path: tuple[Hashable, ...], places: Places, source: str) -> Any:
    mark = node.start_mark
    style = getattr(node, "style", None)
    places[path] = (mark.line + 1, mark.column + 1, style == "|")
    if len(path) > _DEEPEST:
        raise _error("嵌套过深", "nested too deeply", mark, source)
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node)
    if isinstance(node, yaml.SequenceNode):
        return [_value(n, (*path, i), places, source) for i, n in enumerate(node.value)]
    assert isinstance(node, yaml.MappingNode)
    found: dict[str, Any] = {}
    for key_node, value_node in node.value:
        if not isinstance(key_node, yaml.ScalarNode) or key_node.value == "<<":
            raise _error("键必须是文本", "keys must be text", key_node.start_mark, source)
        key = str(key_node.value)
        if key in found:
            zh, en = f"键“{key}”重复", f"the key {key!r} is there twice"
            raise _error(zh, en, key_node.start_mark, source)
        found[key] = _value(value_node, (*path, key), places, source)
    return found


def _scalar(node: yaml.ScalarNode) -> Any:
    text = str(node.value)
    if node.style is None:
        for pattern, tag in _SCALARS:
            if pattern.fullmatch(text):
                return yaml.SafeLoader("").construct_object(yaml.ScalarNode(tag, text))
    return text


def _error(zh: str, en: str, mark: Any, source: str) -> InputError:
    place = f"{mark.line + 1}:{mark.column + 1}" if mark is not None else None
    return InputError(Text(zh, en), path=source, place=place)
