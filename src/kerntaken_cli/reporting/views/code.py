"""The catalogue of findings: one explained with its examples, or all of them in a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kerntaken_cli.domain.diagnostics import Code
from kerntaken_cli.reporting.document import Alinea, Blok, Kolom, Kop, Record, Rij, Tabel, Tekstblok, View

FAMILIES = {
    "KT0": "Lezen",
    "KT1": "Vorm",
    "KT2": "Verwijzingen",
    "KT3": "Gebruik",
    "KT4": "Regels",
    "KT5": "Wet",
    "KT6": "Inhoud",
    "KT7": "Sommen",
    "KT9": "Sturing",
}


def view(codes: Sequence[Code]) -> View:
    """Return one code with its examples, or a list of codes."""
    return View(
        lambda: _one(codes[0]) if len(codes) == 1 else _all(codes),
        lambda: [_record(code) for code in codes],
        lambda: {"soort": "kerntaken-codes", "formaat": 1, "codes": [_record(code) for code in codes]},
    )


def _one(code: Code) -> Iterator[Blok]:
    yield Kop(f"{code.nummer} {code.naam}", 1)
    negeren = "Niet te negeren." if code.is_hard else f"Te negeren met: # kerntaken: negeer[{code.nummer}] reden"
    yield Alinea(f"{code.ernst.capitalize()} · {family(code)}. {negeren}")
    yield Alinea(code.waarom)
    yield Kop("Fout")
    yield Tekstblok(code.fout)
    yield Kop("Goed")
    yield Tekstblok(code.goed)


def _all(codes: Sequence[Code]) -> Iterator[Blok]:
    rows = tuple(Rij((code.nummer, code.naam, code.ernst, code.waarom)) for code in codes)
    columns = (*(Kolom(kop, "links") for kop in ("Code", "naam", "ernst")), Kolom("waarom", "links", wijkt=1))
    yield Tabel("Codes van kerntaken valideer", columns, rows)
    yield Alinea("Meer: kerntaken code KT106", zacht=True)


def family(code: Code) -> str:
    """Return what the codes with the same first digit are about."""
    return FAMILIES[code.nummer[:3]]


def _record(code: Code) -> Record:
    return {
        "code": code.nummer,
        "naam": code.naam,
        "ernst": code.ernst,
        "familie": family(code),
        "waarom": code.waarom,
        "fout": code.fout,
        "goed": code.goed,
    }
