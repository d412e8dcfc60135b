"""The words that may stand in the printed tables, taken from the schema."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from zfxxgk.read.likeness import make_plain, measure_closest, measure_label
from zfxxgk.read.tables.tokens import is_value
from zfxxgk.spec.forms import Column, Row, Table, tables

# A label may be cut within its numbering; a bare digit would be taken for a value.
_NUMBERING_ALONE = re.compile(
    r"[（(][一二三四五六七八九十]?[）)]?|[一二三四五六七八九十\d][）)]?[、.．]|[一二三四五六七八九十][）)]"
)
LABEL_LIKE = 0.5
HEADER_LIKE = 0.85
SHORTEST_PIECE = 4


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """A row of a table, or (key None) a heading above or beside rows, in plain words.

    Each is made once, and looked up far more often than its words could be compared.

    ``words`` holds every way to print it, ``under_headings`` the same after its headings.
    """

    key: str | None
    words: tuple[str, ...]
    under_headings: tuple[str, ...] = ()


@cache
def list_items(table: Table) -> tuple[Item, ...]:
    """Returns the rows of *table* as printed, each heading once before the first row under it."""
    items: list[Item] = []
    seen: set[str] = set()
    for row in table.rows:
        for group in row.groups:
            if group.key not in seen:
                seen.add(group.key)
                items.append(Item(None, (make_plain(group.title),)))
        items.append(_item(row))
    return tuple(items)


def _item(row: Row) -> Item:
    own = (
        get_official_label(row),
        make_plain(row.title),
        *(make_plain(alias) for alias in row.aliases),
    )
    headings = [make_plain(group.title) for group in row.groups]
    joined = (
        "".join(headings[start:]) + word for word in own[:2] for start in range(len(headings))
    )
    return Item(row.key, tuple(dict.fromkeys(own)), tuple(dict.fromkeys(joined)))


def get_official_label(row: Row) -> str:
    """Returns the label of a row as the form prints it, in plain words."""
    return make_plain(row.title + row.note)


@cache
def list_label_words(key: str) -> tuple[str, ...]:
    """Returns every word that rows and headings have in any edition of the table *key*."""
    return tuple(
        dict.fromkeys(
            word
            for table in list_editions(key)
            for item in list_items(table)
            for word in (*item.words, *item.under_headings)
        )
    )


@cache
def list_editions(key: str) -> tuple[Table, ...]:
    """Returns every edition of the table *key*, older first."""
    return tuple(table for table in tables() if table.key == key)


@lru_cache(maxsize=8192)
def is_label(text: str, key: str) -> bool:
    """True if *text* looks like a row label or heading of the table *key*, or a piece of one."""
    if _NUMBERING_ALONE.fullmatch("".join(text.split())):
        return True
    word = make_plain(text)
    if not word or is_value(text):
        return False
    known = list_label_words(key)
    return (
        any(word in each or (len(each) > 3 and each in word) for each in known)
        or measure_label(text, known) >= LABEL_LIKE
    )


@lru_cache(maxsize=8192)
def is_whole_label(text: str, key: str) -> bool:
    """True if *text* is a whole label of the table *key*, too long to be a word beside it."""
    word = make_plain(text)
    return len(word) > 3 and measure_closest(word, list_label_words(key)) >= HEADER_LIKE


def list_column_words(column: Column) -> tuple[str, ...]:
    """Returns the plain words of a column, the official one first."""
    return (make_plain(column.title), *(make_plain(alias) for alias in column.aliases))


@cache
def list_header_words(key: str) -> tuple[str, ...]:
    """Returns every word in the header rows of the table *key*, in any edition."""
    words: dict[str, None] = {}
    for table in list_editions(key):
        words[make_plain(table.caption)] = None
        for row in table.rows:
            for column in row.columns:
                words.update(dict.fromkeys(make_plain(group.title) for group in column.groups))
                words.update(dict.fromkeys(list_column_words(column)))
    words.pop("", None)
    return tuple(words)


@lru_cache(maxsize=8192)
def is_header_word(text: str, key: str) -> bool:
    """True if *text* is the heading of a column of the table *key*."""
    return bool(make_plain(text)) and measure_label(text, list_header_words(key)) >= HEADER_LIKE


@lru_cache(maxsize=8192)
def is_column_word(text: str, key: str) -> bool:
    """True if *text* is the heading of a single column of the table *key*."""
    word = make_plain(text)
    return bool(word) and measure_closest(word, _list_single_words(key)) >= HEADER_LIKE


@cache
def _list_single_words(key: str) -> tuple[str, ...]:
    columns = (c for table in list_editions(key) for row in table.rows for c in row.columns)
    return tuple(dict.fromkeys(word for c in columns for word in list_column_words(c)))


@lru_cache(maxsize=8192)
def is_caption(text: str, key: str) -> bool:
    """True if *text* stands only in the header of the table *key*: its caption or its note."""
    word = make_plain(text)
    return bool(word) and any(
        measure_closest(word, (mark,)) >= HEADER_LIKE for mark in _list_captions(key)
    )


def is_in_caption(text: str, key: str) -> bool:
    """True if *text* is a piece of the caption or the note of the table *key*, cut at its end."""
    word = make_plain(text)
    return len(word) >= SHORTEST_PIECE and any(word in mark for mark in _list_captions(key))


@cache
def _list_captions(key: str) -> tuple[str, ...]:
    tables = list_editions(key)
    return tuple(make_plain(mark) for t in tables for mark in (t.caption, t.note) if mark)
