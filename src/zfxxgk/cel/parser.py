"""Expression text to tree: a recursive-descent parser for a subset of CEL.

Grammar and precedence are those of the CEL specification. Outside the subset are doubles, uint
and bytes literals, division, maps, messages, absolute names and all functions but those listed
here. A run such as `!!x` or `--x` stays in the tree as it was written.
"""

from __future__ import annotations

from typing import NoReturn

from zfxxgk.cel.lexer import Token, read_tokens
from zfxxgk.cel.tree import (
    PRECEDENCE,
    Binary,
    Call,
    CelError,
    Index,
    ListOf,
    Literal,
    Macro,
    Name,
    Select,
    Ternary,
    Tree,
    Unary,
    list_children,
)
from zfxxgk.cel.words import say
from zfxxgk.spec.labels import Text

FUNCTIONS = {"size": 1, "string": 1}
"""Functions written `f(x)` with the number of their arguments, 0 or 1."""

METHODS = {
    "size": 0, "sum": 0, "contains": 1, "startsWith": 1, "endsWith": 1, "charAt": 1, "indexOf": 1,
}  # fmt: skip
"""Functions written `x.f(y)` with the number of their arguments, 0 or 1."""

MACROS = ("map", "filter", "all", "exists")

DEEPEST = 32
"""Levels below the root of a tree; consumers may recurse. The specification requires 32."""

_CONSTANTS = {"true": True, "false": False, "null": None}

_RESERVED = {
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
    "package", "namespace", "return", "var", "void", "while",
}  # fmt: skip

_REASONS = ("has", "matches")

_MEANT = {
    "and": "&&", "or": "||", "not": "!", "is": "==", "if": "x ? y : z", "<>": "!=",
    "len": "size(x)",
}  # fmt: skip
"""What other languages write, and how it is written here."""

_TOO_DEEP = say("deep", most=DEEPEST)


def parse(text: str) -> Tree:
    """The tree of one expression; `CelError` for anything outside the subset.

    No tree it returns is more than `DEEPEST` levels deep.
    """
    parser = _Parser(text)
    tree = parser.expression()
    parser.finish()
    _refuse_deep(tree)
    return tree


def _refuse_deep(tree: Tree) -> None:
    level, row = 0, [tree]
    while row:
        if level > DEEPEST:
            raise CelError(_TOO_DEEP, row[0].at)
        level, row = level + 1, [part for node in row for part in list_children(node)]


