"""A rule compiled for some editions of the tables, and what is the same for several of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from zfxxgk.cel.types import SchemaPath
from zfxxgk.spec import forms
from zfxxgk.spec.linear import Comparison
from zfxxgk.spec.rules import Rule

Editions = tuple[tuple[tuple[str, str], tuple[str, ...]], ...]
"""For each table a variant depends on, the editions it is for."""


@dataclass(frozen=True)
class Variant:
    """A rule compiled for some editions: source of each part, by the name of the part.

    Parts: ``test``, ``reads``, ``when``, ``when_reads``, ``zh``, ``en``, ``reading_<name>``, and
    in Python ``others`` (all bindings that do not simply pass) and ``known`` (nothing is null).
    """

    rule: Rule
    editions: Editions
    names: tuple[str, ...]
    over: tuple[str, ...]
    listed: bool
    code: Mapping[str, str]
    dimensions: Mapping[str, tuple[str, ...]]
    tables: tuple[tuple[str, str], ...]
    needs: tuple[str, ...]
    blanks: bool
    unknowns: bool
    presence: bool
    fixed: bool
    linear: tuple[tuple[tuple[str, ...], Comparison[SchemaPath]], ...] = field(
        default=(), compare=False
    )


def merge_variants(
    variants: Iterable[Variant], same: Collection[tuple[str, str]]
) -> Iterator[Variant]:
    """Variants with the same code become one, where their editions form a full product."""
    variants = [_without(variant, same) for variant in variants]
    groups: dict[str, list[Variant]] = {}
    for variant in variants:
        alike = repr((variant.code, variant.dimensions, variant.over))
        groups.setdefault(alike, []).append(variant)
    for group in groups.values():
        editions = tuple(
            (key, tuple(dict.fromkeys(dict(v.editions)[key][0] for v in group)))
            for key, _ in group[0].editions
        )
        size = 1
        for _, allowed in editions:
            size *= len(allowed)
        if size != len(group):
            yield from group
            continue
        relevant = tuple(
            (key, allowed)
            for key, allowed in editions
            if len(allowed) < len(forms.editions()[key[1]])
        )
        first = group[0]
        yield Variant(**{**vars(first), "editions": relevant})


def _without(variant: Variant, same: Collection[tuple[str, str]]) -> Variant:
    editions = tuple((key, allowed) for key, allowed in variant.editions if key not in same)
    return Variant(**{**vars(variant), "editions": editions})
