"""How the values of dimensions are called, in front of rows and above columns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.lijsten import SOORT, Dimensie, Soort
from kerntaken_cli.domain.verdeling import DIMENSIE, Sleutel


def label(gegevens: Gegevens, per: Dimensie, sleutel: Sleutel) -> str:
    """Return the name of a value of a dimension, as it stands in front of a row."""
    return DIMENSIE[per].geen if sleutel is None else DIMENSIE[per].noemt(gegevens, sleutel)


def label_in(sets: Iterable[Gegevens], per: Dimensie, sleutel: Sleutel) -> str:
    """Return the name of a value in the first of several data that know it; pillars can differ from one to the next."""
    known = (one for one in sets if per != "pijler" or sleutel in one.feiten.pijlers)
    return label(next(known), per, sleutel)


def short(gegevens: Gegevens, per: Dimensie, sleutel: Sleutel) -> str:
    """Return a short name of a value, as it stands above a column."""
    return "geen" if sleutel is None else DIMENSIE[per].kort(gegevens, sleutel)


def short_row(gegevens: Gegevens, per: Dimensie, sleutel: Sleutel) -> str:
    """Return a name for in front of a row where there is little room; empty where there is no shorter one."""
    pijlers = gegevens.feiten.pijlers
    if per == "soort":
        return "Overhead e.a." if sleutel is None else SOORT[cast("Soort", sleutel)].op_rij
    return pijlers[sleutel].kort if per == "pijler" and sleutel in pijlers else ""
