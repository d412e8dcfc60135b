from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zfxxgk.serve.files import Asked, File, pack, unpack

FILES = st.builds(
    File,
    st.text(),
    st.binary(),
    st.sampled_from(["report", "previous"]),
    st.sampled_from(["file", "reading"]),
    st.none() | st.binary(),
)


@given(st.lists(FILES, max_size=4).map(tuple))
def test_what_is_asked_comes_through_whole(files: tuple[File, ...]) -> None:
    asked = Asked("module:function", files, 9)
    parts = iter(pack(asked))
    assert unpack(lambda: next(parts)) == asked
    assert list(parts) == []
