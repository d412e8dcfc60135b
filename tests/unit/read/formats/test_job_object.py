from __future__ import annotations

import ctypes
import sys

import pytest

from zfxxgk.read.formats.job_object import Extended, describe_limits, limit_memory


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="sizes of 64 bits")
def test_the_structure_is_laid_out_as_windows_has_it() -> None:
    """By winnt.h of 64 bits: 64 bytes of basic limits, 48 of counters, four sizes."""
    assert ctypes.sizeof(Extended) == 144
    assert Extended.IoInfo.offset == 64
    assert Extended.ProcessMemoryLimit.offset == 112
    limits = describe_limits(5)
    assert limits.ProcessMemoryLimit == 5
    assert limits.BasicLimitInformation.LimitFlags == 0x108


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has it")
def test_elsewhere_there_is_no_such_limit() -> None:
    assert not limit_memory(2**30)
