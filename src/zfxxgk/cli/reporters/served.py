"""What a browser is shown of files that were sent to the server, and what it may keep of them.

Tasks for a child of :mod:`zfxxgk.serve`: each takes files and gives an answer.
"""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Iterator, Sequence
from datetime import datetime
from importlib.util import find_spec
from typing import TYPE_CHECKING

from zfxxgk._version import __version__
from zfxxgk.batch.figures import keep_figures
from zfxxgk.batch.overview import list_lines
from zfxxgk.batch.remarks import name_some
from zfxxgk.batch.total import add_up
from zfxxgk.cli.language import Language, say, say_both
from zfxxgk.cli.reporters import Run, html, json, notices
from zfxxgk.cli.reporters.html.skeleton import build_page
from zfxxgk.cli.reporters.notices.folder import Names
from zfxxgk.cli.reporters.notices.index import render_index
from zfxxgk.cli.reporters.notices.words import Sending
from zfxxgk.cli.reporters.summary import build_sheets
from zfxxgk.cli.reporters.summary.html import build_body
from zfxxgk.cli.reporters.summary.sheet import Content
from zfxxgk.cli.sources import PICTURES, SUFFIXES
from zfxxgk.cli.streams import as_bytes
from zfxxgk.serve.files import File
from zfxxgk.serve.work import Done, judge

if TYPE_CHECKING:
    from zfxxgk.batch.batch import Keep
    from zfxxgk.spec.labels import Text

LANGUAGE: Language = "zh"
"""The page of the form speaks it, too."""
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def look(files: Sequence[File]) -> Done:
    """A page: of one report what was found in it, of several their summary and each of them."""
    files, told = _sort_out(files)
    run = _run(files, html.keep, told)
    if len(run.batch.reports) < 2:
        return Done(as_bytes(html.render(run)), "html")
    content = _sum_up(files, told)
    articles = [
        html.build_article(judged, number, run)
        for number, judged in enumerate(run.batch.reports, 1)
    ]
    body = [*html.build_contents(run), build_body(build_sheets(content), content), *articles]
    return Done(as_bytes(build_page(say(LANGUAGE, "summary-title"), body, LANGUAGE)), "html")


def collect(files: Sequence[File]) -> Done:
    """An archive of what ``check`` and ``summary`` write."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in _write_all(files):
            archive.writestr(zipfile.ZipInfo(name, _LONG_AGO), data, zipfile.ZIP_DEFLATED)
    return Done(out.getvalue(), "zip")


def _write_all(files: Sequence[File]) -> Iterator[tuple[str, bytes]]:
    files, told = _sort_out(files)
    content = _sum_up(files, told)
    sheets = build_sheets(content)
    title = say(LANGUAGE, "summary-title")
    page = build_page(title, [build_body(sheets, content)], LANGUAGE)
    yield say(LANGUAGE, "served-summary") + ".html", as_bytes(page)
    if find_spec("xlsxwriter") is not None:
        from zfxxgk.cli.reporters.summary import xlsx

        yield say(LANGUAGE, "served-summary") + ".xlsx", xlsx.render(sheets, content)
    run = _run(files, html.keep, told)
    yield say(LANGUAGE, "served-results") + ".json", as_bytes(json.render(run))
    yield from _write_notices(run, "html", say(LANGUAGE, "served-offices"))
    yield from _write_notices(run, "docx", say(LANGUAGE, "served-notices"))


def _write_notices(run: Run, kind: str, folder: str) -> Iterator[tuple[str, bytes]]:
    """A file for each office, and the list of who gets what."""
    sending = Sending("", kind, None, datetime.now(), say_both("notice-rules", version=__version__))
    names = Names("." + kind)
    rows = []
    for row, data in notices.compose(run, sending, None, names.choose):
        rows.append(row)
        if row.file is not None and data is not None:
            yield f"{folder}/{row.file}", data
    yield f"{folder}/index.html", render_index(rows, run)


# ---------------------------------------------------------------------- verdicts


def _sort_out(files: Sequence[File]) -> tuple[Sequence[File], Sequence[Text]]:
    """Of a folder the files that may be reports, and what is said of the others."""
    passed: dict[str, list[str]] = {}
    kept = []
    for file in files:
        suffix = os.path.splitext(file.name)[1].lower()
        if suffix in SUFFIXES or not suffix:
            kept.append(file)
        else:
            reason = "pictures" if suffix in PICTURES else "no-reports-beside"
            passed.setdefault(reason, []).append(file.name)
    if not kept:
        return files, ()
    told = [say_both(key, count=len(each), names=name_some(each)) for key, each in passed.items()]
    return kept, told


def _run(files: Sequence[File], keep: Keep, told: Sequence[Text]) -> Run:
    batch = judge(files, keep)
    return Run(batch._replace(remarks=(*batch.remarks, *told)), LANGUAGE)


def _sum_up(files: Sequence[File], told: Sequence[Text]) -> Content:
    run = _run(files, keep_figures, told)
    return Content(run, list_lines(run.batch), add_up(run.batch))
