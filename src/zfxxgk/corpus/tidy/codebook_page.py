"""The codebook for people to read, in Markdown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zfxxgk._version import __version__
from zfxxgk.corpus.tidy.codebook import list_columns, list_entries
from zfxxgk.corpus.tidy.words import FILES, STATUSES
from zfxxgk.spec import forms
from zfxxgk.spec.rules import load_catalogue

_HEAD = """# 变量说明 · Codebook

由 zfxxgk {version} 从数据格式和规则编译。 · Compiled by zfxxgk {version} from its schema and rules.

- 变量名：t2、t3、t4 是表二、表三、表四，s6 是第六部分；其后是行、列；不超过 32 个字符，Stata 可用。
- 没有数字的是空值，从不当作 0；原因在 long 表的 status。
- “可比”：same 各版格式含义相同；sum 旧版一行等于新版几行之和；never 行名相同而不可比较；
  only_old、only_new 另一版没有。
- 各表用 report 连接；面板用 agency_id、year，另加 scope：仅本机关的报告与全区域的报告并列。
- CSV 带 BOM，Excel 可直接打开；long.csv.gz 不带。

- Names: t2, t3, t4 are the tables of the form, s6 its section six; then row and column; at most 32
  letters, as Stata takes.
- What has no number is null, never 0; why, says status in the long table.
- Comparable: same in all editions of the form; sum: the old row is the sum of several new ones;
  never: not to be compared, though the row is called the same; only_old, only_new: not in the other
  edition.
- Tables are joined by report; a panel is agency_id by year, and scope: what an organ reports of
  itself alone stands beside the report of its area.
- CSV files have a BOM, for Excel, but for long.csv.gz.
"""


def write_codebook(columns: Mapping[str, Sequence[str]]) -> str:
    """The codebook as Markdown; *columns* are the names of the columns of each table."""
    parts = [_HEAD.format(version=__version__), _list_files(columns), _list_statuses()]
    for name, names in columns.items():
        rows = [(f"`{e.variable}`", e.label_zh, e.label_en) for e in list_columns(names)]
        said = FILES[name]
        parts.append(f"\n## {name}\n\n{said.zh}。{_begin(said.en)}.\n\n")
        parts.append(_write_table(("变量 · Column", "含义", "Meaning"), rows))
    for table in forms.tables():
        parts.append(_write_form(table.key, table.form or "only", table.short))
    parts.append(_write_form("other_matters", "", ""))
    return "".join(parts)


def _list_files(columns: Mapping[str, Sequence[str]]) -> str:
    rows = [
        (name, str(len(names)), FILES[name].zh, FILES[name].en) for name, names in columns.items()
    ]
    return "\n## 文件 · Files\n\n" + _write_table(
        ("表 · Table", "列 · Columns", "内容", "What"), rows
    )


def _list_statuses() -> str:
    rows = [(f"`{key}`", said.zh, said.en) for key, said in STATUSES.items()]
    return "\n## status\n\n" + _write_table(("值 · Value", "含义", "Meaning"), rows)


def _write_form(table: str, form: str, short: str) -> str:
    entries = [each for each in list_entries() if (each.table, each.form) == (table, form)]
    title = " · ".join(filter(None, (short, table, form)))
    rules = sorted({rule for each in entries for rule in each.relations.split()})
    rows = [
        (f"`{e.variable}`", e.label_zh, e.label_en, f"{e.type} {e.unit}".strip(), e.comparability)
        for e in entries
    ]
    head = ("变量 · Variable", "标签", "Label", "类型 · Type", "可比 · Comparable")
    text = f"\n## {title}\n\n" + _write_table(head, rows)
    if rules:
        catalogue = load_catalogue()
        text += "\n参与的关系 · Relations:\n\n"
        titles = ((rule, catalogue[rule].title) for rule in rules)
        text += "".join(f"- `{rule}` {said.zh} · {said.en}\n" for rule, said in titles)
    return text


def _begin(words: str) -> str:
    return words[:1].upper() + words[1:]


def _write_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    cells = ([cell.replace("|", "\\|").replace("\n", " ") for cell in line] for line in lines)
    return "".join(f"| {' | '.join(line)} |\n" for line in cells)
