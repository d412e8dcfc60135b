"""``zfxxgk corpus``: names its commands."""

from __future__ import annotations

from argparse import Namespace

from zfxxgk.cli.config import Settings
from zfxxgk.cli.language import Language, make_error, say
from zfxxgk.cli.options import Parser


def declare(parser: Parser) -> None:
    parser.add_epilog("commands-corpus")


def run(options: Namespace, settings: Settings, language: Language) -> int:
    raise make_error("missing-argument", usage=say(language, "usage-corpus"))
