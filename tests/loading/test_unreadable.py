"""Each file of the family that is there but cannot be read is told, and never waited for."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kerntaken_cli.loading.folder import OURS
from kerntaken_cli.usecases.invoer import open_data

UNREADABLE: dict[str, tuple[Callable[[Path], object], str]] = {
    "map": (Path.mkdir, "dit is een map, geen bestand"),
    "verwijzing": (lambda path: path.symlink_to("nergens"), "deze verwijzing leidt naar niets"),
    "lus": (lambda path: path.symlink_to(path.name), "deze verwijzing leidt naar zichzelf"),
    "pijp": (os.mkfifo, "dit is geen gewoon bestand"),
    "apparaat": (lambda path: path.symlink_to("/dev/zero"), "dit is geen gewoon bestand"),
}


@pytest.mark.parametrize("naam", OURS)
@pytest.mark.parametrize("sort", UNREADABLE)
def test_what_is_there_but_no_file_is_told(naam: str, sort: str, body: Callable[..., Path]) -> None:
    folder = body()
    make, bericht = UNREADABLE[sort]
    (folder / naam).unlink(missing_ok=True)
    make(folder / naam)
    invoer = open_data(folder)
    assert [(one.code.nummer, str(one.plaats), one.bericht) for one in invoer.bevindingen] == [
        ("KT006", str(folder / naam), bericht)
    ]
    assert invoer.gegevens is None
