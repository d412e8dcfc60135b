from __future__ import annotations

import pytest

from zfxxgk.codegen.__main__ import main


def test_generated_files_are_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    done = main(["--check"])
    assert done == 0, capsys.readouterr().err
