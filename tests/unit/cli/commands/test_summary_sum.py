from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from invented.layout import Line, Table
from invented.reports import disclosure_table, disputes_table, page, requests_table
from invented.writers import write
from unit.cli.commands.county_samples import AREA, HEAD, OFFICES, rows

from zfxxgk.spec.problems import find_problems

Command = Callable[..., Any]
Report = Callable[..., str]


def test_the_sum_is_a_report_that_the_other_commands_read(
    zfxxgk: Command, county: Any, report: Report
) -> None:
    arguments = ("--roster", "roster.csv", "--sum", "area.json", "--format", "csv")
    done = zfxxgk("summary", county(), *arguments)
    assert done.err.endswith("已写入 area.json\narea.json：共 12 份报告之和\n")
    total = json.loads(Path("area.json").read_text(encoding="utf-8"))
    assert find_problems(total) == []
    assert total["requests"]["received"]["total"] == 85 * 12
    assert zfxxgk("check", "area.json", "--select", "requests").code == 0
    final = report("final.json", disputes__reconsideration__total=9 * 12)
    differ = zfxxgk("compare", "area.json", final, "--format", "json")
    pointers = {each["pointer"] for each in json.loads(differ.out)["differences"]}
    assert "/requests/received/total" in pointers
    assert "/disputes/reconsideration/total" not in pointers
    told = zfxxgk("compare", "area.json", final).out
    assert told.startswith(f"旧：{AREA} 2024 年度（共 12 份报告之和）\n")
    assert not any(pointer.startswith("/overview") for pointer in pointers)


def test_documents_of_a_county_with_its_own_add_up_to_its_final_report(zfxxgk: Command) -> None:
    """Documents of three formats, what the government has of itself, and the area's report."""
    Path("r").mkdir()
    truths = [
        write_document(f"r/{number}.{format_}", f"青禾县第{number}局", number)
        for number, format_ in enumerate(("docx", "html", "xlsx"))
    ]
    truths.append(write_document("r/own.docx", "青禾县人民政府", 9, alone=True))
    whole = {pointer: sum(truth[pointer] for truth in truths) for pointer in truths[0]}
    write_document("area.docx", "青禾县人民政府", 77, truth=whole)
    lines = [f"青禾县第{number}局,青禾县人民政府,," for number in range(3)]
    Path("roster.csv").write_text(HEAD + "\n".join(["青禾县人民政府,,,", *lines]), encoding="utf-8")
    arguments = ("--roster", "roster.csv", "--sum", "area.json", "--format", "csv")
    for given in (("r",), ("r", "area.docx")):
        found = rows(zfxxgk("summary", *given, *arguments).out)
        assert "青禾县人民政府（仅本机关）" in {line["机关"] for line in found}
        assert not any(line["备注"].startswith("另有一版") for line in found)
        assert zfxxgk("compare", "area.json", "area.docx").code == 0
    zeros = dict.fromkeys(whole, 0)
    write_document("area.docx", "青禾县人民政府", 77, truth=zeros)
    assert zfxxgk("compare", "area.json", "area.docx").code == 1


def write_document(
    path: str, name: str, seed: int, *, alone: bool = False, truth: dict[str, Any] | None = None
) -> dict[str, Any]:
    """Writes an invented report of 2024, and returns its numbers."""
    found = page(seed)
    found.truth = truth or found.truth
    tables = iter((disclosure_table(found), requests_table(found), disputes_table(found)))
    found.blocks = [next(tables) if isinstance(b, Table) else b for b in found.blocks]
    words = "本报告数据仅统计本机关。" if alone else ""
    found.blocks[:2] = [
        Line(f"{name}2024年政府信息公开工作年度报告", 1),
        Line(f"本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。{words}"),
    ]
    Path(path).write_bytes(write(found, Path(path).suffix[1:]))
    return {pointer: value or 0 for pointer, value in found.truth.items()}


def test_who_is_missing_in_the_sum_is_told(zfxxgk: Command, county: Any) -> None:
    Path(county(), f"{OFFICES[0]}.json").unlink()
    done = zfxxgk("summary", "reports", "--roster", "roster.csv", "--sum", "area.json")
    assert f"area.json：共 11 份报告之和，缺 1 个：{OFFICES[0]}" in done.err


def test_an_area_that_equals_the_sum_has_no_finding_against_its_members(
    zfxxgk: Command, county: Any
) -> None:
    zfxxgk("summary", county(), "--roster", "roster.csv", "--sum", "area.json")
    arguments = ("--members", "reports", "--select", "members", "--fail-on", "notice")
    assert zfxxgk("check", "area.json", *arguments).code == 0


def test_a_sum_in_the_folder_is_not_taken_for_a_report(zfxxgk: Command, county: Any) -> None:
    zfxxgk("summary", county(), "--roster", "roster.csv", "--sum", "reports/area.json")
    again = zfxxgk("summary", "reports", "--roster", "roster.csv", "--format", "csv")
    assert "有 1 个文件是本程序生成的，没有核对：reports/area.json" in again.err
    (line,) = (each for each in rows(again.out) if each["机关"] == AREA)
    assert line["报送"] == "未报送"


def test_where_numbers_may_be_counted_twice_nothing_is_written(
    zfxxgk: Command, county: Any, report: Report
) -> None:
    folder = county()
    for name in ("澄湖县人民政府", "青禾县人民政府"):
        report(f"reports/{name}.json", agency__name=name)
    done = zfxxgk("summary", folder, "--sum", "area.json", "--output", "s.csv")
    assert done.code == 2
    assert "没有写 area.json：有 2 个机关的数字可能已含其他机关" in done.err
    assert Path("s.csv").exists()
    assert not Path("area.json").exists()


def test_the_sum_never_overwrites_what_is_read(zfxxgk: Command, county: Any) -> None:
    file = f"{county()}/{OFFICES[0]}.json"
    for target in (file, "roster.csv"):
        before = Path(target).read_bytes()
        done = zfxxgk("summary", "reports", "--roster", "roster.csv", "--sum", target)
        assert (done.code, Path(target).read_bytes()) == (2, before)
    assert zfxxgk("summary", "reports", "--output", "x.json", "--sum", "x.json").code == 2
