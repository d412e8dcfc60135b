"""Judge the frozen reports again and tell whose verdict has changed since the freeze.

    python .ci/replay.py           exit 1 for a change that CHANGELOG.md does not name
    python .ci/replay.py --freeze  at a release: take schemas, rules and verdicts as they are now

What is frozen lies in tests/frozen: hashes of schema and rule files, example reports, and reports
made from them with their verdicts. A change is named when the unreleased part of CHANGELOG.md holds
the id of the rule (`requests/balance`) or the name of the schema file (`finding.json`).
"""

from __future__ import annotations

import hashlib
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FROZEN = ROOT / "tests" / "frozen"
NORMATIVE = ("schema/*.json", "schema/meta/*.json", "schema/examples/*.json", "rules/**/*.yaml")
REPORTS = 300
SEED = 20241231

Json = dict[str, Any]


# ---------------------------------------------------------------------- what is there now


def hashes() -> dict[str, str]:
    """SHA-256 of every normative file, by its path from the root; of rules without their cases."""
    from zfxxgk.spec.yaml_source import load

    found = {}
    for path in sorted({path for pattern in NORMATIVE for path in ROOT.glob(pattern)}):
        content = path.read_bytes()
        if path.suffix == ".yaml":
            rule = {key: value for key, value in load(path)[0].items() if key != "cases"}
            content = json.dumps(rule, ensure_ascii=False).encode()
        found[path.relative_to(ROOT).as_posix()] = hashlib.sha256(content).hexdigest()
    return found


def verdict(case: Mapping[str, Any], examples: Mapping[str, Json]) -> Json:
    """By rule the severity of each finding, and the reasons for which something was left open."""
    from zfxxgk import InputError
    from zfxxgk.batch.rule_changes import outline
    from zfxxgk.engine.rule_set import choose_once, load_builtin
    from zfxxgk.engine.run import judge, take_input

    report, previous = (made(case[key], examples) for key in ("report", "previous"))
    try:
        given = take_input(report, previous=previous)  # a frozen pair may be of any years
        result = judge(given, choose_once(load_builtin(), (), ()))
    except InputError:
        return {"schema": {"refused": "error"}}
    found: Json = {}
    for (rule, key, number), told in outline(result).items():
        if hasattr(told, "severity"):
            found.setdefault(rule, {})[f"{key} {number}"] = told.severity
        elif told.reason != "missing-input":  # true of most rules here, and of no interest
            found.setdefault(rule, {})[told.reason] = "open"
    return found


def made(parts: Mapping[str, Any] | None, examples: Mapping[str, Json]) -> Json | None:
    """The report of an example with some values set, by JSON Pointer."""
    if parts is None:
        return None
    report: Json = json.loads(json.dumps(examples[parts["base"]]))
    for pointer, value in parts["set"].items():
        *steps, last = pointer.split("/")[1:]
        owner = report
        for step in steps:
            owner = owner[step]
        owner[last] = value
    return report


# ---------------------------------------------------------------------- freezing


def freeze() -> None:
    from zfxxgk.spec import schemas

    examples = {name: schemas.example(name) for name in schemas.examples()}
    cases = list(drawn(examples))
    FROZEN.mkdir(exist_ok=True)
    _write("hashes.json", json.dumps(hashes(), indent=1) + "\n")
    _write("examples.json", json.dumps(examples, ensure_ascii=False) + "\n")
    _write("reports.ndjson", "".join(json.dumps(case) + "\n" for case in cases))
    verdicts = (json.dumps(verdict(case, examples)) + "\n" for case in cases)
    _write("verdicts.ndjson", "".join(verdicts))


def drawn(examples: Mapping[str, Json]) -> Iterator[Json]:
    """Reports with a few values changed, half of them with one of the year before."""
    chance = random.Random(SEED)
    for _ in range(REPORTS):
        report = _changed(chance, examples)
        previous = None
        if chance.random() < 0.5:
            year = examples[report["base"]]["year"] - 1
            previous = _changed(chance, examples, report["base"])
            previous["set"]["/year"] = year
        yield {"report": report, "previous": previous}


