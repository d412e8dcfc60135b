from __future__ import annotations

import io
import tarfile
from pathlib import Path

import pytest

from zfxxgk.corpus import tar
from zfxxgk.corpus.add import Item
from zfxxgk.corpus.packed import Stream
from zfxxgk.corpus.tar import list_members
from zfxxgk.errors import InputError


def make(*members: tuple[str, bytes | None], name_format: int = tarfile.GNU_FORMAT) -> bytes:
    """An archive of files; a link where there is no content."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=name_format) as archive:
        for name, data in members:
            member = tarfile.TarInfo(name)
            if data is None:
                member.type, member.linkname = tarfile.SYMTYPE, "/etc/passwd"
            else:
                member.size = len(data)
            archive.addfile(member, io.BytesIO(data or b""))
    return out.getvalue()


def list_all(path: Path, data: bytes) -> list[Item]:
    path.write_bytes(data)
    with Stream(str(path)) as stream:
        return list(list_members(stream, str(path), lambda name: not name.endswith(".css")))


def test_every_file_is_an_item_by_its_name(tmp_path: Path) -> None:
    data = make(("a/b.html", b"1"), ("look.css", b"2"), ("c.md", b"3"), ("link.html", None))
    found = list_all(tmp_path / "a.tar", data)
    assert [(each.place, each.data) for each in found] == [("a/b.html", b"1"), ("c.md", b"3")]
    assert not any(each.named or each.refusal for each in found)


def test_names_lead_nowhere_and_may_be_in_gbk(tmp_path: Path) -> None:
    data = make(("../../etc/a.md", b"1"), ("/b.md", b"2"), ("x.md", b"3"))
    gbk = "县.md".encode("gb18030")
    spoilt = data.replace(b"x.md" + bytes(6), gbk + bytes(10 - len(gbk)))
    checked = bytearray(spoilt)
    header = checked.index(gbk)
    checked[header + 148 : header + 156] = b" " * 8
    checked[header + 148 : header + 156] = b"%06o\0 " % sum(checked[header : header + 512])
    found = [each.place for each in list_all(tmp_path / "a.tar", bytes(checked))]
    assert found == ["etc/a.md", "b.md", "县.md"]


def test_a_member_that_is_too_large_is_refused_and_the_next_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tar, "MAX_BYTES", 10)
    first, second = list_all(tmp_path / "a.tar", make(("a.md", b"x" * 2000), ("b.md", b"y")))
    assert first.refusal is not None
    assert (second.place, second.data) == ("b.md", b"y")


@pytest.mark.parametrize("kept", [700, 512 * 3 + 100, 512 * 2 + 200])
def test_where_an_archive_breaks_off_is_told(tmp_path: Path, kept: int) -> None:
    data = make(("a.md", b"x" * 100), ("b.md", b"y" * 2000))
    (tmp_path / "a.tar").write_bytes(data[:kept])
    with Stream(str(tmp_path / "a.tar")) as stream:
        found = list_members(stream, "a.tar", bool)
        assert kept < 1536 or next(found).place == "a.md"
        with pytest.raises(InputError):
            list(found)


def test_a_name_that_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    header = tarfile.TarInfo("a.md")
    header.type, header.size = tarfile.XHDTYPE, 8 * 2**30
    with pytest.raises(InputError, match="damaged"):
        list_all(tmp_path / "a.tar", header.tobuf(tarfile.GNU_FORMAT) + bytes(2**20))


def test_what_is_no_archive_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="damaged"):
        list_all(tmp_path / "a.tar", b"no archive" * 1000)
