"""A cell is read on the page as the reader of documents reads it."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from logic import call

from zfxxgk.read.tables.tokens import is_value, read_token

KINDS = [("count", None), ("change", None), ("amount", "万元"), ("amount", None)]
PIECES = [
    *"0123456789０１２３,，.．-－—–−+＋/\\ 　\u200b()（）*#²①₂½~无约近超增减少加件条万元个",
    *("不适用", "N/A", "万元", "1,046", "12", "0", "900000000000", "9007199254740992"),
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=6).map("".join)


@given(TEXTS, st.sampled_from(KINDS))
def test_a_cell_is_read_as_the_reader_of_documents_reads_it(
    text: str, kind: tuple[str, str | None]
) -> None:
    column: dict[str, Any] = {"key": "", "names": [], "unit": kind[1]}
    if kind[0] != "count":
        column["kind"] = kind[0]
    token = read_token(text, *kind)
    found = call(["cell", "readCell", text, column])
    assert (found["status"], found["value"]) == (token.status, token.value)
    assert found["reason"] == token.reason
    assert found["unit"] == token.unit


@given(TEXTS)
def test_what_can_only_be_a_value_is_the_same(text: str) -> None:
    assert call(["cell", "isValue", text]) is is_value(text)
