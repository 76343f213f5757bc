"""Who pays (KT7 and KT8): streams say how much, how long and by which key, and those who take part can be named."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from kerntaken_cli.domain.besluit import decided
from kerntaken_cli.domain.dekking import cover, left_by
from kerntaken_cli.domain.diagnostics import Code, Diagnostic, Route, codes_in
from kerntaken_cli.domain.feiten import REST, Stroom, Stroombedrag, Taak
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.gemeenten import Verdeelsleutel
from kerntaken_cli.domain.getallen import EXACT, HUNDRED, ONBEKEND, Saldo, Som, dutch, round_plain, total, with_comma
from kerntaken_cli.domain.lijsten import INWONERS, SLEUTELS, STROOMAARD
from kerntaken_cli.domain.rekening import all_of, key_of, own_key, participants
from kerntaken_cli.domain.uitkomst import Taakuitkomst, as_it_is
from kerntaken_cli.domain.waarden import DATUM_ONBEKEND

STROMEN_GEEN_HONDERD = Code(
    "KT703",
    "stromen-geen-honderd",
    "fout",
    "De stromen van een taak betalen haar precies één keer.",
    fout="stromen: {bijdrage: 60, rijk: 30}",
    goed="stromen: {bijdrage: 60, rijk: 40}",
)
STROMEN_BOVEN_KOSTEN = Code(
    "KT708",
    "stromen-boven-kosten",
    "waarschuwing",
    "Stromen die meer opbrengen dan de taak kost, wijzen op een vergissing, of op geld dat iemand terugvraagt.",
    fout="kosten: {bedrag: 1000000, …}\nstromen: {rijk: {bedrag: 1200000, herkomst: duiding}}",
    goed="kosten: {bedrag: 1000000, …}\nstromen: {rijk: {bedrag: 120000, herkomst: duiding}, bijdrage: rest}",
)
STROMEN_GEMENGD = Code(
    "KT709",
    "stromen-gemengd",
    "fout",
    "Een deel in procenten naast een bedrag laat open waarvan het een deel is; en de rest is er maar één keer.",
    fout="stromen: {rijk: {bedrag: 400000, herkomst: duiding}, bijdrage: 60}",
    goed="stromen: {rijk: {bedrag: 400000, herkomst: duiding}, bijdrage: rest}",
)
GELD_EINDIGT = Code(
    "KT801",
    "geld-eindigt-taak-blijft",
    "waarschuwing",
    "Geld dat eindigt, neemt niemand vanzelf over; blijft de taak, dan is een deel van haar kosten daarna ongedekt.",
    fout="stromen: {spuk: {naam: SPUK preventie, aard: spuk, tot: 2027}}  # een scenario houdt de taak die zij betaalt",
    goed="looptijd: {tot: 2027-12-31}  # de taak eindigt met het geld",
)
TIJDELIJK_ZONDER_EINDE = Code(
    "KT802",
    "tijdelijk-zonder-einde",
    "waarschuwing",
    "Een specifieke uitkering of reserve houdt een keer op; wie niet zegt wanneer, rekent erop alsof zij blijft.",
    fout="gala: {naam: Brede SPUK, aard: spuk}",
    goed="gala: {naam: Brede SPUK, aard: spuk, tot: 2026}",
)
VEROUDERDE_SLEUTEL = Code(
    "KT805",
    "verouderde-sleutel",
    "waarschuwing",
    "Een begroting rekent met de inwoners van hoogstens twee jaar eerder; met oudere betaalt elk een ander deel.",
    fout="peildatum: 2021-01-01  # terwijl de keuzes gelden vanaf 2026",
    goed="peildatum: 2025-01-01",
)
VERPLICHT_MET_DEELNEMERS = Code(
    "KT809",
    "verplicht-met-deelnemers",
    "waarschuwing",
    "Wat volgens de wet regionaal moet, doen alle gemeenten samen.",
    fout="{id: izb, soort: wettelijk-verplicht, deelnemers: [Almelo, Borne]}",
    goed="{id: izb, soort: wettelijk-verplicht}",
)
BASIS_MET_DEELNEMERS = Code(
    "KT810",
    "basis-met-deelnemers",
    "waarschuwing",
    "Het basispakket betalen alle gemeenten; een taak van enkele is een plustaak.",
    fout="bijdrage: {naam: Bijdrage, aard: basis}  # betaalt een taak met deelnemers: [Almelo, Borne]",
    goed="maatwerk: {naam: Maatwerk, aard: plus}",
)
SLEUTEL_ZONDER_GEWICHT = Code(
    "KT811",
    "sleutel-zonder-gewicht",
    "fout",
    "Een sleutel waarin geen deelnemer iets weegt, verdeelt niets.",
    fout="waarden: {Almelo: 0, Borne: 0}",
    goed="waarden: {Almelo: 14000, Borne: 5200}",
)
MEER_ZONDER_BETALER = Code(
    "KT815",
    "meer-zonder-betaler",
    "waarschuwing",
    "Wat een scenario aan een taak toevoegt, betalen de gemeenten; zonder stroom van hen is het ongedekt.",
    fout="stromen: {spuk: 100}  # terwijl een scenario de taak intensiveert",
    goed="stromen: {spuk: {bedrag: 400000, …}, bijdrage: rest}",
)
STROOM_ZONDER_AARD = Code(
    "KT816",
    "stroom-zonder-aard",
    "opmerking",
    "Zonder aard is niet bekend wie betaalt; het geld telt dan in geen enkele bijdrage van een gemeente.",
    fout="bijdrage: {naam: Bijdrage van de gemeenten}",
    goed="bijdrage: {naam: Bijdrage van de gemeenten, aard: basis}",
)
LOKALE_SLEUTEL_ONDUIDELIJK = Code(
    "KT818",
    "lokale-sleutel-onduidelijk",
    "waarschuwing",
    "Gaat de taak over, dan is met twee sleutels niet te zeggen hoe de gemeenten haar onderling verdelen.",
    fout="stromen: {bijdrage: 60, plus: 40}  # elk met een eigen verdeelsleutel",
    goed="stromen: {bijdrage: 60, plus: 40}\nverdeelsleutel: jeugdigen",
)
DEELNEMER_ZONDER_WAARDE = Code(
    "KT820",
    "deelnemer-zonder-waarde",
    "waarschuwing",
    "Een gemeente die meedoet en in de sleutel niet voorkomt, betaalt niets; dat is zelden zo bedoeld.",
    fout="waarden: {Almelo: 14000}  # terwijl ook Borne meedoet",
    goed="waarden: {Almelo: 14000, Borne: 0}  # met opzet",
)
STRUCTUREEL_MET_EINDE = Code(
    "KT819",
    "structureel-met-einde",
    "fout",
    "Geld met een laatste jaar is tijdelijk; wie daarnaast zegt van niet, spreekt zichzelf tegen.",
    fout="gala: {naam: Brede SPUK, tot: 2026, incidenteel: nee}",
    goed="gala: {naam: Brede SPUK, tot: 2026}",
)

CODES = codes_in(globals())


def stromen_add_up(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """What pays a task is stated in per cent, exactly 100 together, or in amounts with at most one rest."""
    for i, taak in enumerate(gegevens.feiten.taken):
        delen = [*taak.stromen.values()]
        procenten = [deel for deel in delen if not isinstance(deel, Stroombedrag) and deel != REST]
        here: Route = ("taken", i, "stromen")
        if procenten and len(procenten) < len(delen):
            bericht = f"de stromen van '{taak.id}' mengen procenten en bedragen"
            yield Diagnostic(STROMEN_GEMENGD, bericht, "taken", here, "kies een van beide: bedragen, met één keer rest")
        elif delen.count(REST) > 1:
            bericht = f"twee stromen van '{taak.id}' betalen de rest"
            yield Diagnostic(STROMEN_GEMENGD, bericht, "taken", here, "geef alle stromen op één na een bedrag")
        elif procenten and (whole := total(map(Som, procenten)).bekend) != HUNDRED:
            bericht = f"de stromen van '{taak.id}' tellen op tot {with_comma(whole)}%, niet tot 100%"
            yield Diagnostic(STROMEN_GEEN_HONDERD, bericht, "taken", here, "laat ze optellen tot 100")


def _streams(gegevens: Gegevens, taak: Taak) -> list[Stroom]:
    """Return the streams that pay a task, as far as they exist."""
    return [gegevens.feiten.stromen[naam] for naam in taak.stromen if naam in gegevens.feiten.stromen]


def _paid(gegevens: Gegevens) -> Iterator[tuple[int, Taakuitkomst]]:
    """Yield the tasks of which it is said what pays them, as they are, with their number in the file."""
    if any(taak.stromen for taak in gegevens.feiten.taken):
        yield from ((i, one) for i, one in enumerate(as_it_is(gegevens).taken) if one.taak.stromen)


def streams_pay_no_more_than_it_costs(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """The streams of a task bring in no more than it costs."""
    for i, one in _paid(gegevens):
        over = cover(one).over
        if over.bekend and not over.lager:
            cost = one.bedragen.nul
            told = f"brengen {_amount(over + cost.saldo())} op, de taak kost {_amount(cost.saldo())}"
            bericht = f"de stromen van '{one.taak.id}' {told}: houdt de organisatie geld over?"
            here: Route = ("taken", i, "stromen")
            yield Diagnostic(STROMEN_BOVEN_KOSTEN, bericht, "taken", here, "verlaag een stroom, of verhoog de kosten")


def _amount(saldo: Saldo) -> str:
    return dutch(round_plain(saldo.bekend, 2).normalize(EXACT)) if saldo.bekend else ONBEKEND


def streams_are_consistent(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Money that ends is temporary, and temporary money says when it ends."""
    for naam, stroom in gegevens.feiten.stromen.items():
        if stroom.incidenteel == "nee" and stroom.is_tijdelijk:
            why = f"eindigt in {stroom.tot}" if stroom.tot is not None else f"is van aard tijdelijk ({stroom.aard})"
            bericht = f"stroom '{naam}' {why}, en heet toch niet incidenteel"
            here: Route = ("stromen", naam, "incidenteel")
            yield Diagnostic(STRUCTUREEL_MET_EINDE, bericht, "taken", here, "haal incidenteel weg")
        elif stroom.tot is None and stroom.aard is not None and STROOMAARD[stroom.aard].tijdelijk:
            bericht = f"stroom '{naam}' is tijdelijk ({stroom.aard}), maar noemt geen laatste jaar"
            here = ("stromen", naam, "aard")
            yield Diagnostic(TIJDELIJK_ZONDER_EINDE, bericht, "taken", here, "voeg toe: tot: het laatste jaar met geld")


