from __future__ import annotations

import pickle

import pytest

from zfxxgk.errors import InputError, NoReport, OwnOutput
from zfxxgk.spec.labels import Text


@pytest.mark.parametrize("kind", [InputError, NoReport, OwnOutput])
def test_an_error_reaches_another_process_as_it_was(kind: type[InputError]) -> None:
    error = kind(Text("没有", "none"), path="a.md", place="3:1")
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is kind
    assert (again.text, again.path, again.place) == (error.text, "a.md", "3:1")
    assert str(again) == "none"
