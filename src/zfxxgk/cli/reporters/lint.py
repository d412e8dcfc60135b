"""What is wrong with rules, in words: faults by file, then notes."""

from __future__ import annotations

from zfxxgk.authoring.lint.faults import FAULT, LintFinding
from zfxxgk.authoring.lint.run_all import Lint
from zfxxgk.cli.language import Language, one_line, pick, say, shown
from zfxxgk.cli.layout import cut

_WIDE = 400


def text(found: Lint, language: Language) -> str:
    """Lines like those of a compiler, ``path:line:column: [kind] what``, and a summary."""
    faults = [each for each in found.findings if each.level == FAULT]
    notes = [each for each in found.findings if each.level != FAULT]
    lines = [_line(each, language) for each in faults]
    if notes:
        lines += [""] * bool(faults) + [say(language, "lint-notes")]
        lines += [f"  {_line(each, language)}" for each in notes]
    counts = {
        "rules": found.rules,
        "faults": len(faults),
        "mutants": found.mutants,
        "survivors": found.survivors,
    }
    key = "lint-clean" if found.clean else "lint-faults"
    return "\n".join([*lines, "", say(language, key, **counts)]).lstrip("\n") + "\n"


def _line(each: LintFinding, language: Language) -> str:
    where = ":".join(part for part in (each.path and shown(each.path), each.place) if part)
    head = f"{where}: " if where else ""
    return f"{head}[{each.kind}] {cut(one_line(pick(each.text, language)), _WIDE)}"