def money_lasts(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """No scenario keeps a task after the money for it ended; told once for each task and stream."""
    kept: dict[int, list[str]] = {}
    for naam in gegevens.complete:
        for i, (_, regel) in enumerate(decided(gegevens, naam)):
            if regel.keuze.niveau:
                kept.setdefault(i, []).append(naam)
    for i, one in _paid(gegevens):
        for naam, stroom in one.betaalstromen.items() if i in kept else ():
            gap = left_by(one, stroom)
            if gap and not _ends_with(one.taak, stroom):
                told = f"betaalt '{one.taak.id}' tot en met {stroom.tot}, maar {_kept_by(kept[i])} daarna"
                bericht = f"{stroom.naam} {told} ({_amount(gap)} per jaar ongedekt)"
                here: Route = ("taken", i, "stromen", naam)
                remedie = "zoek wie het overneemt, laat de taak mee eindigen, of schrijf dat op bij de stroom"
                yield Diagnostic(GELD_EINDIGT, bericht, "taken", here, remedie, op_sleutel=True)


def _ends_with(taak: Taak, stroom: Stroom) -> bool:
    """Whether a task is over when the money is."""
    tot = None if taak.looptijd is None else taak.looptijd.tot
    return tot is not None and stroom.tot is not None and tot.year <= stroom.tot


def _kept_by(namen: list[str]) -> str:
    *first, last = namen
    return f"{', '.join(first)} en {last} houden de taak" if first else f"{last} houdt de taak"


def more_is_paid(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """What a scenario adds to a task is paid by municipalities; told once for each task."""
    told: set[str] = set()
    for naam in gegevens.complete:
        for taak, regel in decided(gegevens, naam):
            streams = _streams(gegevens, taak)
            known = streams and all(stroom.aard is not None for stroom in streams)
            payer = any(stroom.is_gemeentelijk and stroom.pays_in(gegevens.ingang) for stroom in streams)
            if regel.keuze.niveau > 1 and known and not payer and taak.id not in told:
                told.add(taak.id)
                bericht = f"{naam} intensiveert '{taak.id}', die geen gemeentelijke stroom heeft: wie betaalt dat?"
                remedie = "geef de taak een stroom van aard basis, plus of gemeentefonds"
                yield Diagnostic(MEER_ZONDER_BETALER, bericht, "scenarios", (*regel.route, "dan"), remedie)


def streams_have_a_payer(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Where municipalities are known, it is said of every stream who pays."""
    for naam, stroom in gegevens.feiten.stromen.items():
        if stroom.aard is None:
            bericht = f"van stroom '{naam}' is niet bekend wie betaalt"
            remedie = f"voeg toe: aard: {', '.join(STROOMAARD)}"
            yield Diagnostic(STROOM_ZONDER_AARD, bericht, "taken", ("stromen", naam), remedie, op_sleutel=True)


def participants_can_leave(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """What must by law be regional, and what all pay, is not the task of a few."""
    for i, taak in enumerate(gegevens.feiten.taken):
        among = participants(taak, all_of(gegevens))
        if not among or len(among) == len(all_of(gegevens).namen):
            continue
        here: Route = ("taken", i, "deelnemers")
        if taak.soort == "wettelijk-verplicht":
            bericht = f"'{taak.id}' moet volgens de wet regionaal, maar niet alle gemeenten doen mee"
            yield Diagnostic(VERPLICHT_MET_DEELNEMERS, bericht, "taken", here, "verbeter deelnemers of soort")
        if any(stroom.aard == "basis" for stroom in _streams(gegevens, taak)):
            bericht = f"'{taak.id}' wordt uit het basispakket betaald, maar niet alle gemeenten doen mee"
            yield Diagnostic(BASIS_MET_DEELNEMERS, bericht, "taken", here, "bedoelde u een stroom van aard plus?")


def one_key_for_home(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """A task that municipalities pay by several keys says by which one its own cost is divided."""
    for i, taak in enumerate(gegevens.feiten.taken):
        keys = {key_of(taak, stroom) for stroom in _streams(gegevens, taak) if stroom.is_gemeentelijk}
        if taak.verdeelsleutel is None and len(keys) > 1:
            bericht = f"'{taak.id}' heeft gemeentelijke stromen met verschillende sleutels: {', '.join(sorted(keys))}"
            remedie = "zeg met verdeelsleutel: hoe de taak zelf wordt verdeeld"
            yield Diagnostic(LOKALE_SLEUTEL_ONDUIDELIJK, bericht, "taken", ("taken", i, "stromen"), remedie)


def keys_weigh_something(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Every key gives weight to somebody, and to somebody of those who take part wherever it is used."""
    bestand = all_of(gegevens)
    empty = {naam for naam, sleutel in bestand.sleutels.items() if not sleutel.total(bestand.namen)}
    for naam in bestand.verdeelsleutels:
        if naam in empty:
            bericht = f"sleutel '{naam}' geeft geen enkele gemeente gewicht"
            here: Route = ("verdeelsleutels", naam, "waarden")
            yield Diagnostic(
                SLEUTEL_ZONDER_GEWICHT, bericht, "gemeenten", here, "geef ten minste één gemeente een waarde"
            )
    for i, taak in enumerate(gegevens.feiten.taken):
        among = participants(taak, bestand)
        streams = _streams(gegevens, taak)
        keys = chain((key_of(taak, one) for one in streams if one.is_gemeentelijk), [own_key(taak, streams)])
        for naam in dict.fromkeys(keys) if taak.deelnemers and among else ():
            if naam in bestand.sleutels and naam not in empty and not bestand.sleutels[naam].total(among):
                bericht = f"sleutel '{naam}' geeft de deelnemers van '{taak.id}' samen gewicht 0"
                remedie = "geef een van hen een waarde, of kies een andere verdeelsleutel"
                yield Diagnostic(SLEUTEL_ZONDER_GEWICHT, bericht, "taken", ("taken", i, "deelnemers"), remedie)


def participants_have_a_value(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Who takes part in a task stands in the key that divides it, be it with 0; told once for each key."""
    bestand = all_of(gegevens)
    lacking: dict[str, dict[str, None]] = {}
    for taak in gegevens.feiten.taken:
        streams = _streams(gegevens, taak)
        used = {key_of(taak, one) for one in streams if one.is_gemeentelijk} | {own_key(taak, streams)}
        for naam in used & bestand.verdeelsleutels.keys():
            values = bestand.verdeelsleutels[naam].waarden
            missing = (one for one in participants(taak, bestand) if one not in values)
            lacking.setdefault(naam, {}).update(dict.fromkeys(missing))
    for naam, namen in lacking.items():
        if namen:
            does = "doet mee, maar staat" if len(namen) == 1 else "doen mee, maar staan"
            bericht = f"{', '.join(namen)} {does} niet in sleutel '{naam}', en betaalt daar dus niets"
            here: Route = ("verdeelsleutels", naam, "waarden")
            yield Diagnostic(DEELNEMER_ZONDER_WAARDE, bericht, "gemeenten", here, "voeg toe, of schrijf met opzet 0")


def keys_are_of_late(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Inhabitants and the figures of other keys are recent enough for the choices."""
    bestand = all_of(gegevens)
    for naam, sleutel in bestand.sleutels.items():
        if naam not in SLEUTELS or naam == INWONERS:
            here: Route = ("peildatum",) if naam == INWONERS else ("verdeelsleutels", naam, "peildatum")
            yield from _stale(sleutel, naam, here, gegevens.ingang)


def _stale(sleutel: Verdeelsleutel, naam: str, here: Route, ingang: int) -> Iterator[Diagnostic]:
    if sleutel.is_stale(ingang):
        what = "de inwoners zijn" if naam == INWONERS else f"de waarden van sleutel '{naam}' zijn"
        when = "onbekende datum" if sleutel.peildatum == DATUM_ONBEKEND else f"{sleutel.peildatum:%Y}"
        bericht = f"{what} van {when}; de keuzes gelden vanaf {ingang}"
        remedie = f"neem cijfers van 1 januari {ingang - 2} of later"
        yield Diagnostic(VEROUDERDE_SLEUTEL, bericht, "gemeenten", here, remedie)
