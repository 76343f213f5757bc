"""The lines of a text, made when one is asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerntaken_cli.loading.source import Lines


@given(st.text(alphabet="a\r\né\ufeff"))
def test_lines_are_those_of_the_whole_text(text: str) -> None:
    lines = Lines(text.encode())
    whole = text.encode().decode("utf-8-sig").replace("\r\n", "\n").split("\n")
    assert list(lines) == whole
    assert len(lines) == len(whole)
    assert lines[-1] == whole[-1]
    assert lines[:2] == whole[:2]


def test_there_is_no_line_after_the_last() -> None:
    with pytest.raises(IndexError):
        _ = Lines(b"a\nb")[2]
