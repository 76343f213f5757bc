"""A data set of one's own to begin with."""

from __future__ import annotations

from pathlib import Path

from kerntaken_cli.domain.bestanden import BESTAND


def nieuw() -> dict[Path, str]:
    """Return the files of the fictitious body and the schemas for an editor, by where they stand in its folder."""
    from kerntaken_cli import schemas

    template = Path(__file__).parents[1] / "sjabloon"
    names = [row.bestandsnaam for row in BESTAND.values()]
    texts = {Path(name): (template / name).read_text(encoding="utf-8") for name in names}
    return texts | {Path("schema", f"{naam}.schema.json"): schemas.text(naam) for naam in BESTAND}
