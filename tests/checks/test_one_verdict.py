"""Whoever asks, the data are sound or they are not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Kerntaken


@pytest.mark.parametrize(("weging", "code"), [("fout", 1), ("waarschuwing", 0), ("uit", 0)])
def test_what_is_weighed_as_an_error_is_not_left_out(
    weging: str, code: int, body: Callable[..., Path], kerntaken: Kerntaken
) -> None:
    folder = body(taken={"kosten: {bedrag: 200, herkomst: fictief}": "kosten: {bedrag: 200, herkomst: gepubliceerd}"})
    (folder / "kerntaken.yaml").write_text(f"versie: 1\nernst: {{KT603: {weging}}}\n", encoding="utf-8")
    judged = kerntaken("valideer", folder, "--negeer", "KT603")
    assert (judged.code, kerntaken("scenario", "smal", "--data", folder).code) == (code, code)
    assert ("KT603" in judged.out) == (weging == "fout")
