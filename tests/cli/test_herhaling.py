"""Findings that repeat: three in full and the rest on a line, for people; a program gets each."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests import verzonnen
from tests.conftest import Kerntaken

TAAK = """\
  - id: taak-{n}
    naam: Taak {n}
    pijler: rust
    soort: kaders
    kaders: [visie]
    kosten: {{bedrag: 1, herkomst: {herkomst}}}
"""
MANY = 135


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The invented body with many tasks that have the same thing wrong."""
    head, _, ijkpunten = verzonnen.TAKEN.partition("ijkpunten:")
    tasks = "".join(TAAK.format(n=n, herkomst="gepubliceerd" if n < MANY else "fictief") for n in range(MANY + 1))
    (tmp_path / "taken.yaml").write_text(head + tasks, encoding="utf-8")
    assert ijkpunten
    (tmp_path / "scenarios.yaml").write_text(verzonnen.SCENARIOS.split("  smal:")[0], encoding="utf-8")
    return tmp_path


def test_the_first_three_are_told_in_full_and_the_rest_on_a_line(kerntaken: Kerntaken, folder: Path) -> None:
    code, out, _ = kerntaken("valideer", folder)
    blocks = [block for block in out.split("\n\n") if "KT603" in block]
    assert code == 0
    assert [f"'taak-{n}'" in block for n, block in enumerate(blocks)] == [True, True, True, False]
    assert blocks[-1].startswith(f"Nog {MANY - 3} keer waarschuwing KT603 (bedrag-zonder-bron): het bedrag van '…' is")
    assert blocks[-1].endswith("Met --alles staan zij er ook bij.")
    assert len(blocks[-1].splitlines()) == 1


def test_the_counts_stay_true(kerntaken: Kerntaken, folder: Path) -> None:
    assert f"BEVINDINGEN: {MANY} waarschuwingen;" in kerntaken("valideer", folder).out


def test_alles_shows_each(kerntaken: Kerntaken, folder: Path) -> None:
    out = kerntaken("valideer", folder, "--alles").out
    assert [f"'taak-{n}'" in out for n in range(MANY)] == [True] * MANY
    assert "Nog " not in out


@pytest.mark.parametrize("formaat", ["kort", "github", "gitlab", "junit", "sarif", "json"])
def test_what_a_program_reads_is_whole(kerntaken: Kerntaken, folder: Path, formaat: str) -> None:
    out = kerntaken("valideer", folder, "--formaat", formaat).out
    assert all(f"taak-{n}'" in out for n in range(MANY))
    if formaat == "json":
        assert len(json.loads(out)["bevindingen"]) == MANY


def test_four_of_a_kind_are_told_in_full(kerntaken: Kerntaken, folder: Path) -> None:
    text = (folder / "taken.yaml").read_text(encoding="utf-8")
    for n in range(4, MANY):
        text = text.replace(TAAK.format(n=n, herkomst="gepubliceerd"), TAAK.format(n=n, herkomst="fictief"))
    (folder / "taken.yaml").write_text(text, encoding="utf-8")
    out = kerntaken("valideer", folder).out
    assert [f"'taak-{n}'" in out for n in range(5)] == [True] * 4 + [False]
    assert "Nog " not in out


def test_a_line_on_which_much_is_found_is_named_once(kerntaken: Kerntaken, folder: Path) -> None:
    text = (folder / "taken.yaml").read_text(encoding="utf-8")
    (folder / "taken.yaml").write_text(text.replace("soort: kaders", "soort: wettelijk-keuze"), encoding="utf-8")
    stops = "versie: 1\ningang: 2030\nscenarios:\n  leeg: {naam: Leeg, anders: {dan: stoppen, omdat: Klaar.}}\n"
    (folder / "scenarios.yaml").write_text(stops, encoding="utf-8")
    blocks = kerntaken("valideer", folder).out.split("\n\n")
    (rest,) = (block for block in blocks if block.startswith("Nog ") and "KT501" in block)
    assert f"{folder}/scenarios.yaml op regel 4. Met" in rest
