from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from zfxxgk.errors import InputError
from zfxxgk.read.formats.containers import open_container, read_member


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def zipped(*members: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return out.getvalue()


def names(path: str) -> tuple[str, ...]:
    container = open_container(path)
    assert container is not None
    return container.names


def test_members_of_an_archive_are_read_one_by_one() -> None:
    Path("a.zip").write_bytes(zipped(("甲/一.md", b"one"), ("二.md", b"two")))
    assert names("a.zip") == ("甲/一.md", "二.md")
    assert (read_member("a.zip/甲/一.md"), read_member("a.zip/二.md")) == (b"one", b"two")


def test_names_in_gbk_without_a_mark_are_understood() -> None:
    # The name as written by an archiver on Chinese Windows: bytes of GBK, no flag of UTF-8.
    plain = zipped(("aaaaaaaa.md", b"one"))
    Path("a.zip").write_bytes(plain.replace(b"aaaaaaaa", "水利局报".encode("gbk")))
    assert names("a.zip") == ("水利局报.md",)
    assert read_member("a.zip/水利局报.md") == b"one"


@pytest.mark.parametrize(
    "name", ["../../甲.md", "/甲.md", "C:/甲.md", "..\\甲.md", "./甲.md", " /甲.md"]
)
def test_no_name_leads_out_of_the_archive(name: str) -> None:
    Path("a.zip").write_bytes(zipped((name, b"one")))
    assert names("a.zip") == ("甲.md",)


def test_two_members_of_one_name_are_both_there() -> None:
    Path("a.zip").write_bytes(zipped(("甲.md", b"one"), ("../甲.md", b"two")))
    assert names("a.zip") == ("甲.md", "甲 (2).md")
    assert read_member("a.zip/甲 (2).md") == b"two"


def test_an_archive_in_an_archive_is_opened_but_not_without_end() -> None:
    data = zipped(("甲.md", b"one"))
    for _ in range(5):
        data = zipped(("b.zip", data))
    Path("b.zip").write_bytes(data)
    assert names("b.zip/b.zip") == ("b.zip",)
    with pytest.raises(InputError, match="too large"):
        open_container("b.zip/b.zip/b.zip/b.zip/b.zip")


def test_a_member_that_unpacks_to_far_more_than_it_takes_is_refused() -> None:
    Path("a.zip").write_bytes(zipped(("甲.md", bytes(20 * 2**20))))
    with pytest.raises(InputError, match="too large"):
        read_member("a.zip/甲.md")


def test_an_archive_of_more_files_than_any_office_sends_is_refused() -> None:
    Path("a.zip").write_bytes(zipped(*((f"{number}.md", b"") for number in range(5_001))))
    with pytest.raises(InputError, match="too many files"):
        open_container("a.zip")


def test_a_damaged_archive_is_told() -> None:
    Path("a.zip").write_bytes(zipped(("甲.md", b"one"))[:-30])
    with pytest.raises(InputError, match="damaged"):
        open_container("a.zip")


def test_a_document_with_the_ending_of_an_archive_is_no_container() -> None:
    Path("a.zip").write_bytes(zipped(("[Content_Types].xml", b""), ("word/document.xml", b"")))
    assert open_container("a.zip") is None


def test_attachments_of_a_mail_are_its_files() -> None:
    mail = EmailMessage()
    mail["To"], mail["Subject"] = "gkb@example.org", "报送年报"
    mail.set_content("附件是我局年报。")
    for name in ("水利局.md", "水利局.zip"):
        data = zipped(("甲.md", b"two")) if name.endswith("zip") else b"one"
        mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    Path("a.eml").write_bytes(mail.as_bytes())
    assert names("a.eml") == ("水利局.md", "水利局.zip")
    assert read_member("a.eml/水利局.md") == b"one"
    assert read_member("a.eml/水利局.zip/甲.md") == b"two"


def test_an_archive_that_was_replaced_is_opened_again() -> None:
    Path("a.zip").write_bytes(zipped(("甲.md", b"one")))
    assert names("a.zip") == ("甲.md",)
    Path("a.zip").write_bytes(zipped(("乙乙.md", b"three")))
    assert names("a.zip") == ("乙乙.md",)


def test_what_is_not_there_is_not_found() -> None:
    Path("a.zip").write_bytes(zipped(("甲.md", b"one")))
    with pytest.raises(InputError, match="no such file"):
        read_member("a.zip/乙.md")
    with pytest.raises(FileNotFoundError):
        read_member("b.zip/甲.md")
