from __future__ import annotations

import gzip
import random
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from unit.corpus.corpus_samples import pack_zstd

from zfxxgk.corpus import packed
from zfxxgk.corpus.packed import Stream, drop_ending
from zfxxgk.errors import InputError

LINES = b"".join(b"%d\n" % number for number in range(200_000))
PACKERS = [gzip.compress, pack_zstd]


@pytest.fixture(params=PACKERS)
def pack(request: pytest.FixtureRequest) -> Callable[[bytes], bytes]:
    found: Callable[[bytes], bytes] = request.param
    return found


def test_how_a_file_is_packed_is_no_part_of_its_name() -> None:
    assert [drop_ending(name) for name in ("A.JSONL.GZ", "a.warc.zst", "a.json")] == [
        *("a.jsonl", "a.warc", "a.json")
    ]


def test_packed_files_are_told_by_their_content(
    tmp_path: Path, pack: Callable[[bytes], bytes]
) -> None:
    (tmp_path / "named-otherwise").write_bytes(pack(LINES[:1000]) + pack(LINES[1000:]))
    with Stream(str(tmp_path / "named-otherwise")) as stream:
        assert stream.read() == LINES
        assert stream.reached == (tmp_path / "named-otherwise").stat().st_size


def test_plain_files_are_read_as_they_are(tmp_path: Path) -> None:
    for data in (b"", b"\n", LINES):
        (tmp_path / "plain").write_bytes(data)
        with Stream(str(tmp_path / "plain")) as stream:
            assert stream.read() == data


def test_where_a_packed_file_breaks_off_is_told_after_what_was_read(
    tmp_path: Path, pack: Callable[[bytes], bytes]
) -> None:
    whole = pack(LINES)
    (tmp_path / "cut").write_bytes(whole[: len(whole) * 2 // 3])
    with Stream(str(tmp_path / "cut")) as stream:
        assert [stream.readline() for _ in range(1000)] == LINES.splitlines(keepends=True)[:1000]
        with pytest.raises(InputError, match="breaks off"):
            stream.read()


def read_until_it_breaks(path: Path) -> list[bytes]:
    found: list[bytes] = []
    with Stream(str(path)) as stream:
        try:
            found.extend(iter(stream.readline, b""))
        except InputError:
            return found
    raise AssertionError


def test_whole_lines_before_the_break_of_a_small_file_are_read(tmp_path: Path) -> None:
    noise = random.Random(1)
    lines = [b"%0512x\n" % noise.getrandbits(2048) for _ in range(40)]
    whole = gzip.compress(b"".join(lines))
    cut = whole[: len(whole) // 2]
    (tmp_path / "cut").write_bytes(cut)
    # Hexadecimal signs pack to about as much each: half of the bytes are half of the lines.
    before = zlib.decompressobj(31).decompress(cut).count(b"\n")
    assert 18 <= before <= 20
    assert read_until_it_breaks(tmp_path / "cut") == lines[:before]
    # A wrong checksum at the end: all lines were there.
    (tmp_path / "damaged").write_bytes(whole[:-8] + bytes(8))
    assert read_until_it_breaks(tmp_path / "damaged") == lines


def test_a_damaged_file_is_told(tmp_path: Path, pack: Callable[[bytes], bytes]) -> None:
    whole = bytearray(pack(LINES))
    whole[len(whole) // 2 : len(whole) // 2 + 40] = bytes(40)
    (tmp_path / "damaged").write_bytes(whole)
    with Stream(str(tmp_path / "damaged")) as stream, pytest.raises(InputError, match="damaged"):
        stream.read()


def test_a_bomb_is_left_before_it_fills_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pack: Callable[[bytes], bytes]
) -> None:
    monkeypatch.setattr(packed, "_SMALL", 2**20)
    (tmp_path / "bomb").write_bytes(pack(bytes(2**25)))
    with Stream(str(tmp_path / "bomb")) as stream:
        parts = iter(lambda: stream.read(2**16), b"")
        with pytest.raises(InputError, match="500 times"):
            assert sum(map(len, parts)) < 2**25
