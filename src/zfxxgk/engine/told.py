"""How pydantic writes and reads results: as ``schema/check_output.json`` describes them."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, RootModel, create_model
from pydantic_core import core_schema

from zfxxgk.engine import findings
from zfxxgk.spec.labels import Text
from zfxxgk.spec.rules import Basis
from zfxxgk_generated import output

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import GetCoreSchemaHandler

_KINDS: dict[str, type[Any]] = {"Text": Text, "Basis": Basis}
_KINDS |= {
    kind.__name__: kind
    for kind in (
        *(findings.Acceptance, findings.Cause, findings.Finding, findings.FindingCell),
        *(findings.NotChecked, findings.ReadingUsed, findings.Result),
    )
}
"""Classes by the names of their models."""


def make_schema(kind: type[Any], handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
    """An instance of *kind* or its JSON is taken, and its JSON is given."""

    def take(value: object, validate: Callable[[object], object]) -> object:
        return value if isinstance(value, kind) else _restore(validate(value))

    return core_schema.no_info_wrap_validator_function(
        take,
        handler.generate_schema(_find_model(kind)),
        serialization=core_schema.plain_serializer_function_ser_schema(kind.as_dict),
    )


def _find_model(kind: type[Any]) -> type[BaseModel]:
    """The model compiled from the schema; that of a result lacks what is said of its file."""
    if kind is not findings.Result:
        model: type[BaseModel] = getattr(output, kind.__name__)
        return model
    known = output.ReportResult.model_fields
    names = [each.name for each in fields(kind)]
    taken: dict[str, Any] = {name: (known[name].annotation, known[name]) for name in names}
    return create_model("Result", __config__=output.ReportResult.model_config, **taken)


def _restore(value: object) -> object:
    """What a model holds, as the class of its name or else as plain values."""
    if isinstance(value, RootModel):
        return _restore(value.root)
    if isinstance(value, list):
        return tuple(map(_restore, value))
    if not isinstance(value, BaseModel):
        return value
    kind = _KINDS.get(type(value).__name__)
    if kind is None:
        return value.model_dump(mode="json", by_alias=True)
    names = kind._fields if kind is Text else [each.name for each in fields(kind)]
    return kind(**{name: _restore(getattr(value, name)) for name in names})
