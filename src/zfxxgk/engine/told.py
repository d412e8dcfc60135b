"""How pydantic writes and reads results: as ``schema/check_output.json`` describes them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, RootModel, create_model
from pydantic_core import core_schema

from zfxxgk_generated import output

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler


def make_schema(kind: type[Any], handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
    """An instance of *kind*, a dataclass with ``as_dict``, or its JSON is taken; JSON is given."""
    # The classes of what it holds have the names of their models, in the module of *kind*.
    kinds = vars(sys.modules[kind.__module__])

    def take(value: object, validate: Callable[[object], object]) -> object:
        return value if isinstance(value, kind) else _restore(validate(value), kinds)

    return core_schema.no_info_wrap_validator_function(
        take,
        handler.generate_schema(_find_model(kind)),
        serialization=core_schema.plain_serializer_function_ser_schema(kind.as_dict),
    )


def _find_model(kind: type[Any]) -> type[BaseModel]:
    """The model compiled from the schema; that of a result lacks what is said of its file."""
    model: type[BaseModel] | None = getattr(output, kind.__name__, None)
    if model is not None:
        return model
    known = output.ReportResult.model_fields
    names = kind.__match_args__
    taken: dict[str, Any] = {name: (known[name].annotation, known[name]) for name in names}
    return create_model(kind.__name__, __config__=output.ReportResult.model_config, **taken)


def _restore(value: object, kinds: Mapping[str, Any]) -> object:
    """What a model holds, as the class of its name or else as plain values."""
    if isinstance(value, RootModel):
        return _restore(value.root, kinds)
    if isinstance(value, list):
        return tuple(_restore(each, kinds) for each in value)
    if not isinstance(value, BaseModel):
        return value
    kind = kinds.get(type(value).__name__)
    if kind is None:
        return value.model_dump(mode="json", by_alias=True)
    return kind(*(_restore(getattr(value, name), kinds) for name in kind.__match_args__))
