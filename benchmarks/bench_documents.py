"""A folder of mixed documents read into a store by the command, by the clock.

    python benchmarks/bench_documents.py 10000 [FOLDER]

A fifth each are web pages, DOCX, XLSX, PDF and Markdown, invented in all three forms. They are
written first, into FOLDER where they are kept if one is named. Told are the clock and the processor
time of `zfxxgk corpus add` with all its processes.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from invented.reports import FORMS, page
from invented.writers import write

FORMATS = {"html": "html", "docx": "docx", "xlsx": "xlsx", "pdf": "pdf", "markdown": "md"}


def make(folder: Path, count: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    names = list(FORMATS)
    for seed in range(count):
        name = names[seed % len(names)]
        target = folder / f"{seed:05}.{FORMATS[name]}"
        if not target.exists():
            target.write_bytes(write(page(5_000_000 + seed, FORMS[seed % len(FORMS)]), name))


def measure(folder: Path, store: Path) -> None:
    command = [sys.executable, "-m", "zfxxgk", "corpus", "add", str(store), str(folder)]
    before, begun = os.times(), time.perf_counter()
    subprocess.run([*command, "--lang", "en"], check=True)
    after, seconds = os.times(), time.perf_counter() - begun
    spent = sum(after[2:4]) - sum(before[2:4])
    print(f"clock {seconds / 60:.1f} min, processor {spent / 60:.1f} min, {os.cpu_count()} cores")


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(sys.argv[2]) if sys.argv[2:] else Path(scratch) / "documents"
        make(folder, int(sys.argv[1]))
        measure(folder, Path(scratch) / "store")


if __name__ == "__main__":
    main()
