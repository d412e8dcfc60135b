from __future__ import annotations

from pathlib import Path

import pytest

from zfxxgk.corpus import ndjson
from zfxxgk.corpus.add import Item
from zfxxgk.corpus.ndjson import list_lines
from zfxxgk.corpus.packed import Stream
from zfxxgk.errors import InputError


def list_all(path: Path, data: bytes) -> list[Item]:
    path.write_bytes(data)
    with Stream(str(path)) as stream:
        return list(list_lines(stream, str(path)))


def test_every_line_is_an_item_with_its_number(tmp_path: Path) -> None:
    found = list_all(tmp_path / "a.ndjson", b"\xef\xbb\xbf{}\n\n {1}")
    assert [each.place for each in found] == ["1", "3"]
    assert [each.data for each in found] == [b"\xef\xbb\xbf{}", b"{1}"]
    assert [each.refusal for each in found] == [None, None]


@pytest.mark.parametrize("line", [b"hello", b"[{}]", b"}", b'"title": "",', b"<p>{</p>", b"\x00"])
def test_a_line_that_is_no_object_is_refused_as_such(tmp_path: Path, line: bytes) -> None:
    (found,) = list_all(tmp_path / "a.ndjson", line + b"\n")
    assert found.refusal is not None
    assert "one report in each line" in found.refusal.text.en


def test_a_line_without_end_is_refused_and_the_next_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ndjson, "MAX_BYTES", 10)
    first, second = list_all(tmp_path / "a.ndjson", b"x" * 100 + b"\n" + b"{}\n")
    assert first.refusal is not None
    assert (second.place, second.data) == ("2", b"{}")


def test_what_has_two_bytes_a_character_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="UTF-16"):
        list_all(tmp_path / "a.ndjson", '{"a": 1}\n'.encode("utf-16"))
