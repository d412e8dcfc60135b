"""What a rule file says of itself: titles and translations, basis and norm, cases."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zfxxgk.authoring.cases import find_case_faults, list_case_outcomes
from zfxxgk.authoring.lint.faults import FAULT, NOTE, LintFinding
from zfxxgk.authoring.lint.reads import list_reasons
from zfxxgk.cel.variants import Variant
from zfxxgk.engine.check import Check
from zfxxgk.engine.evaluate import FAIL, NOT_APPLICABLE, PASS, UNDETERMINED
from zfxxgk.spec.labels import Text
from zfxxgk.spec.rule_files import RuleFile

_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_QUOTED = re.compile(r"\{[^{}]*\}|「[^」]*」|“[^”]*”|\"[^\"]*\"|〔[^〕]*〕")


def check_statements(file: RuleFile, variants: tuple[Variant, ...]) -> Iterator[LintFinding]:
    """What is wrong or doubtful in the words of a rule."""
    rule = file.rule
    if rule.message is None and not all(variant.linear for variant in variants):
        what = "needs a message: the assertion is not arithmetic"
        yield _fault(file, "message", what, "缺少 message：断言不是算术关系")
    marks = {basis.mark for basis in rule.basis}
    if rule.norm in ("hard", "legal") and marks <= {"C", "D"}:
        what = f"norm {rule.norm} rests on no basis of mark A or B"
        yield _fault(file, "basis", what, f"norm 为 {rule.norm}，却没有 A 或 B 级依据")
    elif rule.norm in ("hard", "legal") and marks & {"C", "D"}:
        what = "a basis of mark C or D is cited beside others for a fact"
        yield _finding(NOTE, file, "basis", what, "另引了 C 或 D 级依据")
    yield from _translations(file)


def _translations(file: RuleFile) -> Iterator[LintFinding]:
    rule = file.rule
    for part, text in (("title", rule.title), ("note", rule.note), ("message", rule.message)):
        if text is None:
            continue
        if not _CHINESE.search(text.zh):
            yield _fault(file, part, f"{part}.zh is not in Chinese", f"{part}.zh 不是中文")
        plain = _QUOTED.sub("", text.en)
        if not text.en.strip() or _mostly_chinese(plain):
            yield _fault(file, part, f"{part}.en is not in English", f"{part}.en 不是英文")


def _mostly_chinese(text: str) -> bool:
    return len(_CHINESE.findall(text)) * 2 > len(re.sub(r"\s", "", text))


def check_cases(
    file: RuleFile, variants: tuple[Variant, ...], checks: tuple[Check, ...]
) -> Iterator[LintFinding]:
    """Cases that come out otherwise, and outcomes that no case shows.

    Each way in which a number or a fact can be missing wants a case of its own, where the
    condition does not ask for what the assertion reads.
    """
    for fault in find_case_faults(file, checks):
        error, rules = fault.as_error(), (file.rule.id,)
        yield LintFinding("case", FAULT, rules, error.text, error.path, error.place)
    outcomes = list_case_outcomes(file, checks)
    seen = {word for found in outcomes for word in (found.outcome, found.reason)}
    wanted = {PASS, FAIL} | ({NOT_APPLICABLE} if file.rule.when is not None else set())
    missing = list_reasons(variants, checks)
    wanted |= {UNDETERMINED} if missing else set()
    for outcome in sorted(wanted - seen):
        words = f"no case comes out as {outcome}"
        yield _fault(file, "missing-case", words, f"没有结果为 {outcome} 的示例")
    for reason in sorted(missing - seen) if UNDETERMINED in seen else ():
        words = f"no case is undetermined for {reason}"
        yield _fault(file, "missing-reason", words, f"没有因 {reason} 而不能判断的示例")


def _fault(file: RuleFile, kind: str, en: str, zh: str) -> LintFinding:
    return _finding(FAULT, file, kind, en, zh)


def _finding(level: str, file: RuleFile, kind: str, en: str, zh: str) -> LintFinding:
    return LintFinding(kind, level, (file.rule.id,), Text(zh, en), str(file.path))
