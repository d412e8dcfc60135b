"""One module for each output format, imported by its name when it is asked for.

Each has ``render``; one that needs something of each reading says with ``keep`` what.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zfxxgk.cli.config import FAIL_ON
from zfxxgk.cli.language import Language

if TYPE_CHECKING:
    from zfxxgk.batch.records import Batch

CLEAN, FINDINGS, NOT_JUDGED = 0, 1, 2


class Run(NamedTuple):
    """What a reporter is given: the verdicts, and how to tell of them.

    ``fail_on`` is the severity at which the whole run counts as failed, or ``never``; ``verbose``
    tells people all that was not checked, ``quiet`` nothing but findings and what they come to.
    """

    batch: Batch
    language: Language
    fail_on: str = "error"
    verbose: bool = False
    quiet: bool = False

    @property
    def failing(self) -> tuple[str, ...]:
        """The severities at or above the threshold."""
        return FAIL_ON[: FAIL_ON.index(self.fail_on) + 1] if self.fail_on != "never" else ()

    @property
    def exit_code(self) -> int:
        """2 before 1 before 0."""
        reports = self.batch.reports
        if not all(each.is_complete for each in reports):
            return NOT_JUDGED
        return FINDINGS if any(each.has_finding(self.failing) for each in reports) else CLEAN
