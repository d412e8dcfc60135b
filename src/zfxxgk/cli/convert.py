"""``zfxxgk convert``: a document becomes canonical JSON."""

from __future__ import annotations

import json
from argparse import Namespace
from typing import Any

from zfxxgk.cli import files, streams
from zfxxgk.cli.config import Settings
from zfxxgk.cli.language import Language, problem
from zfxxgk.cli.parser import Parser


def declare(parser: Parser) -> None:
    parser.add_place("path", "help-path", "FILE")
    parser.add_value("--output", "help-output", "FILE")
    parser.add_value("--provenance", "help-provenance", "FILE")
    parser.add_value("--claims", "help-claims", "FILE")


def run(options: Namespace, settings: Settings, language: Language) -> int:
    from zfxxgk.read import canonical

    path = options.path[0]
    records = {"provenance": options.provenance, "claims": options.claims}
    targets = [target for target in (options.output, *records.values()) if target is not None]
    files.refuse(targets, [path])
    read = files.read(path)
    report = canonical.dump(read.report)
    contents = {} if options.output is None else {options.output: streams.as_bytes(report)}
    for name, target in records.items():
        if target is not None:
            contents[target] = _record(getattr(read, name), name, path)
    files.write(contents)
    if options.output is None:
        streams.emit(report)
    return 0


def _record(record: Any, name: str, path: str) -> bytes:
    if record is None:
        raise problem(f"no-{name}", path=path)
    return streams.as_bytes(json.dumps(record, ensure_ascii=False, indent=2) + "\n")
