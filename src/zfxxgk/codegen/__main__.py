"""``python -m zfxxgk.codegen [--check]``: compile schema/ and rules/ into generated/ and docs/.

Without an option everything is written anew; with ``--check`` nothing is written, and files that
are not what would be written are named. Rules and schemas are linted first. Exit 0, 1 or 2.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from zfxxgk.authoring.compiled import CompiledRule, compile_folder
from zfxxgk.authoring.lint import form
from zfxxgk.codegen.targets import make_targets
from zfxxgk.codegen.vectors import make_vectors
from zfxxgk.errors import InputError
from zfxxgk.spec.data import rules_dir

VECTORS = "generated/conformance/vectors.ndjson"
COMMAND = "python -m zfxxgk.codegen"
_MODELS = [sys.executable, "-W", "ignore", "-m", "datamodel_code_generator", "--all-jobs"]


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog=COMMAND, description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    options = parser.parse_args(arguments)
    root = rules_dir().parent
    if not (root / "pyproject.toml").is_file():
        print(f"{COMMAND}: needs a checkout, found {root}", file=sys.stderr)
        return 2
    faults, rules = _compile_and_lint()
    if faults:
        print("\n".join(faults), file=sys.stderr)
        return 1
    wanted = {**make_targets(rules), VECTORS: make_vectors(rules)}
    if not options.check:
        _write(root, wanted)
        return 2 if _models(root, check=False) else 0
    stale = [*_compare(root, wanted), *_models(root, check=True)]
    if stale:
        names = "\n  ".join(stale)
        print(f"Not up to date:\n  {names}\nTo mend it: {COMMAND}", file=sys.stderr)
    return 1 if stale else 0


def _compile_and_lint() -> tuple[list[str], tuple[CompiledRule, ...]]:
    """Faults of the first kind there is, and the rules: none where they cannot be compiled.

    What rests on a faulty schema cannot be judged.
    """
    if faults := list(form.find_schema_faults()) or list(form.find_example_faults()):
        return faults, ()
    try:
        rules = compile_folder(rules_dir())
    except InputError as error:
        return [str(each) for each in error.each], ()
    return list(form.find_rule_faults(rules)), rules


def _compare(root: Path, wanted: dict[str, str]) -> list[str]:
    return [name for name, text in wanted.items() if _text(root / name) != text]


def _text(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


def _write(root: Path, wanted: dict[str, str]) -> None:
    for name, text in wanted.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if _text(path) != text:
            path.write_text(text, encoding="utf-8")


def _models(root: Path, *, check: bool) -> list[str]:
    """Run the model generator on the jobs of pyproject.toml; what it reports as stale."""
    command = [*_MODELS, *(["--check"] if check else [])]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    if done.returncode and not check:
        print(done.stderr, file=sys.stderr)
    return ["generated/zfxxgk_generated (models and types)"] if done.returncode else []


if __name__ == "__main__":
    raise SystemExit(main())
