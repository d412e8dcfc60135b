"""``zfxxgk bundle``: the whole specification in one file."""

from __future__ import annotations

from argparse import Namespace

from zfxxgk.cli import files, streams
from zfxxgk.cli.config import Settings
from zfxxgk.cli.endings import require_ending
from zfxxgk.cli.language import Language, say
from zfxxgk.cli.options import Parser
from zfxxgk.codegen.bundle import make_bundle


def declare(parser: Parser) -> None:
    parser.add_place("target", "help-target", "FILE")


def run(options: Namespace, settings: Settings, language: Language) -> int:
    path = options.target[0]
    require_ending(path, (".zip",))
    files.refuse([path], [])
    files.write({path: make_bundle()})
    streams.show(say(language, "written", path=path) + "\n")
    return 0
