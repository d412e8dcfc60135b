"""YAML that means JSON: no dates, no yes and no, no duplicate keys; every value has a place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import yaml

from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text
from zfxxgk.spec.places import Path as Steps

if TYPE_CHECKING:
    from yaml.events import _Mark

    from zfxxgk.spec.documents import Json

    _Loader: TypeAlias = type[yaml.BaseLoader | yaml.CBaseLoader]


class Position(NamedTuple):
    """Line and column, from 1, where a value begins. ``style`` is the sign of a block scalar,
    the quotation mark of a quoted one, None for anything else."""

    line: int
    column: int
    style: str | None


Positions = dict[Steps, Position]
"""The position of each value by its path."""

_CONSTANTS = {"null": None, "true": True, "false": False}
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?")
_LONGEST_NUMBER = 18  # digits; more may not fit into 64 bits
# What YAML 1.2 takes for a number and 1.1 does not; the resolver of 1.1 is asked for the rest.
_NEWER_NUMBER = re.compile(
    r"[-+]?(?:0o[0-7]+|(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)"
)
# The parser in C, which not every build of PyYAML has.
_FASTEST: _Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
# Signs that may stand where only the parser in C takes them, or that it does not count.
_DISPUTED = re.compile(r"[\t\ufeff?]|[|>]#")
# A wide sign where a key ends or a collection begins.
_WIDE = re.compile(r"^[\s-]*\w+\s*(：)|(?:^|[\s:])([｛［])", re.MULTILINE)
_TEXT = "tag:yaml.org,2002:str"
_DEEPEST = 50
MAX_BYTES = 2**20
_BYTE_ORDER_MARK = "\ufeff"


def load(path: Path) -> tuple[Json, Positions]:
    """Returns the value in a YAML file and the positions of its parts.

    Raises InputError, with line and column for anything in the file.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        words = error.strerror or str(error)
        raise InputError(
            Text(f"无法读取：{words}", f"cannot be read: {words}"), path=str(path)
        ) from None
    if len(content) > MAX_BYTES:
        raise InputError(
            Text(
                f"文件超过 {MAX_BYTES // 2**20} MB，不像是规则文件",
                f"the file is larger than {MAX_BYTES // 2**20} MB, so it is no rule file",
            ),
            path=str(path),
        )
    try:
        text = content.decode("utf-8").removeprefix(_BYTE_ORDER_MARK)
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8").removeprefix(_BYTE_ORDER_MARK)
        zh, en = "文件不是 UTF-8 编码", "the file is not in UTF-8"
        raise _error(zh, en, _place_at(before), str(path)) from None
    return loads(text, str(path))


def loads(text: str, source: str) -> tuple[Json, Positions]:
    """Loads a text as :func:`load` does a file; *source* names it in messages."""
    if not _DISPUTED.search(text):
        # Its errors have other words and places than those that every build can give.
        with suppress(InputError, UnicodeEncodeError):
            return _read(text, source, _FASTEST)
    return _read(text, source, yaml.BaseLoader)


def _read(text: str, source: str, parser: _Loader) -> tuple[Json, Positions]:
    reader = _Reader(source)
    try:
        reader.events = iter(yaml.parse(text, Loader=parser))
        return reader.document(), reader.positions
    except yaml.reader.ReaderError as error:
        code = f"U+{error.character:04X}"
        zh, en = f"含有不允许的字符 {code}", f"the character {code} is not allowed"
        raise _error(zh, en, _place_at(text[: error.position]), source) from None
    except yaml.MarkedYAMLError as error:
        zh, en = f"不是有效的 YAML：{error.problem}", f"no valid YAML: {error.problem}"
        line, column = _place_of(error.problem_mark)
        if wide := _WIDE.search("\n".join(text.splitlines()[max(line - 2, 0) : line])):
            narrow = unicodedata.normalize("NFKC", wide[1])
            zh, en = f"{zh}；{wide[1]} 请写 {narrow}", f"{en}; write {narrow} for {wide[1]}"
        raise _error(zh, en, (line, column), source) from None


