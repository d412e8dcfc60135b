from __future__ import annotations

import json
import re
from typing import Any

import pytest

from zfxxgk.codegen.words_page import list_words, make_words_page
from zfxxgk.spec import schemas

PAGE = make_words_page()
FOR_EXAMPLE = re.compile(r"`(\S+\.json)(#\S*)?`:\n\n```json\n(.+)\n```")
NOT_USED = {"x-since"}


def section(word: str) -> str:
    return PAGE.partition(f"\n## `{word}`\n")[2].partition("\n## ")[0]


def words_of(part: Any) -> set[str]:
    if not isinstance(part, dict):
        return set()
    own = {key for key in part if key.startswith("x-")}
    return own.union(*(words_of(inner) for inner in part.values()))


def test_every_word_that_a_schema_has_is_explained() -> None:
    used = set().union(*(words_of(schemas.load(name)) for name in schemas.names()))
    assert used == set(list_words()) - NOT_USED


@pytest.mark.parametrize("word", list_words())
def test_a_word_is_explained_in_both_languages(word: str) -> None:
    said = list_words()[word]
    assert f"\n{said['x-zh']}\n" in section(word)
    assert f"\n{said['description']}\n" in section(word)
    assert "Read" in str(said["description"])


@pytest.mark.parametrize("word", sorted(set(list_words()) - NOT_USED))
def test_an_example_stands_where_it_is_said_to(word: str) -> None:
    found = FOR_EXAMPLE.search(section(word))
    assert found
    part: Any = schemas.load(found[1])
    for step in (found[2] or "#").split("/")[1:]:
        part = part[step]
    shown = json.loads(found[3])
    assert word in shown
    assert shown == {key: part[key] for key in shown}
