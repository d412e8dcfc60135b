"""The annual report on government information disclosure: schema, rules, and what reads them.

from zfxxgk import check, read_path
result = check(read_path("report.html").report)
"""

from __future__ import annotations

from zfxxgk._version import __version__
from zfxxgk.engine.findings import Finding, FindingCell, NotChecked, Result
from zfxxgk.engine.run import check
from zfxxgk.errors import InputError

__all__ = ["Finding", "FindingCell", "InputError", "NotChecked", "Result", "__version__", "check"]
