"""Try the last change of the rules on the frozen and the invented reports; tell what it changes.

    python .ci/rules_diff.py [COMMIT]

The rules of COMMIT, by default the last that landed, are held against those of now by
`zfxxgk rules diff`. A change is told and is no failure: `replay.py` sees to it that each is named.
Without a history, or where the old rules do not fit the schemas of now, that is said.
"""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from contextlib import chdir
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from replay import FROZEN, ROOT, made

from zfxxgk.cli.main import main as zfxxgk

sys.path.append(str(ROOT / "tests"))
PAGES = 30
"""Invented documents of each edition of the form, half of them with a wrong number."""


def find_base() -> str | None:
    """The commit that a branch left its upstream at; on the upstream itself the one before."""
    head, fork = git("rev-parse", "HEAD"), git("merge-base", "HEAD", "@{upstream}")
    return fork if fork and fork != head else git("rev-parse", "--verify", "--quiet", "HEAD~")


def git(*arguments: str) -> str | None:
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, check=False)
    return done.stdout.decode().strip() if done.returncode == 0 else None


def is_same(bundle: Path) -> bool:
    """True if the rules in an archive are those of now, byte for byte."""
    with zipfile.ZipFile(bundle) as archive:
        old = {name: archive.read(name) for name in archive.namelist() if name.endswith(".yaml")}
    paths = (ROOT / "rules").rglob("*.yaml")
    return old == {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in paths}


def write_frozen(folder: Path) -> None:
    """The frozen reports, each of an office of its own, so that last year's is found by name.

    The preamble and the title name it too: a report of two offices would be doubted.
    """
    examples = json.loads((FROZEN / "examples.json").read_text(encoding="utf-8"))
    lines = (FROZEN / "reports.ndjson").read_text(encoding="utf-8").splitlines()
    for number, case in enumerate(map(json.loads, lines)):
        for key in ("report", "previous"):
            report = made(case[key], examples)
            if report is not None:
                name = report["agency"]["name"]
                text = json.dumps(report, ensure_ascii=False).replace(name, f"{number}号{name}")
                path = folder / key / f"frozen-{number}.json"
                path.parent.mkdir(exist_ok=True)
                path.write_text(text, encoding="utf-8")


def write_invented(folder: Path) -> None:
    from invented.damages import values
    from invented.reports import FORMS, page
    from invented.writers import write

    for seed in range(PAGES):
        for form in FORMS:
            found = page(seed, form)
            if seed % 2:
                Random(seed).choice(list(values(found))).text = "7"
            (folder / "report" / f"invented-{form}-{seed}.html").write_bytes(write(found, "html"))


def main(arguments: list[str]) -> int:
    commit = arguments[0] if arguments else find_base()
    with TemporaryDirectory() as name:
        folder = Path(name)
        old = folder / "old.zip"
        if not commit or git("archive", f"--output={old}", commit, "rules", "schema") is None:
            print("no earlier rules to compare with: there is no history here")
            return 0
        if is_same(old):
            print(f"the rules are those of {commit[:10]}")
            return 0
        write_frozen(folder)
        write_invented(folder)
        command = ["rules", "diff", "old.zip", "builtin", "report", "--previous", "previous"]
        with chdir(folder):
            status = zfxxgk([*command, "--lang", "en"])
        if status > 1:
            print(f"the rules of {commit[:10]} or a report cannot be judged as things are now")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
