"""The addresses for programs, as OpenAPI describes them; the types are those of the models."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict
from pydantic.json_schema import models_json_schema

from zfxxgk._version import __version__
from zfxxgk.serve.answers import VERSIONS
from zfxxgk_generated.models import AnnualReport, Claims, Provenance
from zfxxgk_generated.output import CheckOutput, Text


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid")

    spec: str
    """Version of the specification that was judged by."""
    version: str
    """Version of the package that judged."""


class TextCell(BaseModel):
    """A cell of a table: rows and columns from 1, and over how many of them it goes.

    ``target`` is the pointer of the cell of the report that it was read as, null for labels and
    what was read as nothing; ``doubt`` says why its value was not taken.
    """

    row: int
    column: int
    rows: int
    columns: int
    text: str
    target: str | None
    doubt: Text | None


class TextPart(BaseModel):
    """A paragraph has ``text``, a table ``cells``; the other is null."""

    text: str | None
    cells: list[TextCell] | None


class ReadAnswer(_Answer):
    report: AnnualReport
    provenance: Provenance | None
    claims: Claims
    text: list[TextPart] | None


class CheckAnswer(_Answer):
    judgement: CheckOutput


class ErrorAnswer(_Answer):
    error: Text
    place: str | None


class Counts(BaseModel):
    answered: int
    refused: int
    lost: int


class HealthAnswer(_Answer):
    status: str
    counts: Counts


_REFUSALS = {
    400: "no file, or a malformed form",
    401: "no password",
    403: "no token, or a page of another site",
    408: "the request did not arrive in time",
    413: "larger, or more files, than the limits",
    422: "the file cannot be read; the reason and the remedy",
    429: "too many requests at once; come again",
    503: "the child was lost over it; try again",
}
_REFERENCE = "#/components/schemas/{model}"


@cache
def describe_api() -> bytes:
    """The document for ``/openapi.json``, OpenAPI 3.1."""
    shapes = (ReadAnswer, CheckAnswer, ErrorAnswer, HealthAnswer)
    pairs = [(shape, "serialization") for shape in shapes]
    _, found = models_json_schema(pairs, ref_template=_REFERENCE)  # type: ignore[arg-type]
    document = {
        "openapi": "3.1.0",
        "info": {"title": "zfxxgk", "version": __version__, "x-spec": VERSIONS["spec"]},
        "paths": {
            "/read": {"post": _post("Reads the report in a file.", ReadAnswer, several=False)},
            "/check": {"post": _post("Judges reports.", CheckAnswer, several=True)},
            "/health": {"get": {"summary": "Versions and counts.", **_answers(HealthAnswer, ())}},
        },
        "components": {
            "schemas": found["$defs"],
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
        },
    }
    return json.dumps(document, ensure_ascii=False).encode()


def _post(summary: str, shape: type[BaseModel], *, several: bool) -> dict[str, Any]:
    file: dict[str, Any] = {"type": "string", "contentMediaType": "application/octet-stream"}
    files: dict[str, Any] = {"file": file}
    if several:
        files = {name: {"type": "array", "items": file} for name in ("file", "previous")}
    form = {"type": "object", "properties": files, "required": ["file"]}
    asked = {"name": "The name of a file that is sent as the body, for messages."}
    if not several:
        asked["text"] = "1 for the text of the document as well."
    return {
        "summary": summary,
        "security": [{"key": []}],
        "parameters": [
            {"name": name, "in": "query", "description": words, "schema": {"type": "string"}}
            for name, words in asked.items()
        ],
        "requestBody": {
            "required": True,
            "content": {
                "multipart/form-data": {"schema": form},
                "application/octet-stream": {"schema": {}},
            },
        },
        **_answers(shape, tuple(_REFUSALS)),
    }


def _answers(shape: type[BaseModel], refusals: tuple[int, ...]) -> dict[str, Any]:
    answers = {"200": _answer("The result.", shape)}
    answers |= {str(status): _answer(_REFUSALS[status], ErrorAnswer) for status in refusals}
    return {"responses": answers}


def _answer(words: str, shape: type[BaseModel]) -> dict[str, Any]:
    schema = {"$ref": _REFERENCE.format(model=shape.__name__)}
    return {"description": words, "content": {"application/json": {"schema": schema}}}
