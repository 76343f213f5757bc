"""The formats of an answer: a row each, and a module with ``render`` over a View, loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Literal, NamedTuple

from kerntaken_cli.reporting.document import View

Formaatnaam = Literal["tabel", "markdown", "csv", "json"]


class Formaat(NamedTuple):
    """A format: the module that writes it, the end of the names of its files, and who reads it.

    What a program reads is UTF-8 whatever the terminal: no program should get other text than there is.
    """

    module: str
    einde: str
    voor_programmas: bool = False

    def render(self, view: View) -> str:
        """Return an answer in this format, whole and without colour."""
        write: Callable[[View], str] = import_module(f"{__name__}.{self.module}").render
        return write(view)


FORMAAT: dict[Formaatnaam, Formaat] = {
    "tabel": Formaat("tabel", ".txt"),
    "markdown": Formaat("markdown", ".md"),
    "csv": Formaat("csv_", ".csv", voor_programmas=True),
    "json": Formaat("json_", ".json", voor_programmas=True),
}
"""The first is what one gets without asking."""
