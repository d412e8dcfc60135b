"""The files that are compiled from schema/ and rules/, by path from the repository root."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from zfxxgk.authoring.compiled import CompiledRule, make_linear_checks
from zfxxgk.cel import columns
from zfxxgk.cel.compile import compile_rule
from zfxxgk.cel.javascript import JavaScript
from zfxxgk.cel.module import write_module
from zfxxgk.codegen import js_package
from zfxxgk.codegen.beginnings import make_beginnings
from zfxxgk.codegen.fits import make_fits_module
from zfxxgk.codegen.form_data import make_form_data
from zfxxgk.codegen.plain_schema import make_published
from zfxxgk.codegen.reference_page import make_reference_page
from zfxxgk.codegen.rules_page import make_rules_page
from zfxxgk.codegen.schema_page import make_schema_page
from zfxxgk.codegen.words_page import make_words_page
from zfxxgk.engine.linear_checks import LinearCheck
from zfxxgk.spec import forms
from zfxxgk.spec.rule_files import RuleFile

PACKAGE = "generated/zfxxgk_generated"
SCRIPTS = "generated/js"
SCHEMAS = "generated/schema"


def make_targets(rules: Sequence[CompiledRule]) -> dict[str, str]:
    """Text of every compiled file but models and types."""
    files = tuple(rule.file for rule in rules)
    variants = [variant for rule in rules for variant in rule.variants]
    rows = tuple(make_linear_checks(variants))
    # Whatever compiles to Python compiles: the checks before are the same for every language.
    scripts = [variant for file in files for variant in compile_rule(file.rule, JavaScript)]
    package = js_package.make_package((file.rule for file in files), scripts, rows)
    return {
        f"{PACKAGE}/checks.py": write_module(variants),
        f"{PACKAGE}/fits.py": make_fits_module(),
        f"{PACKAGE}/beginnings.py": make_beginnings(),
        f"{PACKAGE}/columns.py": columns.write_module(file.rule for file in files),
        f"{PACKAGE}/catalogue.json": format_catalogue(files),
        f"{PACKAGE}/linear-checks.json": format_linear_table(rows),
        "generated/form/data.ts": make_form_data(),
        "docs/rules.md": make_rules_page(files),
        "docs/reference.md": make_reference_page(),
        "docs/schema.md": make_schema_page(),
        "docs/x-words.md": make_words_page(),
        **{f"{SCRIPTS}/{name}": text for name, text in package.items()},
        **{f"{SCHEMAS}/{name}": text for name, text in make_published().items()},
    }


def format_catalogue(files: Iterable[RuleFile]) -> str:
    """The rules by id as their files state them, without the cases."""
    rules = {
        file.rule.id: {key: value for key, value in file.data.items() if key != "cases"}
        for file in files
    }
    return json.dumps(rules, ensure_ascii=False, indent=1) + "\n"


def format_linear_table(checks: Iterable[LinearCheck]) -> str:
    """``linear-checks.json``, one row of the table to a line."""
    rows = ",\n".join(f"  {_line(check)}" for check in checks)
    head = (
        "sum(coefficient * cell) operator constant, for one binding of one rule; "
        "amounts are shifted by scale decimals"
    )
    return f'{{\n "description": {json.dumps(head)},\n "checks": [\n{rows}\n ]\n}}\n'


def _line(check: LinearCheck) -> str:
    """A row; terms tell whether the cell is a total: the contract treats blank ones apart."""
    terms = [
        {"pointer": pointer, "coefficient": factor, "total": forms.is_total(pointer)}
        for pointer, factor in check.terms
    ]
    return json.dumps({**check.as_dict(), "terms": terms}, ensure_ascii=False)
