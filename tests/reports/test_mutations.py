"""Documents that are damaged in their bytes: a report or one clear message, nothing else."""

from __future__ import annotations

from contextlib import suppress
from random import Random

import pytest
from invented.mutations import mutated
from invented.reports import page
from invented.writers import NAMES, write

from zfxxgk.errors import InputError
from zfxxgk.read import read_bytes
from zfxxgk.spec.problems import find_problems


@pytest.mark.parametrize("name", NAMES)
def test_nothing_but_a_report_or_a_message_comes_out(name: str) -> None:
    data = write(page(4), name)
    for seed in range(40):
        with suppress(InputError):
            result = read_bytes(mutated(data, Random(seed)), "a")
            assert find_problems(result.report) == []
