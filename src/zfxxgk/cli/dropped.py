"""What ``核对.cmd`` and ``核对.sh`` of a packed folder run: checks, and shows the page.

Names come from the line in which Windows started the file, as ``zfxxgk/pack/starters/check.cmd``
tells; started from a terminal, from the arguments one by one.
"""

from __future__ import annotations

import ntpath
import os
import re
import sys
import tempfile
import webbrowser
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from zfxxgk.cli import streams
from zfxxgk.cli.language import escape, say
from zfxxgk.cli.main import main as run
from zfxxgk.read.formats.sniff import is_own_page

_LINE = re.compile(r'/c\s+(?P<rest>".*)', re.IGNORECASE)
_WORDS = re.compile(r'"([^"]*)"|([^" ]+)')
"""The space alone divides: names in Chinese may have a wide one, around which no quotes are put."""
_LONGEST_PATH = 259
"""What Windows opens without being asked for longer ones."""
_LONGEST_NAME = 255
"""Bytes on Linux; on Windows as many letters."""


def find_paths(environment: Mapping[str, str], arguments: Sequence[str]) -> list[str]:
    """What was dropped, or given in a terminal."""
    line = _LINE.search(environment.get("ZFXXGK_LINE", ""))
    if line is not None:
        starter, *dropped = split_line(line["rest"])
        # Another script may have called ours; then the names in the line are for that one.
        if ntpath.basename(starter).lower() == environment.get("ZFXXGK_SCRIPT", "").lower():
            return dropped
    count = int(environment.get("ZFXXGK_COUNT") or 0)
    given = [environment.get(f"ZFXXGK_ARGUMENT_{number + 1}", "") for number in range(count)]
    return [path for path in (*given, *arguments) if path]


def split_line(line: str) -> list[str]:
    """Names as Explorer writes them: in quotes only where there is a space, all in quotes again."""
    if line.startswith('""') and line.endswith('"'):
        line = line[1:-1]
    return [quoted or plain for quoted, plain in _WORDS.findall(line)]


def reach(path: str) -> str:
    """A path of Windows in the form in which it may be of any length."""
    if len(path) <= _LONGEST_PATH or path.startswith("\\\\?\\"):
        return path
    if path.startswith("\\\\"):
        return "\\\\?\\UNC" + path[1:]
    return "\\\\?\\" + path


def choose_output(paths: Sequence[str]) -> Path:
    """The page beside what was dropped, or where one can write. An earlier one is written over."""
    first = Path(paths[0])
    words = say("zh", "dropped-result")
    short = f"{words}.html"
    name = short if len(paths) > 1 or not first.name else f"{first.name} {short}"
    target = first.parent / (short if len(name.encode()) > _LONGEST_NAME else name)
    is_long = os.name == "nt" and len(str(target)) > _LONGEST_PATH
    here = None if is_long else _find_free(target)
    return here or Path(tempfile.mkdtemp(prefix="zfxxgk-"), short)


def _find_free(path: Path) -> Path | None:
    """*path*, with a number if somebody's file is there; none if nothing can be written there."""
    try:
        with tempfile.TemporaryFile(dir=path.parent):
            pass
    except OSError:
        return None
    number = 1
    free = path
    while os.path.lexists(free) and not _is_ours(free):
        number += 1
        free = path.with_stem(f"{path.stem} {number}")
    return free


def _is_ours(path: Path) -> bool:
    try:
        return is_own_page(path.read_bytes())
    except OSError:
        return False


def check(paths: Sequence[str], show: Callable[[Path], object]) -> int:
    """Checks the files and folders, has the page shown, and gives the code of ``check``."""
    if not paths:
        streams.complain(say("zh", "dropped-nothing"))
        return 2
    known = [os.path.abspath(path) for path in paths]
    if os.name == "nt":
        known = [reach(path) for path in known]
    names = [escape(os.path.basename(path) or path) for path in known]
    streams.complain(say("zh", "dropped-start", names="、".join(names), count=len(names)))
    output = choose_output(known)
    with streams.leave_codes_untold():
        code = run(["check", "--lang", "zh", "--output", str(output), "--", *known])
    if code in (1, 2):
        streams.complain(say("zh", f"dropped-code-{code}"))
    if output.exists():
        show(output)
    return code


def _show(page: Path) -> None:
    # That no browser opens is no failure: where the page lies has been said.
    with suppress(OSError, webbrowser.Error):
        if sys.platform == "win32":
            os.startfile(page)
        else:
            webbrowser.open(page.as_uri())


def start() -> int:
    code = check(find_paths(os.environ, sys.argv[1:]), _show)
    if os.name == "nt" and sys.stdin is not None and sys.stdin.isatty():
        streams.complain(say("zh", "dropped-wait"))
        with suppress(EOFError, KeyboardInterrupt):
            input()
    return code


if __name__ == "__main__":
    sys.exit(start())
