"""The line on which each value of a JSON text stands; the parser of Python does not tell."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from zfxxgk.spec.places import join_pointer

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],\n]|[^\s{}\[\],:"]+')


class Doubled(NamedTuple):
    """A JSON Pointer at which there are two values, and the lines on which they begin."""

    pointer: str
    first: int
    second: int


def find_lines(text: str) -> dict[str, int]:
    """The line, from 1, on which the value at each JSON Pointer begins, in *text* that is JSON."""
    found: dict[str, int] = {}
    pointers: list[str] = []
    for owner, step, line in _walk(text):
        pointer = pointers[owner] + step if pointers else step
        pointers.append(pointer)
        found[pointer] = line
    return found


def find_doubled(text: str) -> Doubled:
    """The first of the doubled keys in *text*, which is JSON up to the end of an object with one.

    Raises LookupError where there is none.
    """
    # With the pointers of all values, those below a very long key would take all memory.
    lines: dict[tuple[int, str], int] = {}
    for owner, step, line in _walk(text):
        if (owner, step) in lines:
            steps, places = [step], list(lines)
            first = lines[owner, step]
            while owner:
                owner, step = places[owner]
                steps.append(step)
            return Doubled("".join(reversed(steps)), first, line)
        lines[owner, step] = line
    raise LookupError


def _walk(text: str) -> Iterator[tuple[int, str, int]]:
    """For each value, as they follow: the number of the one that holds it, the step from there in
    a JSON Pointer, and its line. The whole has number 0, and is held by itself."""
    owners = [0]
    counts: list[int | None] = []  # of what a list has so far; None in an object
    number, line, step = 0, 1, ""
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
                step = f"/{count + 1}"
        elif awaits_key:
            step = join_pointer([json.loads(token)])
            awaits_key = False
        else:
            yield owners[-1], step, line
            if token in ("{", "["):
                owners.append(number)
                counts.append(None if token == "{" else 0)
                awaits_key = token == "{"
                step = "/0"
            number += 1
