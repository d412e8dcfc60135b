"""What a user might take instead for many reports: jsonschema and pydantic, a report at a time.

    python benchmarks/bench_instead.py 300

Processor time a report of an invented nation. Both look at the shape alone, at none of the sums.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

from jsonschema import Draft202012Validator
from nation import draw

from zfxxgk import check
from zfxxgk.codegen.plain_schema import make_plain
from zfxxgk.corpus.frame import restore
from zfxxgk.models import AnnualReport
from zfxxgk.spec.schemas import REPORT


def measure(name: str, work: Callable[[Any], object], reports: list[Any]) -> None:
    work(reports[0])
    begun = time.process_time()
    for report in reports:
        work(report)
    spent = time.process_time() - begun
    print(f"{name:32} {spent / len(reports) * 1e6:8.0f} us a report")


def main(count: int) -> None:
    (frame,) = draw(count, [2024], 7)
    rows = frame.sample(min(count, frame.height), seed=7)
    reports = [restore(row) for row in rows.iter_rows(named=True)]
    validator = Draft202012Validator(make_plain(REPORT, None))
    measure("jsonschema, shape", lambda report: list(validator.iter_errors(report)), reports)
    measure("pydantic, shape", AnnualReport.model_validate, reports)
    measure("zfxxgk.check, shape and rules", check, reports)


if __name__ == "__main__":
    main(int(sys.argv[1]))
