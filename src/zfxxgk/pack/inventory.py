"""What is inside, as CycloneDX 1.6 in JSON, and the checksum of every file."""

from __future__ import annotations

import json
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from zfxxgk._version import __version__
from zfxxgk.pack.python import Python
from zfxxgk.pack.wheels import Wheel, hash_file, read_metadata

SUMS = "SHA256SUMS"
_LICENSED = "License :: "
_LONGEST_NAME = 80
"""Characters of a licence; some packages write all of it into the field of its name."""


def make_bom(wheels: Sequence[Wheel], python: Python | None) -> bytes:
    """The components with name, version, licence, hash of the archive and package URL.

    The same files give the same bytes: no time is told, and the serial number is made of the rest.
    """
    components = [_describe(wheel) for wheel in wheels]
    if python is not None:
        components.append(_describe_python(python))
    made: dict[str, Any] = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": "pack",
                "name": "zfxxgk",
                "version": __version__,
            }
        },
        "components": components,
    }
    name = json.dumps(made, sort_keys=True)
    made["serialNumber"] = uuid.uuid5(uuid.NAMESPACE_URL, name).urn
    return (json.dumps(made, ensure_ascii=False, indent=2) + "\n").encode()


def _describe(wheel: Wheel) -> dict[str, Any]:
    url = f"pkg:pypi/{wheel.name}@{quote(str(wheel.version), safe='.')}"
    return {
        "type": "library",
        "bom-ref": f"{url}?file_name={quote(wheel.path.name, safe='')}",
        "name": wheel.name,
        "version": str(wheel.version),
        "licenses": _tell_licences(wheel.path),
        "hashes": [{"alg": "SHA-256", "content": hash_file(wheel.path)}],
        "purl": f"{url}?file_name={quote(wheel.path.name, safe='')}",
    }


def _describe_python(python: Python) -> dict[str, Any]:
    return {
        "type": "platform",
        "bom-ref": "python",
        "name": "python",
        "version": python.release,
        "licenses": [{"expression": "PSF-2.0"}],
        "hashes": [{"alg": "SHA-256", "content": hash_file(python.path)}],
        "purl": f"pkg:generic/python@{python.release}?file_name={quote(python.path.name, safe='')}",
    }


def _tell_licences(path: Path) -> list[dict[str, Any]]:
    """The expression of the package; without one, the names that it gives its licence."""
    about = read_metadata(path)
    if expression := about.get("license_expression"):
        return [{"expression": expression}]
    classified = [line for line in about.get("classifiers", []) if line.startswith(_LICENSED)]
    names = [line.rpartition(" :: ")[2] for line in classified]
    if not names and (words := about.get("license", "").split("\n")[0].strip()):
        names = [words[:_LONGEST_NAME]]
    return [{"license": {"name": name}} for name in names]


def list_sums(folder: Path) -> bytes:
    """A line for each file below *folder*, as ``sha256sum -c`` reads it."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    lines = [f"{hash_file(path)}  {path.relative_to(folder).as_posix()}\n" for path in paths]
    return "".join(lines).encode()
