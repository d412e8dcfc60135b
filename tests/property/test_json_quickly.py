"""The quick way through a report in JSON passes only over what the careful one takes as well."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import count

from hypothesis import example, given, settings
from hypothesis import strategies as st

from zfxxgk.errors import InputError
from zfxxgk.read import json_report
from zfxxgk.read.formats import sniff
from zfxxgk.spec import schemas
from zfxxgk.spec.canonical import dump
from zfxxgk.testing import valid_reports

MEMBERS = 400
"""More than any of the examples has."""
ANY = ("{key}: {value}", "{key} : {value}", '{key}:"a:b",{key}:{value}', "{key}:{value},{key}:{{}}")
NUMBERS = ("{key}:1.0", "{key}:1.5", "{key}:-0.0", "{key}:9007199254740993", "{key}:true")
NUMBERS += ("{key}:1e999", "{key}:NaN", "{key}:01", "{key}:null", "{key}:{value},{key}:{value}")
STRINGS = (
    '{key}:"a:b"',
    '{key}:"a\\u003ab"',
    '{key}:"\\u003A:", {key}:{value}',
    '{key}:"\\\\u003a"',
)
STRINGS += (
    '{key}:"\\":"',
    '{key}:"\\":","{key}":1',
    '{key}:"a\x7f\ufffd"',
    '{key}:"\n"',
    '{key}:""',
)
OBJECTS = ('{key}:{{"n":9007199254740993}}', '{key}:{{"b":1.0,"a":"x:y"}}', '{key}:{{"":1,"":1}}')
OBJECTS += ("{key}:{{}}", "{key}:null")


def write(value: object, odd: dict[int, int], numbers: Iterator[int]) -> str:
    """JSON of *value*, the members whose numbers are in *odd* written in an odd way."""
    if isinstance(value, dict):
        members = [write_member(key, value[key], odd, numbers) for key in value]
        return "{" + ",".join(members[::-1] if 0 in odd else members) + "}"
    return json.dumps(value, ensure_ascii=False)


def write_member(key: str, value: object, odd: dict[int, int], numbers: Iterator[int]) -> str:
    forms = ANY + {int: NUMBERS, str: STRINGS, dict: OBJECTS}.get(type(value), ())
    form = forms[odd.get(next(numbers), 0) % len(forms)]
    return form.format(key=json.dumps(key), value=write(value, odd, numbers))


def read_carefully(data: bytes) -> tuple[str, str] | None:
    try:
        _, text = sniff.take(data)
        return None if text is None else (json.dumps(json_report.read(text)), text)
    except InputError:
        return None


@given(
    st.sampled_from(schemas.examples()),
    st.dictionaries(st.integers(0, MEMBERS), st.integers(0, 20), max_size=4),
)
@settings(max_examples=300)
@example("form-2021", {0: 0})
@example("form-2021", {1: 2})
def test_what_is_read_quickly_is_read_the_same_carefully(name: str, odd: dict[int, int]) -> None:
    text = write(schemas.example(name), odd, count(1))
    found = json_report.read_quickly(text.encode())
    assert found is None or (json.dumps(found[0]), found[1]) == read_carefully(text.encode())


@given(valid_reports(blanks=True))
def test_a_plain_report_is_read_quickly(report: dict[str, object]) -> None:
    text = dump(report)
    found = json_report.read_quickly(text.encode())
    assert found is not None
    assert dump(found[0]) == text
