"""The command line as a process of its own: ``zfxxgk`` and ``python -m zfxxgk``."""

from __future__ import annotations

import gc
import sys


def start() -> None:
    # Hardly anything becomes garbage before the end, and then all of it goes with the process:
    # to look for it every 700 objects, and once more at the end, is a tenth of a short check.
    gc.set_threshold(50_000)
    try:
        from zfxxgk.cli.main import main

        code = main()
    except KeyboardInterrupt:
        # Before there was a language to say it in.
        code = 130
        print("已中断。Interrupted.", file=sys.stderr)
    gc.freeze()
    sys.exit(code)


if __name__ == "__main__":
    start()
