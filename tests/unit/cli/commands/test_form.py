from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from zfxxgk import __version__
from zfxxgk.spec.data import form_page


def test_the_page_is_written_and_says_what_to_do_with_it(zfxxgk: Callable[..., Any]) -> None:
    done = zfxxgk("form")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("已写入 form.html。")
    assert "双击" in done.out
    assert Path("form.html").read_bytes() == form_page().read_bytes()


def test_it_may_have_another_name_and_is_told_in_english(zfxxgk: Callable[..., Any]) -> None:
    done = zfxxgk("form", "-o", "填报.html", "--lang", "en")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Wrote 填报.html. Open it")
    assert Path("填报.html").is_file()


def test_a_folder_that_is_not_there_is_told(zfxxgk: Callable[..., Any]) -> None:
    done = zfxxgk("form", "-o", "no/form.html")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("no/form.html: 要写入的文件夹不存在")


def test_the_page_is_of_this_version() -> None:
    assert f'content="zfxxgk {__version__}"' in form_page().read_text(encoding="utf-8")
