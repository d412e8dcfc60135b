"""Pieces of patterns for years, days, and what has a year but not that of the report."""

from __future__ import annotations

YEAR = r"(?:(?<!\d)20\d\d(?!\d)|二[〇○零Oo0][一二三四五六七八九〇○零Oo0]{2})"
SHORT_YEAR = r"(?:(?<![\d近满第])[0-4]\d(?=\s*年\s*(?:度|政府信息|政务|信息公开)))"
MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[元一二三四五六七八九])"
FIRST_MONTHS = r"(?:0?[1-3](?!\d)|[元一二三])"
DAY = r"(?:[12]\d|3[01]|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_PUBLISHED = r"(?:公布|发布|印发|编制|编写|形成)"
_PLAN = r"(?:要点|方案|计划|安排|打算|部署|目标|任务|规划)"
NOTICES = (
    r"〔[^〔〕]{0,12}〕|[\[【(（]\s*20\d\d\s*年?\s*[\]】)）]\s*第?\s*\d+\s*号|20\d\d\s*年?\s*第\s*\d+\s*号"
    rf"|{YEAR}\s*年?度?\s*[-—–~～至到]+\s*{YEAR}\s*年?度?"
    rf"|{YEAR}\s*年\s*{MONTH}\s*月\s*(?:{DAY}\s*日)?\s*[-—–~至到]+\s*{YEAR}\s*年\s*{MONTH}\s*月"
    rf"|{YEAR}\s*年\s*(?:{MONTH}\s*月\s*)?(?:{DAY}\s*日\s*)?(?:新?修[订正]|版|格式|起?施行)"
)
DAYS = (
    rf"20\d\d\s*[-/.]\s*{MONTH}\s*[-/.]\s*{DAY}(?!\d)"
    rf"|{YEAR}\s*年\s*{MONTH}\s*月\s*{DAY}\s*日"
)
OTHER_THINGS = (
    rf"{YEAR}\s*年度?(?:[全省市县区]{{0,2}}(?:政务|政府信息|信息)?公开)?(?:重点)?(?:工作)?{_PLAN}"
    rf"|{YEAR}\s*年度?\s*第\s*[一二三四五六七八九十\d]+\s*(?:次|期|季度)"
    rf"|{_PUBLISHED}[于在]\s*{YEAR}\s*年|{YEAR}\s*年[初底末]?\s*{_PUBLISHED}"
)
BESIDE = (
    rf"(?:{NOTICES}|{DAYS}|20\d\d\s*[-/.]\s*{MONTH}(?![\d月])|{YEAR}\s*年\s*{MONTH}\s*月份?|{OTHER_THINGS})"
    rf"{_PUBLISHED}?"
)
"""What has a year in or beside a title but not that of the report."""

COLUMN = (
    r"主动公开|公开(?:内容|目录|指南|制度|栏目|专栏)|内容|目录|指南|专栏|栏目|通知|公告|要点|方案"
)
"""Words of columns of a site, which no name of an organ has."""
