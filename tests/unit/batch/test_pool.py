from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from zfxxgk.batch import pool
from zfxxgk.batch.pool import AHEAD, work_in_order

needs_processes = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="functions of a test cannot be sent elsewhere"
)


def lost(item: int) -> tuple[int, int]:
    return item, -1


def double(item: int) -> tuple[int, int]:
    return item, 2 * item


@needs_processes
@pytest.mark.parametrize("processes", [1, 2, 5])
def test_answers_come_in_order_from_any_number_of_processes(processes: int) -> None:
    found = list(work_in_order(double, range(40), lost, processes))
    assert found == [(number, 2 * number) for number in range(40)]
    assert multiprocessing.active_children() == []


@needs_processes
def test_the_work_is_done_in_other_processes_but_for_a_single_item() -> None:
    def tell(item: int) -> tuple[int, int]:
        return item, os.getpid()

    assert os.getpid() not in {pid for _, pid in work_in_order(tell, range(4), lost, 2)}
    assert list(work_in_order(tell, [0], lost, 2)) == [(0, os.getpid())]


@needs_processes
def test_an_item_over_which_a_process_dies_is_lost_and_no_other() -> None:
    def die(item: int) -> tuple[int, int]:
        if item in (0, 3, 4):
            os.kill(os.getpid(), signal.SIGKILL)
        return double(item)

    found = dict(work_in_order(die, range(8), lost, 2))
    assert found == {n: -1 if n in (0, 3, 4) else 2 * n for n in range(8)}


@needs_processes
def test_where_processes_end_before_any_work_it_is_done_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As where the system begins no threads in them: others would be begun without an end."""
    start = pool._Pool[int, int]._start

    def start_and_end(self: pool._Pool[int, int]) -> pool._Worker:
        worker = start(self)
        worker.process.join()
        return worker

    monkeypatch.setattr(pool, "_serve", lambda *_: None)
    monkeypatch.setattr(pool._Pool, "_start", start_and_end)
    found = list(work_in_order(double, range(5), lost, 2))
    assert found == [(number, 2 * number) for number in range(5)]


@needs_processes
def test_processes_without_threads_do_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(pool.Thread, "start", refuse)
    found = list(work_in_order(double, range(40), lost, 2))
    assert found == [(number, 2 * number) for number in range(40)]


@needs_processes
def test_whoever_stops_asking_ends_the_processes() -> None:
    answers = work_in_order(double, range(1_000), lost, 2)
    next(answers)
    assert len(multiprocessing.active_children()) == 2
    answers.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


@needs_processes
def test_items_are_taken_as_they_are_needed() -> None:
    taken = []

    def items() -> Iterator[int]:
        for number in range(1_000):
            taken.append(number)
            yield number

    answers = work_in_order(double, items(), lost, 2)
    assert next(answers) == (0, 0)
    assert len(taken) <= 2 * AHEAD + 1
    assert dict(answers) == {number: 2 * number for number in range(1, 1_000)}


FEW_FILES = """
import resource
from zfxxgk.batch.pool import work_in_order
resource.setrlimit(resource.RLIMIT_NOFILE, (MOST, MOST))
print(list(work_in_order(abs, range(5), abs, 4)))
"""


@needs_processes
@pytest.mark.parametrize("limit", [4, 8, 10])
def test_with_few_processes_to_be_had_or_none_all_is_done(limit: int) -> None:
    code = FEW_FILES.replace("MOST", str(limit))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("[0, 1, 2, 3, 4]\n", "")


LONG = """
from zfxxgk.batch.pool import work_in_order
items = [bytes([65 + number]) * 2**22 for number in range(9)]
found = list(work_in_order(bytes.lower, items, bytes.lower, 2))
print(found == [each.lower() for each in items])
"""


@needs_processes
def test_long_items_and_long_answers_do_not_wait_for_each_other() -> None:
    told = subprocess.check_output([sys.executable, "-c", LONG], text=True, timeout=60)
    assert told == "True\n"


DYING = """
import os
from zfxxgk.batch.pool import work_in_order
def tell(item):
    return os._exit(1) if item == 3 else os.getpid()
