"""Words in which a store is written as tables of data."""

from __future__ import annotations

from typing import Final

from zfxxgk.spec.labels import Text

WORDS: Final = {
    "about-corpus-tidy": Text(
        "把数据集输出为研究用的数据表（Parquet 和 CSV），附变量说明",
        "write a store as tables of data for research, Parquet and CSV, with a codebook",
    ),
    "usage-corpus-tidy": Text(
        "zfxxgk corpus tidy [选项] 数据集 -o 文件夹", "zfxxgk corpus tidy [OPTIONS] STORE -o FOLDER"
    ),
    "help-output-tidy": Text(
        "写到这个文件夹（新建，或者替换以前输出的）",
        "write to this folder: a new one, or one of an earlier run, which is replaced",
    ),
    "help-roster-tidy": Text(
        "机关名单：机关的标识、曾用名、合并与分立由它确定",
        "roster: ids of organs, former names, mergers and splits are taken from it",
    ),
    "help-divisions": Text(
        "行政区划名单，CSV，三列：year、code、name；没有名单时只给出省级代码",
        "list of divisions (GB/T 2260) as CSV with the columns year, code, name; without one only "
        "provinces have codes",
    ),
    "help-crosswalk": Text(
        "另外输出各版格式中含义相同的变量（common）和对照表（crosswalk）",
        "also write the variables that mean the same in all editions of the form (common), and "
        "which these are (crosswalk)",
    ),
    "help-sample": Text(
        "另外抽取这么多格，供人工对照原文核对", "also draw so many cells to check by hand"
    ),
    "help-seed": Text("抽样的种子，默认 1", "seed of the sample, 1 by default"),
    "exit-codes-corpus-tidy": Text(
        "结束代码：0 已写出；2 没有写出。", "Exit code: 0 written; 2 not."
    ),
    "corpus-tidied": Text(
        "{reports} 份报告，采用 {taken} 份，{cells} 格；已写出 {path}，"
        "变量说明见其中的 codebook.md。",
        "{reports} reports, {taken} of them taken, {cells} cells; written to {path}, where "
        "codebook.md tells what the columns are.",
    ),
    "corpus-undated": Text(
        "其中 {undated} 份另有数字不同的版本，又无从判断先后，取了文件名靠后的；"
        "见 reports.csv 的 edition_basis。",
        "{undated} of them have other editions with other numbers, and nothing tells which is the "
        "latest: the last by file name was taken; see edition_basis in reports.csv.",
    ),
    "corpus-tidy-strangers": Text(
        "有 {count} 份报告的机关不在名单里：reports.csv 的 id_basis 不是 roster。",
        "reports of no office in the roster: {count}; their id_basis in reports.csv is not roster.",
    ),
    "corpus-needs-folder": Text(
        "请用 -o 写明要写到哪个文件夹。", "name the folder to write to with -o."
    ),
}
