from __future__ import annotations

from typing import Annotated

import pydantic
import pytest
from pydantic import Field

from zfxxgk.spec.base_model import Model


class Span(Model):
    from_: Annotated[int, Field(alias="from", ge=0)] = 0


def test_what_is_written_has_the_names_of_the_schema() -> None:
    assert Span().model_dump_json() == '{"from":0}'
    assert Span().model_dump() == {"from": 0}


def test_what_is_assigned_is_validated() -> None:
    span = Span()
    with pytest.raises(pydantic.ValidationError):
        span.from_ = -1
    assert span.from_ == 0


def test_what_has_a_default_is_always_there_in_what_is_written() -> None:
    assert "required" not in Span.model_json_schema(mode="validation")
    assert Span.model_json_schema(mode="serialization")["required"] == ["from"]
