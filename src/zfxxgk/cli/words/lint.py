"""Words in which rules are linted."""

from __future__ import annotations

from typing import Final

from zfxxgk.spec.labels import Text

WORDS: Final = {
    "lint": Text("lint", "lint"),
    "help-lint": Text(
        "检查规则本身（重复、矛盾、条件永不成立、示例不足），不列出规则；结束代码：0 没有问题，"
        "1 有问题，2 无法检查",
        "look for faults in the rules themselves (duplicates, contradictions, conditions that "
        "never hold,\nweak cases) instead of listing them; exit code 0 none, 1 some, 2 could not "
        "judge",
    ),
    "lint-notes": Text("提示（不是问题）：", "For information:"),
    "lint-clean": Text(
        "已检查 {rules} 条规则，未发现问题；改动表达式 {mutants} 处，均被示例发现。",
        "{rules} rules: nothing found; {mutants} mutants, all noticed by a case or accepted.",
    ),
    "lint-faults": Text(
        "已检查 {rules} 条规则，发现 {faults} 个问题；改动表达式 {mutants} 处，{survivors} 处"
        "没有被示例发现。",
        "{rules} rules: {faults} faults; of {mutants} mutants {survivors} are noticed by no case.",
    ),
}
