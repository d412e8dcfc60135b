from __future__ import annotations

import pytest

from zfxxgk.cli.reporters.corpus.names import list_levels, name_group, name_reason
from zfxxgk.corpus.survey.tables import MONTHS, MOST_REQUESTS


@pytest.mark.parametrize(
    ("by", "value", "zh", "en"),
    [
        ("year", 2024, "2024", "2024"),
        ("form", "2021", "2021年格式", "form of 2021"),
        ("form", "mixed", "两种格式混用", "both forms mixed"),
        ("form", "none", "没有表二和表三", "neither table 2 nor 3"),
        ("level", "county", "县级", "county"),
        ("level", None, "不详", "not known"),
        ("province", "45", "广西壮族自治区", "Guangxi"),
        ("province", None, "不详", "not known"),
        ("row", "denied_third_party", "（三）不予公开 · 4.保护第三方合法权益", None),
        ("section", "overview", "一、总体情况", None),
        ("months", None, "未注明日期", "no day given"),
    ],
)
def test_groups_have_names(by: str, value: object, zh: str, en: str | None) -> None:
    assert name_group(by, value, "zh") == zh
    if en is not None:
        assert name_group(by, value, "en") == en


def test_classes_of_requests_meet_and_have_an_end() -> None:
    names = [name_group("requests", number, "zh") for number in range(len(MOST_REQUESTS) + 1)]
    assert names[:4] == ["0", "1", "2–5", "6–10"]
    assert names[-2:] == ["101–500", "500 以上"]


def test_every_class_of_months_has_a_name() -> None:
    names = {name_group("months", number, "en") for number in range(len(MONTHS) + 1)}
    assert len(names) == len(MONTHS) + 1


def test_levels_go_downwards() -> None:
    assert list_levels() == ["national", "province", "city", "county", "township"]


def test_reasons_are_those_of_check() -> None:
    assert name_reason("blank-total", "/requests", "zh") == "表三：总计未填"
    assert name_reason("unread", "/requests", "en") == "Table 3: read with doubt"
    assert name_reason("missing-input", "previous", "zh") == "未提供上年报告"
    assert name_reason("missing", "/of/another/version", "zh") == "/of/another/version不详"
