"""The folder with the data: which files it holds, and which one is meant when none is named."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Literal, NamedTuple

from kerntaken_cli.domain.bestanden import BESTAND

OURS = tuple(row.bestandsnaam for row in BESTAND.values())
"""Every file that is read; what has another name is none of ours."""
DATA = tuple(row.bestandsnaam for row in BESTAND.values() if row.gegevens)
"""The files by which a folder is known."""

ENVIRONMENT = "KERNTAKEN_DATA"
EMBEDDED = "meegeleverd"
"""How ``--data`` names the data that came along; a folder that is really called so goes before it."""

Origin = Literal["optie", "omgeving", "werkmap", "meegeleverd", "bewaard"]


class Folder(NamedTuple):
    """The folder that was chosen and why; ``asked`` is what ``--data`` has to name to get it again, if anything."""

    pad: Path
    origin: Origin
    asked: str = ""

    @property
    def shown(self) -> str:
        """How findings name the folder: seen from here, or by its name where it came with the package."""
        return "data" if self.origin == "meegeleverd" else seen_from_here(self.pad)

    @property
    def named(self) -> str:
        """What ``--data`` has to name for a command that takes only what the user has, or what he names."""
        return self.asked or (EMBEDDED if self.origin == "meegeleverd" else "")


def find_folder(option: Path | None) -> Folder:
    """Return the folder to read: ``--data``, KERNTAKEN_DATA, here, ``./data``, or else the one in the package."""
    if option == Path(EMBEDDED) and not os.path.lexists(option):
        return Folder(_embedded(), "meegeleverd", EMBEDDED)
    if option is not None:
        return Folder(option, "optie", str(option))
    if from_environment := os.environ.get(ENVIRONMENT):
        return Folder(Path(from_environment), "omgeving")
    for here in (Path(), Path("data")):
        if any(_may_be_there(here / name) for name in DATA):
            return Folder(here, "werkmap")
    return Folder(_embedded(), "meegeleverd")


def folder_of(path: Path) -> Path | None:
    """Return the folder that a path stands for: itself, or the one that one of our files lies in; None for another."""
    if is_folder(path):
        return path
    return path.parent if path.name in OURS else None


def is_folder(path: Path) -> bool:
    """Whether a path leads to a folder; one that leads nowhere, or cannot be followed, does not."""
    with suppress(OSError):
        return path.is_dir()
    return False


def _may_be_there(path: Path) -> bool:
    """Whether something has a name, or nobody may know: what cannot be read is told, never passed by."""
    try:
        path.lstat()
    except PermissionError:
        return True
    except OSError:
        return False
    return True


def seen_from_here(path: Path) -> str:
    """Return how a path reads where one stands: relative for what lies below; a byte that is no text is spelt out."""
    with suppress(OSError, ValueError):
        path = path.relative_to(Path.cwd()) if path.is_absolute() else path
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _embedded() -> Path:
    """Return the data that came along: inside the package when installed, beside ``src`` in a checkout."""
    package = Path(__file__).parents[1]
    inside = package / "data"
    return inside if inside.is_dir() else package.parents[1] / "data"
