"""Which files to read, and an account of every other one in a folder."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Collection, Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path
from typing import NamedTuple

from zfxxgk.batch.records import Source
from zfxxgk.batch.remarks import name_some
from zfxxgk.cli.files import STDIN, describe_failure
from zfxxgk.cli.language import make_error, say_both
from zfxxgk.errors import InputError
from zfxxgk.spec.labels import Text

MAX_JSON = 4 * 2**20
"""Larger JSON in a folder counts as a report without a look inside."""
MOST_INSIDE = 5_000
"""So many files in one archive and those inside it."""
# Documents of kinds that cannot be read count as well: to pass over them in silence would
# let a folder of Word files look clean.
SUFFIXES = frozenset(
    {
        *(".json", ".md", ".markdown", ".html", ".htm", ".shtml", ".xhtml", ".mht", ".mhtml"),
        *(".pdf", ".ofd", ".ceb", ".doc", ".docx", ".docm", ".wps", ".rtf", ".odt", ".txt"),
        *(".xls", ".xlsx", ".xlsm", ".xlsb", ".et", ".ods", ".csv", ".tsv"),
        *(".zip", ".rar", ".7z", ".gz", ".tar", ".eml", ".msg"),
    }
)
PICTURES = frozenset({".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".heic"})
_REASONS = (
    "own-output",
    "pictures",
    "no-reports-beside",
    "made-folders",
    "excluded",
    "open-elsewhere",
)
_MADE = frozenset({"node_modules", "__pycache__"})
_JUNK = frozenset({"thumbs.db", "desktop.ini", "__macosx"})
_LOCKED = re.compile(r"^(?:~\$|\.~(?:lock\.)?)(.+?)#?$")
_PAGE = re.compile(rb"<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE)
_DOCUMENTS = (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf")
_RESULT = frozenset({"version", "reports", "remarks"})


class Listing(NamedTuple):
    """The files to read, and what has to be told of others that lie beside them."""

    sources: list[Source]
    remarks: tuple[Text, ...]


class _Account:
    """What becomes of every file that lies in a folder: by reason, those that are not read."""

    def __init__(self, excluded: Sequence[str], besides: Collection[str]) -> None:
        self.excluded = excluded
        self.suffixes = SUFFIXES.union(besides)
        self.passed: dict[str, list[str]] = {}
        self.inside = 0

    def pass_over(self, reason: str, path: str) -> None:
        self.passed.setdefault(reason, []).append(path)

    def tell(self) -> Iterator[Text]:
        for reason in _REASONS:
            if names := self.passed.get(reason):
                yield say_both(reason, count=len(names), names=name_some(names))


def expand(
    paths: Sequence[str], excluded: Sequence[str] = (), besides: Collection[str] = ()
) -> Listing:
    """The files that *paths* stand for, each once, in the order given, folders sorted.

    Archives and mails are taken for folders. In folders, what fits a pattern of *excluded* is
    passed over, and files whose endings are *besides* are read as well.
    """
    account = _Account(excluded, besides)
    seen: set[str] = set()
    found = []
    for path in paths:
        for source in _list_sources(path, account):
            real = source.path if source.path == STDIN else os.path.realpath(source.path)
            if real not in seen:
                seen.add(real)
                found.append(source)
    return Listing(found, tuple(account.tell()))


def _list_sources(path: str, account: _Account) -> Iterator[Source]:
    if path == STDIN:
        yield Source(path)
    elif os.path.isdir(path):
        found = sorted(_walk(path, set(), path, account), key=lambda each: Path(each.path).parts)
        yield from found or [Source(path, make_error("no-reports", path=path))]
    else:
        account.inside = 0
        yield from _open(path, account, named=True)


def _walk(
    folder: str, entered: set[tuple[int, int]], top: str, account: _Account
) -> Iterator[Source]:
    """Reports below *folder*. Links are followed, dead ones told, but no folder entered twice."""
    try:
        status = os.stat(folder)
        if (status.st_dev, status.st_ino) in entered:
            return
        entered.add((status.st_dev, status.st_ino))
        names = sorted(os.listdir(folder))
    except OSError as error:
        yield Source(folder, InputError(describe_failure(error), path=folder), named=False)
        return
    for name in names:
        path = os.path.join(folder, name)
        if _is_hidden(name, folder, names, account) or _is_excluded(path, top, account):
            continue
        if os.path.isdir(path):
            if _belongs_to_page(name, names):
                account.pass_over("no-reports-beside", path + os.sep)
            elif _is_made(path):
                account.pass_over("made-folders", path + os.sep)
            else:
                yield from _walk(path, entered, top, account)
        elif os.path.isfile(path) or not os.path.exists(path):
            yield from _sort_out(path, account)


def _is_hidden(name: str, folder: str, names: Sequence[str], account: _Account) -> bool:
    """True for what programs hide. A lock beside its document tells that this is being edited."""
    if locked := _LOCKED.match(name):
        # Word leaves out the first two letters of a longer name.
        open_now = [each for each in names if each != name and each.endswith(locked[1])]
        for each in open_now[:1]:
            account.pass_over("open-elsewhere", os.path.join(folder, each))
        return True
    return name.startswith(".") or name.lower() in _JUNK


def _is_excluded(path: str, top: str, account: _Account) -> bool:
    """True if the file, one of its folders or its path below *top* fits a pattern."""
    inside = os.path.relpath(path, top).replace(os.sep, "/")
    names = (inside, os.path.basename(path))
    if any(fnmatch(name, pattern.rstrip("/")) for name in names for pattern in account.excluded):
        account.pass_over("excluded", path)
        return True
    return False


def _belongs_to_page(folder: str, names: Sequence[str]) -> bool:
    """True for the folder of pictures and scripts that a browser saves beside a page."""
    stem = re.sub(r"(?:_files|\.files)$", "", folder)
    return stem != folder and any(f"{stem}{end}" in names for end in (".html", ".htm", ".shtml"))


def _is_made(folder: str) -> bool:
    """True for a folder of what programs install or compile, with thousands of files."""
    known = os.path.basename(folder) in _MADE
    return known or os.path.isfile(os.path.join(folder, "pyvenv.cfg"))


def _sort_out(path: str, account: _Account) -> Iterator[Source]:
    """A file of a folder: to be read, or passed over with the reason."""
    try:
        reason = _find_reason(path, account.suffixes)
    except OSError:
        reason = None
    if reason is None:
        account.inside = 0
        yield from _open(path, account, named=False)
    else:
        account.pass_over(reason, path)


def _find_reason(path: str, suffixes: Collection[str]) -> str | None:
    """Why a file is not read, by its name and its first bytes; None for what has to be read."""
    suffix = os.path.splitext(path)[1].lower()
    if suffix == ".json":
        return None if os.path.getsize(path) > MAX_JSON else _judge_json(Path(path).read_bytes())
    if suffix in suffixes:
        return None
    if suffix in PICTURES:
        return "pictures"
    with open(path, "rb") as file:
        start = file.read(2048)
    if _PAGE.search(start) or b'"spec_version"' in start:
        return None
    return None if not suffix and start.startswith(_DOCUMENTS) else "no-reports-beside"


def _judge_json(data: bytes) -> str | None:
    """A reason only for sound JSON that is no report: settings, results, records."""
    try:
        content = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if isinstance(content, dict) and content.keys() >= _RESULT:
        return "own-output"
    from zfxxgk.read.json_report import is_report

    return None if is_report(content) else "no-reports-beside"


# ---------------------------------------------------------------------- archives and mail


def _open(path: str, account: _Account, *, named: bool) -> Iterator[Source]:
    """The file itself, or what is in it where it is an archive or a mail."""
    if not path.lower().endswith((".zip", ".eml")):
        yield Source(path, named=named)
        return
    from zfxxgk.read.formats.containers import open_container

    try:
        container = open_container(path)
    except InputError as error:
        error.path = path
        yield Source(path, error, named=named)
        return
    except OSError as error:
        yield Source(path, InputError(describe_failure(error), path=path), named=named)
        return
    if container is None:
        yield Source(path, named=named)
        return
    account.inside += len(container.names)
    if account.inside > MOST_INSIDE:
        yield Source(path, make_error("too-many-inside", path=path, most=MOST_INSIDE), named=named)
        return
    inside = [
        source for name in sorted(container.names) for source in _list_member(path, name, account)
    ]
    yield from inside or [Source(path, make_error("no-reports-inside", path=path), named=named)]


def _list_member(container: str, name: str, account: _Account) -> Iterator[Source]:
    path, suffix = f"{container}/{name}", os.path.splitext(name)[1].lower()
    if _is_junk(name):
        return
    if _is_excluded(path, container, account):
        return
    if suffix in SUFFIXES:
        yield from _open(path, account, named=False)
    else:
        account.pass_over("pictures" if suffix in PICTURES else "no-reports-beside", path)


def is_document(name: str) -> bool:
    """True for a member of an archive that may be a report, by its name."""
    return not _is_junk(name) and os.path.splitext(name)[1].lower() in SUFFIXES


def _is_junk(name: str) -> bool:
    return any(part.startswith((".", "~$")) or part.lower() in _JUNK for part in name.split("/"))