if __name__ == "__main__":
    print(*work_in_order(tell, range(8), lambda item: -item, 2, fresh=True), os.getpid())
"""


@needs_processes
def test_fresh_processes_inherit_nothing_and_one_that_dies_is_replaced(tmp_path: Path) -> None:
    """They import the main module, which a test has no say in."""
    (tmp_path / "main.py").write_text(DYING, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(tmp_path / "main.py")], capture_output=True, text=True, check=True
    )
    *found, here = map(int, done.stdout.split())
    assert found[3] == -3
    assert here not in found
    assert len({*found} - {-3}) in (2, 3)


SLOW_TO_END = """
import atexit, time
from multiprocessing import get_context
from zfxxgk.batch.pool import _serve
if __name__ == "__main__":
    fresh = get_context("spawn")
    ours, theirs = fresh.Pipe()
    process = fresh.Process(target=_serve, args=(abs, theirs, []))
    process.start()
    theirs.close()
    ours.send(-3)
    print(ours.recv())
    ours.close()
    time.sleep(0.5)
    process.terminate()
    process.join()
else:
    atexit.register(time.sleep, 1)
"""


@needs_processes
def test_a_process_that_is_ending_says_nothing_when_it_is_told_to(tmp_path: Path) -> None:
    (tmp_path / "main.py").write_text(SLOW_TO_END, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(tmp_path / "main.py")], capture_output=True, text=True, check=True
    )
    assert (done.stdout, done.stderr) == ("3\n", "")


KILLED_AT_START = """
import os, signal
from functools import partial
from zfxxgk.batch.pool import work_in_order
def work(data, item):
    return item
if __name__ == "__main__":
    list(work_in_order(partial(work, bytes(2**20)), range(4), abs, 2, fresh=True))
else:
    os.kill(os.getppid(), signal.SIGKILL)
"""
RAISING = """
from zfxxgk.batch.pool import work_in_order
def work(item):
    return 6 // item
if __name__ == "__main__":
    print(*work_in_order(work, [1, 0, 2], lambda item: -1, 2, fresh=True))
"""


@needs_processes
@pytest.mark.parametrize(("program", "out"), [(KILLED_AT_START, ""), (RAISING, "6 -1 3\n")])
def test_processes_say_nothing_where_the_first_is_killed_or_the_work_raises(
    tmp_path: Path, program: str, out: str
) -> None:
    (tmp_path / "main.py").write_text(program, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(tmp_path / "main.py")], capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == (out, "")


INTERRUPTED = """
import time
from zfxxgk.batch.pool import work_in_order
if __name__ == "__main__":
    answers = work_in_order(time.sleep, [SECONDS] * 2, time.sleep, 2, fresh=True)
    print("begun", flush=True)
    next(answers)
"""


@needs_processes
@pytest.mark.parametrize(("number", "seconds"), [(signal.SIGINT, 30), (signal.SIGTERM, 2)])
def test_whoever_is_broken_off_leaves_no_process_behind(
    tmp_path: Path, number: signal.Signals, seconds: int
) -> None:
    """Ctrl-C reaches all of a terminal, also those that are just beginning.

    What else ends the first process only, the others see when they have done their item.
    """
    script = INTERRUPTED.replace("SECONDS", str(seconds))
    (tmp_path / "main.py").write_text(script, encoding="utf-8")
    begun = subprocess.Popen(
        [sys.executable, str(tmp_path / "main.py")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert begun.stdout is not None
    assert begun.stdout.readline() == "begun\n"
    time.sleep(0.5)
    send = os.killpg if number == signal.SIGINT else os.kill
    send(begun.pid, number)
    _, err = begun.communicate(timeout=60)  # the processes hold these lines too
    if number == signal.SIGINT:
        assert err.count("Traceback") == 1


@needs_processes
def test_no_more_is_taken_than_may_wait() -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(100):
            taken.append(number)
            yield number

    answers = work_in_order(double, items(), lost, 2, weigh=lambda number: 10, most=30)
    for number in range(50):
        next(answers)
        assert len(taken) <= number + 1 + 3
    answers.close()  # type: ignore[attr-defined]
