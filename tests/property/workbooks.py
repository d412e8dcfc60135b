"""Workbooks filled in as a clerk does, and calculated by LibreOffice."""

from __future__ import annotations

import csv
import io
import re
import subprocess
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from zfxxgk.render import xlsx
from zfxxgk.render.formulas import make_name
from zfxxgk.render.parts import list_parts
from zfxxgk.spec import forms
from zfxxgk.spec.places import get_cell

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ALWAYS = """\
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"
oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
AT_ONCE = 100


class Blank:
    """The workbook of a report with all cells blank, to be filled in over and over."""

    def __init__(self, report: Mapping[str, Any]) -> None:
        tables = {key: report[key] for key in forms.dimension("table", {}) if report[key]}
        blank = {**report, **{key: _emptied(table) for key, table in tables.items()}}
        with zipfile.ZipFile(io.BytesIO(xlsx.write(list_parts(blank)))) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        book = ElementTree.fromstring(self.parts["xl/workbook.xml"])
        sheets = [sheet.get("name") for sheet in book.iter(f"{_MAIN}sheet")]
        names = {name.get("name"): name.text or "" for name in book.iter(f"{_MAIN}definedName")}
        self.places = {}
        for key in tables:
            for pointer, _, _ in forms.table(key, forms.get_form(blank, key)).cells():
                sheet, _, cell = names[make_name(pointer)].partition("!")
                number = sheets.index(sheet.strip("'")) + 1
                self.places[pointer] = f"xl/worksheets/sheet{number}.xml", cell.replace("$", "")

    def fill(self, report: Mapping[str, Any]) -> bytes:
        """The numbers of *report* in their cells; what formulas gave before stays as it was."""
        typed: dict[str, dict[str, float]] = {}
        for pointer, (part, cell) in self.places.items():
            if (value := get_cell(report, pointer)) is not None:
                typed.setdefault(part, {})[cell] = value
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
            for name, data in self.parts.items():
                package.writestr(name, _type(data, typed[name]) if name in typed else data)
        return out.getvalue()


def _emptied(table: Mapping[str, Any]) -> dict[str, Any]:
    return {
        key: {k: v if isinstance(v, str) else None for k, v in row.items()}
        if isinstance(row, dict)
        else row
        for key, row in table.items()
    }


def _type(sheet: bytes, values: Mapping[str, float]) -> bytes:
    def put(match: re.Match[str]) -> str:
        value = values.get(match[1])
        return match[0] if value is None else f"{match[0][:-2]}><v>{value!r}</v></c>"

    text, count = re.subn(r'<c r="([A-Z]+\d+)"[^>]*/>', put, sheet.decode())
    assert count >= len(values)
    return text.encode()


def calculate(workbooks: Sequence[bytes], folder: Path) -> list[list[list[str]]]:
    """The lines of the sheet 核对 of each workbook as LibreOffice calculates it."""
    profile = folder / "profile" / "user"
    profile.mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text(_ALWAYS, encoding="utf-8")
    names = [f"{number:05}" for number in range(len(workbooks))]
    for name, data in zip(names, workbooks, strict=True):
        (folder / f"{name}.xlsx").write_bytes(data)
    out = folder / "out"
    left = names
    while left:
        _convert([folder / f"{name}.xlsx" for name in left[:AT_ONCE]], profile.parent, out)
        done = [name for name in left if (out / f"{name}-核对.csv").exists()]
        # Of many, LibreOffice may leave one out; alone each must be there.
        assert done, f"LibreOffice does not calculate {left[0]}.xlsx"
        left = [name for name in left if name not in done]
    return [
        list(csv.reader(io.StringIO((out / f"{name}-核对.csv").read_text(encoding="utf-8"))))
        for name in names
    ]


def _convert(files: Sequence[Path], profile: Path, out: Path) -> None:
    command = ["soffice", "--headless", f"-env:UserInstallation={profile.as_uri()}"]
    call = [*command, "--convert-to", _CSV, "--outdir", str(out), *map(str, files)]
    subprocess.run(call, check=True, capture_output=True, timeout=1800)
