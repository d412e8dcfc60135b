"""The quick reading of plain reports against the reader of reports: the same row, or the same
refusal, whatever the bytes are."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from consistent import reports, shuffled
from documents import told
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from invented.mutations import mutated

from zfxxgk.corpus.ledger import Origin
from zfxxgk.corpus.plain import _shift, read_plain
from zfxxgk.corpus.rows import _read_row, make_row
from zfxxgk.engine.check import scaled
from zfxxgk.errors import InputError
from zfxxgk.spec import schemas

CALM = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]
ORIGIN = Origin("a.ndjson", "7", "0" * 64)
WRITINGS: tuple[dict[str, Any], ...] = (
    {"separators": (",", ":"), "ensure_ascii": False},
    {"separators": (",", ":")},
    {"ensure_ascii": False},
    {},
    {"indent": 1, "separators": (" ,\t", "\r\n:")},
)
MEMBER = re.compile(rb'"[a-z0-9_]+":(?:null|-?[0-9][0-9.e-]*|"[^"\\]*"|\[\])')
ODD = (
    *(b"-7", b"-33554431", b"-33554432"),
    *(b"12.0", b"-0", b"-0.0", b"-1", b"1e2", b"007", b"12.5", b"1e400", b"NaN", b"true", b"null"),
    *(b"33554431", b"33554432", b"2147483648", b"9007199254740993", b"900000000000"),
    *(b"0.00005", b"0.00015", b"1.00004999999999999", b"89999999.99995", b"1e-9", b'""', b'" "'),
    *(b'"\\ud800"', b'"\\ud83d\\ude00"', b'"\\u0022"', b'"\\\\"', b'"\\\\\\""', b'"\\":"'),
    *(b'"\x7f"', b'"\xef\xbf\xbd"', b'"\\u0000"', b'"\x01"', b'"\xff"', b'"\xed\xa0\x80"'),
    *(b'"2024-02-29"', b'"2024-02-30"', b'"20240229"', b'"2024-02-29\\n"', b'"0000-01-01"'),
    *(b'"1.9"', b'"1.0\\n"', b'"2.0"', b'"110000"', b'"110000\\n"', b'"2019"', b'"only"'),
    *(b"[]", b"{}", b'{"a":1}', b'["a","b"]', b'[""]', b"[null]", '"（示例）XX局"'.encode()),
)


def outcome(read: Callable[[bytes, Origin], Any], data: bytes) -> Any:
    try:
        return read(data, ORIGIN)
    except InputError as problem:
        return str(problem)
    except RecursionError as problem:
        return type(problem)


def agree(data: bytes) -> None:
    assert outcome(make_row, data) == outcome(_read_row, data)


def write(report: Any, writing: dict[str, Any]) -> bytes:
    return json.dumps(report, **writing).encode()


@st.composite
def drawn(draw: st.DrawFn) -> bytes:
    report = draw(reports())
    report = draw(told(report)) if draw(st.booleans()) else report
    for key in ("title", "preamble", "published_on"):
        report[key] = draw(st.sampled_from((None, report[key])))
    for table in draw(st.sets(st.sampled_from(("proactive_disclosure", "requests", "disputes")))):
        report[table] = None
    if draw(st.booleans()):
        report = shuffled(report, draw(st.randoms(use_true_random=False)))
    return write(report, draw(st.sampled_from(WRITINGS)))


@settings(max_examples=50, suppress_health_check=CALM)
@given(drawn())
def test_any_report_in_any_writing(data: bytes) -> None:
    agree(data)


@settings(max_examples=50, suppress_health_check=CALM)
@given(drawn(), st.integers(0, 2**32))
def test_any_bytes(data: bytes, seed: int) -> None:
    agree(mutated(data, Random(seed)))


@settings(max_examples=120, suppress_health_check=CALM)
@given(st.data())
def test_odd_values_doubled_keys_and_other_writing(data: st.DataObject) -> None:
    line = write(data.draw(st.sampled_from(EXAMPLES)), WRITINGS[data.draw(st.integers(0, 1))])
    for _ in range(data.draw(st.integers(1, 2))):
        member = data.draw(st.sampled_from([*MEMBER.finditer(line)]))
        key, _, value = member[0].partition(b":")
        odd = data.draw(st.sampled_from(ODD))
        changed = (
            b"%s:%s" % (key, odd),
            b"%s:%s,%s" % (key, odd, member[0]),
            b"%s:%s,%s" % (key, value, member[0]),
            b"%s \t: %s" % (key, value),
            b'"\\u%04x%s:%s' % (key[1], key[2:], value),
            b"%s,%s:%s" % (member[0], data.draw(st.sampled_from([b'"form"', b'"x"'])), odd),
        )
        line = line[: member.start()] + data.draw(st.sampled_from(changed)) + line[member.end() :]
    agree(line)


@settings(max_examples=300)
@given(
    st.floats(0, 9e11)
    | st.decimals(0, 9 * 10**11, places=5).map(float)
    | st.integers(0, 10**14).map(lambda number: (2 * number + 1) / 20_000),
    st.sampled_from((0, 2, 4)),
)
def test_an_amount_is_shifted_as_the_reader_does(amount: float, decimals: int) -> None:
    assert _shift(amount, decimals) == scaled(amount, decimals)


EXAMPLES = [schemas.example(name) for name in schemas.examples()]


@pytest.mark.parametrize("name", schemas.examples())
@pytest.mark.parametrize("writing", WRITINGS)
def test_a_plain_report_is_taken(name: str, writing: dict[str, Any]) -> None:
    assert read_plain(write(schemas.example(name), writing)) is not None


@pytest.mark.parametrize("doubled", [b'"year":2024', b'"title":null', b'"title":"a\\"b\\\\"'])
def test_a_key_that_stands_twice_is_left_to_the_reader(doubled: bytes) -> None:
    line = write(schemas.example("form-2021"), WRITINGS[0])
    assert read_plain(line) is not None
    assert read_plain(b"{" + doubled + b"," + line[1:]) is None
