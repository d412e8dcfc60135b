"""Numbers that the narrative states, kept apart from the cells they are compared with."""

from __future__ import annotations

from typing import Any

from zfxxgk.spec.schemas import load


def claims(report: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The claims in the prose of *report*, in the shape of ``schema/claims.json``."""
    return {kind: [] for kind in load("claims.json")["properties"]}
