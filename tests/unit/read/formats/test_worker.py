from __future__ import annotations

import pytest

from zfxxgk.errors import InputError
from zfxxgk.read.formats import wire, worker
from zfxxgk.read.formats.document import Cell, Document, Grid, Paragraph, Place


@pytest.fixture(autouse=True)
def fresh() -> None:
    worker.stop()


def test_a_document_comes_through_whole() -> None:
    place = Place(page=2, table=1, row=3, column=4, sheet="表", bbox=(1.0, 2.0, 3.5, 4.0))
    cells = (Cell(3, 4, 2, 1, "12\n³", place, "存疑"),)
    blocks = (Paragraph("文", place, "文", True), Grid(cells, place))
    document = Document("名", "a/b", blocks, "题", ("2024",), 2, ("局",))
    again = wire.decode(wire.encode(document))
    assert again.blocks[0] == document.blocks[0]
    grid = again.blocks[1]
    assert isinstance(grid, Grid)
    assert (grid.cells, grid.place) == (cells, place)
    assert (again.title, again.published, again.pictures) == ("题", ("2024",), 2)
    assert again.authors == ("局",)


def test_one_child_reads_file_after_file(jobs: str) -> None:
    first = worker.read(jobs, b"process", "a").name
    assert worker.read(jobs, b"process", "a").name == first


@pytest.mark.parametrize(
    ("job", "words"),
    [
        (b"forever", "规定的时间和内存"),
        (b"memory", "规定的时间和内存"),
        (b"die", "规定的时间和内存"),
        (b"panic", "已损坏"),
        (b"refuse", "因故不读"),
    ],
)
def test_whatever_happens_there_is_one_message_here(jobs: str, job: bytes, words: str) -> None:
    with pytest.raises(InputError) as caught:
        worker.read(jobs, job, "a", seconds=1)
    assert words in caught.value.text.zh
    assert worker.read(jobs, b"noise", "名.pdf").name == "名.pdf"


def test_a_reader_that_only_waits_as_on_a_busy_machine_is_not_refused(jobs: str) -> None:
    assert worker.read(jobs, b"wait", "a", seconds=1).name == "a"
