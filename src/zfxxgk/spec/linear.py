"""Sums of whole multiples, and such a sum compared with a number."""

from __future__ import annotations

import operator
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, TypeAlias, TypeVar

if TYPE_CHECKING:
    from fractions import Fraction

K = TypeVar("K", bound=Hashable)
N = TypeVar("N", int, "Fraction")

Sum: TypeAlias = dict[K | None, N]
"""Coefficient by what is counted; the constant stands under None."""

HOLDS: Final[Mapping[str, Callable[[int, int], bool]]] = {
    "==": operator.eq,
    "<=": operator.le,
    ">=": operator.ge,
    "<": operator.lt,
    ">": operator.gt,
}


@dataclass(frozen=True, slots=True)
class Comparison(Generic[K]):
    """``sum(coefficient * number) operator constant``.

    ``terms`` pair what is counted, such as the pointer of a cell, with its coefficient. The
    operator is ``==``, ``<=``, ``>=``, ``<`` or ``>``.
    """

    terms: tuple[tuple[K, int], ...]
    operator: str
    constant: int

    def lacking(self, numbers: Mapping[K, int]) -> int:
        """Returns what must be added to the sum of *numbers* to reach the constant."""
        left = self.constant
        for key, factor in self.terms:
            left -= factor * numbers[key]
        return left

    def holds(self, numbers: Mapping[K, int]) -> bool:
        return HOLDS[self.operator](0, self.lacking(numbers))

    def negated(self) -> Comparison[K]:
        """Returns the same equality with its sides changed, or the opposite inequality."""
        terms = tuple((key, -factor) for key, factor in self.terms)
        return Comparison(terms, self.operator, -self.constant)

    def normal(self) -> Comparison[K]:
        """Returns what says the same of whole numbers with the operator ``==`` or ``<=``."""
        turned = self.negated() if self.operator in (">", ">=") else self
        limit = turned.constant - (self.operator in ("<", ">"))
        return Comparison(turned.terms, "==" if self.operator == "==" else "<=", limit)

    def as_sum(self) -> Sum[K, int]:
        """Returns the sum less the constant, which is 0 where an equality holds."""
        found: Sum[K, int] = {key: factor for key, factor in self.terms if factor}
        return found | {None: -self.constant} if self.constant else found

    def __str__(self) -> str:
        shown = " ".join(f"{factor:+d}*{key}" for key, factor in self.terms)
        return f"{shown or 0} {self.operator} {self.constant}"


def compare(left: Sum[K, int], operator: str, right: Sum[K, int]) -> Comparison[K]:
    """Returns ``left operator right``, with all terms on the left and the number on the right."""
    rest = combine(left, right, -1)
    terms = tuple((key, factor) for key, factor in rest.items() if key is not None)
    return Comparison(terms, operator, -rest.get(None, 0))


def combine(one: Sum[K, N], other: Sum[K, N], factor: N, times: int = 1) -> Sum[K, N]:
    """Returns ``times * one + factor * other`` without terms that cancel."""
    found = dict(one) if times == 1 else {key: value * times for key, value in one.items()}
    for key, value in other.items():
        found[key] = found.get(key, 0) + value * factor
    return {key: value for key, value in found.items() if value}
