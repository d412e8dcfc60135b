"""The arithmetic rules as rows of ``linear-checks.json``, and what they come to in a report."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path as File
from typing import TypedDict

from zfxxgk.spec.editions import Editions, Limits, TableKey, read_limits, write_limits
from zfxxgk.spec.linear import Comparison
from zfxxgk.spec.places import parse_pointer


class TermData(TypedDict):
    pointer: str
    coefficient: int


class RowData(TypedDict):
    """A row as ``linear-checks.json`` has it."""

    rule: str
    forms: dict[str, list[str]]
    binding: dict[str, str]
    terms: list[TermData]
    operator: str
    constant: int
    scale: int
    when: str | None


@dataclass(frozen=True, slots=True)
class LinearCheck(Comparison[str]):
    """A comparison of cells by their JSON Pointers for one binding of one rule.

    ``scale`` is the number of decimals by which the cells are shifted to become integers.
    """

    rule: str
    editions: Limits
    binding: Mapping[str, str]
    scale: int
    when: str | None

    @property
    def tables(self) -> frozenset[TableKey]:
        """The tables that its cells stand in."""
        paths = (parse_pointer(pointer) for pointer, _ in self.terms)
        return frozenset((str(path[0]), str(path[1])) for path in paths)

    def as_dict(self) -> RowData:
        return {
            "rule": self.rule,
            "forms": write_limits(self.editions),
            "binding": dict(self.binding),
            "terms": [{"pointer": p, "coefficient": c} for p, c in self.terms],
            "operator": self.operator,
            "constant": self.constant,
            "scale": self.scale,
            "when": self.when,
        }

    @classmethod
    def from_dict(cls, data: RowData) -> LinearCheck:
        return cls(
            rule=data["rule"],
            editions=read_limits(data["forms"]),
            binding=data["binding"],
            terms=tuple((term["pointer"], term["coefficient"]) for term in data["terms"]),
            operator=data["operator"],
            constant=data["constant"],
            scale=data["scale"],
            when=data["when"],
        )


@cache
def load_builtin() -> tuple[LinearCheck, ...]:
    """Every row of the compiled ``linear-checks.json``."""
    import zfxxgk_generated

    path = File(zfxxgk_generated.__file__).parent / "linear-checks.json"
    rows = json.loads(path.read_text(encoding="utf-8"))["checks"]
    return tuple(LinearCheck.from_dict(row) for row in rows)


def find(
    checks: Iterable[LinearCheck],
    rule: str,
    binding: Mapping[str, str | int],
    editions: Editions,
) -> LinearCheck | None:
    """The row for one binding of *rule* in these *editions*; None if it is not arithmetic."""
    for check in checks:
        same = check.rule == rule and check.binding == binding
        if same and editions.fit(check.editions):
            return check
    return None