class _Parser:
    """One method for each production; `_next` is the token not yet consumed."""

    def __init__(self, text: str) -> None:
        self._tokens = read_tokens(text)
        self._next = self._last = next(self._tokens)
        self._level = 0

    def expression(self) -> Tree:
        self._descend()
        tree = self._binary(1)
        if self._is("?"):
            tree = self._ternary(tree)
        self._level -= 1
        return tree

    def finish(self) -> None:
        if self._next.kind != "end":
            self._refuse(say("operator-or-end"))

    def _ternary(self, condition: Tree) -> Tree:
        at = self._take().at
        then = self._binary(1)
        self._expect(":")
        return Ternary(condition, then, self.expression(), at=at)

    def _binary(self, weakest: int) -> Tree:
        tree = self._unary()
        while (strength := self._strength()) >= weakest:
            operator = self._take()
            self._descend()
            right = self._binary(strength + 1)
            self._level -= 1
            tree = Binary(operator.text, tree, right, at=operator.at)
        return tree

    def _strength(self) -> int:
        return PRECEDENCE.get(self._next.text, 0) if self._next.kind == "sign" else 0

    def _unary(self) -> Tree:
        run: list[Token] = []
        while self._is(run[0].text) if run else self._is("!", "-"):
            run.append(self._take())
        # A minus before a number is part of the literal: -2**63 cannot be written otherwise.
        negative = len(run) == 1 and run[0].text == "-" and self._next.kind == "int"
        tree = self._member(self._integer(run.pop()) if negative else self._primary())
        for sign in reversed(run):
            tree = Unary(sign.text, tree, at=sign.at)
        return tree

    def _member(self, tree: Tree) -> Tree:
        while self._is(".", "[", "{"):
            sign = self._take()
            if sign.text == "{":
                raise CelError(say("outside", what=say("construction")), sign.at)
            if sign.text == "[":
                tree = Index(tree, self.expression(), at=sign.at)
                self._expect("]")
            else:
                name = self._word(say("field-or-function"))
                tree = self._method(tree, name) if self._is("(") else _selected(tree, name)
        return tree

    def _method(self, target: Tree, name: Token) -> Tree:
        if name.text in MACROS:
            return self._macro(target, name)
        if name.text not in METHODS:
            raise CelError(_unknown_function(name.text), name.at)
        return Call(name.text, target, self._arguments(METHODS[name.text]), at=name.at)

    def _macro(self, over: Tree, name: Token) -> Tree:
        self._expect("(")
        variable = self._identifier(say("variable-of", name=name.text))
        if variable.text == "__result__":
            raise CelError(say("result-reserved"), variable.at)
        self._expect(",")
        body = self.expression()
        if self._is(","):
            self._outside(say("three-arguments", name=name.text))
        self._expect(")")
        return Macro(name.text, over, variable.text, body, at=name.at)

    def _primary(self) -> Tree:
        token = self._next
        match token.kind:
            case "int":
                return self._integer()
            case "string":
                return Literal(self._take().text, at=token.at)
            case "constant":
                return Literal(_CONSTANTS[self._take().text], at=token.at)
            case "word":
                return self._name()
        match token.text:
            case "(":
                return self._parenthesised()
            case "[":
                return self._list()
            case "{":
                self._outside(say("map"))
            case ".":
                self._outside(say("absolute"))
        self._refuse(say("operand"))

    def _integer(self, minus: Token | None = None) -> Tree:
        token = self._take()
        sign, at = (1, token.at) if minus is None else (-1, minus.at)
        value = sign * _magnitude(token.text)
        if not -(2**63) <= value < 2**63:
            raise CelError(say("too-large"), at)
        return Literal(value, at=at)

    def _name(self) -> Tree:
        name = self._identifier(say("name"))
        if not self._is("("):
            return Name(name.text, at=name.at)
        if name.text not in FUNCTIONS:
            raise CelError(_unknown_function(name.text), name.at)
        return Call(name.text, None, self._arguments(FUNCTIONS[name.text]), at=name.at)

    def _arguments(self, count: int) -> tuple[Tree, ...]:
        self._expect("(")
        given = (self.expression(),) if count else ()
        self._expect(")")
        return given

    def _parenthesised(self) -> Tree:
        self._take()
        tree = self.expression()
        self._expect(")")
        return tree

    def _list(self) -> Tree:
        at = self._take().at
        items: list[Tree] = []
        while not self._is(",", "]"):
            items.append(self.expression())
            if not self._is(","):
                break
            self._take()
        if not items and self._is(","):  # the grammar of CEL allows `[,]`
            self._take()
        self._expect("]")
        return ListOf(tuple(items), at=at)

    def _identifier(self, expected: Text) -> Token:
        token = self._word(expected)
        if token.text in _RESERVED:
            raise CelError(say("reserved", name=token.text), token.at)
        return token

    def _word(self, expected: Text) -> Token:
        if self._next.kind != "word":
            self._refuse(expected)
        return self._take()

    def _expect(self, sign: str) -> None:
        if not self._is(sign):
            self._refuse(say("sign", sign=sign))
        self._take()

    def _is(self, *signs: str) -> bool:
        return self._next.kind == "sign" and self._next.text in signs

    def _take(self) -> Token:
        self._last, self._next = self._next, next(self._tokens)
        return self._last

    def _descend(self) -> None:
        if self._level > DEEPEST:
            raise CelError(_TOO_DEEP, self._next.at)
        self._level += 1

    def _refuse(self, expected: Text) -> NoReturn:
        what = say("expected", found=self._next.words, expected=expected)
        near = [token.text for token in (self._next, self._last) if token.kind != "string"]
        meant = [_MEANT[words] for words in (*near, "".join(near[::-1])) if words in _MEANT]
        raise CelError(say("meant", what=what, sign=meant[0]) if meant else what, self._next.at)

    def _outside(self, feature: Text) -> NoReturn:
        raise CelError(say("outside", what=feature), self._next.at)


def _selected(tree: Tree, name: Token) -> Tree:
    return Select(tree, name.text, at=name.at)


def _magnitude(text: str) -> int:
    base, digits = (16, text[2:]) if text.startswith("0x") else (10, text)
    digits = digits.lstrip("0")
    # Python refuses to convert thousands of digits; 21 are out of range in either base.
    return int(digits[:21] or "0", base)


def _unknown_function(name: str) -> Text:
    if name in FUNCTIONS:
        return say("in-parentheses", name=name)
    if name in METHODS or name in MACROS:
        return say("on-a-value", name=name)
    what = say("outside", what=say("function", name=name))
    if name in _MEANT:
        return say("meant", what=what, sign=_MEANT[name])
    reason = say(name) if name in _REASONS else Text("", "")
    return Text(what.zh + reason.zh, what.en + reason.en)
