"""Words for reports that belong together."""

from __future__ import annotations

from typing import Final

from zfxxgk.spec.labels import Text

WORDS: Final = {
    "help-previous": Text(
        "同一机关上一年度的报告；核对多份时给存放上年报告的文件夹",
        "last year's report of the same agency; for many reports the folder of last year's",
    ),
    "help-roster": Text(
        "机关名单（XLSX 或 CSV，列名见 examples/roster.csv），据以对应机关、更名、合并和版本",
        "list of the offices (XLSX or CSV, columns as in examples/roster.csv): who is who, new "
        "names, mergers, editions",
    ),
    "entry-note": Text("说明：{words}。", "Note: {words}."),
}
