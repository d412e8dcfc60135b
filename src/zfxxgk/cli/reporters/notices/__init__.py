"""What the supervising office sends out: a file for each office, and the list of who gets what."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from zfxxgk.batch.accounts import Account, list_accounts
from zfxxgk.batch.rounds import STATES, name_account, tell_changes
from zfxxgk.cli import files
from zfxxgk.cli.language import Language, escape, flatten, make_error, pick, say
from zfxxgk.cli.reporters.notices.folder import Folder
from zfxxgk.cli.reporters.notices.index import INDEX, Row, render_index
from zfxxgk.cli.reporters.notices.words import Sending, write_notice
from zfxxgk.cli.reporters.phrases import describe_error, name_office
from zfxxgk.engine.verdict import reach_verdict

if TYPE_CHECKING:
    from zfxxgk.batch.records import Judged
    from zfxxgk.batch.rounds import Standing
    from zfxxgk.cli.reporters import Run

FORMATS = ("html", "docx")


class Written(NamedTuple):
    """The rows of the list, and names in the folder that an earlier run left."""

    rows: Sequence[Row]
    stale: Sequence[str]


def send(run: Run, sending: Sending, standings: Sequence[Standing] | None) -> Written:
    """Writes every file, the list last. Raises InputError."""
    folder = Folder(sending.folder, "." + sending.format)
    if not folder.is_free(INDEX):
        raise make_error("folder-is-input", path=sending.folder, name=INDEX)
    rows = []
    for row, data in compose(run, sending, standings, folder.choose):
        if row.file is not None and data is not None:
            files.write({os.path.join(sending.folder, row.file): data})
        rows.append(row)
    files.write({os.path.join(sending.folder, INDEX): render_index(rows, run)})
    return Written(rows, folder.list_stale())


def compose(
    run: Run,
    sending: Sending,
    standings: Sequence[Standing] | None,
    choose: Callable[[str], str],
) -> Iterator[tuple[Row, bytes | None]]:
    """Every office's row of the list, and what it is sent, in a file that *choose* names."""
    pairs: list[tuple[Account, Standing | None]] = (
        [(account, None) for account in list_accounts(run.batch)]
        if standings is None
        else [(each.account, each) for each in standings]
    )
    for account, standing in pairs:
        name = data = None
        if (judged := _find_report(account)) is not None and (data := _write(judged, run, sending)):
            name = choose(pick(name_account(account), run.language))
        yield _tell(account, standing, name, run.language), data


def _find_report(account: Account) -> Judged | None:
    """The only report of an office that may be addressed."""
    if not account.certain or len(account.reports) != 1:
        return None
    (judged,) = account.reports
    return judged if judged.result is not None else None


def _write(judged: Judged, run: Run, sending: Sending) -> bytes | None:
    if sending.format == "html":
        from zfxxgk.cli.reporters.notices.page import render_page

        return render_page(judged, run, sending)
    from zfxxgk.cli.reporters.notices.docx import write_docx

    lines = write_notice(judged, run.language, sending)
    return write_docx(lines) if lines else None


# ---------------------------------------------------------------------- the list


def _tell(account: Account, standing: Standing | None, file: str | None, language: Language) -> Row:
    office = pick(name_account(account), language) if account.certain else account.name
    office = office or say(language, "agency-unknown")
    state, changes = "", ""
    if standing is not None:
        state = pick(STATES[standing.state], language)
        changes = flatten(pick(tell_changes(standing), language))
    result = " ".join(_tell_result(account, standing, language))
    line = _write_line(account, standing, file, language)
    return Row(flatten(office), result, state, changes, file, flatten(line))


def _tell_result(account: Account, standing: Standing | None, language: Language) -> Iterator[str]:
    if not account.reports:
        first = standing is None or standing.state == "missing"
        yield say(language, "index-missing" if first else "index-none")
        return
    if len(account.reports) > 1 and account.certain:
        yield say(language, "index-rivals", paths=_name_files(account, language))
    for each in account.reports:
        if each.result is None:
            yield say(language, "index-unread", why=flatten(describe_error(each, language)))
        verdict = pick(reach_verdict(each.result, each.doubtful).words, language)
        if not account.certain:
            path = escape(each.path)
            yield say(language, "index-unsure", path=path, verdict=verdict if each.result else "")
        elif each.result is not None:
            yield verdict


def _name_files(account: Account, language: Language) -> str:
    return say(language, "list").join(escape(_base(each)) for each in account.reports)


def _base(judged: Judged) -> str:
    return os.path.basename(judged.path) or judged.path


def _write_line(
    account: Account, standing: Standing | None, file: str | None, language: Language
) -> str:
    """What to tell an office in a chat; nothing where it is not certain who has to be told."""
    if account.name is None or not account.certain:
        return ""
    report = "line-report" if account.year else "line-undated"
    words = {
        "office": name_office(account.name, language),
        "report": say(language, report, year=account.year),
    }
    if not account.reports:
        state = standing.state if standing else "missing"
        return say(language, f"line-{state}", **words) if state in ("missing", "returned") else ""
    if len(account.reports) > 1:
        paths = _name_files(account, language)
        return say(language, "line-rivals", count=len(account.reports), paths=paths, **words)
    (judged,) = account.reports
    if judged.result is None:
        why, path = flatten(describe_error(judged, language)), escape(_base(judged))
        return say(language, "line-unread", file=path, why=why, **words)
    found = reach_verdict(judged.result, judged.doubtful)
    asked = {"errors": found.errors, "questions": found.warnings + bool(found.doubtful)}
    if file is None or not any(asked.values()):
        return ""
    key = "line-return" if found.errors else "line-verify"
    if not asked["questions"]:
        key = "line-return-alone"
    return say(language, key, file=file, **asked, **words)
