"""The annual report on government information disclosure: schema, rules, and what reads them.

>>> from zfxxgk import check_file  # doctest: +SKIP
>>> check_file("report.docx").raise_for_errors()  # doctest: +SKIP

``docs/python.md`` shows each name. Typed models are in :mod:`zfxxgk.models`, strategies for
Hypothesis in :mod:`zfxxgk.testing`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zfxxgk._version import __version__

if TYPE_CHECKING:
    from zfxxgk.batch.records import Batch, Judged
    from zfxxgk.checking import check_file, check_files, load_rule_set
    from zfxxgk.engine.findings import (
        Cause,
        CheckFailed,
        Finding,
        FindingCell,
        NotChecked,
        Result,
    )
    from zfxxgk.engine.rule_set import RuleSet
    from zfxxgk.engine.run import check
    from zfxxgk.errors import InputError
    from zfxxgk.models import blank_report
    from zfxxgk.read import ReadResult, read_bytes, read_path
    from zfxxgk.spec.labels import Text

__all__ = [
    "Batch",
    "Cause",
    "CheckFailed",
    "Finding",
    "FindingCell",
    "InputError",
    "Judged",
    "NotChecked",
    "ReadResult",
    "Result",
    "RuleSet",
    "Text",
    "__version__",
    "blank_report",
    "check",
    "check_file",
    "check_files",
    "load_rule_set",
    "read_bytes",
    "read_path",
]

_NAMES = {
    "zfxxgk.batch.records": ("Batch", "Judged"),
    "zfxxgk.checking": ("check_file", "check_files", "load_rule_set"),
    "zfxxgk.engine.findings": (
        *("Cause", "CheckFailed", "Finding", "FindingCell"),
        *("NotChecked", "Result"),
    ),
    "zfxxgk.engine.rule_set": ("RuleSet",),
    "zfxxgk.engine.run": ("check",),
    "zfxxgk.errors": ("InputError",),
    "zfxxgk.models": ("blank_report",),
    "zfxxgk.read": ("ReadResult", "read_bytes", "read_path"),
    "zfxxgk.spec.labels": ("Text",),
}
_HOMES = {name: module for module, names in _NAMES.items() for name in names}


def __getattr__(name: str) -> Any:
    """Loads a public name when it is asked for: `zfxxgk --version` must not wait for the engine."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = globals()[name] = getattr(import_module(_HOMES[name]), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
