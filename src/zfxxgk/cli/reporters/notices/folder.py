"""A folder that files are written into, and nowhere else: safe names, and what is there already."""

from __future__ import annotations

import os
import re
import unicodedata

from zfxxgk.errors import InputError, OwnOutput

LONGEST = 60
"""Characters of a name; in UTF-8 at most 255 bytes with what is put behind it."""
MOST_BYTES = 20 * 2**20
_UNSAFE = re.compile(r'[<>:"/\\|?*\s]+')
_RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|index)(?:\..*)?$")


class Names:
    """Names of files that end in *ending*, each chosen once."""

    def __init__(self, ending: str) -> None:
        self.ending = ending
        self.taken: set[str] = set()

    def choose(self, name: str) -> str:
        """The name of a file for the office *name* that no other has."""
        stem = make_safe(name)
        tries = (stem if n == 1 else f"{stem} ({n})" for n in range(1, len(self.taken) + 10_000))
        found = next(each + self.ending for each in tries if self._fits(each + self.ending))
        self.taken.add(_fold(found))
        return found

    def _fits(self, name: str) -> bool:
        return _fold(name) not in self.taken


class Folder(Names):
    """Names in the folder *path*. What this program made there is written over; other files stay,
    and so do links, which may lead elsewhere."""

    def __init__(self, path: str, ending: str) -> None:
        super().__init__(ending)
        self.path = path

    def is_free(self, name: str) -> bool:
        """True if there is no such file, or this program made it."""
        path = os.path.join(self.path, name)
        if not os.path.lexists(path):
            return True
        return not os.path.islink(path) and os.path.isfile(path) and _is_own(path)

    def list_stale(self) -> list[str]:
        """Files for offices that an earlier run made and this one did not."""
        return sorted(
            name
            for name in os.listdir(self.path)
            if name.endswith((".html", ".docx")) and _fold(name) not in self.taken
            if name != "index.html" and self._is_left(name)
        )

    def _is_left(self, name: str) -> bool:
        path = os.path.join(self.path, name)
        return os.path.isfile(path) and not os.path.islink(path) and _is_own(path)

    def _fits(self, name: str) -> bool:
        return super()._fits(name) and self.is_free(name)


def make_safe(name: str) -> str:
    """A name of an office as every file system can hold it, which leads nowhere."""
    shown = "".join(c if c.isprintable() else " " for c in unicodedata.normalize("NFC", name))
    safe = _UNSAFE.sub("_", shown)[:LONGEST].strip("._ -~$")
    return f"_{safe}" if not safe or _RESERVED.match(safe) else safe


def _fold(name: str) -> str:
    """What a disk may take for the same name."""
    return unicodedata.normalize("NFKC", name).casefold()


def _is_own(path: str) -> bool:
    from zfxxgk.read.formats import sniff

    try:
        with open(path, "rb") as file:
            sniff.detect_kind(file.read(MOST_BYTES))
    except OwnOutput:
        return True
    except (InputError, OSError):
        return False
    return False
