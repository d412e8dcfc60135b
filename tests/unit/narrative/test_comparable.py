"""What of a narrative is compared, and what it becomes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zfxxgk.narrative.comparable import covered, names_of, segments

AGENCY = "澄湖县财政局"


def signs(text: str, agency: str = AGENCY) -> list[str]:
    return [segment.signs for segment in segments(text, agency)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("公开 信息，\n共计：多条。", "公开信息共计多条"),
        ("ＡＰＰ与app", "app与app"),
        ("公开信息3,160条", "公开信息0条"),
        ("公开信息十二条", "公开信息0条"),
        ("2023年举办培训", "0举办培训"),
        ("二〇二四年度举办培训", "0举办培训"),
        ("今年举办培训", "0举办培训"),
        ("澄湖县财政局举办培训", "@举办培训"),
        ("县财政局举办培训", "县@举办培训"),
        ("我局举办培训", "@举办培训"),
        ("全县举办培训", "@举办培训"),
        ("印发《澄湖县政务公开工作要点》并落实", "印发并落实"),
        ("转发《关于印发〈办法〉的通知》并落实", "转发并落实"),
        ("转发《关于印发《办法》的通知》并落实", "转发并落实"),
    ],
)
def test_what_differs_by_office_and_year_is_alike(text: str, expected: str) -> None:
    assert signs(text) == [expected]


@pytest.mark.parametrize(
    "stock",
    [
        "本报告根据《中华人民共和国政府信息公开条例》要求编制",
        "根据有关要求，编制2024年度政府信息公开工作年度报告",
        "所列数据的统计期限为2024年1月1日至12月31日",
        "依照条例第三十六条第（一）项的规定答复",
        "无其他需要报告的事项",
        "没有其他应当报告的事项",
        "按照收费标准，未收取信息处理费",
        "坚持以习近平新时代中国特色社会主义思想为指导，扎实工作",
        "坚持以公开为常态、不公开为例外",
        "如有疑问，请与本机关联系，联系电话见网站",
    ],
)
def test_what_every_office_writes_interrupts_the_text(stock: str) -> None:
    assert signs(f"举办培训两期；{stock}。更新目录") == ["举办培训0期", "更新目录"]


def test_labels_of_the_form_interrupt_the_text_and_short_ones_do_not() -> None:
    text = "其中属于国家秘密3件、其他法律行政法规禁止公开2件，行政许可按时公开"
    assert signs(text) == ["其中", "0件", "0件行政许可按时公开"]


def test_the_names_of_an_office_are_its_own_and_its_area() -> None:
    assert sorted(names_of("澄湖县财政局")) == ["澄湖县", "澄湖县财政局", "财政局"]
    assert names_of("") == []


@given(st.text(alphabet="公开0２年，。；《》县我局第条 \n①㎡A", max_size=60))
def test_each_sign_stands_somewhere_in_the_text_and_they_keep_their_order(text: str) -> None:
    last = 0
    for segment in segments(text, AGENCY):
        assert len(segment.signs) == len(segment.starts) == len(segment.ends) > 0
        start, end = covered(segment, 0, len(segment.signs))
        assert last <= start < end <= len(text)
        assert list(segment.starts) == sorted(segment.starts)
        last = end


@given(st.text(alphabet="公开培训网站更新目录", min_size=1, max_size=40))
def test_plain_words_stay_as_they_are(text: str) -> None:
    assert signs(text) == [text]
