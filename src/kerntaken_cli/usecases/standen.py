"""A scenario by its name, or as it was kept in a file, with what is tried out on top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from kerntaken_cli.checks import law
from kerntaken_cli.domain.acties import Stelling
from kerntaken_cli.domain.antwoorden import Bewaard, Vraag
from kerntaken_cli.domain.besluit import PROEF, table
from kerntaken_cli.domain.diagnostics import Place, Route
from kerntaken_cli.domain.model import Gegevens, Scenario
from kerntaken_cli.domain.uitkomst import Uitkomst, Uitkomstregel, apply_scenario, select
from kerntaken_cli.domain.weigering import Weigering, unknown
from kerntaken_cli.usecases.invoer import Invoer


class Stand(NamedTuple):
    """What a scenario name stands for: a scenario of some data, as they are now or as they were kept."""

    invoer: Invoer
    gegevens: Gegevens
    naam: str
    bewaard: Bewaard | None = None

    @property
    def scenario(self) -> Scenario:
        """The scenario itself."""
        return self.gegevens.keuzes.scenarios[self.naam]

    @property
    def plaatsen(self) -> dict[Route, Place]:
        """Where each rule of the scenario is written."""
        return {row.route: self.invoer.place(row) for row in table(self.gegevens, self.naam)}

    def asked(self, vraag: Vraag) -> Vraag:
        """Return a question as it holds here: what was kept of a part stays that part, in the money of then."""
        if self.bewaard is None:
            return vraag
        kept = self.bewaard.vraag
        return vraag._replace(
            basis="pijlers" if "pijlers" in (vraag.basis, kept.basis) else "totaal",
            pijlers=vraag.pijlers or kept.pijlers,
            soorten=vraag.soorten or kept.soorten,
            begroting=kept.begroting if vraag.begroting is None else vraag.begroting,
        )

    def outcome(self, vraag: Vraag) -> Uitkomst:
        """Work out the scenario for a question."""
        return select(apply_scenario(self.gegevens, self.naam, vraag.begroting), self.gegevens, vraag.selectie)


def stand(invoer: Invoer, gegevens: Gegevens, naam: str) -> Stand:
    """Return a scenario of the data by its name; raises Weigering with the nearest and the valid names."""
    if naam not in gegevens.keuzes.scenarios:
        raise unknown(" scenario", naam, gegevens.keuzes.scenarios)
    return Stand(invoer, gegevens, naam)


def kept(pad: str) -> Stand:
    """Return the scenario that a result was made of, worked out anew from the texts that it holds.

    Raises Weigering for a file that is no such result, is newer, or whose input, decisions or amounts were changed.
    """
    from kerntaken_cli.loading.dataset import load_texts
    from kerntaken_cli.loading.resultaat import MAKE_ONE, read_result
    from kerntaken_cli.usecases.invoer import look_at

    gelezen = read_result(pad)
    bewaard = gelezen.bewaard
    invoer = look_at(load_texts(pad, gelezen.teksten))
    if invoer.gegevens is None or bewaard.scenario not in invoer.gegevens.keuzes.scenarios:
        raise Weigering(f"met de gegevens in {pad} valt niet te rekenen", MAKE_ONE)
    found = try_out(Stand(invoer, invoer.gegevens, bewaard.scenario, bewaard), bewaard.proef)
    said = [(one.taak, *one.values) for one in gelezen.besluiten]
    computed = [_values(regel) for regel in found.outcome(bewaard.vraag).regels]
    if said != computed:
        taak = next((one[0] for one, other in zip(said, computed, strict=False) if one != other), "een taak")
        raise Weigering(
            f"{pad} spreekt zichzelf tegen: over '{taak}' volgt iets anders uit de invoer die erin staat", MAKE_ONE
        )
    return found


def _values(regel: Uitkomstregel) -> tuple[str, ...]:
    """Return what a result says of a task, as it is written there."""
    keuze = regel.besluit.keuze
    amounts = (regel.nul, regel.regionaal, regel.naar_gemeenten, regel.vervalt, regel.extra)
    return (regel.taak.id, keuze.actie, f"{keuze.niveau:f}", *("PM" if one is None else f"{one:f}" for one in amounts))


def try_out(stand: Stand, stellingen: Sequence[Stelling]) -> Stand:
    """Return the same scenario with decisions of the user's in front of its rules.

    Raises Weigering for a task that does not exist, one that is named twice, and what the law forbids.
    """
    if not stellingen:
        return stand
    taken = stand.gegevens.taken
    for i, stelling in enumerate(stellingen):
        if stelling.taak not in taken:
            raise unknown("e taak", stelling.taak, taken)
        if stelling.taak in {other.taak for other in stellingen[:i]}:
            raise Weigering(f"--stel noemt '{stelling.taak}' twee keer", "kies één actie per taak")
    earlier = tuple(one for one in stand.gegevens.proef if one.taak not in {new.taak for new in stellingen})
    tried = replace(stand.gegevens, proef=(*stellingen, *earlier))
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
