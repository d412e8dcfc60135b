"""Judging one report after another by the same rules."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from zfxxgk.batch import years
from zfxxgk.batch.identity import Report
from zfxxgk.batch.members import UNKNOWN, Members
from zfxxgk.engine.findings import Result
from zfxxgk.engine.rule_set import RuleSet, builtin
from zfxxgk.narrative.shared import Match, repeated
from zfxxgk.read import ReadResult


class Judge:
    """*select* and *ignore* choose rules by prefix; *own* are all rules when some are added."""

    def __init__(
        self, select: tuple[str, ...] = (), ignore: tuple[str, ...] = (), own: RuleSet | None = None
    ) -> None:
        self._select = select
        self._ignore = ignore
        self._own = own

    def __call__(
        self,
        read: ReadResult,
        previous: Sequence[Report] = (),
        copied: Sequence[Match] | None = None,
        members: Members = UNKNOWN,
    ) -> Result:
        """The verdict on one report; *previous* are the editions of last year's, latest first,
        *copied* what it shares with other offices' reports, *members* those whose sum it is.

        Raises InputError when something does not fit its schema.
        """
        from zfxxgk.engine.run import check

        claims = read.claims

        def judged(earlier: Report | None, only: tuple[str, ...]) -> Result:
            return check(
                read.report,
                previous=earlier,
                members=members.reports,
                coverage=members.coverage,
                provenance=read.provenance,
                claims=claims,
                repeated=repeated(read.report, earlier) if earlier else None,
                copied=copied,
                select=only or self._select,
                ignore=() if only else self._ignore,
                rule_set=self._own,
            )

        return years.checked(judged, previous, self._of_years)

    @cached_property
    def compares(self) -> bool:
        """Whether a rule in force needs to know what offices share."""
        chosen = (self._own or builtin()).choose(self._select, self._ignore)
        return any("copied" in check.needs for check in chosen.checks)

    @cached_property
    def _of_years(self) -> frozenset[str]:
        rules = self._own or builtin()
        return frozenset(check.rule for check in rules.checks if "previous" in check.needs)
