"""Findings of blank cells taken apart: those whose number is known are told with it.

"Where there were none, please fill in 0" is wrong advice for them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from zfxxgk.engine.causes import wording
from zfxxgk.engine.check import Check
from zfxxgk.engine.compose import Composer
from zfxxgk.engine.findings import Finding

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Severity, Suspect


def take_apart(
    findings: Sequence[Finding],
    blanks: Mapping[str, Suspect],
    composer: Composer,
    tests: Mapping[str, Check],
    totals: Collection[str] = (),
    severity: Severity | None = None,
) -> tuple[list[Finding], dict[str, str]]:
    """The findings, and the fingerprint of the one of each of *blanks*, a suspect by its pointer.

    *tests* are checks that ask for nothing but presence, by their rule. What one of their findings
    says of *blanks* becomes a finding of its own, of the *severity* given if there is one; what is
    left stays the same finding. Those of *totals* are sums of other cells.
    """
    found: list[Finding] = []
    of_cell: dict[str, str] = {}
    for finding in findings:
        told = tuple(cell for cell in finding.cells if cell.pointer in blanks)
        if finding.rule not in tests or not told:
            found.append(finding)
            continue
        pointers = [cell.pointer for cell in told]
        suspects = [blanks[each] for each in pointers]
        words = wording.word_blanks(
            suspects, all(each in totals for each in pointers), composer.form
        )
        found.append(composer.apart(finding, told, words, severity or finding.severity))
        of_cell |= dict.fromkeys(pointers, found[-1].fingerprint)
        rest = tuple(cell for cell in finding.cells if cell.pointer not in blanks)
        if rest:
            found.append(composer.part(finding, rest, tests[finding.rule]))
    return found, of_cell
