"""The arithmetic rules as rows of ``linear-checks.json``, and what they come to in a report."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path as File
from typing import Any


@dataclass(frozen=True, slots=True)
class LinearCheck:
    """``sum(coefficient * cell) operator constant`` for one binding of one rule.

    ``forms`` are the editions it is for, by variable and table (``report.requests``);
    ``terms`` hold JSON Pointers and coefficients, positive ones from the left side; ``scale``
    is the number of decimals by which the cells are shifted to become integers.
    """

    rule: str
    forms: Mapping[str, tuple[str, ...]]
    binding: Mapping[str, str]
    terms: tuple[tuple[str, int], ...]
    operator: str
    constant: int
    scale: int
    when: str | None

    def as_dict(self) -> dict[str, Any]:
        return {
            "rule": self.rule,
            "forms": {key: list(forms) for key, forms in self.forms.items()},
            "binding": dict(self.binding),
            "terms": [{"pointer": p, "coefficient": c} for p, c in self.terms],
            "operator": self.operator,
            "constant": self.constant,
            "scale": self.scale,
            "when": self.when,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> LinearCheck:
        return cls(
            rule=data["rule"],
            forms={key: tuple(forms) for key, forms in data["forms"].items()},
            binding=dict(data["binding"]),
            terms=tuple((term["pointer"], term["coefficient"]) for term in data["terms"]),
            operator=data["operator"],
            constant=data["constant"],
            scale=data["scale"],
            when=data["when"],
        )


@cache
def builtin() -> tuple[LinearCheck, ...]:
    """Every row of the compiled ``linear-checks.json``."""
    import zfxxgk_generated

    path = File(zfxxgk_generated.__file__).parent / "linear-checks.json"
    rows = json.loads(path.read_text(encoding="utf-8"))["checks"]
    return tuple(LinearCheck.from_dict(row) for row in rows)


def find(
    checks: Iterable[LinearCheck],
    rule: str,
    binding: Mapping[str, Any],
    forms: Mapping[str, str | None],
) -> LinearCheck | None:
    """The row for one binding of *rule* in a report of these *forms*; None if not arithmetic."""
    for check in checks:
        fits = check.rule == rule and check.binding == binding
        if fits and all(forms.get(key) in allowed for key, allowed in check.forms.items()):
            return check
    return None
