"""Time and memory of ``zfxxgk check`` on hostile files, each in a process of its own.

    python benchmarks/bench_hostile.py [--only NAME ...] [--keep FOLDER]

Prints Markdown: seconds by the clock and of computing, the most memory of the command and of the
child that it reads in (as the system counted it; a child is charged what the command held when it
began), the exit code and the message. Fails when a case exceeds the bounds (computing, as others
may use the machine), crashes or prints no message.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PATHS = [str(ROOT / name) for name in ("src", "generated", "tests", "benchmarks")]
SECONDS, MEGABYTES = 10.0, 512
# The child must be waited for before its memory is counted.
RUN = """
import json, resource, sys
resource.setrlimit(resource.RLIMIT_AS, (4 * 2**30, 4 * 2**30))
from zfxxgk.cli.main import main
from zfxxgk.read.formats import worker
code = main(["check", "--lang", "en", *sys.argv[2:]])
worker.stop()
who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
used = [resource.getrusage(each) for each in who]
peaks = [each.ru_maxrss for each in used]
seconds = sum(each.ru_utime + each.ru_stime for each in used)
with open(sys.argv[1], "w") as out:
    json.dump([code, seconds, *peaks], out)
"""


def main() -> int:
    options = argparse.ArgumentParser()
    options.add_argument("--only", nargs="*", default=[])
    options.add_argument(
        "--keep", default=None, help="a folder for the files, taken as they are if any"
    )
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(given.keep or folder)
        kept.mkdir(parents=True, exist_ok=True)
        if not any(kept.iterdir()):
            _make(kept, given.only)
        print(f"{os.cpu_count()} cores\n")
        print(
            "| case | s | s, computing | MB, command | MB, child | exit | message |\n"
            + "|---" * 7
            + "|"
        )
        within = [_row(each, kept / "peaks.json") for each in sorted(kept.glob("*.bin"))]
        within += [
            _row(each, kept / "peaks.json") for each in sorted(kept.iterdir()) if each.is_dir()
        ]
    return 0 if all(within) else 1


def _make(folder: Path, only: list[str]) -> None:
    """In a process of its own, or what it takes would be charged to those measured."""
    command = [sys.executable, "-m", "hostile", str(folder), *only]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONPATH": os.pathsep.join(PATHS)})


def _row(path: Path, peaks: Path) -> bool:
    files = sorted(map(str, path.iterdir())) if path.is_dir() else [str(path)]
    peaks.unlink(missing_ok=True)
    start = time.perf_counter()
    try:
        done = subprocess.run(
            [sys.executable, "-c", RUN, str(peaks), *files],
            capture_output=True,
            check=False,
            timeout=60 * len(files),
            env={**os.environ, "PYTHONPATH": os.pathsep.join(PATHS)},
        )
    except subprocess.TimeoutExpired:
        done = subprocess.CompletedProcess([], -9, b"", b"not done after a minute")
    seconds = time.perf_counter() - start
    failed = (done.returncode, seconds, 0, 0)
    code, computing, own, child = json.loads(peaks.read_text()) if peaks.exists() else failed
    told = (done.stderr or done.stdout).decode("utf-8", "replace").strip().splitlines()
    said = told[-1] if told else ""
    say = f"{len(files)} files" if path.is_dir() else said.rpartition(path.name)[2].strip(": ")[:90]
    fine = (
        peaks.exists()
        and bool(said)
        and (path.is_dir() or computing < SECONDS)
        and max(own, child) < MEGABYTES * 1024
        and "unexpected" not in said.lower()
    )
    mark = "" if fine else " **exceeds**"
    figures = f"{seconds:.1f} | {computing:.1f} | {own // 1024} | {child // 1024} | {code}"
    print(f"| {path.stem}{mark} | {figures} | {say} |")
    sys.stdout.flush()
    return fine


if __name__ == "__main__":
    sys.exit(main())
