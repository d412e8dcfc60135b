"""Ids of rules that are no more, and those of the rules that took their place."""

from __future__ import annotations

import json
from functools import cache

from zfxxgk.spec.data import rules_dir
from zfxxgk.spec.labels import Text

NAME = "lint.json"
"""The file beside the rules that names them."""


def tell_retired(prefix: str) -> Text | None:
    """What the rules whose ids began so have become; None where none is retired."""
    successors = dict.fromkeys(
        now
        for old, now in _load().items()
        if now and f"{old}/".startswith(f"{prefix.rstrip('/')}/")
    )
    if not successors:
        return None
    return Text(
        f"规则“{prefix}”已由 {'、'.join(successors)} 取代，请改用新的编号",
        f"the rule '{prefix}' has been replaced by {', '.join(successors)}; use that",
    )


@cache
def _load() -> dict[str, str | None]:
    path = rules_dir() / NAME
    retired: dict[str, str | None] = json.loads(path.read_text(encoding="utf-8"))["retired"]
    return retired
