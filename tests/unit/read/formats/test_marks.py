from __future__ import annotations

import pytest

from zfxxgk.read.formats.marks import is_page_number, raise_digits


def test_only_digits_are_raised() -> None:
    assert raise_digits("注12") == "注¹²"


@pytest.mark.parametrize("text", ["第3页", "第 3 页，共 10 页", "第3页/共10页", "- 3 -", "—12—"])
def test_a_number_with_its_marks_is_that_of_a_page_anywhere(text: str) -> None:
    assert is_page_number(text)
    assert is_page_number(text, in_margin=True)


@pytest.mark.parametrize("text", ["3", "3 / 10", "3页", "· 3 ·"])
def test_a_bare_number_is_that_of_a_page_only_in_the_margin(text: str) -> None:
    assert not is_page_number(text)
    assert is_page_number(text, in_margin=True)


@pytest.mark.parametrize("text", ["", "2023", "第3条", "3件", "第一页"])
def test_other_text_is_no_page_number(text: str) -> None:
    assert not is_page_number(text)
    assert not is_page_number(text, in_margin=True)
