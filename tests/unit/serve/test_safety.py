from __future__ import annotations

import pytest

from zfxxgk.serve.safety import read_host


@pytest.mark.parametrize(
    ("given", "host"),
    [
        ("127.0.0.1:8421", "127.0.0.1"),
        ("LocalHost.", "localhost"),
        ("[::1]:8421", "::1"),
        ("[::1]", "::1"),
        ("localhost@evil.example", "localhost@evil.example"),
        ("[evil.example", ""),
        ("", ""),
    ],
)
def test_the_host_is_told_from_its_port(given: str, host: str) -> None:
    assert read_host(given) == host
