"""Where what is wrong with a report stands in the JSON that it was read from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from zfxxgk.engine.findings import Cause, Finding, Result
from zfxxgk.read.formats.document import Place
from zfxxgk.read.json_lines import find_lines
from zfxxgk.spec.places import list_upwards

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Place as PlaceData
    from zfxxgk.spec.documents import Suspect


def locate_in_json(result: Result, text: str) -> Result:
    """*result* with the line of each finding, cause and suspect in the JSON *text*.

    Where all of it stands on one line, that tells nobody anything and is left out.
    """
    lines = find_lines(text)
    if max(lines.values()) == 1:
        return result
    findings = tuple(_locate_finding(each, lines) for each in result.findings)
    causes = tuple(_locate_cause(each, lines) for each in result.causes)
    return replace(result, findings=findings, causes=causes)


def _locate_finding(finding: Finding, lines: Mapping[str, int]) -> Finding:
    place = _find_place((cell.pointer for cell in finding.cells), lines)
    return replace(finding, location=place, suspects=_locate_suspects(finding.suspects, lines))


def _locate_cause(cause: Cause, lines: Mapping[str, int]) -> Cause:
    suspects = _locate_suspects(cause.suspects, lines)
    place = suspects[0]["location"] if len(suspects) == 1 else None
    return replace(cause, suspects=suspects, location=place)


def _locate_suspects(suspects: Iterable[Suspect], lines: Mapping[str, int]) -> tuple[Suspect, ...]:
    return tuple({**each, "location": _find_place([each["pointer"]], lines)} for each in suspects)


def _find_place(pointers: Iterable[str], lines: Mapping[str, int]) -> PlaceData | None:
    """The line of the first of *pointers* that leads into the report."""
    upwards = (each for pointer in pointers for each in list_upwards(pointer))
    line = next((lines[each] for each in upwards if each in lines), None)
    return None if line is None else Place(line=line).as_dict()
