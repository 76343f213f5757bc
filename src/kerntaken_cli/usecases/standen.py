"""What a name on the command line stands for: a scenario, or a result that was kept, with what is tried out on top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from kerntaken_cli.checks import law
from kerntaken_cli.domain.acties import Stelling
from kerntaken_cli.domain.besluit import PROEF, table
from kerntaken_cli.domain.diagnostics import Place, Route
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.keuzes import Scenario
from kerntaken_cli.domain.uitkomst import Uitkomst, apply_scenario, select
from kerntaken_cli.domain.verzoek import Bewaard, Verzoek
from kerntaken_cli.domain.weigering import Weigering
from kerntaken_cli.domain.woorden import resolve, resolve_all
from kerntaken_cli.usecases.invoer import Invoer


class Stand(NamedTuple):
    """A scenario of some data in a year, as they are now or as they were kept."""

    invoer: Invoer
    gegevens: Gegevens
    naam: str
    jaar: int
    bewaard: Bewaard | None = None

    @property
    def scenario(self) -> Scenario:
        """The scenario itself."""
        return self.gegevens.scenarios[self.naam]

    @property
    def plaatsen(self) -> dict[Route, Place]:
        """Where each rule of the scenario is written."""
        return {regel.route: self.invoer.place(regel) for regel in table(self.gegevens, self.naam)}

    @property
    def takenlijst(self) -> str:
        """The command that lists the tasks that there are here."""
        kept = () if self.bewaard is None else ("--scenario", self.bewaard.pad)
        return self.gegevens.opdracht("taken", *kept)

    def asked(self, verzoek: Verzoek) -> Verzoek:
        """Return a request as it holds here: what was kept of a part stays that part, in the money of then."""
        if self.bewaard is None:
            return verzoek
        kept = self.bewaard.verzoek
        return verzoek._replace(
            basis="pijlers" if "pijlers" in (verzoek.basis, kept.basis) else "totaal",
            pijlers=verzoek.pijlers or kept.pijlers,
            soorten=verzoek.soorten or kept.soorten,
            begroting=kept.begroting if verzoek.begroting is None else verzoek.begroting,
        )

    def checked(self, verzoek: Verzoek) -> Verzoek:
        """Return a request as it holds here; raises Weigering for one that these data cannot answer."""
        return checked_request(self.gegevens, self.asked(verzoek))

    def everything(self, verzoek: Verzoek) -> Uitkomst:
        """Work out the scenario in the money that is asked for, whatever part."""
        return apply_scenario(self.gegevens, self.naam, verzoek.begroting, self.jaar)

    def outcome(self, verzoek: Verzoek) -> Uitkomst:
        """Work out the part of the scenario that is asked for."""
        return select(self.everything(verzoek), self.gegevens, verzoek)


def checked_request(gegevens: Gegevens, verzoek: Verzoek) -> Verzoek:
    """Return a request with the names that there are; raises Weigering for one that these data cannot answer."""
    zie = gegevens.opdracht("taken")
    pijlers = resolve_all("pijler", verzoek.pijlers, gegevens, zie)
    soorten = resolve_all("soort", verzoek.soorten, gegevens, zie)
    if verzoek.begroting is not None and gegevens.feiten.eenheid == "euro":
        raise Weigering(
            "--begroting rekent procenten om in euro's, maar deze gegevens zijn al in euro's", "laat --begroting weg"
        )
    if len(verzoek.per) > 2:  # noqa: PLR2004
        raise Weigering("een tabel heeft hoogstens twee dimensies", "geef --per één of twee keer")
    if len(set(verzoek.per)) < len(verzoek.per):
        raise Weigering(f"--per {verzoek.per[0]} staat er twee keer", "kies twee verschillende dimensies")
    return verzoek._replace(pijlers=pijlers, soorten=soorten)


def no_tasks() -> Weigering:
    """Return the refusal of a part to which no task belongs."""
    return Weigering("geen enkele taak past bij deze keuze van pijler, soort en basis", "laat een van de opties weg")


def of_data(invoer: Invoer, gegevens: Gegevens, naam: str) -> Stand:
    """Return a scenario of the data by its name; raises Weigering with the nearest and the valid names."""
    found = resolve("scenario", naam, gegevens, gegevens.opdracht("scenario"))
    return Stand(invoer, gegevens, found, gegevens.ingang)


def try_out(stand: Stand, proef: Sequence[Stelling]) -> Stand:
    """Return a scenario with decisions of the user's in front of its rules.

    Raises Weigering for a task that does not exist, one that is named twice, and what the law forbids.
    """
    if not proef:
        return stand
    proef = [one._replace(taak=resolve("taak", one.taak, stand.gegevens, stand.takenlijst)) for one in proef]
    for i, stelling in enumerate(proef):
        if stelling.taak in {other.taak for other in proef[:i]}:
            raise Weigering(f"--stel noemt '{stelling.taak}' twee keer", "kies één actie per taak")
    earlier = tuple(one for one in stand.gegevens.proef if one.taak not in {new.taak for new in proef})
    tried = replace(stand.gegevens, proef=(*proef, *earlier))
    for one in law.lawful(tried, stand.naam):
        if one.route[0] == PROEF:
            stelling = tried.proef[int(one.route[1])]
            nummer = one.code.nummer
            remedie = f"{one.remedie}; zie: kerntaken code {nummer}"
            raise Weigering(f"--stel {stelling} kan niet: {WHY[nummer]}", remedie)
    return stand._replace(gegevens=tried)


WHY = {
    law.WETTELIJK_VERVALT.nummer: "een wettelijke taak kan verhuizen, maar niet vervallen",
    law.VERPLICHT_VERHUIST.nummer: "deze taak moet volgens de wet regionaal worden uitgevoerd",
}
"""Why the law forbids what somebody tries out."""
