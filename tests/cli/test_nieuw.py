"""A new data set: it validates, it computes, it says that it is fictitious, and nothing is ever overwritten."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import Kerntaken


def test_a_new_data_set_validates_and_computes(tmp_path: Path, kerntaken: Kerntaken) -> None:
    folder = tmp_path / "heuvels"
    result = kerntaken("nieuw", folder)
    assert result.code == 0
    written = sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())
    assert written == [
        "gemeenten.yaml",
        "kerntaken.yaml",
        "scenarios.yaml",
        "schema/gemeenten.schema.json",
        "schema/instellingen.schema.json",
        "schema/scenarios.schema.json",
        "schema/taken.schema.json",
        "taken.yaml",
    ]
    assert kerntaken("valideer", folder, "--streng").code == 0
    koers = kerntaken("scenario", "koers", "--data", folder)
    assert "De Heuvels (fictief)" in koers.out


def test_nothing_is_ever_overwritten(tmp_path: Path, kerntaken: Kerntaken) -> None:
    (tmp_path / "taken.yaml").write_text("van mij")
    result = kerntaken("nieuw", tmp_path)
    assert (result.code, result.out) == (2, "")
    assert "bestaat al en is niet leeg" in result.err
    assert (tmp_path / "taken.yaml").read_text() == "van mij"
    assert list(tmp_path.iterdir()) == [tmp_path / "taken.yaml"]


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, kerntaken: Kerntaken) -> None:
    (tmp_path / "bestand").write_text("")
    result = kerntaken("nieuw", tmp_path / "bestand" / "map")
    assert result.code == 2
    assert "is niet te schrijven" in result.err
