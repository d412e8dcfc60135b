"""Twenty users of ``zfxxgk serve`` at once, and a folder of reports.

    python benchmarks/bench_serve.py [--kinds docx ...] [--users 20] [--rounds 10] [--folder 100]

Every user sends a report, waits for the answer and sends the next at once, which is harder than
people are. Prints Markdown: seconds by the clock from sending to the whole answer (median, 95th
per cent, most), processor time of the server and its children for each request beside that of
reading and judging the same files in one process, and the most memory of a child. The machine may
be shared: the load is told. Needs Linux.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import statistics
import sys
import time
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / name) for name in ("src", "generated", "tests")]

import httpx  # noqa: E402
from invented.reports import page  # noqa: E402
from invented.writers import write  # noqa: E402
from served import Server, read_spent, start  # noqa: E402

from zfxxgk.batch.batch import Criteria, judge_files  # noqa: E402
from zfxxgk.batch.pool import count_cores  # noqa: E402
from zfxxgk.batch.records import Source  # noqa: E402
from zfxxgk.read import read_bytes  # noqa: E402


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--kinds", nargs="*", default=["docx", "html", "xlsx", "pdf"])
    options.add_argument("--users", type=int, default=20)
    options.add_argument("--rounds", type=int, default=10)
    options.add_argument("--folder", type=int, default=100)
    given = options.parse_args()
    server = start()
    try:
        print(f"{count_cores()} cores, load {os.getloadavg()[0]:.1f} before\n")
        heads = ("sent", "requests", "median s", "p95 s", "most s", "CPU ms each", "here ms each")
        print("| " + " | ".join(heads) + " |\n" + "|---" * len(heads) + "|")
        for kind in given.kinds:
            _measure(server, kind, _write_all(kind, given.users), given.rounds)
        if given.folder:
            _measure_folder(server, _write_all("docx", given.folder))
        print(f"\nload {os.getloadavg()[0]:.1f} after; most memory of a child: {_peak(server)} MB")
    finally:
        server.end()


def _write_all(kind: str, count: int) -> list[bytes]:
    return [write(page(seed), kind) for seed in range(count)]


def _measure(server: Server, kind: str, reports: list[bytes], rounds: int) -> None:
    asyncio.run(_ask_all(server, reports, 1))
    before = _spent(server)
    seconds = sorted(asyncio.run(_ask_all(server, reports, rounds)))
    spent = (_spent(server) - before) / len(seconds)
    p95 = statistics.quantiles(seconds, n=20)[-1]
    figures = f"{statistics.median(seconds):.2f} | {p95:.2f} | {seconds[-1]:.2f}"
    here = _measure_here(reports)
    print(f"| {kind} | {len(seconds)} | {figures} | {1000 * spent:.0f} | {1000 * here:.0f} |")


async def _ask_all(server: Server, reports: list[bytes], rounds: int) -> list[float]:
    headers = {"authorization": f"Bearer {server.token}"}
    limits = httpx.Limits(max_connections=len(reports))
    async with httpx.AsyncClient(
        base_url=server.base, headers=headers, limits=limits, timeout=120
    ) as client:

        async def use(data: bytes) -> list[float]:
            taken = []
            for _ in range(rounds):
                start = time.perf_counter()
                answer = await client.post("/check", content=data)
                taken.append(time.perf_counter() - start)
                assert answer.status_code == 200
            return taken

        users = await asyncio.gather(*map(use, reports))
    return [each for taken in users for each in taken]


def _measure_here(reports: list[bytes]) -> float:
    """Processor seconds for each, its children's included, once everything is loaded."""
    seconds = 0.0
    for _ in range(2):
        start = _spent_here()
        for data in reports:
            read = partial(read_bytes, data)
            judge_files([Source("a")], Criteria(), read=read)
        seconds = _spent_here() - start
    return seconds / len(reports)


def _spent_here() -> float:
    return time.process_time() + sum(map(read_spent, _children_of(os.getpid())))


def _measure_folder(server: Server, reports: list[bytes]) -> None:
    files = [("file", (f"{number}.docx", data)) for number, data in enumerate(reports)]
    for path in ("/check", "/look", "/collect"):
        before, start = _spent(server), time.perf_counter()
        with server.client() as client:
            assert client.post(path, files=files, timeout=600).status_code == 200
        seconds, spent = time.perf_counter() - start, _spent(server) - before
        each = f"{1000 * spent / len(reports):.0f}"
        print(f"| {path}, {len(reports)} docx | 1 | {seconds:.1f} | | | {each} | |")


def _spent(server: Server) -> float:
    pids = [server.process.pid, *server.children()]
    return sum(map(read_spent, pids))


def _children_of(pid: int) -> list[int]:
    found = [(each / "children").read_text() for each in Path(f"/proc/{pid}/task").iterdir()]
    return [int(each) for text in found for each in text.split()]


def _peak(server: Server) -> int:
    peaks = []
    for pid in server.children():
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                peaks.append(int(line.split()[1]) // 1024)
    return max(peaks)


if __name__ == "__main__":
    main()
