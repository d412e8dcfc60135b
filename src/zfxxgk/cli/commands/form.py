"""``zfxxgk form``: the page on which a clerk fills in the form, checked while typing."""

from __future__ import annotations

from argparse import Namespace

from zfxxgk.cli import files, streams
from zfxxgk.cli.config import Settings
from zfxxgk.cli.endings import require_ending
from zfxxgk.cli.language import Language, say
from zfxxgk.cli.options import Parser
from zfxxgk.spec.data import form_page

NAME = "form.html"


def declare(parser: Parser) -> None:
    parser.add_value("--output", "help-output-form", "FILE", "-o")


def run(options: Namespace, settings: Settings, language: Language) -> int:
    path = options.output or NAME
    require_ending(path, (".html", ".htm"))
    files.refuse([path], [])
    files.write({path: form_page().read_bytes()})
    streams.show(say(language, "form-written", path=path) + "\n")
    return 0
