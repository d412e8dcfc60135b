from __future__ import annotations

import io
import socket
import subprocess
import tempfile
import threading
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
import xlwt
from invented.reports import page
from invented.writers import write

from zfxxgk.errors import InputError
from zfxxgk.read import read_bytes
from zfxxgk.read.formats import office, sniff

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def stream(name: str) -> bytes:
    return OLE + bytes(500) + name.encode("utf-16-le") + bytes(100)


@pytest.mark.parametrize(
    ("name", "kind"), [("WordDocument", "doc"), ("Workbook", "xls"), ("Book", "xls")]
)
def test_kinds_are_told_by_their_streams(name: str, kind: str) -> None:
    assert office.detect_kind(stream(name)) == kind


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("EncryptedPackage", "密码"),
        ("PowerPoint Document", "另存为"),
        ("_VBA_PROJECT", "不含宏"),
        ("_VBA_PROJECT_CUR", "不含宏"),
    ],
)
def test_others_are_named_with_a_remedy(name: str, words: str) -> None:
    with pytest.raises(InputError) as caught:
        office.detect_kind(stream(name))
    assert words in caught.value.text.zh


def test_a_real_workbook_is_one(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    book.add_sheet("a")
    book.save(str(tmp_path / "a"))
    assert office.detect_kind((tmp_path / "a").read_bytes()) == "xls"


def test_without_libreoffice_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(InputError) as caught:
        office.read(stream("WordDocument"), "a.doc")
    assert "LibreOffice" in caught.value.text.zh


@pytest.mark.needs(tool="libreoffice")
@pytest.mark.parametrize("kind", ["doc", "odt", "rtf"])
def test_old_documents_read_as_the_new_one(kind: str, tmp_path: Path) -> None:
    report = page(5)
    source = tmp_path / "a.docx"
    source.write_bytes(write(report, "docx"))
    command = ["soffice", "--headless", "--convert-to", kind, "--outdir", str(tmp_path)]
    subprocess.run([*command, str(source)], check=True, capture_output=True, timeout=120)
    old = read_bytes((tmp_path / f"a.{kind}").read_bytes(), f"a.{kind}").report
    new = read_bytes(source.read_bytes(), "a.docx").report
    for table in ("proactive_disclosure", "requests", "disputes"):
        assert old[table] == new[table]


@pytest.mark.needs(tool="libreoffice")
def test_many_are_converted_in_one_go_and_read_from_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for seed in (5, 6):
        (tmp_path / f"{seed}.docx").write_bytes(write(page(seed), "docx"))
    sources = sorted(map(str, tmp_path.glob("*.docx")))
    command = ["soffice", "--headless", "--convert-to", "doc", "--outdir", str(tmp_path)]
    subprocess.run([*command, *sources], check=True, capture_output=True, timeout=120)
    old = [path.read_bytes() for path in sorted(tmp_path.glob("*.doc"))]
    with office.convert_beforehand([*old, stream("WordDocument")]):
        monkeypatch.setenv("PATH", "")
        for data, source in zip(old, sources, strict=True):
            new = read_bytes(Path(source).read_bytes(), "a.docx").report
            assert read_bytes(data, "a.doc").report["requests"] == new["requests"]
    with pytest.raises(InputError, match="not installed"):
        read_bytes(old[0], "a.doc")


LINKED = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content office:version="1.2"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0">
<office:body><office:text>
<text:p><draw:frame svg:width="2cm" svg:height="2cm">
<draw:image xlink:href="{address}image.png" xlink:type="simple" xlink:actuate="onLoad"/>
</draw:frame></text:p>
<text:section text:name="a" text:protected="true">
<text:section-source xlink:href="{address}section.html" xlink:type="simple" xlink:show="embed"/>
<text:p>old</text:p></text:section>
</office:text></office:body></office:document-content>"""


def linked_to(address: str) -> bytes:
    """A document with a picture and a section that lie elsewhere."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", LINKED.format(address=address))
        manifest = (
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
            ' manifest:version="1.2"><manifest:file-entry manifest:full-path="/" '
            'manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry '
            'manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
        )
        archive.writestr("META-INF/manifest.xml", manifest)
    return out.getvalue()


@pytest.mark.needs(tool="libreoffice")
@pytest.mark.parametrize("settings", [office._SETTINGS, ()])
def test_nothing_that_a_document_links_to_is_fetched(
    settings: tuple[tuple[str, str, str], ...], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Without the settings of the profile it would be."""
    monkeypatch.setattr(office, "_SETTINGS", settings)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    asked = []
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]

        def answer() -> None:
            with suppress(OSError):
                while True:
                    line, _ = listening.accept()
                    with line:
                        asked.append(line.recv(1000))
                        line.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")

        threading.Thread(target=answer, daemon=True).start()
        assert office.convert(linked_to(f"http://127.0.0.1:{port}/")).startswith(b"PK")
        listening.shutdown(socket.SHUT_RDWR)
    assert bool(asked) is (settings == ())
    assert list(tmp_path.iterdir()) == []


def test_without_libreoffice_each_document_says_so_and_nothing_else_fails(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")
    data = [stream("WordDocument"), stream("WordDocument") + b"1"]
    with office.convert_beforehand(data), pytest.raises(InputError, match="not installed"):
        office.read(data[0], "a.doc")


def test_only_what_libreoffice_reads_needs_conversion() -> None:
    assert sniff.needs_conversion(stream("WordDocument"))
    assert sniff.needs_conversion(b"{\\rtf1 }")
    assert not sniff.needs_conversion(stream("Workbook"))
    assert not sniff.needs_conversion(b"# text")
    assert not sniff.needs_conversion(b"")
