from __future__ import annotations

import pytest

from zfxxgk.narrative.claims.bodies import is_of_others
from zfxxgk.narrative.claims.reader import stated


def of_others(text, name, kind):
    agency = {"name": name, "kind": kind}
    return [is_of_others(each, text, agency) for each in stated(text, 2024) if not each.partial]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("全系统收到政府信息公开申请900件，其中局本级11件。", "云岭市税务局", "vertical"),
        ("全县收到政府信息公开申请900件，其中我局11件。", "青禾县林业局", "department"),
        ("全县收到申请900件，其中县政府办公室11件。", "青禾县人民政府办公室", "office"),
        ("全县制发规范性文件30件（我局2件）。", "青禾县林业局", "department"),
        ("县灌溉管理站收到政府信息公开申请6件。", "青禾县水利局", "department"),
        ("2024年，县林场服务所共收到政府信息公开申请6件。", "青禾县林业局", "department"),
        ("县林业局收到政府信息公开申请6件。", "青禾县人民政府", "government"),
        ("城关镇收到政府信息公开申请6件。", "青禾县人民政府", "government"),
        ("今年城关镇收到政府信息公开申请6件。", "青禾县白溪镇人民政府", "government"),
        ("县政府办公室收到申请9件，其他部门收到申请22件。", "青禾县人民政府", "government"),
        ("县政府收到申请9件，各乡镇、部门另收到申请22件。", "青禾县人民政府", "government"),
        ("县局收到申请9件，各分局、单位另收到申请22件。", "青禾县税务局", "vertical"),
    ],
)
def test_numbers_of_an_area_or_of_another_body(text, name, kind):
    assert of_others(text, name, kind) == [True]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("全县收到政府信息公开申请900件，其中县政府办公室11件。", "青禾县人民政府", "government"),
        ("全镇收到政府信息公开申请6件。", "青禾县白溪镇人民政府", "government"),
        ("白溪镇共收到政府信息公开申请6件。", "青禾县白溪镇人民政府", "government"),
        ("我镇收到政府信息公开申请6件。", "青禾县白溪镇人民政府", "government"),
        ("今年我镇收到政府信息公开申请6件。", "青禾县白溪镇人民政府", "government"),
        ("今年我乡收到政府信息公开申请6件。", "青禾县白溪乡人民政府", "government"),
        ("2024年度街道收到政府信息公开申请6件。", "云岭市红石街道办事处", "government"),
        ("我办收到申请9件，各乡镇、部门收到申请22件。", "青禾县人民政府办公室", "office"),
        ("县医院收到政府信息公开申请6件。", "青禾县人民医院", None),
        ("支队收到政府信息公开申请6件。", "云岭市公安局交通警察支队", None),
        ("县住建局收到政府信息公开申请6件。", "青禾县住房和城乡建设局", "department"),
        ("县灌溉管理站收到政府信息公开申请6件。", None, None),
        ("我局收到政府信息公开申请6件，其中网上5件。", "青禾县林业局", "department"),
    ],
)
def test_numbers_of_the_office_itself(text, name, kind):
    assert of_others(text, name, kind) == [False]


def test_a_report_without_an_agency():
    text = "县灌溉管理站收到政府信息公开申请6件。"
    assert not any(is_of_others(each, text, None) for each in stated(text, 2024))
