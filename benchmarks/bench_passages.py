"""Copied passages among many offices: time, copies found, and offices wrongly named.

    python benchmarks/bench_passages.py [OFFICES] [SEED]

Every narrative is made of sentences of its own, of phrases that many offices use, and of phrases
that a few use. One office in twenty takes section five over from another one, with its own name
and numbers, and with some words changed.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from typing import Any

from zfxxgk.engine.run import check
from zfxxgk.narrative.shared import copied
from zfxxgk.spec import schemas

AREAS = ["澄湖", "白石", "柳溪", "青岩", "东浦", "河湾", "长桥", "临泽", "云岭", "安丰"]
BODIES = [
    "财政",
    "水利",
    "教育",
    "民政",
    "审计",
    "统计",
    "司法",
    "商务",
    "文旅",
    "林业",
    "交通",
    "住建",
    "医保",
    "应急",
    "科技",
]
SYLLABLES = (
    "资料台账窗口村组河道学校医院车站档案图纸系统专栏培训评查抽查移交登记公示答复解读目录编号"
)
VERBS = [
    "整理",
    "核对",
    "补录",
    "更换",
    "清点",
    "归集",
    "汇总",
    "张贴",
    "翻修",
    "登记",
    "上传",
    "送达",
    "回访",
    "复核",
    "移交",
]
ENDS = ["，限{n}日内完成", "，共{n}件", "，由{who}负责", "，比上年多{n}项", "，尚有{n}处不足", ""]


def phrase(draw: random.Random) -> str:
    words = ["".join(draw.choices(SYLLABLES, k=draw.randint(2, 5))) for _ in range(4)]
    verbs = draw.choices(VERBS, k=3)
    return f"{words[0]}{verbs[0]}{words[1]}，{verbs[1]}{words[2]}并{verbs[2]}{words[3]}"


def sentence(draw: random.Random) -> str:
    return phrase(draw) + draw.choice(ENDS) + "。"


def edited(text: str, draw: random.Random, share: float) -> str:
    signs = [draw.choice(SYLLABLES) if draw.random() < share else sign for sign in text]
    return "".join(signs)


def reports(offices: int, draw: random.Random) -> tuple[list[dict[str, Any]], dict[int, int]]:
    """Reports, and by the index of a copier that of the office it copied from."""
    usual = [sentence(draw) for _ in range(40)]
    rarer = [sentence(draw) for _ in range(offices * 2)]
    made, copies = [], {}
    names = [f"{a}{k}县{b}局" for k in "甲乙丙丁戊" for a in AREAS for b in BODIES]
    for at, name in enumerate(draw.sample(names, offices)):
        report = schemas.example("form-2021")
        report["agency"]["name"] = name
        for key, size in (("overview", 50), ("problems_and_improvements", 12)):
            parts = [sentence(draw) for _ in range(size // 2)] + draw.sample(usual, size // 2)
            parts += draw.sample(rarer, 3)
            draw.shuffle(parts)
            report[key]["text"] = "".join(parts)
        if at and draw.random() < 0.05:
            copies[at] = draw.randrange(at)
            report["problems_and_improvements"]["text"] = edited(
                made[copies[at]]["problems_and_improvements"]["text"], draw, 0.01
            )
        made.append(report)
    for report in made:
        for key in ("overview", "problems_and_improvements"):
            text = report[key]["text"].replace("{who}", report["agency"]["name"])
            report[key]["text"] = text.replace("{n}", str(draw.randint(2, 400)))
    return made, copies


def main(offices: int = 300, seed: int = 1) -> None:
    made, copies = reports(offices, random.Random(seed))
    length = sum(
        len(r["overview"]["text"]) + len(r["problems_and_improvements"]["text"]) for r in made
    )
    start = time.process_time()
    found = copied(made)
    seconds = time.process_time() - start

    def family(one: int, other: int) -> set[int]:
        return {copies.get(one, one), one} & {copies.get(other, other), other}

    right = wrong = 0
    told: set[int] = set()
    for at, report in enumerate(made):
        for finding in check(report, copied=found[at], select=["narrative/copied-text"]).findings:
            match = (found[at] or [])[finding.binding["match"]]
            source = next(n for n, r in enumerate(made) if r["agency"]["name"] == match["source"])
            right, wrong = right + bool(family(at, source)), wrong + (not family(at, source))
            told |= {at} if family(at, source) else set()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    size = f"{offices} offices, {length} characters, seed {seed}"
    print(f"{size}: {seconds:.2f} s of CPU, {memory:.0f} MB peak")
    of_copies = f"copies {len(copies)}, told {len(told & set(copies))}"
    print(f"{of_copies}; findings {right} right, {wrong} wrong")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
