"""A county of many offices on paper: renamed, merged, with editions, some carry-overs broken.

    python benchmarks/bench_roster.py [OFFICES] [SEED]

Prints what ``check --roster --previous`` finds of what was planted, what it says besides between
years and of members, and its time and memory.
"""

from __future__ import annotations

import copy
import csv
import json
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from invented.reports import page
from invented.writers import write

from zfxxgk.batch.sums import add_reports
from zfxxgk.read import read_bytes
from zfxxgk.spec import schemas

AREA = "青禾县人民政府"
SIGNS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉"
HEADER = ("机关名称", "上级机关", "曾用名", "合并自", "名单完整")
CHECKED = ("years/carry-over", "members")


def main(offices: int = 300, seed: int = 1) -> None:
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        planted = county(Path(folder), offices, rng, seed)
        begun = time.perf_counter()
        command = ["check", "now", "--roster", "roster.csv", "--previous", "last"]
        command += ["--select", ",".join(CHECKED), "--format", "json"]
        done = subprocess.run(
            [sys.executable, "-m", "zfxxgk", *command], cwd=folder, capture_output=True, check=False
        )
        seconds = time.perf_counter() - begun
    reports = json.loads(done.stdout)["reports"]
    found = {(r["agency"], f["rule"]) for r in reports for f in r["findings"]}
    columns = {each for each in found if each[1] == "years/carry-over-columns"}
    compared = sum(not each["not_checked"] for each in reports)
    print(f"{len(reports)} files, {compared} with all that was asked, {seconds:.1f} s")
    print(
        f"planted {len(planted)}, found {len(planted & found)}, besides {found - planted - columns}"
    )
    print(f"memory {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB")


def county(folder: Path, offices: int, rng: random.Random, seed: int) -> set[tuple[str, str]]:
    """Writes this year's and last year's reports and the roster; gives what is wrong in them."""
    (folder / "now").mkdir()
    (folder / "last").mkdir()
    rows: list[tuple[str, ...]] = [HEADER, (AREA, "", "", "", "是")]
    planted: set[tuple[str, str]] = set()
    reports = []
    for number in range(offices):
        name = f"青禾县{SIGNS[number // 20 % 20]}{SIGNS[number % 20]}局"
        kind = rng.choice(("html", "markdown"))
        data, report = office(seed * 1000 + number, name, kind)
        (folder / "now" / f"{number:03}.{kind}").write_bytes(data)
        reports.append(report)
        fate = rng.choices(("same", "renamed", "merged", "editions", "broken"), (6, 1, 1, 1, 1))[0]
        rows += before(folder / "last", f"{number:03}", report, name, fate, rng)
        if fate == "broken":
            planted.add((name, "years/carry-over"))
    area = {**schemas.example("form-2021"), "year": reports[0]["year"], "scope": "area"}
    added = add_reports(reports)
    area |= {key: added[key] for key in ("proactive_disclosure", "requests", "disputes")}
    area["disputes"]["litigation_direct"]["total"] += 1
    area["agency"] = {**area["agency"], "name": AREA}
    planted.add((AREA, "members/below/disputes"))
    (folder / "now" / "area.json").write_text(json.dumps(area), encoding="utf-8")
    with (folder / "roster.csv").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    return planted


def office(seed: int, name: str, kind: str) -> tuple[bytes, dict[str, Any]]:
    """A document of 2024 under *name*, and the report that is read from it."""
    drawn = page(seed, "2021")
    match = re.match(r"(.*?)(20\d\d)年", drawn.blocks[0].text)
    assert match is not None
    text = write(drawn, kind).decode().replace(match[1], name).replace(match[2], "2024")
    return text.encode(), read_bytes(text.encode(), name).report


def before(
    folder: Path, path: str, report: dict[str, Any], name: str, fate: str, rng: random.Random
) -> list[tuple[str, ...]]:
    """Writes last year's report or reports of an office, and gives its rows of the roster."""
    total = report["requests"]["carried_in"]["total"]
    old, parts = f"{name[:-1]}办", (f"{name[:-1]}一局", f"{name[:-1]}二局")
    wrong = total + rng.choice((1, 2, 10))
    match fate:
        case "renamed":
            written = [(old, total, None)]
        case "merged":
            written = [(parts[0], total // 3, None), (parts[1], total - total // 3, None)]
        case "editions":
            written = [(name, wrong, "2024-03-01"), (name, total, None)]
        case _:
            written = [(name, wrong if fate == "broken" else total, None)]
    for number, (agency, carried_out, revised) in enumerate(written):
        last = copy.deepcopy(report)
        last |= {"year": 2023, "revised_on": revised, "agency": {**last["agency"], "name": agency}}
        last["requests"]["carried_out"] = copy.deepcopy(report["requests"]["carried_in"])
        last["requests"]["carried_out"]["total"] = carried_out
        text = json.dumps(last)
        (folder / f"{path}-{number}.json").write_text(text, encoding="utf-8")
    row = (name, AREA, old if fate == "renamed" else "", "、".join(parts) * (fate == "merged"), "")
    gone = [(part, "", "", "", "") for part in parts] if fate == "merged" else []
    return [row, *gone]


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
