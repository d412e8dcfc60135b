"""What the process of this module may use: memory for good, computing from request to request."""

from __future__ import annotations

import math
import os
import sys
import threading
import time

MEMORY = 512 * 2**20
# With the start of the command, below ten seconds in all.
SECONDS = 9
"""Of computing: a machine that is busy with other things refuses no document."""
SECONDS_BY_THE_CLOCK = 120
SPENT = frozenset({-24, 24})
"""Exit codes of a process that has computed too long: SIGXCPU, and what Windows has for it."""

_limited = False
_turn = 0


def is_limited() -> bool:
    """True in a process that has been limited, which needs no further one for hostile work."""
    return _limited


def limit_memory(most: int = MEMORY) -> None:
    """Lets this process have so many bytes from now on; asking for more is a MemoryError."""
    global _limited
    _limited = True
    if sys.platform == "win32":
        from zfxxgk.read.formats import job_object

        job_object.limit_memory(most)
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    limit = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


def limit_files() -> None:
    """Lets this process write no file from now on, where the system knows such a limit."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def limit_computing(seconds: float) -> None:
    """Lets this process compute for so long from now; then the system ends it."""
    global _turn
    _turn += 1
    if sys.platform == "win32":
        # Windows has no limit that can be set anew. The thread comes to nothing where a library
        # lets no other run; then the time by the clock holds.
        threading.Thread(target=_end_when_spent, args=(seconds,), daemon=True).start()
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    limit = math.ceil(time.process_time() + seconds)
    resource.setrlimit(
        resource.RLIMIT_CPU, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard)
    )


def _end_when_spent(seconds: float) -> None:
    turn, end = _turn, time.process_time() + seconds
    while turn == _turn:
        if time.process_time() > end:
            os._exit(max(SPENT))
        time.sleep(0.2)
