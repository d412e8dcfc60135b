from __future__ import annotations

import pytest

from zfxxgk.read.head.names import is_name, locate, restore


def test_a_name_is_told_from_prose() -> None:
    assert is_name("明岚县文化和旅游局")
    assert not is_name("首页 > 政务公开 > 年报")
    assert not is_name("明岚县政府信息公开年度报告")
    assert not is_name("明岚县人民政府门户网站")
    assert not is_name("我局")


def test_a_name_keeps_its_characters() -> None:
    assert restore("明嵐县水务局", "由 明嵐縣水務局 編制") == "明嵐縣水務局"


@pytest.mark.parametrize(
    ("name", "printed", "found"),
    [
        ("明岚县财政局", "现将明岚县 财政\n局情况", "明岚县 财政\n局"),
        ("明岚县财政局", "明嵐縣財政局", None),
        ("雁桥市财政局", "關於雁橋市財政局", "雁橋市財政局"),
        ("雁橋市財政局", "關於雁橋市財政局", "雁橋市財政局"),
        ("明岚县财政局", "明岚县2024年财政局", None),
    ],
)
def test_a_name_is_located_as_it_is_printed(name: str, printed: str, found: str | None) -> None:
    span = locate(name, printed)
    assert (printed[slice(*span)] if span else None) == found
