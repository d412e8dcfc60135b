"""One module for each format, with ``write(page) -> bytes``; scraped text comes in styles."""

from __future__ import annotations

from importlib import import_module

from invented.layout import Page
from invented.writers import scraped

NAMES = ("html", "markdown", "text", "docx", "xlsx", "xls", "ods", "pdf")
SCRAPED = tuple(scraped.STYLES)


def write(page: Page, name: str) -> bytes:
    if name in SCRAPED:
        return scraped.write(page, name)
    data: bytes = import_module(f"invented.writers.{name}").write(page)
    return data
