"""A compiled rule and what it is applied to: the types that generated code is written against."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_EVEN, Decimal
from itertools import product
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from zfxxgk.spec.places import Path

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Claims, Coverage, Prose, Provenance, Report, TextMatch
    from zfxxgk.spec.editions import Limits

Reference: TypeAlias = tuple[str, Path]
"""How an expression uses a place (cell, value, presence, mention), and the place."""
Binding: TypeAlias = tuple[str | int, ...]
"""Keys of dimensions, or the index of a list item, one for each bound name."""
Instance: TypeAlias = tuple[str, tuple[tuple[str, str | int], ...]]
"""A rule and the pairs of name and key of one of its bindings, sorted."""


class Input(NamedTuple):
    """The variables of ``schema/input.json``; None where a variable was not supplied."""

    report: Report
    previous: Report | None = None
    members: Sequence[Report] | None = None
    coverage: Coverage | None = None
    provenance: Provenance | None = None
    claims: Claims | None = None
    prose: Prose | None = None
    repeated: Sequence[TextMatch] | None = None
    copied: Sequence[TextMatch] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Check:
    """One rule, compiled for the editions it applies to.

    ``over`` is the path of the list that an index binding runs over, empty for dimensions.
    ``tables`` are the tables the expressions go through; ``blanks`` tells whether they read cells,
    ``unknowns`` whether they read other places that may be null. ``presence`` says that the
    assertion only asks that places are not null, ``fixed`` that the condition depends on nothing
    but the binding. Where no cell is null, ``others`` gives all bindings that do not
    simply pass; ``known`` tells whether the places that are no cells have values.
    """

    rule: str
    test: Callable[..., bool]
    references: Callable[..., tuple[Reference, ...]]
    editions: Limits = field(default_factory=dict)
    names: tuple[str, ...] = ()
    bindings: tuple[Binding, ...] = ((),)
    over: tuple[str, ...] = ()
    tables: tuple[tuple[str, str], ...] = ()
    needs: tuple[str, ...] = ()
    blanks: bool = False
    unknowns: bool = False
    presence: bool = False
    fixed: bool = False
    others: Callable[[Input], list[Binding]] | None = None
    known: Callable[..., bool] | None = None
    when: Callable[..., bool] | None = None
    when_references: Callable[..., tuple[Reference, ...]] | None = None
    readings: Mapping[str, Callable[..., bool]] = field(default_factory=dict)
    zh: Callable[..., str] | None = None
    en: Callable[..., str] | None = None


def name_instance(rule: str, binding: Mapping[str, str | int]) -> Instance:
    return rule, tuple(sorted(binding.items()))


def each(*dimensions: tuple[str, ...]) -> tuple[Binding, ...]:
    """Every combination of keys, the last dimension running fastest."""
    return tuple(product(*dimensions))


def int64(value: int) -> int:
    """The value itself. Raises OverflowError beyond 64 bits, as every engine of CEL does."""
    if not -(2**63) <= value < 2**63:
        raise OverflowError(f"{value} does not fit into 64 bits")
    return value


def character(text: str, index: int) -> str:
    """The character at an index, empty just behind the last. Raises IndexError beyond."""
    if not 0 <= index <= len(text):
        raise IndexError(f"no character {index} in a text of {len(text)}")
    return text[index : index + 1]


def remainder(dividend: int, divisor: int) -> int:
    """Remainder with the sign of the dividend; Python's own takes that of the divisor."""
    rest = abs(dividend) % divisor
    return -rest if dividend < 0 else rest


def scaled(amount: float | None, decimals: int) -> int:
    """An amount in its smallest unit; a blank counts as 0."""
    if amount is None:
        return 0
    if isinstance(amount, int):
        return amount * int(10**decimals)
    exact = Decimal(repr(amount)).scaleb(decimals)
    return int(exact.to_integral_value(rounding=ROUND_HALF_EVEN))
