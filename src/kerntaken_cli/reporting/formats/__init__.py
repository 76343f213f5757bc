"""The formats: a row each, with the function that writes it, whose module is loaded only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Literal, NamedTuple

Formaatnaam = Literal["tabel", "markdown", "csv", "csv-nl", "json"]


class Formaat(NamedTuple):
    """A format: the function that writes it (module.name, in reporting), the end of the names of its files, its reader.

    What a program reads is UTF-8 whatever the terminal: no program should get other text than there is. ``met_oordeel``
    says of findings that the last line is the result in words; else that goes to stderr. ``schrift`` is how it writes
    numbers, said where a file is written that a reader may take for something else.
    """

    functie: str
    einde: str = ""
    voor_programmas: bool = False
    met_oordeel: bool = False
    schrift: str = ""

    def render(self, *what: object) -> str:
        """Return what is given in this format, whole and without colour."""
        module, _, name = self.functie.rpartition(".")
        write: Callable[..., str] = getattr(import_module(f"kerntaken_cli.reporting.{module}"), name)
        return write(*what)


FORMAAT: dict[Formaatnaam, Formaat] = {
    "tabel": Formaat("formats.tabel.render", ".txt"),
    "markdown": Formaat("formats.markdown.render", ".md"),
    "csv": Formaat(
        "formats.programs.csv_",
        ".csv",
        voor_programmas=True,
        schrift="csv: komma tussen velden, punt in getallen; een Nederlands rekenblad vraagt --formaat csv-nl",
    ),
    "csv-nl": Formaat(
        "formats.programs.csv_nl",
        voor_programmas=True,
        schrift="csv-nl: puntkomma tussen velden, komma in getallen",
    ),
    "json": Formaat("formats.programs.json_", ".json", voor_programmas=True),
}
"""The formats of an answer, each over a View; the first is what one gets without asking."""
