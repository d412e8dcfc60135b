from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from zfxxgk.corpus import scratch
from zfxxgk.corpus.scratch import make_scratch

KILLED = """
import os, signal, sys
from pathlib import Path
from zfxxgk.corpus.scratch import make_scratch
with make_scratch(Path(sys.argv[1])) as folder:
    (folder / "piece").write_text("half", encoding="utf-8")
    print(folder, flush=True)
    if sys.argv[2:]:
        sys.stdin.read()
    os.kill(os.getpid(), signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
"""


def run(folder: Path, *more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", KILLED, str(folder), *more],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_the_folder_is_gone_at_the_end_whatever_happens(tmp_path: Path) -> None:
    with make_scratch(tmp_path) as folder:
        assert folder.parent == tmp_path
        (folder / "piece").write_text("half", encoding="utf-8")
    with pytest.raises(KeyboardInterrupt), make_scratch(tmp_path):
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_process_has_left_is_removed_and_not_what_is_in_use(tmp_path: Path) -> None:
    left = run(tmp_path)
    left.communicate()
    (stale,) = tmp_path.iterdir()
    going = run(tmp_path, "stay")
    assert going.stdout is not None
    in_use = Path(going.stdout.readline().strip())
    for path in (stale, in_use):
        an_hour_ago = time.time() - 3600
        os.utime(path / scratch._LOCK, (an_hour_ago, an_hour_ago))
    mine = tmp_path / ".zfxxgk-mine.tmp"
    mine.mkdir()  # without a lock it is none of ours
    with make_scratch(tmp_path) as folder:
        assert sorted(tmp_path.iterdir()) == sorted([folder, in_use, mine])
        assert (in_use / "piece").exists()
    going.communicate()
    assert sorted(tmp_path.iterdir()) == sorted([in_use, mine])


def test_one_that_is_just_made_is_left_alone(tmp_path: Path) -> None:
    """It may be about to be locked."""
    run(tmp_path).communicate()
    (young,) = tmp_path.iterdir()
    now = time.time()
    os.utime(young / scratch._LOCK, (now, now))
    with make_scratch(tmp_path):
        assert young.is_dir()
