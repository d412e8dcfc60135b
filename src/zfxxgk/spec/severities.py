"""How grave a rule is and what it rests on: the keys in order, and their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zfxxgk.spec.labels import Text

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Severity

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "notice")
"""Severities of findings, the gravest first. A rule may also be off."""
SEVERITY_WORDS = {
    "error": Text("必须改正", "Must be corrected"),
    "warning": Text("请核实", "Please verify"),
    "notice": Text("请留意", "For attention"),
    "off": Text("默认不核对", "Off by default"),
}
NORM_WORDS = {
    "hard": Text("格式印明或栏目名称直接得出", "printed in the form or implied by a label"),
    "legal": Text("其他法律规定", "another legal provision"),
    "plausible": Text("仅为合理性提示", "only a matter of plausibility"),
}
