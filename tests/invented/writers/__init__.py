"""One module for each format, with ``write(page) -> bytes``."""

from __future__ import annotations

from importlib import import_module

from invented.layout import Page

NAMES = ("html", "markdown", "text", "docx", "xlsx", "xls", "ods", "pdf")


def write(page: Page, name: str) -> bytes:
    data: bytes = import_module(f"invented.writers.{name}").write(page)
    return data
