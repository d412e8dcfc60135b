"""The zipped package that Word documents are: the same parts give the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The earliest time that the format can hold."""
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE = "docProps/core.xml"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_CORE_RELATION = f"{_PACKAGE}/relationships/metadata/core-properties"


def write_package(parts: Mapping[str, str], properties: str) -> bytes:
    """A document of *parts* in XML, by name as in ``document``, which must be among them.

    *properties* are the elements of its core properties.
    """
    core = f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
    core += f' xmlns:dc="http://purl.org/dc/elements/1.1/">{properties}</cp:coreProperties>'
    others = [name for name in parts if name != "document"]
    files = {
        "[Content_Types].xml": _list_types(parts),
        "_rels/.rels": _relate(
            (f"{RELATIONS}/officeDocument", "word/document.xml"), (_CORE_RELATION, _CORE)
        ),
        _CORE: core,
        **{f"word/{name}.xml": part for name, part in parts.items()},
    }
    if others:
        # Part number n has the identifier rIdn, by which the document may name it.
        links = [(f"{RELATIONS}/{_kind(name)}", f"{name}.xml") for name in others]
        files["word/_rels/document.xml.rels"] = _relate(*links)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, part in files.items():
            entry = zipfile.ZipInfo(name, LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, (_HEAD + part).encode())
    return out.getvalue()


def _list_types(parts: Mapping[str, str]) -> str:
    types = {f"word/{name}.xml": f"{_WORD}.{_kind(name)}+xml" for name in parts}
    types["word/document.xml"] = f"{_WORD}.document.main+xml"
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>'
        for name, kind in {**types, _CORE: _CORE_TYPE}.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{overrides}</Types>"
    )


def _kind(name: str) -> str:
    """What a part is: ``footer2`` is a footer."""
    return name.rstrip("0123456789")


def _relate(*links: tuple[str, str]) -> str:
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(links, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>'
