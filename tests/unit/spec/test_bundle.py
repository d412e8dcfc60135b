from __future__ import annotations

import hashlib
import io
import json
import zipfile

from zfxxgk.spec import schemas
from zfxxgk.spec.bundle import SUMS, make_bundle
from zfxxgk.spec.rules import load_catalogue


def opened() -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(make_bundle()))


def test_the_bundle_holds_all_schemas_rules_and_vectors() -> None:
    names = set(opened().namelist())
    assert {f"schema/{name}" for name in schemas.names()} <= names
    assert {f"rules/{rule}.yaml" for rule in load_catalogue()} <= names
    assert {"rules/README.md", "conformance/vectors.ndjson", "schema/meta/dialect.json"} <= names
    assert json.loads(opened().read("compiled/linear-checks.json"))["checks"]


def test_every_file_but_the_list_itself_has_its_hash() -> None:
    archive = opened()
    lines = archive.read(SUMS).decode().splitlines()
    sums = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    assert set(sums) == set(archive.namelist()) - {SUMS}
    for name, digest in sums.items():
        assert hashlib.sha256(archive.read(name)).hexdigest() == digest


def test_the_same_content_gives_the_same_bytes() -> None:
    assert make_bundle() == make_bundle()
