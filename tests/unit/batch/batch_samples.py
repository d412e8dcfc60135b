"""Reports with a narrative of their own."""

from __future__ import annotations

from typing import Any

from zfxxgk.spec import schemas

DUTY = (
    "一是值班人员更换频繁，交接材料不全，去年移交的{n}卷目录有缺页；二是河道整治公示牌设置偏少，"
    "群众反映看不清联系方式；三是渔船登记事项更新迟缓；四是防汛物资盘点表公布偏晚，网页格式也不统一。"
    "下一步将编写交接清单，逐村补设公示牌{n}块，"
    "渔船登记事项在办结后次日更新，并由{who}每月抽查。"
)
OTHER = (
    "档案数字化进度落后于计划，老旧图纸尚未扫描；窗口同志对新系统操作生疏，录入时有差错。"
    "将聘请专业公司扫描图纸，并安排师傅带徒弟，季度末比对录入结果。"
)


def told(
    agency: str | None, problems: str | None, overview: str | None = None, year: int = 2024
) -> dict[str, Any]:
    """A valid report of an agency that says this in sections five and one, and no more."""
    report = schemas.example("form-2021")
    report["agency"]["name"] = agency
    report["year"] = year
    report["overview"] = report["overview"] | {"text": overview}
    report["problems_and_improvements"]["text"] = problems
    report["other_matters"]["text"] = None
    return report
