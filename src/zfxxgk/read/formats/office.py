"""Old and foreign text documents, turned into DOCX by LibreOffice where it is installed."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from zfxxgk.errors import InputError
from zfxxgk.read.formats import docx, limits
from zfxxgk.read.formats.document import Document
from zfxxgk.read.formats.refusals import ENCRYPTED, MACROS, NO_PROCESS
from zfxxgk.spec.labels import Text

KINDS = ("doc", "odt", "rtf")
SECONDS = 60
"""For each document; the first has the start of LibreOffice with it."""
_SECONDS_BETWEEN = 0.1
_AT_ONCE = 40
_CONVERTED = "ZFXXGK_CONVERTED"
_PROGRAMS = ("soffice", "libreoffice")
_HEAD = 2**20
_FILTERS = {"docx": "docx:MS Word 2007 XML", "pdf": "pdf:writer_pdf_Export"}
_held: dict[str, bytes] = {}
MEMORY = 4 * 2**30
"""Of addresses, for each of the programs that LibreOffice is made of; where Linux sees to it."""
LARGEST = 2**30
"""Bytes of a file that it writes."""

# What is converted may come from anyone: nothing in it is run, and nothing it links to is fetched.
_PROFILE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">\n{items}</oor:items>\n'
)
_ITEM = (
    '<item oor:path="/org.openoffice.Office.{path}"><prop oor:name="{name}" oor:op="fuse">'
    "<value>{value}</value></prop></item>\n"
)
_SETTINGS = (
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),  # known from 24.2 on
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Writer/Content/Update", "Link", "0"),  # never; 2 is always
    ("Writer/Content/Update", "Field", "false"),
)

_NOT_INSTALLED = Text(
    "读取旧版 Word（.doc）、WPS、RTF 和 ODT 文档要用 LibreOffice，本机没有安装。"
    "请用 Word 或者 WPS 打开，另存为 .docx；或者安装 LibreOffice。",
    "Old Word (.doc), WPS, RTF and ODT documents are read with LibreOffice, which is not "
    "installed. Open the file in Word or WPS and save it as .docx, or install LibreOffice.",
)
_FAILED = Text(
    "LibreOffice 打不开这个文件。文件可能已损坏或者加了密码；请用原软件打开后另存为 DOCX。",
    "LibreOffice cannot open the file. It may be damaged or protected by a password; open it in "
    "its own program and save it as DOCX.",
)
_NO_PDF = Text(
    "写 PDF 要用 LibreOffice，本机没有安装。请写成 .docx，用 Word 或者 WPS 打开后另存为 PDF；"
    "或者安装 LibreOffice。",
    "PDF is written with LibreOffice, which is not installed. Write .docx, open it in Word or WPS "
    "and save it as PDF, or install LibreOffice.",
)
_PDF_FAILED = Text(
    "LibreOffice 没有写出 PDF。请写成 .docx，用 Word 或者 WPS 打开后另存为 PDF。",
    "LibreOffice wrote no PDF. Write .docx, open it in Word or WPS and save it as PDF.",
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
    return docx.read(convert(data), name)


def convert(data: bytes) -> bytes:
    """Returns a document as DOCX. Raises InputError, also where LibreOffice is not installed.

    A process with limits of its own takes what it was given with :func:`hold`, and starts none.
    """
    converted = _find_converted(data)
    if converted is None and limits.is_limited():
        raise InputError(NO_PROCESS)
    if converted is None:
        with tempfile.TemporaryDirectory(prefix="zfxxgk-") as folder:
            source = _put(data, Path(folder))
            _convert(_find_program(), [source], Path(folder))
            converted = _take(source.with_suffix(".docx"))
    if not converted:
        raise InputError(_FAILED)
    return converted


def make_pdf(document: bytes) -> bytes:
    """Returns a DOCX as PDF. Raises InputError, also where LibreOffice is not installed."""
    program = _find_program(_NO_PDF)
    with tempfile.TemporaryDirectory(prefix="zfxxgk-") as folder:
        source = _put(document, Path(folder))
        _convert(program, [source], Path(folder), "pdf")
        return _take(source.with_suffix(".pdf"), _PDF_FAILED)


@contextmanager
def hold(data: bytes, converted: bytes) -> Iterator[None]:
    """Takes *converted* for what :func:`convert` makes of *data*, meanwhile."""
    key = hashlib.sha256(data).hexdigest()
    _held[key] = converted
    try:
        yield
    finally:
        _held.pop(key, None)


@contextmanager
def convert_beforehand(contents: Iterable[bytes]) -> Iterator[None]:
    """Converts what of *contents* needs it in one go; meanwhile :func:`read` takes it from there.

    One start of LibreOffice takes longer than ten documents.
    """
    with tempfile.TemporaryDirectory(prefix="zfxxgk-") as folder:
        sources = list(dict.fromkeys(_put(data, Path(folder)) for data in contents))
        with suppress(InputError):  # told of each document when it is read
            if sources:
                _convert_all(_find_program(), sources, Path(folder))
        before = os.environ.get(_CONVERTED)
        # Processes that are started to read know it by this as well.
        os.environ[_CONVERTED] = folder
        try:
            yield
        finally:
            if before is None:
                del os.environ[_CONVERTED]
            else:
                os.environ[_CONVERTED] = before


def _put(data: bytes, folder: Path) -> Path:
    # The name has no ending: what it is, LibreOffice sees from the content.
    source = folder / hashlib.sha256(data).hexdigest()
    source.write_bytes(data)
    return source


def _find_converted(data: bytes) -> bytes | None:
    """The document as it was converted beforehand, empty if that failed, None if it was not."""
    folder, key = os.environ.get(_CONVERTED), hashlib.sha256(data).hexdigest()
    if folder is None:
        return _held.get(key)
    target = Path(folder, f"{key}.docx")
    return _take(target) if target.exists() else None


def _take(target: Path, failed: Text = _FAILED) -> bytes:
    try:
        return target.read_bytes()
    except OSError as error:
        raise InputError(failed) from error


def _convert_all(program: str, sources: Sequence[Path], folder: Path) -> None:
    """Converts *sources*; one that LibreOffice refuses or dies over leaves an empty file."""
    left = list(sources)
    while left:
        some = left[:_AT_ONCE]
        is_sound = _convert(program, some, folder)
        failed = [source for source in some if not source.with_suffix(".docx").exists()]
        for source in failed if is_sound else failed[:1]:
            source.with_suffix(".docx").touch()
        left = [source for source in left if not source.with_suffix(".docx").exists()]


def _convert(program: str, sources: Sequence[Path], folder: Path, ending: str = "docx") -> bool:
    """Runs LibreOffice once. False if it had to be ended, or ended in an error."""
    _write_profile(folder / "profile")
    command = [
        program,
        "--headless",
        "--norestore",
        # A profile of its own: a LibreOffice that is open would take the file and not answer.
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--convert-to",
        _FILTERS[ending],
        "--outdir",
        str(folder),
        *map(str, sources),
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
    _limit(process)
    try:
        return _await(process, [source.with_suffix(f".{ending}") for source in sources])
    finally:
        _end(process)


def _write_profile(profile: Path) -> None:
    items = "".join(
        _ITEM.format(path=path, name=name, value=value) for path, name, value in _SETTINGS
    )
    (profile / "user").mkdir(parents=True, exist_ok=True)
    written = profile / "user" / "registrymodifications.xcu"
    # LibreOffice adds to it what it finds itself; a second run keeps that.
    if not written.exists():
        written.write_text(_PROFILE.format(items=items), encoding="utf-8")


def _limit(process: subprocess.Popen[bytes]) -> None:
    """Sets limits for what was just started, which hands them on to all that it starts."""
    if sys.platform == "linux":
        import resource

        with suppress(OSError, ValueError):
            resource.prlimit(process.pid, resource.RLIMIT_AS, (MEMORY, MEMORY))
            resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (LARGEST, LARGEST))


def _await(process: subprocess.Popen[bytes], targets: Sequence[Path]) -> bool:
    """Waits as long as each document in turn is done in time. True if the program ended well."""
    done = -1
    while (now := sum(target.exists() for target in targets)) > done:
        done, end = now, time.monotonic() + SECONDS
        while time.monotonic() < end and sum(target.exists() for target in targets) == done:
            try:
                return process.wait(_SECONDS_BETWEEN) == 0
            except subprocess.TimeoutExpired:
                continue
    return False


def _find_program(missing: Text = _NOT_INSTALLED) -> str:
    """LibreOffice: on the path, or where its installer puts it. Raises InputError."""
    folders = filter(
        None, map(os.environ.get, ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)"))
    )
    installed = [
        *(os.path.join(folder, "LibreOffice", "program", "soffice.exe") for folder in folders),
        "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    ]
    known = (*filter(None, map(shutil.which, _PROGRAMS)), *filter(os.path.isfile, installed))
    if not known:
        raise InputError(missing)
    return known[0]


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program with its children, of which ``soffice`` is only the parent."""
    if process.poll() is None:
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            tree = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
            subprocess.run(tree, capture_output=True, check=False)
            process.kill()
        process.wait()
