from __future__ import annotations

import io
import tempfile
from pathlib import Path

import pdfplumber
import pytest

from zfxxgk.errors import InputError
from zfxxgk.read import read_bytes
from zfxxgk.read.formats import office
from zfxxgk.render.parts import list_parts
from zfxxgk.render.pdf import write
from zfxxgk.spec import schemas

POINT = 72 / 25.4


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files go."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_without_libreoffice_the_remedy_is_named(
    scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(InputError, match=r"Write \.docx, open it in Word"):
        write(list_parts(schemas.example("form-2021")))
    assert list(scratch.iterdir()) == []


def test_a_program_that_writes_nothing_is_told(
    scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "_find_program", lambda missing: "true")
    with pytest.raises(InputError, match="LibreOffice wrote no PDF"):
        write(list_parts(schemas.example("form-2021")))
    assert list(scratch.iterdir()) == []


@pytest.mark.needs(tool="libreoffice")
@pytest.mark.parametrize("form", ["form-2019", "form-2021"])
def test_what_is_printed_comes_back_and_table_three_has_its_page(form: str, scratch: Path) -> None:
    report = schemas.example(form)
    data = write(list_parts(report))
    assert list(scratch.iterdir()) == []
    found = read_bytes(data, "a.pdf").report
    assert (found["year"], found["published_on"]) == (report["year"], report["published_on"])
    assert found["agency"]["name"] == report["agency"]["name"]
    for key in TABLES:
        assert found[key] == report[key], key
    with pdfplumber.open(io.BytesIO(data)) as document:
        assert [len(page.find_tables()) for page in document.pages] == [0, 1, 1, 1]
        third = document.pages[2]
        [table] = third.find_tables()
        assert (third.width / POINT, third.height / POINT) == pytest.approx((210, 297), abs=0.5)
        # Within the type area, from 37 to 262 mm below the upper edge, and 156 mm wide.
        left, top, right, bottom = (each / POINT for each in table.bbox)
        assert 37 < top < bottom < 262
        assert right - left == pytest.approx(156, abs=1)
        assert "三、收到和处理政府信息公开申请情况" in third.extract_text()


TABLES = ("proactive_disclosure", "requests", "disputes")
