"""``zfxxgk render``: a report, or the empty form, as a document in the layout of the form."""

from __future__ import annotations

import os
from argparse import Namespace
from importlib import import_module
from typing import TYPE_CHECKING

from zfxxgk.cli import files, streams
from zfxxgk.cli.config import Settings
from zfxxgk.cli.endings import require_ending
from zfxxgk.cli.language import Language, make_error, say
from zfxxgk.cli.options import Parser
from zfxxgk.render.form import make_form
from zfxxgk.render.parts import list_parts
from zfxxgk.spec import forms
from zfxxgk.spec.provenance import UNREAD, find_cells

if TYPE_CHECKING:
    from collections.abc import Callable

    from zfxxgk.render.parts import Part
    from zfxxgk.spec.documents import Report

FORMATS = {".docx": "docx", ".html": "html", ".htm": "html", ".pdf": "pdf", ".xlsx": "xlsx"}
"""Module of the room ``render`` by the ending of the file."""


def declare(parser: Parser) -> None:
    parser.add_place("path", "help-path-render", "FILE", default="--form")
    parser.add_choice("--form", "help-form-render", forms.list_forms())
    parser.add_value("--output", "help-output-render", "FILE", "-o")


def run(options: Namespace, settings: Settings, language: Language) -> int:
    if options.form is not None and options.path:
        raise make_error("one-of", one="--form", other=options.path[0])
    if options.form is None and not options.path:
        raise make_error("missing-argument", usage=say(language, "usage-render"))
    ending = os.path.splitext(options.output or "")[1].lower()
    if not ending:
        raise make_error("render-needs-output", choices=", ".join(FORMATS))
    require_ending(options.output, tuple(FORMATS))
    files.refuse([options.output], options.path)
    report = make_form(options.form) if options.form else _read(options.path[0], language)
    data = _load_writer(FORMATS[ending])(list_parts(report))
    files.write({options.output: data})
    streams.tell_written(options.output, language)
    return 0


def _load_writer(kind: str) -> Callable[[list[Part]], bytes]:
    try:
        write: Callable[[list[Part]], bytes] = import_module(f"zfxxgk.render.{kind}").write
    except ModuleNotFoundError as error:
        if error.name == "xlsxwriter":
            raise make_error("xlsx-needs-extra") from None
        raise
    return write


def _read(path: str, language: Language) -> Report:
    """The report in a file; of cells that were not read for certain, that they are left blank."""
    read = files.read(path)
    if left := find_cells(read.provenance, UNREAD):
        streams.complain(say(language, "render-unread", count=len(left)))
    return read.report
