"""The provinces, and which of them an organ belongs to."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from zfxxgk.spec.labels import Text

PROVINCES: Mapping[str, Text] = {
    "11": Text("北京市", "Beijing"),
    "12": Text("天津市", "Tianjin"),
    "13": Text("河北省", "Hebei"),
    "14": Text("山西省", "Shanxi"),
    "15": Text("内蒙古自治区", "Inner Mongolia"),
    "21": Text("辽宁省", "Liaoning"),
    "22": Text("吉林省", "Jilin"),
    "23": Text("黑龙江省", "Heilongjiang"),
    "31": Text("上海市", "Shanghai"),
    "32": Text("江苏省", "Jiangsu"),
    "33": Text("浙江省", "Zhejiang"),
    "34": Text("安徽省", "Anhui"),
    "35": Text("福建省", "Fujian"),
    "36": Text("江西省", "Jiangxi"),
    "37": Text("山东省", "Shandong"),
    "41": Text("河南省", "Henan"),
    "42": Text("湖北省", "Hubei"),
    "43": Text("湖南省", "Hunan"),
    "44": Text("广东省", "Guangdong"),
    "45": Text("广西壮族自治区", "Guangxi"),
    "46": Text("海南省", "Hainan"),
    "50": Text("重庆市", "Chongqing"),
    "51": Text("四川省", "Sichuan"),
    "52": Text("贵州省", "Guizhou"),
    "53": Text("云南省", "Yunnan"),
    "54": Text("西藏自治区", "Tibet"),
    "61": Text("陕西省", "Shaanxi"),
    "62": Text("甘肃省", "Gansu"),
    "63": Text("青海省", "Qinghai"),
    "64": Text("宁夏回族自治区", "Ningxia"),
    "65": Text("新疆维吾尔自治区", "Xinjiang"),
    "71": Text("台湾省", "Taiwan"),
    "81": Text("香港特别行政区", "Hong Kong"),
    "82": Text("澳门特别行政区", "Macao"),
}
"""By the first two digits of the codes of GB/T 2260."""
_SYSTEM = "^国家(?:税务总局|统计局|.{2,8}?总局)"


def find_province() -> pl.Expr:
    """The digits of the province of a report, null where nothing tells.

    By the division code, else the name of the organ, which begins with that of its province (the
    system before it left out: 国家税务总局江苏省税务局), else the unified code, whose third and
    fourth sign are those of the province that gave it out. A short name is none: 海南 also begins
    that of a prefecture elsewhere.
    """
    codes = list(PROVINCES)
    given = pl.col("/agency/division_code").str.slice(0, 2)
    name = pl.col("/agency/name").str.replace(_SYSTEM, "")
    named = pl.coalesce(
        pl.when(name.str.starts_with(names.zh)).then(pl.lit(code))
        for code, names in PROVINCES.items()
    )
    registered = pl.col("/agency/uscc").str.slice(2, 2)
    told = (pl.when(each.is_in(codes)).then(each) for each in (given, named, registered))
    return pl.coalesce(told)
