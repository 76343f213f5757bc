"""What a name on the command line stands for: a scenario, or a result that was kept, with what is tried out on top."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from kerntaken_cli.checks import law
from kerntaken_cli.domain.acties import Stelling
from kerntaken_cli.domain.besluit import PROEF, table
from kerntaken_cli.domain.diagnostics import Place, Route
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.getallen import exact
from kerntaken_cli.domain.keuzes import Scenario
from kerntaken_cli.domain.uitkomst import Taakuitkomst, Uitkomst, apply_scenario, select
from kerntaken_cli.domain.verzoek import Bewaard, Verzoek
from kerntaken_cli.domain.weigering import Weigering, unknown
from kerntaken_cli.loading.dataset import load_texts
from kerntaken_cli.usecases.invoer import Invoer, look_at


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
        asked = self.asked(verzoek)
        check_request(self.gegevens, asked)
        return asked

    def everything(self, verzoek: Verzoek) -> Uitkomst:
        """Work out the scenario in the money that is asked for, whatever part."""
        return apply_scenario(self.gegevens, self.naam, verzoek.begroting, self.jaar)

    def outcome(self, verzoek: Verzoek) -> Uitkomst:
        """Work out the part of the scenario that is asked for."""
        return select(self.everything(verzoek), self.gegevens, verzoek)


def check_request(gegevens: Gegevens, verzoek: Verzoek) -> None:
    """Raise Weigering for a request that these data cannot answer."""
    for pijler in verzoek.pijlers:
        if pijler not in gegevens.feiten.pijlers:
            raise unknown("e pijler", pijler, gegevens.feiten.pijlers)
    if verzoek.begroting is not None and gegevens.feiten.eenheid == "euro":
        raise Weigering(
            "--begroting rekent procenten om in euro's, maar deze gegevens zijn al in euro's", "laat --begroting weg"
        )
    if len(verzoek.per) > 2:  # noqa: PLR2004
        raise Weigering("een tabel heeft hoogstens twee dimensies", "geef --per één of twee keer")
    if len(set(verzoek.per)) < len(verzoek.per):
        raise Weigering(f"--per {verzoek.per[0]} staat er twee keer", "kies twee verschillende dimensies")


def no_tasks() -> Weigering:
    """Return the refusal of a part to which no task belongs."""
    return Weigering("geen enkele taak past bij deze keuze van pijler, soort en basis", "laat een van de opties weg")


Read = Callable[[], tuple[Invoer, Gegevens]]
"""How the data are read, when a name asks for them."""


def stands(namen: Sequence[str], read: Read, proef: Sequence[Stelling] = ()) -> tuple[Stand, ...]:
    """Return what names stand for; what is tried out goes on top of all but the first, which they are compared with.

    The data are read once, and only when a name is not that of a file. Raises Weigering for a name that does not exist
    and for a file that holds no sound result.
    """
    once = cache(read)
    first, *others = (kept(naam) if is_file(naam) else of_data(*once(), naam) for naam in namen)
    return (first, *(try_out(one, proef) for one in others))


def stand(naam: str, read: Read, proef: Sequence[Stelling] = ()) -> Stand:
    """Return what one name stands for, with what is tried out on top."""
    (found,) = stands([naam], read)
    return try_out(found, proef)


def is_file(naam: str) -> bool:
    """Whether a name is that of the file of a kept result."""
    return naam.lower().endswith(".json") or "/" in naam or "\\" in naam


def of_data(invoer: Invoer, gegevens: Gegevens, naam: str) -> Stand:
    """Return a scenario of the data by its name; raises Weigering with the nearest and the valid names."""
    if naam not in gegevens.scenarios:
        raise unknown(" scenario", naam, gegevens.scenarios)
    return Stand(invoer, gegevens, naam, gegevens.ingang)


def kept(pad: str) -> Stand:
    """Return the scenario that a result was made of, worked out anew from the texts that it holds.

    Raises Weigering for a file that is no such result, is newer, or whose input, decisions or amounts were changed.
    """
    from kerntaken_cli.loading.bewaard import MAKE_ONE, read_result

    gelezen = read_result(pad)
    bewaard = gelezen.bewaard
    invoer = look_at(load_texts(pad, gelezen.teksten))
    if invoer.gegevens is None or bewaard.scenario not in invoer.gegevens.scenarios:
        raise Weigering(f"met de gegevens in {pad} valt niet te rekenen", MAKE_ONE)
    made_of = of_data(invoer, invoer.gegevens, bewaard.scenario)._replace(bewaard=bewaard)
    found = try_out(made_of, bewaard.proef)
    said = [(one.taak, *one.values) for one in gelezen.besluiten]
    computed = [_values(one) for one in found.outcome(bewaard.verzoek).taken]
    if said != computed:
        taak = next((one[0] for one, other in zip(said, computed, strict=False) if one != other), "een taak")
        raise Weigering(
            f"{pad} spreekt zichzelf tegen: over '{taak}' volgt iets anders uit de invoer die erin staat", MAKE_ONE
        )
    return found


def _values(one: Taakuitkomst) -> tuple[str, ...]:
    """Return what a result says of a task, as it is written there."""
    amounts = (exact(som) for _, som in one.bedragen.items())
    return (one.taak.id, one.actie, f"{one.keuze.niveau:f}", *amounts)


def try_out(stand: Stand, proef: Sequence[Stelling]) -> Stand:
    """Return a scenario with decisions of the user's in front of its rules.

    Raises Weigering for a task that does not exist, one that is named twice, and what the law forbids.
    """
    if not proef:
        return stand
    taken = stand.gegevens.taken
    for i, stelling in enumerate(proef):
        if stelling.taak not in taken:
            raise unknown("e taak", stelling.taak, taken)
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
