"""The line on which each value of a JSON text stands; the parser of Python does not tell."""

from __future__ import annotations

import json
import re

from zfxxgk.spec.places import join_pointer

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],\n]|[^\s{}\[\],:"]+')


def find_lines(text: str) -> dict[str, int]:
    """The line, from 1, on which the value at each JSON Pointer begins, in *text* that is JSON."""
    found: dict[str, int] = {}
    owners: list[str] = []
    counts: list[int | None] = []  # of what a list has so far; None in an object
    line, here = 1, ""
    awaits_key = False
    for token in _TOKEN.findall(text):
        if token == "\n":
            line += 1
        elif token in ("}", "]"):
            owners.pop()
            counts.pop()
            awaits_key = False
        elif token == ",":
            count = counts[-1]
            awaits_key = count is None
            if count is not None:
                counts[-1] = count + 1
                here = f"{owners[-1]}/{count + 1}"
        elif awaits_key:
            here = owners[-1] + join_pointer([json.loads(token)])
            awaits_key = False
        else:
            found[here] = line
            if token in ("{", "["):
                owners.append(here)
                counts.append(None if token == "{" else 0)
                awaits_key = token == "{"
                here = f"{here}/0"
    return found
