from __future__ import annotations

import os

from zfxxgk.corpus.names import write_plainly


def test_names_are_written_as_they_were_meant() -> None:
    assert write_plainly("a/县.md") == "a/县.md"
    assert write_plainly(os.fsdecode("县.md".encode("gb18030"))) == "县.md"


def test_what_is_no_text_in_any_way_is_told_by_its_numbers() -> None:
    for name in ("a\udcff", "a\ud800", "a\ud800\udcff"):
        assert write_plainly(name).encode().startswith(b"a\\")
