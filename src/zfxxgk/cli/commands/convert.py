"""``zfxxgk convert``: a document becomes canonical JSON."""

from __future__ import annotations

import json
from argparse import Namespace
from typing import TYPE_CHECKING

from zfxxgk.cli import files, streams
from zfxxgk.cli.config import Settings
from zfxxgk.cli.endings import choose_format
from zfxxgk.cli.language import Language, make_error
from zfxxgk.cli.options import Parser

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Json


def declare(parser: Parser) -> None:
    parser.add_place("path", "help-path", "FILE")
    parser.add_value("--output", "help-output", "FILE", "-o")
    parser.add_value("--provenance", "help-provenance", "FILE")
    parser.add_value("--claims", "help-claims", "FILE")


def run(options: Namespace, settings: Settings, language: Language) -> int:
    from zfxxgk.spec import canonical

    path = options.path[0]
    targets = (options.output, options.provenance, options.claims)
    for target in targets:
        choose_format(None, target, ("json",), "json")
    files.refuse([target for target in targets if target is not None], [path])
    read = files.read(path)
    report = canonical.dump(read.report)
    contents = {} if options.output is None else {options.output: streams.as_bytes(report)}
    if options.provenance is not None:
        if read.provenance is None:
            raise make_error("no-provenance", path=path)
        contents[options.provenance] = _json(read.provenance)
    if options.claims is not None:
        contents[options.claims] = _json(read.claims)
    files.write(contents)
    if options.output is None:
        streams.emit(report)
    return 0


def _json(value: Json) -> bytes:
    return streams.as_bytes(json.dumps(value, ensure_ascii=False, indent=2) + "\n")
