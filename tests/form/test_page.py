"""What can be said of the page without a browser."""

from __future__ import annotations

import base64
import gzip
import hashlib
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "generated" / "form" / "form.html").read_text(encoding="utf-8")
LARGEST = 80 * 1024
SOURCES = ROOT / "src" / "form"
LONGEST = 300


def test_it_is_small_enough_to_be_sent_by_mail() -> None:
    assert len(gzip.compress(PAGE.encode())) <= LARGEST


def test_it_asks_for_nothing_and_runs_only_what_it_was_built_with() -> None:
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', PAGE)
    assert policy
    assert policy[1].startswith("default-src 'none';")
    assert "connect-src 'none'" in policy[1]
    assert "unsafe" not in policy[1]
    for part in ("script", "style"):
        for content in re.findall(rf"<{part}>(.*?)</{part}>", PAGE, re.DOTALL):
            digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
            assert f"'sha256-{digest}'" in policy[1]
    assert not re.findall(r"<(?:link|img|iframe|script|style)\s", PAGE)


def test_old_engines_are_asked_for_the_new_one() -> None:
    assert '<meta name="renderer" content="webkit">' in PAGE
    assert re.search(r'<div id="old" hidden>[^<]*请切换到极速模式', PAGE)


def test_version_and_day_can_be_seen() -> None:
    assert re.search(r"zfxxgk \d+\.\d+\.\d+（\d{4}-\d\d-\d\d）", PAGE)


def test_modules_of_the_page_stay_short() -> None:
    lengths = {path.name: len(path.read_bytes().splitlines()) for path in SOURCES.glob("*.ts")}
    assert lengths
    assert {name: n for name, n in lengths.items() if n > LONGEST} == {}
