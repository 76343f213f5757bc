"""What once broke the program, run again: whatever stands in a file, nothing that may not happen does."""

from __future__ import annotations

from pathlib import Path

import pytest

from fuzz.cases import saved
from fuzz.targets import falsehoods

CORPUS = Path(__file__).parents[1] / "fuzz" / "corpus"


@pytest.mark.parametrize("name", sorted(path.name for path in CORPUS.iterdir()))
def test_a_case_that_broke_it_once_does_so_no_more(name: str, tmp_path: Path) -> None:
    assert falsehoods(saved(CORPUS / name), tmp_path) == []
