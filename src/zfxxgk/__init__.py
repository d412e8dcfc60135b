"""The annual report on government information disclosure: schema, rules, and what reads them.

from zfxxgk import check
from zfxxgk.read import read_path
result = check(read_path("report.html").report)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zfxxgk._version import __version__

if TYPE_CHECKING:
    from zfxxgk.engine.findings import Finding, FindingCell, NotChecked, Result
    from zfxxgk.engine.run import check
    from zfxxgk.errors import InputError

__all__ = ["Finding", "FindingCell", "InputError", "NotChecked", "Result", "__version__", "check"]

_HOMES = {
    **dict.fromkeys(("Finding", "FindingCell", "NotChecked", "Result"), "zfxxgk.engine.findings"),
    "InputError": "zfxxgk.errors",
    "check": "zfxxgk.engine.run",
}


def __getattr__(name: str) -> Any:
    """Loads a public name when it is asked for: `zfxxgk --version` must not wait for the engine."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = globals()[name] = getattr(import_module(_HOMES[name]), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
