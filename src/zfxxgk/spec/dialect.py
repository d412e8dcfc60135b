"""A subschema as a dictionary: the keywords that ``schema/meta/dialect.json`` allows."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from zfxxgk.spec.documents import BasisData, Json, TextData

Heading = TypedDict("Heading", {"title": str, "x-en": str, "within": NotRequired[str]})

Schema = TypedDict(
    "Schema",
    {
        "$schema": str,
        "$id": str,
        "$ref": str,
        "$defs": "dict[str, Schema]",
        "title": str,
        "description": str,
        "x-en": str,
        "x-zh": str,
        "x-short": TextData,
        "x-note": str,
        "x-caption": str,
        "x-in-one-row": bool,
        "x-number": str,
        "x-unit": str,
        "x-scale": int,
        "x-total": bool,
        "x-group": str,
        "x-aliases": list[str],
        "x-dimensions": list[str],
        "x-groups": dict[str, Heading],
        "x-basis": list[BasisData],
        "x-labels": dict[str, TextData],
        "x-variable": str,
        "x-becomes": list[str],
        "x-since": str,
        "type": "str | list[str]",
        "const": Json,
        "default": Json,
        "enum": list[Json],
        "minimum": int,
        "maximum": int,
        "minLength": int,
        "maxLength": int,
        "minItems": int,
        "maxItems": int,
        "minProperties": int,
        "pattern": str,
        "format": str,
        "properties": "dict[str, Schema]",
        "required": list[str],
        "additionalProperties": "Schema | bool",
        "propertyNames": "Schema",
        "items": "Schema",
        "oneOf": "list[Schema]",
        "discriminator": dict[str, str],
    },
    total=False,
)
