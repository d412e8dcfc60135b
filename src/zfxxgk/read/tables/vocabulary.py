"""The words that may stand in the printed tables, taken from the schema."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from zfxxgk.read.likeness import closest, plain
from zfxxgk.read.tables.tokens import is_value
from zfxxgk.spec.forms import Column, Row, Table, tables

# A label may be cut within its numbering; a bare digit would be taken for a value.
_NUMBERING_ALONE = re.compile(
    r"[（(][一二三四五六七八九十]?[）)]?|[一二三四五六七八九十\d][）)]?[、.．]|[一二三四五六七八九十][）)]"
)
LABEL_LIKE = 0.5
HEADER_LIKE = 0.85


@dataclass(frozen=True, slots=True)
class Item:
    """A row of a table, or (key None) a heading above or beside rows, in plain words.

    ``words`` holds every way to print it, ``under_headings`` the same after its headings.
    """

    key: str | None
    words: tuple[str, ...]
    under_headings: tuple[str, ...] = ()


@cache
def items(table: Table) -> tuple[Item, ...]:
    """Rows of *table* in printed order, each heading once before the first row under it."""
    found: list[Item] = []
    seen: set[str] = set()
    for row in table.rows:
        for group in row.groups:
            if group.key not in seen:
                seen.add(group.key)
                found.append(Item(None, (plain(group.title),)))
        found.append(_item(row))
    return tuple(found)


def _item(row: Row) -> Item:
    own = (official(row), plain(row.title), *(plain(alias) for alias in row.aliases))
    headings = [plain(group.title) for group in row.groups]
    joined = (
        "".join(headings[start:]) + word for word in own[:2] for start in range(len(headings))
    )
    return Item(row.key, tuple(dict.fromkeys(own)), tuple(dict.fromkeys(joined)))


def official(row: Row) -> str:
    """The label of a row as the form prints it, in plain words."""
    return plain(row.title + row.note)


@cache
def label_words(key: str) -> tuple[str, ...]:
    """Every word that rows and their headings have in any edition of the table *key*."""
    return tuple(
        dict.fromkeys(
            word
            for table in editions(key)
            for item in items(table)
            for word in (*item.words, *item.under_headings)
        )
    )


@cache
def editions(key: str) -> tuple[Table, ...]:
    """Every edition of the table *key*, older first."""
    return tuple(table for table in tables() if table.key == key)


@lru_cache(maxsize=8192)
def is_label(text: str, key: str) -> bool:
    """Whether *text* looks like a row label or heading of the table *key*, or a piece of one."""
    if _NUMBERING_ALONE.fullmatch("".join(text.split())):
        return True
    word = plain(text)
    if not word or is_value(text):
        return False
    known = label_words(key)
    return (
        any(word in each or (len(each) > 3 and each in word) for each in known)
        or closest(word, known) >= LABEL_LIKE
    )


def column_words(column: Column) -> tuple[str, ...]:
    """Plain words of a column, the official one first."""
    return (plain(column.title), *(plain(alias) for alias in column.aliases))


@cache
def header_words(key: str) -> tuple[str, ...]:
    """Every word that stands in the header rows of the table *key*, in any edition."""
    found: dict[str, None] = {}
    for table in editions(key):
        found[plain(table.caption)] = None
        for row in table.rows:
            for column in row.columns:
                found.update(dict.fromkeys(plain(group.title) for group in column.groups))
                found.update(dict.fromkeys(column_words(column)))
    found.pop("", None)
    return tuple(found)


@lru_cache(maxsize=8192)
def is_header_word(text: str, key: str) -> bool:
    """Whether *text* is the heading of a column of the table *key*."""
    word = plain(text)
    return bool(word) and closest(word, header_words(key)) >= HEADER_LIKE


@lru_cache(maxsize=8192)
def is_caption(text: str, key: str) -> bool:
    """Whether *text* stands only in the header of the table *key*: its caption or its note."""
    word = plain(text)
    marks = [plain(mark) for table in editions(key) for mark in (table.caption, table.note) if mark]
    return bool(word) and any(closest(word, (mark,)) >= HEADER_LIKE for mark in marks)
