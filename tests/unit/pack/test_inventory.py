"""Held against the rules of CycloneDX 1.6 as far as we use it, written from its specification."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from packed import write_python, write_wheel, write_wheels

from zfxxgk.pack.inventory import list_sums, make_bom
from zfxxgk.pack.python import read_python
from zfxxgk.pack.wheels import list_wheels

TEXT = {"type": "string", "minLength": 1}
LICENCE = {"type": "object", "minProperties": 1, "maxProperties": 1}
COMPONENT = {
    "type": "object",
    "required": ["type", "name", "version", "bom-ref"],
    "additionalProperties": False,
    "properties": {
        "type": {"enum": ["application", "library", "platform"]},
        "bom-ref": TEXT,
        "name": TEXT,
        "version": TEXT,
        "purl": {"type": "string", "pattern": r"^pkg:[a-z]+/[^@ ]+@[^@? ]+(\?[a-z_]+=[^ ]+)?$"},
        "hashes": {
            "type": "array",
            "items": {
                "required": ["alg", "content"],
                "properties": {
                    "alg": {"const": "SHA-256"},
                    "content": {"pattern": "^[0-9a-f]{64}$"},
                },
            },
        },
        # Licences by name, or one expression alone.
        "licenses": {
            "type": "array",
            "oneOf": [
                {
                    "items": LICENCE
                    | {"properties": {"license": {"required": ["name"]}}, "required": ["license"]}
                },
                {
                    "items": LICENCE
                    | {"properties": {"expression": TEXT}, "required": ["expression"]},
                    "maxItems": 1,
                    "minItems": 1,
                },
            ],
        },
    },
}
BOM = {
    "type": "object",
    "required": ["bomFormat", "specVersion", "serialNumber", "version", "metadata", "components"],
    "additionalProperties": False,
    "properties": {
        "bomFormat": {"const": "CycloneDX"},
        "specVersion": {"const": "1.6"},
        "serialNumber": {"pattern": "^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"},
        "version": {"const": 1},
        "metadata": {"properties": {"component": COMPONENT}, "additionalProperties": False},
        "components": {"type": "array", "items": COMPONENT, "uniqueItems": True},
    },
}


@pytest.fixture
def bom(tmp_path: Path) -> dict[str, Any]:
    about = [
        "License: Some words\n  that go on",
        "Classifier: License :: OSI Approved :: BSD License",
    ]
    write_wheel(tmp_path / "wheels", "classified", about=about)
    write_wheel(tmp_path / "wheels", "worded", "2.0+local", about=["License: ZPL 2.1"])
    write_wheels(tmp_path / "wheels")
    python = read_python(write_python(tmp_path / "python-3.12.8-embed-amd64.zip"))
    made = make_bom(list_wheels(tmp_path / "wheels"), python)
    assert made == make_bom(list_wheels(tmp_path / "wheels"), python)
    found: dict[str, Any] = json.loads(made)
    return found


def test_it_is_as_the_specification_says(bom: dict[str, Any]) -> None:
    assert [error.message for error in Draft202012Validator(BOM).iter_errors(bom)] == []
    references = [each["bom-ref"] for each in (*bom["components"], bom["metadata"]["component"])]
    assert len({*references}) == len(references)


def test_a_component_has_the_hash_of_its_wheel(bom: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "wheels" / "colorama-0.4.6-py3-none-any.whl"
    (found,) = (each for each in bom["components"] if each["name"] == "colorama")
    assert found["hashes"][0]["content"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert found["purl"] == f"pkg:pypi/colorama@0.4.6?file_name={path.name}"
    assert found["version"] == "0.4.6"


def test_licences_as_the_packages_tell_them(bom: dict[str, Any]) -> None:
    found = {each["name"]: each["licenses"] for each in bom["components"]}
    assert found["zfxxgk"] == [{"expression": "MIT"}]
    assert found["classified"] == [{"license": {"name": "BSD License"}}]
    assert found["worded"] == [{"license": {"name": "ZPL 2.1"}}]
    assert found["colorama"] == []
    assert found["python"] == [{"expression": "PSF-2.0"}]


def test_sums_are_those_that_sha256sum_checks(tmp_path: Path) -> None:
    folder = tmp_path / "夹 &"
    (folder / "内").mkdir(parents=True)
    (folder / "内" / "核对.cmd").write_bytes(b"abc")
    (folder / "a").write_bytes(b"")
    sums = list_sums(folder)
    # Of "abc" and of nothing, as the standard prints them.
    assert sums.decode().splitlines() == [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a",
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  内/核对.cmd",
    ]
    if shutil.which("sha256sum"):
        (folder / "SHA256SUMS").write_bytes(sums)
        subprocess.run(["sha256sum", "-c", "SHA256SUMS"], cwd=folder, check=True)
