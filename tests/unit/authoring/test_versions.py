from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from unit.conftest import CASES, HEAD

from zfxxgk.authoring.versions import load_version
from zfxxgk.codegen.bundle import make_bundle
from zfxxgk.engine.rule_set import load_builtin
from zfxxgk.errors import InputError
from zfxxgk.spec.data import schema_dir

FEW = {"own/few.yaml": "report.requests.received.total < 10"}


def rule(assertion: str) -> str:
    return json.dumps(HEAD | {"assert": assertion, "cases": CASES}, indent=1)


def packed(rules: dict[str, str], **more: str) -> bytes:
    """A bundle of these rules with the schemas installed, and *more* files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for path in schema_dir().glob("*.json"):
            archive.writestr(f"schema/{path.name}", path.read_bytes())
        for name, assertion in rules.items():
            archive.writestr(f"rules/{name}", rule(assertion))
        for name, text in more.items():
            archive.writestr(name, text)
    return out.getvalue()


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Writes bytes, and gives the name of the file; what is temporary lies beside it."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))

    def write(data: bytes) -> str:
        path = tmp_path / "old.zip"
        path.write_bytes(data)
        return str(path)

    return write


def refusal(name: str) -> InputError:
    with pytest.raises(InputError) as caught:
        load_version(name)
    return caught.value


def test_the_rules_installed_have_a_word() -> None:
    assert load_version("builtin").rules is load_builtin()


def test_a_folder_of_that_name_is_meant_by_its_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("builtin/own").mkdir(parents=True)
    Path("builtin/own/few.yaml").write_text(rule(FEW["own/few.yaml"]), encoding="utf-8")
    assert list(load_version("./builtin").rules.rules) == ["own/few"]


def test_a_bundle_holds_the_rules_it_was_made_of(bundle: Callable[..., str]) -> None:
    found = load_version(bundle(make_bundle()))
    assert found.same_schemas
    assert set(found.rules.rules) == set(load_builtin().rules)


def test_an_unpacked_bundle_is_one_too(tmp_path: Path) -> None:
    zipfile.ZipFile(io.BytesIO(packed(FEW))).extractall(tmp_path)
    assert list(load_version(str(tmp_path)).rules.rules) == ["own/few"]
    assert load_version(str(tmp_path)).same_schemas
    (tmp_path / "schema" / "report.json").write_text("{}", encoding="utf-8")
    assert not load_version(str(tmp_path)).same_schemas


def test_other_schemas_are_told(bundle: Callable[..., str]) -> None:
    assert not load_version(bundle(packed(FEW, **{"schema/more.json": "{}"}))).same_schemas


def test_a_broken_rule_is_named_within_the_bundle(bundle: Callable[..., str]) -> None:
    name = bundle(packed({"own/few.yaml": "report.requets == null"}))
    error = refusal(name)
    assert error.path == f"{name}/rules/own/few.yaml"
    line = rule("report.requets == null").splitlines().index(' "assert": "report.requets == null",')
    assert (error.place or "").split(":")[0] == str(line + 1)


@pytest.mark.parametrize("data", [b"", b"title: no archive", b"PK\x03\x04 and no more"])
def test_what_is_no_archive_is_refused(bundle: Callable[..., str], data: bytes) -> None:
    name = bundle(data)
    assert refusal(name).path == name


@pytest.mark.parametrize(
    "rules",
    [{}, {"../../few.yaml": "true"}, {"own/few.yaml": "true", "own/few.yaml/more.yaml": "true"}],
)
def test_an_archive_without_sound_rules_writes_nothing_elsewhere(
    tmp_path: Path, bundle: Callable[..., str], rules: dict[str, str]
) -> None:
    name = bundle(packed(rules))
    assert refusal(name).path == name
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["old.zip", "temporary"]


def test_an_archive_of_another_kind_has_no_rules(bundle: Callable[..., str]) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("rules/own/few.yaml", rule("true"))
    assert "builtin" in refusal(bundle(out.getvalue())).text.en


def test_a_path_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    name = str(tmp_path / "nowhere")
    assert refusal(name).path == name


def test_nothing_is_left_of_what_was_unpacked(bundle: Callable[..., str], tmp_path: Path) -> None:
    load_version(bundle(packed(FEW)))
    assert list((tmp_path / "temporary").iterdir()) == []
