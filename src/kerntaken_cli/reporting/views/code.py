"""The catalogue of findings: one explained with its examples, or all of them in a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kerntaken_cli.documents.codes import document, fields
from kerntaken_cli.documents.fields import flat
from kerntaken_cli.domain.diagnostics import Code
from kerntaken_cli.reporting.blokken import Alinea, Blok, Kolom, Kop, Rij, Tabel, Tekstblok, View


def view(codes: Sequence[Code]) -> View:
    """Return one code with its examples, or a list of codes."""
    return View(
        lambda: _one(codes[0]) if len(codes) == 1 else _all(codes),
        lambda: [flat(fields(code)) for code in codes],
        lambda: document(codes),
    )


def _one(code: Code) -> Iterator[Blok]:
    yield Kop(f"{code.nummer} {code.naam}", 1)
    negeren = "Niet te negeren." if code.is_hard else f"Te negeren met: # kerntaken: negeer[{code.nummer}] reden"
    yield Alinea(f"{code.ernst.capitalize()} · {code.familie}. {negeren}")
    yield Alinea(code.waarom)
    yield Kop("Fout")
    yield Tekstblok(code.fout)
    yield Kop("Goed")
    yield Tekstblok(code.goed)


def _all(codes: Sequence[Code]) -> Iterator[Blok]:
    rows = tuple(Rij((code.nummer, code.naam, code.ernst, code.waarom)) for code in codes)
    columns = (*(Kolom(kop, "links") for kop in ("Code", "naam", "ernst")), Kolom("waarom", "links", wijkt=1))
    yield Tabel("Codes van kerntaken valideer", columns, rows)
    yield Alinea("Meer: kerntaken code KT106", "zacht")
