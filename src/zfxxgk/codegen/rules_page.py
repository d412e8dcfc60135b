"""``docs/rules.md``: every rule in both languages, from its file."""

from __future__ import annotations

from collections.abc import Iterable

from zfxxgk.spec.rule_files import RuleFile
from zfxxgk.spec.rules import Rule
from zfxxgk.spec.severities import NORM_WORDS, SEVERITY_WORDS

_HEAD = """<!-- Compiled from rules/ by `python -m zfxxgk.codegen`; do not edit. -->

# 规则目录 · Catalogue of rules

共 {count} 条。依据后的字母为可信度：A 官方原文或多份独立报告，B 单一来源，C 凭对法律的一般了解，
D 惯例或推断。`zfxxgk explain 规则编号` 在命令行用文字说明，加 `--verbose` 另列表达式。

{count} rules. The letter after a basis says how sure we are of it: A official text or several
independent reports, B one source, C general knowledge of the law, D convention or inference.
`zfxxgk explain ID` says it in words, with `--verbose` also the expressions.

| 规则 · Rule | 程度 · Severity | 问题 · What is wrong |
| --- | --- | --- |
"""


def make_rules_page(files: Iterable[RuleFile]) -> str:
    """The catalogue as Markdown: a table of all rules, then a section for each."""
    rules = [file.rule for file in files]
    rows = [
        f"| [`{r.id}`](#{_anchor(r.id)}) | {' · '.join(SEVERITY_WORDS[r.severity])} "
        f"| {r.title.zh} · {r.title.en} |\n"
        for r in rules
    ]
    return _HEAD.format(count=len(rules)) + "".join(rows) + "".join(map(_section, rules))


def _anchor(rule_id: str) -> str:
    return rule_id.replace("/", "")


def _section(rule: Rule) -> str:
    lines = [f"\n## {rule.id}\n", f"**{rule.title.zh}** · {rule.title.en}\n"]
    if rule.note:
        lines.append(f"{rule.note.zh}\n\n{rule.note.en}\n")
    lines.append(
        f"- 程度 · Severity: {' · '.join(SEVERITY_WORDS[rule.severity])} (`{rule.severity}`)"
    )
    lines.append(f"- 性质 · Norm: {' · '.join(NORM_WORDS[rule.norm])} (`{rule.norm}`)")
    for basis in rule.basis:
        place = f"，{basis.place}" if basis.place else ""
        lines.append(f"- 依据 · Basis: {basis.document}{place}（{basis.mark}）")
    if rule.applies:
        editions = "; ".join(f"`{key}` {', '.join(v)}" for key, v in rule.applies.items())
        lines.append(f"- 适用格式 · Forms: {editions}")
    lines.append(f"- 始于 · Since: {rule.since} ({rule.status})\n")
    return "\n".join([*lines, "```cel", *_expressions(rule), "```", ""])


def _expressions(rule: Rule) -> list[str]:
    lines = [f"// for each {name} in {over}" for name, over in rule.for_each.items()]
    if rule.when:
        lines += ["// when", rule.when.strip(), "// assert"]
    if rule.assertion:
        lines.append(rule.assertion.strip())
    for name, text in rule.readings.items():
        lines += [f"// reading {name}", text.strip()]
    return lines
