"""An invented county: its offices, the columns of its roster, and how its tables are read back."""

from __future__ import annotations

import csv
import io

AREA = "澄湖县人民政府"
NAMES = "水利 林业 财政 教育 民政 司法 审计 统计 交通 农业 卫生 信访"
OFFICES = [f"澄湖县{name}局" for name in NAMES.split(" ")]
HEAD = "机关名称,上级机关,应报日期,待确认\n"
BUREAU = {"agency__kind": "department", "agency__level": "county", "scope": None}
WRONG = {"disputes__reconsideration__total": 99}


def rows(text: str) -> list[dict[str, str]]:
    """The lines of a CSV, each by its titles."""
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:])))
