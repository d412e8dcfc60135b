"""Arithmetic in words, with its numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from zfxxgk.spec import labels
from zfxxgk.spec.labels import Text
from zfxxgk.spec.places import Path

Form = Mapping[tuple[str, str], str | None]
"""Edition by variable and table."""

SHOWN = 3
"""How many zero terms an arithmetic sentence still spells out, and labels a list names."""

LONGEST = {"zh": 120, "en": 240}
"""Most characters of a sentence."""


@dataclass(frozen=True, slots=True)
class Term:
    """One cell of a sum: where it stands, how often it counts, and what it holds."""

    path: Path
    coefficient: int
    value: float
    blank: bool


@dataclass(frozen=True, slots=True)
class Sum:
    """A comparison of two sums with its numbers, amounts in the unit of the form."""

    left: tuple[Term, ...]
    right: tuple[Term, ...]
    constant: float
    operator: str

    @property
    def left_value(self) -> float:
        return _plain(_add(self.left))

    @property
    def right_value(self) -> float:
        return _plain(_add(self.right) + _exact(self.constant))

    @property
    def difference(self) -> float:
        return _plain(_exact(self.left_value) - _exact(self.right_value))


def number(value: float) -> str:
    """A number as people write it: no trailing zeros, no exponent."""
    exact = _exact(value)
    if isinstance(exact, int):
        return str(exact)
    return str(int(exact)) if exact == exact.to_integral_value() else f"{exact.normalize():f}"


def _add(terms: Sequence[Term]) -> Decimal | int:
    return sum(_exact(term.value) * term.coefficient for term in terms)


def _exact(value: float) -> Decimal | int:
    return value if isinstance(value, int) else Decimal(repr(value))


def _plain(value: Decimal | int) -> float:
    return int(value) if value == int(value) else float(value)


# ---------------------------------------------------------------------- arithmetic


def word_sum(total: Sum, form: Form) -> Text:
    """A broken comparison as a sentence: what was added, what it gives, what is printed.

    Of a long sum only as many terms are spelt out as fit; the others are told by what they make.
    """
    return Text(*(_fitting(total, form, language) for language in ("zh", "en")))


def _fitting(total: Sum, form: Form, language: str) -> str:
    terms = (*total.left, *total.right)
    shared = _shared([term.path for term in terms])
    left = _Side(total.left, 0, total.left_value, shared, form, language)
    right = _Side(total.right, total.constant, total.right_value, shared, form, language)
    head, between, end = _frame(total, _lead(terms[0].path, shared, form, language), language)
    text = ""
    for most in range(max(1, len(left.words), len(right.words)), 0, -1):
        text = f"{head}{left.say(most)}{between}{right.say(most)}{end}"
        if len(text) <= LONGEST[language]:
            break
    return text


def _frame(total: Sum, lead: str, language: str) -> tuple[str, str, str]:
    """What stands before, between and behind the sides of a comparison."""
    relation: str = getattr(RELATION[total.operator], language)
    gap = number(abs(total.difference))
    blanks = sum(term.blank for term in (*total.left, *total.right))
    if language == "zh":
        counted = f"（空白 {blanks} 格按 0 计）" if blanks else ""
        return f"{lead}{relation}：", "，", f"，相差 {gap}{counted}。"
    counted = f" (blank cells counted as 0: {blanks})" if blanks else ""
    head = f"{lead}: {relation}" if lead else relation.capitalize()
    return f"{head}: ", "; ", f"; difference {gap}{counted}."


RELATION = {
    "==": Text("不相符", "does not add up"),
    "<=": Text("前者不应大于后者", "the first must not exceed the second"),
    ">=": Text("前者不应小于后者", "the first must not fall short of the second"),
    "<": Text("前者应小于后者", "the first must be below the second"),
    ">": Text("前者应大于后者", "the first must be above the second"),
}


def label_common(paths: Sequence[Path], form: Form) -> Text:
    """The table, and the row or column that all *paths* lead to; empty for different tables."""
    shared = _shared(paths)
    return Text(*(_lead(paths[0], shared, form, language) for language in ("zh", "en")))


def label_cell(path: Path, form: Form) -> Text:
    """The table, the row and the column of a cell, without the headings above them."""
    table, *inner = _steps(path, form)[1:]
    zh = table.own.zh + "".join(NAMED.get(step.kind, "“{}”").format(step.own.zh) for step in inner)
    return Text(zh, ", ".join(step.own.en for step in (table, *inner)))


def label_apart(paths: Sequence[Path], form: Form) -> tuple[Text, list[Text]]:
    """What *paths* have in common, and how each is called within it."""
    shared = _shared(paths)
    own = []
    for path in paths:
        rest = frozenset(i for i in range(1, len(path)) if i not in shared)
        own.append(Text(*(_lead(path, rest | {0}, form, language) for language in ("zh", "en"))))
    return label_common(paths, form), own


def _shared(paths: Sequence[Path]) -> frozenset[int]:
    """Positions at which all paths are the same: their table, and their row or column.

    Of a single path only the table; nothing where they lead to different tables.
    """
    length = min(map(len, paths)) if len(paths) > 1 else 2
    same = frozenset(i for i in range(length) if len({path[i] for path in paths}) == 1)
    return same if 1 in same else frozenset()


def _lead(path: Path, shared: frozenset[int], form: Form, language: str) -> str:
    steps = _steps(path, form)
    common = [steps[i] for i in sorted(shared) if i > 0]
    if language == "en":
        return ", ".join(step.own.en for step in common)
    return "".join(NAMED.get(step.kind, "{}").format(step.own.zh) for step in common)


NAMED = {"row": "“{}”行", "column": "{}列"}


_SIGNS = {"zh": ("＋", "－", "＝"), "en": (" + ", " - ", " = ")}


class _Side:
    """One side of a comparison in one language. ``words`` are those of the terms spelt out."""

    def __init__(
        self,
        terms: Sequence[Term],
        constant: float,
        value: float,
        shared: frozenset[int],
        form: Form,
        language: str,
    ) -> None:
        self._terms, self._constant, self._value, self._language = terms, constant, value, language
        other = [term for term in terms if term.value]
        self._spelt = terms if len(terms) - len(other) <= SHOWN else other
        self._alone = len(terms) == 1 and terms[0].coefficient == 1 and not constant
        filled = ("填" if language == "zh" else " is") if self._alone else ""
        spelt = terms if self._alone else self._spelt
        self.words = [_term(term, shared, form, language, filled) for term in spelt]

    def say(self, most: int) -> str:
        """The side with *most* of its terms spelt out, if it has more."""
        if self._alone:
            return self.words[0]
        if not self._terms:
            return number(self._value)
        plus, minus, equals = _SIGNS[self._language]
        joined = plus.join(self.words[:most])
        left_out = len(self._terms) - len(self._spelt)
        if rest := self._spelt[most:]:
            # With the zeros among them, so that every cell is told of once.
            joined += plus + _rest(rest, len(rest) + left_out, self._language)
            left_out = 0
        if self._constant:
            sign = minus if self._constant < 0 else plus if joined else ""
            joined += f"{sign}{number(abs(self._constant))}"
        if left_out:
            joined += _left_out(left_out, bool(joined), self._language)
        return f"{joined}{equals}{number(self._value)}"


def _rest(terms: Sequence[Term], count: int, language: str) -> str:
    """*count* terms, of which all but *terms* are 0."""
    value = number(_plain(_add(terms)))
    return f"其余 {count} 项 {value}" if language == "zh" else f"{count} more {value}"


def _left_out(count: int, some: bool, language: str) -> str:
    if language == "zh":
        return f"（另有 {count} 项为 0）" if some else f"{count} 项均为 0，合计"
    return f" ({count} more are 0)" if some else f"{count} items, all 0,"


def _term(term: Term, shared: frozenset[int], form: Form, language: str, filled: str = "") -> str:
    steps = _steps(term.path, form)
    own = [_own(step, language) for i, step in enumerate(steps) if i not in shared and i > 0]
    if term.path[0] == "previous":
        own.insert(0, _own(steps[0], language))
    times = f"{abs(term.coefficient)}×" if abs(term.coefficient) != 1 else ""
    return f"{' '.join(own)}{filled} {times}{number(term.value)}"


def _steps(path: Path, form: Form) -> tuple[labels.Step, ...]:
    return labels.steps(path, form.get((str(path[0]), str(path[1]))))


def _own(step: labels.Step, language: str) -> str:
    return step.own.zh if language == "zh" else step.own.en
