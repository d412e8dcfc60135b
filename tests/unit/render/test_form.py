from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from lxml import etree

from zfxxgk.errors import InputError
from zfxxgk.read import read_bytes
from zfxxgk.render import docx
from zfxxgk.render.form import NAME, YEAR, make_form
from zfxxgk.render.parts import FilledTable, list_parts
from zfxxgk.spec import forms
from zfxxgk.spec.places import get_cell
from zfxxgk.spec.problems import find_problems

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FORMS = ("2019", "2021")


@pytest.mark.parametrize("form", FORMS)
def test_it_is_blank_and_whole(form: str) -> None:
    blank = make_form(form)
    assert find_problems(blank) == []
    tables = [part for part in list_parts(blank) if isinstance(part, FilledTable)]
    assert {table.table.form for table in tables} == {form, None}
    assert {value for table in tables for value in table.values.values()} == {None}


def test_there_is_one_for_each_edition_and_no_other() -> None:
    assert forms.list_forms() == FORMS
    with pytest.raises(ValueError, match="2020"):
        make_form("2020")


def filled(form: str, agency: str, year: int) -> bytes:
    """The form as a clerk fills it in: over the title, and a number into each blank cell."""
    data = docx.write(list_parts(make_form(form)))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    root = etree.fromstring(parts["word/document.xml"])
    number = 0
    for cell in root.iter(f"{W}tc"):
        merge = cell.find(f".//{W}vMerge")
        if "".join(cell.itertext()) or (merge is not None and not merge.attrib):
            continue
        run = etree.SubElement(cell.find(f"{W}p"), f"{W}r")
        etree.SubElement(run, f"{W}t").text = str(number)
        number += 1
    text = etree.tostring(root, encoding="unicode")
    parts["word/document.xml"] = text.replace(NAME, agency).replace(YEAR, str(year)).encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return out.getvalue()


@pytest.mark.parametrize(("form", "year"), [("2019", 2020), ("2021", 2024)])
def test_filled_in_it_is_a_report(form: str, year: int) -> None:
    found: Any = read_bytes(filled(form, "青禾县民政局", year), "a.docx").report
    assert (found["year"], found["agency"]["name"]) == (year, "青禾县民政局")
    tables = [forms.table(key, forms.get_form(found, key)) for key in forms.dimension("table", {})]
    assert [table.form for table in tables] == [form, form, None]
    cells = [get_cell(found, pointer) for table in tables for pointer, _, _ in table.cells()]
    assert cells == list(range(len(cells)))


@pytest.mark.parametrize(("agency", "year"), [(NAME, 2024), ("青禾县民政局", YEAR)])
def test_what_is_left_over_of_it_is_told(agency: str, year: Any) -> None:
    data = filled("2021", agency, year)
    if year == YEAR:
        with pytest.raises(InputError, match="year"):
            read_bytes(data, "a.docx")
    else:
        assert read_bytes(data, "a.docx").report["agency"]["name"] != "青禾县民政局"
