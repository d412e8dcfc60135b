"""``python -m zfxxgk``."""

from __future__ import annotations

import sys

from zfxxgk.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
