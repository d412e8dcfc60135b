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
    "help-members": Text(
        "汇总报告所属机关的报告（文件或文件夹，可重复），与汇总数核对；有名单时据名单自动对应",
        "reports of the members of an area (files or folders, repeatable), compared with its own;\n"
        "with a roster they are found by it",
    ),
    "members-of-many": Text(
        "所属机关的报告（--members）只能与一份汇总报告核对，这里有 {count} 份；"
        "多份请用名单（--roster）写明上级机关。",
        "reports of members (--members) belong to one area's report; here are {count}. For several "
        "give a roster (--roster) that names the superiors.",
    ),
    "entry-note": Text("说明：{words}。", "Note: {words}."),
}
