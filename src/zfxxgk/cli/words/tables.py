"""Words around tables in the terminal."""

from __future__ import annotations

from typing import Final

from zfxxgk.spec.labels import Text

WORDS: Final = {
    "show-heading": Text("{agency} {year} 年度", "{agency}, {year}"),
    "show-no-table": Text("（没有找到“{table}”的表格）", "(no table found for {table})"),
    "show-doubt": Text(
        "读取存疑，未用于核对：{label}“{raw}”：{reason}",
        "read with doubt, not checked: {label} '{raw}': {reason}",
    ),
    "show-legend": Text(
        "{wrong} 有误的合计所涉及的格  {doubtful} 读取存疑或者不是件数的格  - 缺行",
        "{wrong} cell of a relation that does not hold  {doubtful} doubtful or no count  "
        "- row missing",
    ),
}
