"""``zfxxgk conformance``: another implementation held against the conformance vectors."""

from __future__ import annotations

import json
import subprocess
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from zfxxgk.authoring import conformance
from zfxxgk.authoring.conformance import Answer, Difference
from zfxxgk.cli import files, streams
from zfxxgk.cli.config import Settings
from zfxxgk.cli.language import Language, flatten, make_error, say
from zfxxgk.cli.options import Parser
from zfxxgk.errors import InputError
from zfxxgk.spec.data import conformance_dir
from zfxxgk.spec.rules import load_catalogue

if TYPE_CHECKING:
    from zfxxgk.spec.documents import Vector

CONFORMS, DIFFERS = 0, 1
MOST_SHOWN = 20
SECONDS = 600


def declare(parser: Parser) -> None:
    parser.add_value("--expected-failures", "help-expected-failures", "FILE")
    parser.add_place("command", "help-command", "COMMAND", many=True)
    parser.add_epilog("exit-codes-conformance")


def run(options: Namespace, settings: Settings, language: Language) -> int:
    excused = _excused(options.expected_failures)
    vectors = list(conformance.read_vectors(conformance_dir() / "vectors.ndjson"))
    answers = _answers(options.command, vectors)
    rules = load_catalogue()
    found: list[Difference] = []
    pairs = 0
    for number, (vector, answer) in enumerate(zip(vectors, answers, strict=True), 1):
        try:
            found += conformance.find_differences(vector, answer, rules)
            pairs += len(conformance.list_claimed(answer, rules) & set(vector["expected"]))
        except ValueError as error:
            why = answer.get("error") or error
            raise make_error("answer-unknown", number=number, name=vector["id"], why=why) from error
    claimed = set().union(*(conformance.list_claimed(answer, rules) for answer in answers))
    new = [each for each in found if each.key not in excused]
    mended = sorted(excused - {each.key for each in found})
    counts = {"vectors": len(vectors), "claimed": len(claimed), "rules": len(rules)}
    lines = [
        say(language, "conformance-run", **counts),
        say(language, "conformance-result", pairs=pairs, failed=len(found), new=len(new)),
        *_told(new, language),
        *(say(language, "conformance-mended", name=each) for each in mended),
    ]
    streams.show("".join(f"{line}\n" for line in lines))
    return DIFFERS if new or mended else CONFORMS


def _excused(path: str | None) -> set[str]:
    """Keys of a file of expected failures: a line each, comments after #."""
    if path is None:
        return set()
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise InputError(files.describe_failure(error), path=path) from error
    except UnicodeDecodeError as error:
        raise make_error("not-utf8", path=path) from error
    stripped = (line.partition("#")[0].strip() for line in lines)
    return {line for line in stripped if line}


def _answers(command: Sequence[str], vectors: Sequence[Vector]) -> list[Answer]:
    """What the command answers, a line for each vector. Raises InputError."""
    sent = "".join(f"{json.dumps(vector['input'], ensure_ascii=False)}\n" for vector in vectors)
    name = " ".join(command)
    try:
        done = subprocess.run(
            command, input=sent.encode(), stdout=subprocess.PIPE, timeout=SECONDS, check=False
        )
    except OSError as error:
        raise make_error("command-not-run", name=name, why=files.describe_failure(error)) from error
    except subprocess.TimeoutExpired as error:
        raise make_error("command-too-slow", name=name, seconds=SECONDS) from error
    if done.returncode:
        raise make_error("command-failed", name=name, code=done.returncode)
    lines = [line for line in done.stdout.split(b"\n") if line.strip()]
    if len(lines) != len(vectors):
        raise make_error("answers-missing", name=name, found=len(lines), wanted=len(vectors))
    return [_answer(line, number) for number, line in enumerate(lines, 1)]


def _answer(line: bytes, number: int) -> Answer:
    try:
        answer = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise make_error("answer-no-json", number=number) from error
    if not isinstance(answer, dict):
        raise make_error("answer-no-json", number=number)
    return cast("Answer", answer)


def _told(found: Sequence[Difference], language: Language) -> Iterator[str]:
    for each in found[:MOST_SHOWN]:
        yield flatten(f"  {each.key}")
        for key, value in (("wanted", each.wanted), ("found", each.found)):
            shown = json.dumps(value, ensure_ascii=False)
            yield flatten(f"    {say(language, f'conformance-{key}', value=shown)}")
    if len(found) > MOST_SHOWN:
        yield say(language, "conformance-more", count=len(found) - MOST_SHOWN)
