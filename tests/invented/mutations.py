"""Documents with bytes changed, cut out, doubled and cut off; inside zips as well."""

from __future__ import annotations

import io
import zipfile
from random import Random


def mutated(data: bytes, random: Random) -> bytes:
    """*data* with a few random changes; of a zip often those of one member."""
    if data.startswith(b"PK") and random.random() < 0.7:
        return _inside_zip(data, random)
    return _changed(data, random)


def _changed(data: bytes, random: Random) -> bytes:
    found = bytearray(data)
    for _ in range(random.choice((1, 1, 2, 5, 20))):
        if not found:
            break
        at = random.randrange(len(found))
        count = random.choice((1, 1, 2, 8, 64, 512))
        kind = random.randrange(6)
        if kind == 0:
            found[at] = random.randrange(256)
        elif kind == 1:
            del found[at : at + count]
        elif kind == 2:
            found[at:at] = found[at : at + count]
        elif kind == 3:
            found[at:at] = random.randbytes(count)
        elif kind == 4:
            found[at : at + count] = b"9" * count
        else:
            del found[at:]
    return bytes(found)


def _inside_zip(data: bytes, random: Random) -> bytes:
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(result, "w") as new:
        names = old.namelist()
        chosen = random.choice(names)
        for name in names:
            content = old.read(name)
            if name == chosen:
                if random.random() < 0.1:
                    continue
                content = _changed(content, random)
            new.writestr(name, content)
    return result.getvalue()
