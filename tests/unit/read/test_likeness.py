from __future__ import annotations

import pytest

from zfxxgk.read.likeness import (
    is_foreign,
    is_like,
    list_readings,
    make_plain,
    measure_closest,
    measure_label,
    measure_likeness,
)


@pytest.mark.parametrize(
    ("printed", "official"),
    [
        ("3. 危及“三安全一稳定”", "3.危及三安全一稳定"),
        ("(二) 部分公开\n(区分处理的, 只计这一情形)", "（二）部分公开（区分处理的，只计这一情形）"),
        ("2. 重复申\n请", "1.重复申请"),
        ("①重复申请", "重复申请"),
        ("２．重复申请", "重复申请"),
        ("三、本年度办理结果（三）不予公开1.属于国家秘密", "本年度办理结果不予公开属于国家秘密"),
        ("规\u3000章", "规章"),
        ("钩稽关系", "勾稽关系"),
    ],
)
def test_numbering_punctuation_and_spaces_do_not_count(printed: str, official: str) -> None:
    assert make_plain(printed) == make_plain(official)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2.其他法律法规禁止公开", "2.其他法律行政法规禁止公开"),
        ("第二十条第（一）项", "第二十条第（五）项"),
        ("三类内部事务信息", "四类内部事务信息"),
        ("行政规范性文件", "规范性文件"),
    ],
)
def test_words_that_differ_stay_different(one: str, other: str) -> None:
    assert make_plain(one) != make_plain(other)


def test_numbering_alone_leaves_no_word() -> None:
    assert make_plain("（ ）") == ""
    assert make_plain("三、") == "三"


def test_likeness_runs_from_nothing_to_the_same() -> None:
    assert measure_likeness("重复申请", "重复申请") == 1
    assert measure_likeness("重复申请", "国家秘密") == 0
    assert measure_likeness("重复的申请", "重复申请") == pytest.approx(8 / 9)
    assert measure_likeness("请", "申请公开出版物") == 0


def test_the_closest_of_none_is_not_like_anything() -> None:
    assert measure_closest("重复申请", ()) == 0
    assert measure_closest("重复申请", ("国家秘密", "重复申请")) == 1


@pytest.mark.parametrize(
    "printed",
    [
        "2.重复申请 བསྐྱར་དུ་ཞུ་བ།",
        "ᠳᠠᠪᠲᠠᠨ ᠭᠤᠶᠤᠬᠤ\n2.重复申请",
        "2.重复申请\nتەكرار ئىلتىماس",
        "2. 重复申请 2. Repeated applications (art. 35)",
    ],
)
def test_beside_chinese_other_scripts_do_not_count(printed: str) -> None:
    assert make_plain(printed) == "重复申请"


def test_words_in_another_script_alone_stay() -> None:
    assert make_plain("Total") == "Total"
    assert is_foreign("སྤྱི་འབོར།")
    assert not is_foreign("总计 Total")
    assert not is_foreign("12")


def test_a_label_is_read_with_its_note_and_without() -> None:
    assert list_readings("规章（有权的机关填报）") == ("规章有权的机关填报", "规章")
    assert list_readings("（三）不予公开") == ("不予公开",)
    assert list_readings("采购总金额(万元)") == ("采购总金额万元",)
    assert list_readings("（本表由办公室填报）") == ("本表由办公室填报",)
    assert measure_label("规章（有权的机关填报）", ("规章",)) == 1


@pytest.mark.parametrize(
    "text", ["规章（有权的机关填报）", "规范性文件", "行政规范文件", "", "（ ）", "审查"]
)
@pytest.mark.parametrize("least", [0.6, 0.75, 0.85, 1.0])
def test_likeness_by_a_bound_says_what_the_measure_does(text: str, least: float) -> None:
    known = ("规章", "行政规范性文件", "行政许可")
    assert is_like(text, known, least) == (measure_label(text, known) >= least)
