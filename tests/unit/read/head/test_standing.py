from __future__ import annotations

import pytest

from zfxxgk.read.head.standing import infer_standing


@pytest.mark.parametrize(
    ("name", "level", "kind"),
    [
        ("昌禾镇人民政府", "township", "government"),
        ("澜汀市榕浦区昌禾乡人民政府", "township", "government"),
        ("昌禾苏木人民政府", "township", "government"),
        ("昌禾镇", "township", "government"),
        ("榕浦区明湖街道办事处", "township", "dispatched"),
        ("明岚县人民政府", "county", "government"),
        ("明岚自治县人民政府", "county", "government"),
        ("明岚旗人民政府", "county", "government"),
        ("澜汀市榕浦区人民政府", "county", "government"),
        ("澜汀市明岚市人民政府", "county", "government"),
        ("澜汀自治州明岚市人民政府", "county", "government"),
        ("澜汀市人民政府", None, "government"),
        ("云山省澜汀市人民政府", None, "government"),
        ("澜汀市", None, "government"),
        ("澜汀自治州人民政府", "city", "government"),
        ("云山省人民政府", "province", "government"),
        ("云山自治区人民政府", "province", "government"),
        ("重庆市人民政府", "province", "government"),
        ("澜汀新区人民政府", None, "government"),
        ("澜汀经济技术开发区管理委员会", None, "dispatched"),
        ("澜汀高新区管委会", None, "dispatched"),
        ("云山省人民政府办公厅", "province", "office"),
        ("上海市人民政府办公厅", "province", "office"),
        ("澜汀市人民政府办公室", None, "office"),
        ("明岚县人民政府办公室", "county", "office"),
        ("明岚县人民政府外事办公室", "county", "department"),
        ("云山省教育厅", "province", "department"),
        ("澜汀市教育局", None, "department"),
        ("澜汀市榕浦区卫生健康委员会", "county", "department"),
        ("澜汀高新区社会发展局", None, "department"),
        ("澜汀市公安局榕浦分局", None, "department"),
        ("澜汀市公安局榕浦区分局", "county", "department"),
        ("澜汀市公安局高新区分局", None, "department"),
        ("澜汀市自然资源局榕浦分局", None, None),
        ("澜汀市生态环境局榕浦分局", None, None),
        ("明岚县城市管理局", "county", "department"),
        ("澜汀市城市管理委员会", None, "department"),
        ("明岚县市场监督管理局", "county", "department"),
        ("明岚县国有资产监督管理委员会", "county", "department"),
        ("区城乡建设局", "county", "department"),
        ("澜汀综合实验区经济发展局", None, "department"),
        ("澜汀经济技术开发区", None, "dispatched"),
        ("明岚地区行政公署", "city", "government"),
        ("明岚地区行政公署水利局", "city", "department"),
        ("新疆生产建设兵团教育局", "province", "department"),
        ("中国证券监督管理委员会", "national", "department"),
        ("海关总署", "national", "department"),
        ("明岚县政务服务中心", None, None),
        ("国家税务总局明岚县税务局", "county", "vertical"),
        ("国家税务总局澜汀市税务局", None, "vertical"),
        ("国家统计局澜汀调查队", None, "vertical"),
        ("澜汀海关", None, "vertical"),
        ("澜汀海关关区", None, "vertical"),
        ("云山省气象局（机关）", "province", "vertical"),
        ("国家税务总局", "national", "department"),
        ("国家发展和改革委员会", "national", "department"),
    ],
)
def test_level_and_kind_are_told_only_where_the_name_settles_them(
    name: str, level: str | None, kind: str | None
) -> None:
    assert infer_standing(name) == (level, kind)