def _changed(chance: random.Random, examples: Mapping[str, Json], base: str = "") -> Json:
    from zfxxgk.spec import forms

    base = base or chance.choice(sorted(examples))
    example = examples[base]
    tables = {each.key: forms.table(each.key, example[each.key].get("form")) for each in _tables()}
    pointers = [pointer for table in tables.values() for pointer, _, _ in table.cells()]
    values: Json = {
        pointer: chance.choice((None, 0, 1, 2, chance.randrange(100), chance.randrange(10**6)))
        for pointer in chance.sample(pointers, chance.choice((0, 1, 1, 2, 3, 8)))
    }
    others = {
        "/agency/level": ("township", "county", "city", "province", None),
        "/agency/kind": ("government", "department", "vertical", None),
        "/published_on": ("2024-12-20", "2025-01-31", "2025-02-01", "2025-04-01", None),
        "/scope": ("organ", "area", None),
        "/year": (2019, 2020, 2021, 2024, 2025),
        "/other_matters/text": ("无。", None),
        "/requests": (None,),
        "/disputes": (None,),
    }
    for pointer in chance.sample(sorted(others), chance.choice((0, 0, 1, 2))):
        if others[pointer] == (None,):
            values = {p: v for p, v in values.items() if not p.startswith(f"{pointer}/")}
        values[pointer] = chance.choice(others[pointer])
    return {"base": base, "set": values}


def _tables() -> tuple[Any, ...]:
    from zfxxgk.spec import forms

    return forms.tables()


def _write(name: str, text: str) -> None:
    (FROZEN / name).write_text(text, encoding="utf-8")


# ---------------------------------------------------------------------- replaying


def replay(named: str) -> tuple[list[str], list[str]]:
    """What has changed, in sentences, and those of them that *named* does not name."""
    told: list[str] = []
    unnamed: list[str] = []
    for what, key in (*changed_files(), *changed_verdicts(), *invalid_examples()):
        told.append(what)
        if not re.search(rf"`{re.escape(key)}`", named):
            unnamed.append(what)
    return told, unnamed


def changed_files() -> Iterator[tuple[str, str]]:
    before, now = json.loads(_read("hashes.json")), hashes()
    for path in sorted({*before, *now}):
        if before.get(path) == now.get(path):
            continue
        how = "new" if path not in before else "gone" if path not in now else "changed"
        folder, _, name = path.partition("/")
        key = name.removesuffix(".yaml") if folder == "rules" else name
        yield f"{path} is {how} since the freeze", key


def changed_verdicts() -> Iterator[tuple[str, str]]:
    examples = json.loads(_read("examples.json"))
    cases = map(json.loads, _read("reports.ndjson").splitlines())
    verdicts = map(json.loads, _read("verdicts.ndjson").splitlines())
    changed: Counter[str] = Counter()
    reports = 0
    for case, before in zip(cases, verdicts, strict=True):
        now = verdict(case, examples)
        rules = [rule for rule in {*before, *now} if before.get(rule) != now.get(rule)]
        changed.update(rules)
        reports += bool(rules)
    if reports:
        print(f"this changes the verdict of {reports} reports")
    for rule, count in sorted(changed.items()):
        yield f"{rule} changes the verdict of {count} of the frozen reports", rule


def invalid_examples() -> Iterator[tuple[str, str]]:
    """Within a major version an old valid report stays valid; no entry can excuse another end."""
    from zfxxgk.spec.problems import find_problems

    for name, example in json.loads(_read("examples.json")).items():
        if found := find_problems(example):
            yield f"the old example {name} is no longer valid: {found[0].text.en}", "(never)"


def unreleased(changelog: str) -> str:
    """The first part of the changelog, when it is that of an unreleased version."""
    parts = re.split(r"^## ", changelog, flags=re.MULTILINE)
    return parts[1] if len(parts) > 1 and "unreleased" in parts[1].splitlines()[0] else ""


def _read(name: str) -> str:
    return (FROZEN / name).read_text(encoding="utf-8")


def main(arguments: list[str]) -> int:
    if arguments == ["--freeze"]:
        freeze()
        return 0
    if arguments:
        print(__doc__, file=sys.stderr)
        return 2
    told, unnamed = replay(unreleased((ROOT / "CHANGELOG.md").read_text(encoding="utf-8")))
    for line in told:
        print(line if line in unnamed else f"{line} (named in CHANGELOG.md)")
    if unnamed:
        print(f"CHANGELOG.md does not name {len(unnamed)} of these", file=sys.stderr)
    return 1 if unnamed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
