"""A data set of one's own to begin with."""

from __future__ import annotations

from pathlib import Path

from kerntaken_cli.domain.bestanden import BESTAND
from kerntaken_cli.domain.weigering import Weigering


def nieuw(folder: Path) -> tuple[Path, ...]:
    """Write the fictitious body and the schemas for an editor to a folder, and return what was written.

    Raises Weigering when the folder holds anything already, or cannot be written.
    """
    from kerntaken_cli import schemas

    template = Path(__file__).parents[1] / "sjabloon"
    names = [row.bestandsnaam for row in BESTAND.values()]
    texts = {Path(name): (template / name).read_text(encoding="utf-8") for name in names}
    texts |= {Path("schema", f"{naam}.schema.json"): schemas.text(naam) for naam in BESTAND}
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise Weigering(f"{folder} bestaat al en is niet leeg", "kies een nieuwe map; er wordt niets overschreven")
        (folder / "schema").mkdir(parents=True)
        for name, text in texts.items():
            with (folder / name).open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
    except OSError as fout:
        raise Weigering(f"{folder} is niet te schrijven", "controleer het pad en de rechten") from fout
    return tuple(folder / name for name in texts)
