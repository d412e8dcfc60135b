from __future__ import annotations

import pytest

from zfxxgk.errors import InputError, ManyErrors, NoReport, OwnOutput
from zfxxgk.read import ReadResult, read_bytes
from zfxxgk.serve.readings import pack_error, pack_reading, unpack_reading
from zfxxgk.spec import schemas
from zfxxgk.spec.canonical import dump
from zfxxgk.spec.labels import Text


def test_a_reading_comes_through_whole() -> None:
    read = read_bytes(dump(schemas.example("form-2021")).encode(), "a.json")
    assert unpack_reading(pack_reading(read)) == ReadResult(read.report, None, read.text)


@pytest.mark.parametrize("kind", [InputError, NoReport, OwnOutput])
def test_an_error_comes_through_as_what_it_is(kind: type[InputError]) -> None:
    with pytest.raises(InputError) as caught:
        unpack_reading(pack_error(kind(Text("因故", "why"), place="第 1 页")))
    assert type(caught.value) is kind
    assert (caught.value.text, caught.value.place) == (Text("因故", "why"), "第 1 页")


def test_several_errors_come_through_as_one() -> None:
    errors = ManyErrors([InputError(Text("甲", "a")), InputError(Text("乙", "b"))])
    with pytest.raises(InputError, match="a\nb"):
        unpack_reading(pack_error(errors))
