"""Old and foreign text documents, turned into DOCX by LibreOffice where it is installed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from zfxxgk.errors import InputError
from zfxxgk.read.formats import docx
from zfxxgk.read.formats.document import Document
from zfxxgk.read.formats.refusals import ENCRYPTED, MACROS, NO_PROCESS
from zfxxgk.spec.labels import Text

SECONDS = 60
_PROGRAMS = ("soffice", "libreoffice")
_HEAD = 2**20

_NOT_INSTALLED = Text(
    "读取旧版 Word（.doc）、WPS、RTF 和 ODT 文档要用 LibreOffice，本机没有安装。"
    "请安装 LibreOffice，或者将文件另存为 DOCX。",
    "Old Word (.doc), WPS, RTF and ODT documents are read with LibreOffice, which is not "
    "installed. Install LibreOffice, or save the file as DOCX.",
)
_FAILED = Text(
    "LibreOffice 打不开这个文件。文件可能已损坏或者加了密码；请用原软件打开后另存为 DOCX。",
    "LibreOffice cannot open the file. It may be damaged or protected by a password; open it in "
    "its own program and save it as DOCX.",
)
_UNKNOWN = Text(
    "不能读取这种 Office 文件。请将报告另存为 DOCX、XLSX 或者网页（HTML）。",
    "Cannot read this kind of Office file. Save the report as DOCX, XLSX or as a web page (HTML).",
)


def detect_kind(data: bytes) -> str:
    """Returns ``doc`` or ``xls``, by the streams an OLE file names. Raises InputError for others
    and for macros."""
    names = data[:_HEAD] + data[-_HEAD:]
    if _stream("EncryptedPackage") in names:
        raise InputError(ENCRYPTED)
    if _stream("_VBA_PROJECT") in names or _stream("_VBA_PROJECT_CUR") in names:
        raise InputError(MACROS)
    if _stream("WordDocument") in names:
        return "doc"
    if _stream("Workbook") in names or _stream("Book") in names:
        return "xls"
    raise InputError(_UNKNOWN)


def _stream(name: str) -> bytes:
    return name.encode("utf-16-le") + b"\0\0"


def read(data: bytes, name: str) -> Document:
    """Reads a document through LibreOffice. Raises InputError, also where it is not installed."""
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise InputError(_NOT_INSTALLED)
    with tempfile.TemporaryDirectory(prefix="zfxxgk-") as folder:
        source = Path(folder, "report")
        source.write_bytes(data)
        _convert(program, source, Path(folder))
        try:
            converted = source.with_suffix(".docx").read_bytes()
        except OSError as error:
            raise InputError(_FAILED) from error
    return docx.read(converted, name)


def _convert(program: str, source: Path, folder: Path) -> None:
    command = [
        program,
        "--headless",
        "--norestore",
        # A profile of its own: a LibreOffice that is open would take the file and not answer.
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(folder),
        str(source),
    ]
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=os.name == "posix",
        )
    except OSError as error:
        raise InputError(NO_PROCESS) from error
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired as error:
        raise InputError(_FAILED) from error
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program with its children, of which ``soffice`` is only the parent."""
    if process.poll() is None:
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
        process.wait()
