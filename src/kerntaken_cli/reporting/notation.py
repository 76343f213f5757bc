"""Numbers as Dutch readers write them, and exact values as programs read them.

Three signs are kept apart: ``–`` is nothing, ``<0,1`` is too small to show, ``PM`` is unknown (``≥`` before a sum that
holds an unknown part). In whole percentages nothing and small are both 0, as published tables have it.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from kerntaken_cli.domain.getallen import MIN, ONBEKEND, Number, Saldo, Som, dutch, round_plain, round_together, share
from kerntaken_cli.domain.lijsten import assumed
from kerntaken_cli.reporting.blokken import Cijfer

if TYPE_CHECKING:
    from kerntaken_cli.domain.verdeling import AandeelVan

DEEPEST = 4

NIETS = "–"
MINSTENS = "≥"
HOOGSTENS = "≤"
NIET_VAN_TOEPASSING = "n.v.t."


class Notatie(NamedTuple):
    """How many decimals shares and amounts get, in which unit the amounts are, and whether columns must add up.

    ``duizend`` writes euros in thousands.
    """

    decimalen: int = 1
    bedrag_decimalen: int = 1
    geld: bool = False
    optellend: bool = False
    duizend: bool = False

    def bedrag(self, som: Som) -> Cijfer:
        """Return a sum as text, in the unit of the table."""
        text = self._amount_text(som.bekend)
        if som.pm:
            text = f"{MINSTENS}{text}" if som.bekend else ONBEKEND
        return Cijfer(text, None if som.is_onbekend else som.bekend)

    def gezegd(self, som: Som) -> str:
        """Return a sum as it is said in a sentence."""
        return self.bedrag(som) if som else "niets"

    def verschil(self, verschil: Saldo) -> Cijfer:
        """Return a difference as text, with its sign; what is unknown can make it lower, higher or either."""
        plus = "+" if verschil.bekend > 0 else ""
        return self._bounded(verschil, plus + self._amount_text(verschil.bekend))

    def saldo(self, saldo: Saldo) -> Cijfer:
        """Return an amount that can be less or more than is known, as text."""
        return self._bounded(saldo, self._amount_text(saldo.bekend))

    def saldo_als(self, afgerond: Decimal, saldo: Saldo, *, plus: bool = False) -> Cijfer:
        """Return an amount or a difference that has been rounded elsewhere (together with its column) as text."""
        text = self._amount_as(afgerond, saldo.bekend)
        return self._bounded(saldo, f"+{text}" if plus and saldo.bekend > 0 else text)

    @staticmethod
    def _bounded(saldo: Saldo, text: str) -> Cijfer:
        sure = assumed(saldo.herkomsten)
        if not saldo.lager and not saldo.hoger:
            return Cijfer(text, saldo.bekend).on(aanname=sure)
        if not saldo.bekend or (saldo.lager and saldo.hoger):
            return Cijfer(ONBEKEND)
        return Cijfer(f"{HOOGSTENS if saldo.lager else MINSTENS}{text}", saldo.bekend).on(aanname=sure)

    def amounts(self, values: Sequence[Number]) -> list[Decimal]:
        """Round the amounts of one column: each for itself, or together."""
        scaled = [Fraction(value) / self._scale for value in values]
        if self.optellend:
            return round_together(scaled, self.bedrag_decimalen)
        return [round_plain(value, self.bedrag_decimalen) for value in scaled]

    @property
    def _scale(self) -> int:
        return 1000 if self.duizend else 1

    def _amount_text(self, value: Number) -> str:
        (rounded,) = self._replace(optellend=False).amounts([value])
        return self._amount_as(rounded, value)

    def _amount_as(self, rounded: Decimal, value: Number) -> str:
        return self._text(rounded, Fraction(value), signs=self.geld or self.decimalen > 0)

    def aandeel(self, deel: Fraction | None) -> Cijfer:
        """Return a share as text with a per cent sign, plainly rounded."""
        return self.aandeel_als(None if deel is None else round_plain(deel * 100, self.decimalen), deel)

    def deel(self, som: Som, geheel: Som) -> Cijfer:
        """Return the share of a sum in a base as text; PM where all of it is unknown."""
        return Cijfer(ONBEKEND) if som.is_onbekend else self.aandeel(share(som.bekend, geheel.bekend))

    def aandeel_als(self, afgerond: Decimal | None, deel: Fraction | None) -> Cijfer:
        """Return a share that has been rounded elsewhere (together with its column) as text."""
        if afgerond is None or deel is None:
            return Cijfer(NIET_VAN_TOEPASSING)
        text = self._text(afgerond, deel, signs=self.decimalen > 0)
        return Cijfer(text if text == NIETS else f"{text}%", deel)

    def _text(self, afgerond: Decimal, waarde: Fraction, *, signs: bool) -> str:
        if not waarde:
            return NIETS if signs else "0"
        if not afgerond and signs:
            smallest = Decimal(1).scaleb(int(afgerond.as_tuple().exponent))
            return f"{MIN if waarde < 0 else ''}<{dutch(smallest)}"
        return dutch(afgerond or abs(afgerond))

    def column(self, delen: Sequence[Fraction]) -> list[Decimal]:
        """Round the shares of one column (as parts of 1) to per cents: each for itself, or together."""
        procenten = [deel * 100 for deel in delen]
        if self.optellend:
            return round_together(procenten, self.decimalen)
        return [round_plain(procent, self.decimalen) for procent in procenten]


class Opmaak(NamedTuple):
    """How an answer is shown: its figures, and how much of it.

    ``aandeel_van`` is the base of the shares in a cross table; ``alles`` shows what does not change as well, ``kort``
    decisions and total only; ``diepte`` (1 to 4) is how deep a reason goes.
    """

    notatie: Notatie = Notatie()
    aandeel_van: AandeelVan = "totaal"
    alles: bool = False
    kort: bool = False
    diepte: int = DEEPEST
