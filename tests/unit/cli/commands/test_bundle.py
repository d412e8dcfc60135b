from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any


def test_the_bundle_is_written(zfxxgk: Callable[..., Any]) -> None:
    done = zfxxgk("bundle", "spec.zip")
    assert (done.code, done.out) == (0, "已写入 spec.zip\n")
    assert zipfile.ZipFile("spec.zip").testzip() is None


def test_a_folder_that_is_not_there_is_told(zfxxgk: Callable[..., Any]) -> None:
    done = zfxxgk("bundle", "no/spec.zip")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("no/spec.zip: 要写入的文件夹不存在")
    assert not Path("no").exists()
