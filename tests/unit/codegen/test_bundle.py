from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
from functools import cache
from pathlib import Path

from zfxxgk import __version__
from zfxxgk.codegen.bundle import SUMS, VERSION, make_bundle
from zfxxgk.codegen.plain_schema import make_published
from zfxxgk.spec import schemas
from zfxxgk.spec.rules import load_catalogue

ROOT = Path(__file__).resolve().parents[3]


@cache
def opened() -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(make_bundle()))


def test_the_bundle_holds_all_schemas_rules_and_vectors() -> None:
    names = set(opened().namelist())
    assert {f"schema/{name}" for name in schemas.names()} <= names
    assert {f"rules/{rule}.yaml" for rule in load_catalogue()} <= names
    assert {"rules/README.md", "conformance/vectors.ndjson", "schema/meta/dialect.json"} <= names
    assert json.loads(opened().read("compiled/linear-checks.json"))["checks"]


def test_the_bundle_says_what_it_is() -> None:
    archive = opened()
    version = json.loads(archive.read(VERSION))
    assert version == {"package": __version__, "specification": "1.0"}
    for name in schemas.examples():
        assert schemas.example(name)["spec_version"] == version["specification"]
    for name in ("LICENSE", "CHANGELOG.md"):
        assert archive.read(name) == (ROOT / name).read_bytes()
    assert f"\n## {__version__}" in archive.read("CHANGELOG.md").decode()


def test_the_readme_names_everything_at_the_top_and_nothing_else() -> None:
    archive = opened()
    text = archive.read("README.md").decode()
    assert text.startswith(f"# zfxxgk {__version__}\n")
    assert "Specification 1.0," in text
    tops = {re.sub("/.*", "/", name) for name in archive.namelist()} - {"README.md"}
    named = set(re.findall(r"^\| `([^`]+)`", text, re.MULTILINE)) | {"LICENSE"}
    assert named == tops
    assert "see `LICENSE`" in text


def test_the_bundle_has_the_plain_schemas_and_the_javascript_package() -> None:
    archive = opened()
    for name, text in make_published().items():
        assert archive.read(f"plain/{name}").decode() == text
    scripts = {path.name: path.read_bytes() for path in (ROOT / "generated/js").iterdir()}
    assert {"index.js", "package.json", "README.md", "LICENSE"} <= set(scripts)
    assert {n: archive.read(f"js/{n}") for n in scripts} == scripts


def test_every_file_but_the_list_itself_has_its_hash() -> None:
    archive = opened()
    lines = archive.read(SUMS).decode().splitlines()
    sums = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    assert set(sums) == set(archive.namelist()) - {SUMS}
    for name, digest in sums.items():
        assert hashlib.sha256(archive.read(name)).hexdigest() == digest


def test_the_same_content_gives_the_same_bytes() -> None:
    assert make_bundle() == make_bundle()
