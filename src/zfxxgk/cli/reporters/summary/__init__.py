"""The summary of many reports, as text, CSV, workbook and page."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zfxxgk.cli.reporters.summary.sheet import Content, SummarySheet

SHEETS = ("offices", "totals", "problems", "corrections", "rules")
"""All sheets, each a module with ``build``, in their order."""


def build_sheets(content: Content, chosen: Sequence[str] = SHEETS) -> list[SummarySheet]:
    return [import_module(f"zfxxgk.cli.reporters.summary.{name}").build(content) for name in chosen]
