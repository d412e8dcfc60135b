"""Text to tokens, after the lexis of the CEL specification."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from zfxxgk.cel.tree import CelError, Position
from zfxxgk.cel.words import say
from zfxxgk.spec.labels import Text

# By the specification a bare carriage return ends a comment; its implementations read on to the
# line feed. Such a comment is no space here, and so is refused.
_SPACE = re.compile(r"(?:[ \t\n\f\r]|//[^\r\n]*(?=\r?\n|\Z))*")

_TOKEN = re.compile(
    r"""
      (?P<double> [0-9]*\.[0-9]+(?:[eE][+-]?[0-9]+)? | [0-9]+[eE][+-]?[0-9]+ )
    | (?P<uint>   (?:0x[0-9a-fA-F]+|[0-9]+)[uU] )
    | (?P<int>    0x[0-9a-fA-F]+|[0-9]+ )
    | (?P<bytes>  [bB][rR]?["'] )
    | (?P<string> (?P<raw>[rR]?)(?P<quote>\"{3}|'{3}|"|') )
    | (?P<word>   [_a-zA-Z][_a-zA-Z0-9]* )
    | (?P<sign>   [=!<>]=|&&|\|\||[-+*%<>!?:.,()\[\]{}] )
    | (?P<comment> // )
    | (?P<slash>  / )
    | (?P<quoted> ` )
    """,
    re.VERBOSE,
)

_OUTSIDE = frozenset({"double", "uint", "bytes", "comment", "slash", "quoted"})

_MEANT = {
    "=": "==", "&": "&&", "|": "||", "“": '"', "”": '"', "‘": "'", "’": "'",
    "≤": "<=", "≥": ">=", "≠": "!=", "×": "*", "。": ".", "、": ",",
}  # fmt: skip
"""Signs of no expression, wide ones made narrow, that are written for another."""

_KEYWORDS = {"in": "sign", "true": "constant", "false": "constant", "null": "constant"}

# What follows an opening quote, up to and including the closing one.
_REST = {
    ('"', True): re.compile(r'([^"\r\n]*)"'),
    ("'", True): re.compile(r"([^'\r\n]*)'"),
    ('"""', True): re.compile(r'(.*?)"""', re.DOTALL),
    ("'''", True): re.compile(r"(.*?)'''", re.DOTALL),
    ('"', False): re.compile(r'((?:[^"\\\r\n]|\\[^\r\n])*)"'),
    ("'", False): re.compile(r"((?:[^'\\\r\n]|\\[^\r\n])*)'"),
    ('"""', False): re.compile(r'((?:[^\\]|\\.)*?)"""', re.DOTALL),
    ("'''", False): re.compile(r"((?:[^\\]|\\.)*?)'''", re.DOTALL),
}

# A line break or an escape; a backslash that begins no escape matches with no group.
_ESCAPE = re.compile(
    r"""\r\n?
      | \\(?: ([abfnrtv\\?"'`])
            | [xX]([0-9a-fA-F]{2}) | u([0-9a-fA-F]{4}) | U([0-9a-fA-F]{8})
            | ([0-3][0-7]{2}) )?""",
    re.VERBOSE,
)

_CHARACTERS = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}

# Every implementation reads a line break inside a string as a line feed.
_LINE_BREAK = re.compile(r"\r\n?")

# Implementations disagree on a raw string with a backslash before its end or a carriage return.
_AMBIGUOUS = re.compile(r"(?:[^\\]|\\[^\r])*\\(?:\r|\Z)")

_SURROGATE = re.compile("[\ud800-\udfff]")

_Locate: TypeAlias = Callable[[int], Position]


@dataclass(frozen=True, slots=True)
class Token:
    """`kind` is int, string, constant, word, sign or end; a string's `text` is its value."""

    kind: str
    text: str
    at: Position

    @property
    def words(self) -> Text:
        """The token as a message tells of it."""
        return say(self.kind) if self.kind in ("end", "string") else say("sign", sign=self.text)


def read_tokens(text: str) -> Iterator[Token]:
    """The tokens of `text`, one `end` last; the first thing that is no token is a `CelError`."""
    locate = _locator(text)
    offset = _after_space(text, 0)
    while offset < len(text):
        found = _TOKEN.match(text, offset)
        if found is None:
            raise CelError(_unexpected(text[offset]), locate(offset))
        if found.lastgroup in _OUTSIDE:
            raise CelError(say("outside", what=say(found.lastgroup)), locate(offset))
        token, end = _string(found, locate) if found["string"] else _plain(found, locate)
        yield token
        offset = _after_space(text, end)
    yield Token("end", "", locate(offset))


def _locator(text: str) -> _Locate:
    starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def locate(offset: int) -> Position:
        line = bisect_right(starts, offset)
        return Position(line, offset - starts[line - 1] + 1, offset)

    return locate


def _after_space(text: str, offset: int) -> int:
    space = _SPACE.match(text, offset)
    return space.end() if space else offset


def _unexpected(char: str) -> Text:
    shown = f"'{char}' " if char.isprintable() else ""
    what = say("character", shown=shown, code=f"U+{ord(char):04X}")
    narrow = unicodedata.normalize("NFKC", char)
    if char != narrow == " ":
        return say("meant", what=what, sign=say("space"))
    found = _TOKEN.match(_MEANT.get(narrow, narrow if narrow != char else ""))
    # The opening quote of a string is a token by itself here.
    return say("meant", what=what, sign=found.group()) if found else what


def _plain(found: re.Match[str], locate: _Locate) -> tuple[Token, int]:
    text, kind = found.group(), found.lastgroup or ""
    return Token(_KEYWORDS.get(text, kind), text, locate(found.start())), found.end()


def _string(opening: re.Match[str], locate: _Locate) -> tuple[Token, int]:
    raw = bool(opening["raw"])
    rest = _REST[opening["quote"], raw].match(opening.string, opening.end())
    if rest is None:
        raise CelError(_unclosed(opening["quote"]), locate(opening.start()))
    if lone := _SURROGATE.search(opening.string, *rest.span(1)):
        raise CelError(say("surrogate"), locate(lone.start()))
    if raw and _AMBIGUOUS.match(rest[1]):
        raise CelError(say("outside", what=say("raw")), locate(opening.start()))
    body = _LINE_BREAK.sub("\n", rest[1]) if raw else _unescaped(rest, locate)
    return Token("string", body, locate(opening.start())), rest.end()


def _unclosed(quote: str) -> Text:
    return say(f"unclosed-{'expression' if len(quote) == 3 else 'line'}", quote=quote)


def _unescaped(rest: re.Match[str], locate: _Locate) -> str:
    def replacement(found: re.Match[str]) -> str:
        if found[0].startswith("\r"):
            return "\n"
        at = locate(rest.start(1) + found.start())
        if found.lastindex is None:
            raise CelError(say("backslash"), at)
        value = found[found.lastindex]
        if found.lastindex == 1:
            return _CHARACTERS.get(value, value)
        return _code_point(int(value, 8 if found.lastindex == 5 else 16), at)

    return _ESCAPE.sub(replacement, rest[1])


def _code_point(code: int, at: Position) -> str:
    if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        raise CelError(say("escape", code=f"{code:X}"), at)
    return chr(code)
