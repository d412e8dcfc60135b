"""Reports with one value taken out, put in or replaced: some still fit the schema, most do not."""

from __future__ import annotations

import copy
from typing import Any

from hypothesis import strategies as st

from zfxxgk.spec import schemas
from zfxxgk.testing import valid_reports

Path = tuple[str | int, ...]

VALUES = (
    *(None, True, 0, 1, -1, 1.5, 2.0, 2**53, "", "x", "2021", "2019", "2.0", [], [1], ["x"], {}),
    *("2024-02-29", "2023-02-29", "2024-2-9", "2024-04-31", "2024-12-31\n", "１２３４５６"),
)


@st.composite
def damaged_reports(draw: st.DrawFn) -> dict[str, Any]:
    drawn = st.one_of(valid_reports(), st.sampled_from(schemas.examples()).map(schemas.example))
    report = copy.deepcopy(draw(drawn))
    *steps, last = draw(st.sampled_from(list_paths(report)))
    owner: Any = report
    for step in steps:
        owner = owner[step]
    kind = draw(st.sampled_from(("replace", "remove", "add")))
    if kind == "remove":
        del owner[last]
    elif kind == "replace" or isinstance(owner, list):
        owner[last] = draw(st.sampled_from(VALUES))
    else:
        owner["other"] = draw(st.sampled_from(VALUES))
    return report


def list_paths(value: Any, path: Path = ()) -> list[Path]:
    """Every place below *value*."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    found: list[Path] = []
    for key, inner in items:
        found.append((*path, key))
        if isinstance(inner, dict | list):
            found += list_paths(inner, (*path, key))
    return found
