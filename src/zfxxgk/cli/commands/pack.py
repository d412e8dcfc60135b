"""``zfxxgk pack``: a folder that runs on other computers without being installed."""

from __future__ import annotations

import importlib.util
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from zfxxgk._version import __version__
from zfxxgk.cli import streams
from zfxxgk.cli.config import Settings
from zfxxgk.cli.files import describe_failure
from zfxxgk.cli.language import Language, escape, make_error, say
from zfxxgk.cli.options import Parser
from zfxxgk.errors import InputError
from zfxxgk.spec.data import form_page
from zfxxgk.spec.forms import list_forms

if TYPE_CHECKING:
    from zfxxgk.pack.folder import Plan
    from zfxxgk.pack.targets import Computer

MACHINES = ("x86_64", "aarch64")
_KINDS = {"x86_64": "linux-x86-64", "aarch64": "linux-aarch64"}
"""As ``.ci/wheels.py`` calls them."""


def declare(parser: Parser) -> None:
    parser.add_flag("--windows", "help-windows")
    parser.add_choice("--linux", "help-linux", MACHINES)
    parser.add_value("--python", "help-python", "ZIP")
    parser.add_value("--wheels", "help-wheels", "FOLDER")
    parser.add_value("--output", "help-output-pack", "FOLDER", "-o")


def run(options: Namespace, settings: Settings, language: Language) -> int:
    _require_sense(options)
    if importlib.util.find_spec("packaging") is None:
        raise make_error("pack-needs-extra")
    from zfxxgk.pack import folder, targets
    from zfxxgk.pack.wheels import hash_file

    computer = targets.WINDOWS if options.windows else targets.LINUX[options.linux]
    default = f"zfxxgk-{__version__}-{computer.name}"
    made = folder.require_new(Path(options.output or default).absolute(), computer)
    if not made.folder.parent.is_dir():
        raise make_error("no-output-folder", path=str(made.folder))
    with _telling(made.folder):
        plan = _plan(options, computer)
        folder.make(plan, made)
        streams.show(
            say(
                language,
                "pack-made",
                folder=escape(str(made.folder)),
                archive=escape(str(made.archive)),
                size=round(made.archive.stat().st_size / 2**20),
                hash=hash_file(made.archive),
                count=len({wheel for wheels in plan.wheels.values() for wheel in wheels}),
                pythons=", ".join(plan.pythons),
            )
            + "\n"
        )
    return 0


def _require_sense(options: Namespace) -> None:
    if options.windows and options.linux:
        raise make_error("one-of", one="--windows", other="--linux")
    if not options.windows and not options.linux:
        raise make_error("pack-needs-target")
    if options.windows and options.python is None:
        raise make_error("pack-needs-python")
    if options.linux and options.python is not None:
        raise make_error("pack-python-alone")
    if options.wheels is None:
        raise make_error("pack-needs-wheels", kind=_KINDS.get(options.linux, "windows"))


def _plan(options: Namespace, computer: Computer) -> Plan:
    from zfxxgk.pack.folder import plan_linux, plan_windows
    from zfxxgk.pack.python import read_python

    wheels, beside = Path(options.wheels), _make_beside()
    if options.linux:
        return plan_linux(wheels, computer, beside)
    return plan_windows(wheels, read_python(Path(options.python)), beside)


def _make_beside() -> dict[str, bytes]:
    """What works without the program: the page of the form, and the empty form as a workbook."""
    from zfxxgk.render.form import make_form
    from zfxxgk.render.parts import list_parts

    try:
        from zfxxgk.render import xlsx
    except ModuleNotFoundError as error:
        raise make_error("xlsx-needs-extra") from error
    sheet = xlsx.write(list_parts(make_form(list_forms()[-1])))
    page = form_page().read_bytes()
    return {f"{say('zh', 'pack-page')}.html": page, f"{say('zh', 'pack-sheet')}.xlsx": sheet}


@contextmanager
def _telling(folder: Path) -> Iterator[None]:
    """A failure of the file system in words: of a file that was named, else of *folder*."""
    try:
        yield
    except OSError as error:
        from zfxxgk.pack.folder import SCRATCH

        path = str(error.filename or folder)
        if path.startswith(str(folder.parent / SCRATCH)):
            path = str(folder)
        raise InputError(describe_failure(error), path=path) from error
