from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zfxxgk.cli.reporters.notices.folder import Folder, make_safe

OWN = '<!DOCTYPE html><html><head><meta name="generator" content="zfxxgk 1"></head></html>'


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("青禾县民政局", "青禾县民政局"),
        ("../../etc/passwd", "etc_passwd"),
        ("甲局/乙局\\丙局", "甲局_乙局_丙局"),
        ("甲\x00局\u202e<b>", "甲_局_b"),
        ("CON", "_CON"),
        ("index", "_index"),
        (" . ", "_"),
        ("~$甲局.", "甲局"),
    ],
)
def test_a_name_becomes_one_that_a_file_can_have(name: str, safe: str) -> None:
    assert make_safe(name) == safe


@given(st.lists(st.text(max_size=300), max_size=8))
def test_every_office_has_a_file_of_its_own_right_in_the_folder(names: list[str]) -> None:
    folder = Folder("no-such-folder", ".docx")
    chosen = [folder.choose(name) for name in names]
    assert len({each.casefold() for each in chosen}) == len(names)
    for each in chosen:
        assert os.path.basename(each) == each
        assert not each.startswith((".", "-", "~"))
        assert len(each.encode()) <= 255


def test_offices_of_one_name_are_told_apart(tmp_path: Path) -> None:
    folder = Folder(str(tmp_path), ".html")
    assert [folder.choose(name) for name in ("甲局", "甲局", "甲 局", "A局", "a局")] == [
        "甲局.html",
        "甲局 (2).html",
        "甲_局.html",
        "A局.html",
        "a局 (2).html",
    ]


def test_only_what_was_written_before_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "甲局.html").write_text("mine", encoding="utf-8")
    (tmp_path / "乙局.html").write_text(OWN, encoding="utf-8")
    (tmp_path / "丙局.html").mkdir()
    folder = Folder(str(tmp_path), ".html")
    chosen = [folder.choose(name) for name in ("甲局", "乙局", "丙局")]
    assert chosen == ["甲局 (2).html", "乙局.html", "丙局 (2).html"]


def test_a_link_is_never_written_through(tmp_path: Path) -> None:
    outside, inside = tmp_path / "outside.html", tmp_path / "in"
    outside.write_text(OWN, encoding="utf-8")
    inside.mkdir()
    try:
        (inside / "甲局.html").symlink_to(outside)
        (inside / "乙局.html").symlink_to(tmp_path / "nowhere")
    except OSError:
        pytest.skip("no links here")
    folder = Folder(str(inside), ".html")
    assert [folder.choose(name) for name in ("甲局", "乙局")] == ["甲局 (2).html", "乙局 (2).html"]


def test_what_an_earlier_run_left_is_found(tmp_path: Path) -> None:
    for name in ("甲局.html", "乙局.html", "index.html", "丁局.docx"):
        (tmp_path / name).write_text(OWN, encoding="utf-8")
    (tmp_path / "丙局.html").write_text("mine", encoding="utf-8")
    folder = Folder(str(tmp_path), ".html")
    folder.choose("甲局")
    assert folder.list_stale() == ["丁局.docx", "乙局.html"]
