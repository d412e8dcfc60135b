"""What `corpus add` costs: claims, the row of a report, documents by format.

    python benchmarks/bench_add.py [ROOT]

ROOT is a checkout to measure instead of this one; run both in turns. Each figure is the mean of the
best of five of each text, as processor time, set against a plain loop (1.05 ms when the machine is
quiet).
"""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import TypeVar

HERE = Path(__file__).resolve().parents[1]
ROOT = Path(sys.argv[1]).resolve() if sys.argv[1:] else HERE
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "generated"), str(HERE / "tests")]
gc.set_threshold(50_000)  # as the command does

from invented.claims import SEEN, passages  # noqa: E402
from invented.reports import FORMS, page  # noqa: E402
from invented.writers import write  # noqa: E402

from zfxxgk.corpus.ledger import Origin  # noqa: E402
from zfxxgk.corpus.rows import make_row  # noqa: E402
from zfxxgk.narrative.claims.claims import claims  # noqa: E402
from zfxxgk.read import read_bytes  # noqa: E402
from zfxxgk.spec import schemas  # noqa: E402

T = TypeVar("T")
QUIET = 1.05e-3
ROUNDS, TEXTS, DOCUMENTS = 5, 100, 40
CHARACTERS = 1_000
FORMATS = ("html", "docx", "markdown", "xlsx")
TALK = (
    "主动公开方面，通过政府网站、政务新媒体公开各类信息{}条，及时更新机构职能、政策文件和办事指南。",
    "坚持把政务公开作为重要抓手，健全领导机制，明确责任分工，细化公开目录，做好重点领域信息公开工作。",
    "严格执行信息发布审查制度，先审查、后公开，确保公开内容准确规范；组织业务培训{}次，提高业务能力。",
    "本年度新收政府信息公开申请{}件，上年结转0件，均已按期答复；其中予以公开{}件，无法提供1件。",
)


def main() -> None:
    print(f"{ROOT.name}, plain loop {min(loop() for _ in range(200)) * 1e3:.2f} ms")
    random = Random(11)
    every = [passage.text for file in SEEN for passage in passages(file)]
    plain = [
        draw(lambda: random.choice(TALK).format(*random.sample(range(9, 99), 2)))
        for _ in range(TEXTS)
    ]
    dense = [draw(lambda: random.choice(every) + "\n") for _ in range(TEXTS)]
    for name, texts in (("a report's talk", plain), ("nothing but numbers", dense)):
        reports = [make_report(text) for text in texts]
        tell(f"claims of 1,000 characters, {name}", best(claims, reports), "us")
    lines = [json.dumps(make_report(text), ensure_ascii=False).encode() for text in plain]
    tell(
        "a line of JSON to its row",
        best(lambda line: make_row(line, Origin("a", "1", "")), lines),
        "us",
    )
    for name in FORMATS:
        documents = [write(page(5_000_000 + n, FORMS[n % 3]), name) for n in range(DOCUMENTS)]
        tell(
            f"{name} to its report", best(lambda data: read_bytes(data, "a"), documents) / 1e3, "ms"
        )


def draw(take: Callable[[], str]) -> str:
    text = ""
    while len(text) < CHARACTERS:
        text += take()
    return text[:CHARACTERS]


def make_report(text: str) -> dict[str, object]:
    report = json.loads(json.dumps(schemas.example("form-2021")))
    report["preamble"] = None
    for section in ("overview", "problems_and_improvements", "other_matters"):
        report[section]["text"] = text if section == "overview" else None
    return report


def best(work: Callable[[T], object], items: Sequence[T]) -> float:
    """Microseconds of an item, on a quiet machine."""
    for item in items[:10]:
        work(item)
    quick = min(loop() for _ in range(100))
    total = 0.0
    for item in items:
        total += min(clock(work, item) for _ in range(ROUNDS))
    quick = min(quick, *(loop() for _ in range(100)))
    return total / len(items) * 1e6 * QUIET / quick


def clock(work: Callable[[T], object], item: T) -> float:
    start = time.process_time()
    work(item)
    return time.process_time() - start


def loop() -> float:
    start, total = time.process_time(), 0
    for number in range(20_000):
        total += number * number
    return time.process_time() - start


def tell(name: str, figure: float, unit: str) -> None:
    print(f"{name:44} {figure:9.1f} {unit}")


if __name__ == "__main__":
    main()
