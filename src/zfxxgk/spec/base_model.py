"""What all generated models have in common."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A part of a document: written in canonical form, and as strict when set as when read."""

    model_config = ConfigDict(
        serialize_by_alias=True,
        validate_assignment=True,
        json_schema_serialization_defaults_required=True,
        defer_build=True,  # most programs use few of the models
    )
