from __future__ import annotations

from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from zfxxgk.batch.roster.file import read_roster
from zfxxgk.batch.roster.model import Office
from zfxxgk.batch.roster.sheet import write_roster

NAMES = st.text("青禾白鹿县水利林业局=+一", min_size=1, max_size=8)


def row(name: str, former: list[str], due: date | None, told: tuple[bool, bool]) -> Office:
    return Office(
        name,
        vertical=told[0],
        complete=told[1],
        former_names=tuple(dict.fromkeys(f"原{each}" for each in former)),
        due=due,
        place=f"in/{name}.docx",
        unconfirmed="?" if told[0] else None,
    )


ROWS = st.lists(
    st.builds(
        row,
        NAMES,
        st.lists(NAMES, max_size=2),
        st.none() | st.dates(date(2000, 1, 1), date(2040, 1, 1)),
        st.tuples(st.booleans(), st.booleans()),
    ),
    min_size=1,
    max_size=3,
    unique_by=lambda office: office.name,
)


@settings(max_examples=25)
@given(ROWS)
def test_what_is_written_is_read_again(tmp_path_factory: object, offices: list[Office]) -> None:
    former = [name for office in offices for name in office.former_names]
    if len(set(former)) < len(former):
        return
    path = Path(tmp_path_factory.getbasetemp()) / "roster.xlsx"  # type: ignore[attr-defined]
    path.write_bytes(write_roster(offices))
    assert list(read_roster(str(path)).offices.values()) == offices
