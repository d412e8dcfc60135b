from __future__ import annotations

import json
from pathlib import Path

import pytest

from zfxxgk.corpus.tidy.folder import DESCRIPTION, MADE_BY, refuse_foreign, replace_folder
from zfxxgk.errors import InputError


def fill_own(folder: Path, text: str) -> None:
    (folder / "wide.csv").write_text(text, encoding="utf-8")
    described = {"creator": MADE_BY, "files": ["wide.csv"]}
    (folder / DESCRIPTION).write_text(json.dumps(described), encoding="utf-8")


def list_all(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_a_folder_of_an_earlier_run_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "out"
    for text in ("first", "second"):
        refuse_foreign(target)
        with replace_folder(target) as made:
            fill_own(made, text)
        assert (target / "wide.csv").read_text(encoding="utf-8") == text
    assert list_all(tmp_path) == ["out", "out/datapackage.json", "out/wide.csv"]


def test_what_goes_wrong_leaves_the_earlier_one(tmp_path: Path) -> None:
    target = tmp_path / "out"
    with replace_folder(target) as made:
        fill_own(made, "first")
    with pytest.raises(FileNotFoundError), replace_folder(target) as made:
        fill_own(made / "no such folder", "half")
    assert (target / "wide.csv").read_text(encoding="utf-8") == "first"
    assert list_all(tmp_path) == ["out", "out/datapackage.json", "out/wide.csv"]


def test_an_empty_folder_may_be_there(tmp_path: Path) -> None:
    refuse_foreign(tmp_path)
    with replace_folder(tmp_path / "sub") as made:
        fill_own(made, "first")
    assert list_all(tmp_path / "sub") == ["datapackage.json", "wide.csv"]


@pytest.mark.parametrize("description", [None, "[]", "{}", "no JSON", '{"creator": "another"}'])
def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path, description: str | None) -> None:
    (tmp_path / "thesis.docx").write_text("mine", encoding="utf-8")
    if description is not None:
        (tmp_path / DESCRIPTION).write_text(description, encoding="utf-8")
    with pytest.raises(InputError, match="has not written"):
        refuse_foreign(tmp_path)


def test_a_file_that_was_put_beside_the_tables_is_not_lost(tmp_path: Path) -> None:
    target = tmp_path / "out"
    with replace_folder(target) as made:
        fill_own(made, "first")
    (target / "analysis.do").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match=r"analysis\.do"):
        refuse_foreign(target)
    # Also one that is put there during the work.
    with pytest.raises(InputError, match=r"analysis\.do"), replace_folder(target) as made:
        fill_own(made, "second")
    assert list_all(target) == ["analysis.do", "datapackage.json", "wide.csv"]
    assert (target / "wide.csv").read_text(encoding="utf-8") == "first"


def test_a_file_in_its_place_and_no_place_at_all_are_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(InputError, match="a file of this name"):
        refuse_foreign(tmp_path / "file")
    with pytest.raises(InputError, match="does not exist"):
        refuse_foreign(tmp_path / "no" / "out")
