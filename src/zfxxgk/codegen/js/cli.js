#!/usr/bin/env node
// node cli.js [outcomes | check]: an input document on each line of the standard input, its
// outcomes or the result of its check on the same line of the standard output. A line that cannot
// be judged gives {"error": "..."}. Exit 0, or 2 for an unknown command.

import { check, outcomes, stringify } from "./index.js";

const COMMANDS = { outcomes: (input) => ({ outcomes: outcomes(input) }), check };
const [command = "outcomes"] = process.argv.slice(2);

function answer(line) {
  try {
    return stringify(COMMANDS[command](JSON.parse(line)));
  } catch (error) {
    return stringify({ error: `${error.name}: ${error.message}` });
  }
}

// No reader of lines: those of Node also end a line at U+2028, which JSON may hold.
async function* lines(stream) {
  let rest = "";
  for await (const chunk of stream.setEncoding("utf8")) {
    const parts = (rest + chunk).split("\n");
    rest = parts.pop();
    yield* parts;
  }
  yield rest;
}

if (Object.hasOwn(COMMANDS, command)) {
  for await (const line of lines(process.stdin)) {
    if (line.trim()) process.stdout.write(`${answer(line)}\n`);
  }
} else {
  process.stderr.write(`cli.js: outcomes or check, not ${command}\n`);
  process.exitCode = 2;
}
