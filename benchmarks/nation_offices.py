"""Offices of an invented nation: provinces, cities, counties, towns, and departments of each."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import polars as pl

TOWNS, COUNTIES_OF_CITY, CITIES_OF_PROVINCE = 14, 9, 11
DEPARTMENTS = {"county": 32, "city": 35, "province": 40}
STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
PAIRS = [f"{STEMS[n % 10]}{BRANCHES[n % 12]}" for n in range(60)]
WORK = re.split(
    "[、\n]",
    """教育、公安、民政、司法、财政、水利、审计、统计、林业、文化和旅游、卫生健康、应急管理、市场监督管理、生态环境
自然资源、交通运输、农业农村、商务、体育、医疗保障、信访、档案、粮食、城市管理、行政审批服务、住房和城乡建设
退役军人事务、人力资源和社会保障、发展和改革、科学技术、工业和信息化、乡村振兴、机关事务、地方金融、民族宗教事务
人民防空、地震、公路、供销、文物""",
)
LEVELS = ("province", "city", "county", "township")
_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = np.array([pow(3, n, 31) for n in range(17)])
_WEIGHTS_OF_ORGAN = np.array([3, 7, 9, 10, 5, 8, 4, 2])


def make_offices(about: int) -> pl.DataFrame:
    """About so many offices, those of a county with its towns always whole.

    Columns: ``office`` (number), ``above`` (that of the government it belongs to, null for
    provinces), ``level``, ``kind``, ``name``, ``code``; each government comes before its members.
    """
    counties = max(1, round(about / 51.4))
    cities = -(-counties // COUNTIES_OF_CITY)
    provinces = -(-cities // CITIES_OF_PROVINCE)
    rows: list[tuple[int | None, str, str, str]] = []
    tops = [_add(rows, None, 0, f"{PAIRS[n % 60]}省") for n in range(provinces)]
    middle = [
        _add(rows, tops[n // CITIES_OF_PROVINCE], 1, f"{PAIRS[n % CITIES_OF_PROVINCE]}市")
        for n in range(cities)
    ]
    low = [
        _add(rows, middle[n // COUNTIES_OF_CITY], 2, f"{PAIRS[n % COUNTIES_OF_CITY]}县")
        for n in range(counties)
    ]
    for above in low:
        for number in range(TOWNS):
            _add(rows, above, 3, f"{PAIRS[number]}镇")
    for above in (*tops, *middle, *low):
        level, area = rows[above][1], rows[above][3].removesuffix("人民政府")
        ending = "厅" if level == "province" else "局"
        for work in WORK[: DEPARTMENTS[level]]:
            rows.append((above, level, "department", f"{area}{work}{ending}"))
    frame = pl.DataFrame(rows, schema=["above", "level", "kind", "name"], orient="row")
    codes = pl.Series("code", make_codes(frame.height))
    return frame.with_columns(codes).with_row_index("office")


def _add(rows: list[Any], above: int | None, level: int, name: str) -> int:
    area = "" if above is None else rows[above][3].removesuffix("人民政府")
    rows.append((above, LEVELS[level], "government", f"{area}{name}人民政府"))
    return len(rows) - 1


def make_codes(count: int) -> list[str]:
    """Unified codes whose check characters fit (GB 32100, GB 11714), one for each office."""
    numbers = np.arange(count)
    organs = np.stack([numbers // 10**power % 10 for power in range(7, -1, -1)], axis=1)
    rest = 11 - organs @ _WEIGHTS_OF_ORGAN % 11
    signs = np.concatenate(
        [
            np.tile([1, 1, 9, 9, 0, 1, 0, 1], (count, 1)),
            organs,
            np.select([rest == 10, rest == 11], [_SIGNS.index("X"), 0], rest)[:, None],
        ],
        axis=1,
    )
    check = (31 - signs @ _WEIGHTS % 31) % 31
    letters = np.array(list(_SIGNS))[np.concatenate([signs, check[:, None]], axis=1)]
    return ["".join(row) for row in letters]
