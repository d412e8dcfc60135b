"""Schemas, rules and conformance vectors in one archive that needs no network."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from zfxxgk.spec.data import conformance_dir, rules_dir, schema_dir

SUMS = "SHA256SUMS"
_COMPILED = ("catalogue.json", "linear-checks.json")
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The earliest time that the format can hold: the same content gives the same bytes."""


def make_bundle() -> bytes:
    """A ZIP archive with the SHA-256 of each of its files in ``SHA256SUMS``."""
    files = dict(sorted(_files()))
    sums = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in files.items())
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in {**files, SUMS: sums.encode()}.items():
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)
    return out.getvalue()


def _files() -> Iterator[tuple[str, bytes]]:
    import zfxxgk_generated

    for name, folder in (("schema", schema_dir()), ("rules", rules_dir())):
        yield from _below(name, folder)
    yield from _below("conformance", conformance_dir())
    compiled = Path(zfxxgk_generated.__file__).parent
    for name in _COMPILED:
        yield f"compiled/{name}", (compiled / name).read_bytes()


def _below(name: str, folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in folder.rglob("*"):
        inside = path.relative_to(folder)
        if path.is_file() and not any(part.startswith((".", "__")) for part in inside.parts):
            yield f"{name}/{inside.as_posix()}", path.read_bytes()
