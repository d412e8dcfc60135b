from __future__ import annotations

import string

import pytest

from zfxxgk.cel.parser import parse
from zfxxgk.cel.tree import CelError
from zfxxgk.cel.words import WORDS, say
from zfxxgk.spec.labels import Text


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("key", WORDS)
def test_both_languages_tell_the_same(key: str) -> None:
    assert fields(WORDS[key].zh) == fields(WORDS[key].en)


def test_what_is_put_in_may_be_in_both_languages() -> None:
    found = say("no-search", left=Text("整数", "an integer"), right="x{y}")
    assert found == Text("不能在x{y}中找整数", "cannot look for an integer in x{y}")


@pytest.mark.parametrize(
    ("text", "zh"),
    [
        ("1 +", "遇到表达式的末尾，此处应为一个值"),
        ("1 / 2", "不能用除法（不在所用的 CEL 子集内）"),
        ("has(a.b)", "不能用函数 has()（不在所用的 CEL 子集内）；请与 null 比较"),
        ("contains(a)", "contains() 写在值的后面，如 x.contains()"),
        ("'a", "字符串到行末没有结束的 '"),
        ("§", "字符 '§' （U+00A7）不能出现在表达式中"),
    ],
)
def test_a_chinese_sentence_is_chinese_throughout(text: str, zh: str) -> None:
    with pytest.raises(CelError) as caught:
        parse(text)
    assert caught.value.text.zh == zh