class _Reader:
    """Values from the events of the YAML parser, so that nothing grows before it is refused."""

    events: Iterator[yaml.Event]

    def __init__(self, source: str) -> None:
        self.source = source
        self.positions: Positions = {}

    def document(self) -> Json:
        next(self.events)
        first = next(self.events)
        if isinstance(first, yaml.StreamEndEvent):
            raise self._refused("文件为空", "the file is empty", first)
        value = self._value(next(self.events), ())
        next(self.events)
        second = next(self.events)
        if not isinstance(second, yaml.StreamEndEvent):
            raise self._refused("只能有一个 YAML 文档", "there is more than one document", second)
        return value

    def _value(self, event: yaml.Event, path: Steps) -> Json:
        self._require_plain(event, path)
        line, column = _place_of(event.start_mark)
        self.positions[path] = Position(line, column, getattr(event, "style", None) or None)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return [self._value(item, (*path, i)) for i, item in enumerate(self._parts())]
        found: dict[str, Json] = {}
        for key_event in self._parts():
            key = self._key(key_event, path)
            if key in found:
                raise self._refused(f"键“{key}”重复", f"the key {key!r} is there twice", key_event)
            found[key] = self._value(next(self.events), (*path, key))
        return found

    def _parts(self) -> Iterator[yaml.Event]:
        """Events that begin the items of the collection at hand, up to its end."""
        while not isinstance(event := next(self.events), yaml.CollectionEndEvent):
            yield event

    def _require_plain(self, event: yaml.Event, path: Steps) -> None:
        if getattr(event, "anchor", None) is not None:
            zh, en = "不允许锚点和别名（&、*）", "anchors and aliases are not allowed"
            raise self._refused(zh, en, event)
        if getattr(event, "tag", None) is not None:
            raise self._refused("不允许标签（!）", "tags are not allowed", event)
        if len(path) > _DEEPEST:
            raise self._refused("嵌套过深", "nested too deeply", event)

    def _key(self, event: yaml.Event, path: Steps) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            raise self._refused("键必须是文本", "keys must be text", event)
        self._require_plain(event, path)
        key = self._scalar(event)
        if not isinstance(key, str):
            zh = f"键必须是文本，请给 {event.value} 加引号"
            raise self._refused(zh, f"keys must be text: put {event.value} in quotes", event)
        return key

    def _scalar(self, event: yaml.ScalarEvent) -> str | float | bool | None:
        text = str(event.value)
        if event.style:
            return text
        if text in _CONSTANTS:
            return _CONSTANTS[text]
        if number := _NUMBER.fullmatch(text):
            if len(text.lstrip("-")) > _LONGEST_NUMBER:
                raise self._refused("数字过长", "the number is too long", event)
            return float(text) if number[1] else int(text)
        if not text:
            zh, en = '这里没有值，请写 null 或者 ""', 'there is no value here: write null or ""'
            raise self._refused(zh, en, event)
        if _is_ambiguous(text):
            zh = f"各种 YAML 程序对 {text} 的理解不同：文本请加引号，其他值请按 JSON 的写法"
            en = f"YAML programs differ on {text}: put text in quotes, write values as in JSON"
            raise self._refused(zh, en, event)
        return text

    def _refused(self, zh: str, en: str, event: yaml.Event) -> InputError:
        return _error(zh, en, _place_of(event.start_mark), self.source)


_RESOLVER: Any = yaml.SafeLoader("")


def _is_ambiguous(text: str) -> bool:
    """True if some YAML parsers read this plain scalar as text and others do not."""
    if _NEWER_NUMBER.fullmatch(text):
        return True
    return bool(_RESOLVER.resolve(yaml.ScalarNode, text, (True, False)) != _TEXT)


def _place_of(mark: _Mark | None) -> tuple[int, int]:
    assert mark is not None
    return mark.line + 1, mark.column + 1


def _place_at(before: str) -> tuple[int, int]:
    """Line and column that follow the text *before*."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _error(zh: str, en: str, place: tuple[int, int], source: str) -> InputError:
    return InputError(Text(zh, en), path=source, place=f"{place[0]}:{place[1]}")
