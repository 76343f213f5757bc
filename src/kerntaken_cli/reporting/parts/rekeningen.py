"""What every municipality bears, as tables and in sentences: its bill, by stream and by task, and who take part."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from kerntaken_cli.documents.geld import apart, participation
from kerntaken_cli.domain.antwoorden import GeldAntwoord, GemeentenAntwoord, WaaromRekening
from kerntaken_cli.domain.gemeenten import Verdeelsleutel
from kerntaken_cli.domain.getallen import GELIJK, Saldo, dutch, netto, share
from kerntaken_cli.domain.lijsten import Herkomst
from kerntaken_cli.domain.rekening import Deel, Gemeenterekening, Lasten, Lastsoort, mine
from kerntaken_cli.domain.verdeling import group
from kerntaken_cli.domain.waarden import DATUM_ONBEKEND
from kerntaken_cli.reporting.blokken import Cijfer, Kolom, Rij, Stijl, Tabel, Woord
from kerntaken_cli.reporting.notation import NIETS, Notatie
from kerntaken_cli.reporting.parts import gevolgen
from kerntaken_cli.reporting.parts.besluiten import COLOUR
from kerntaken_cli.reporting.parts.dekkingen import ending, endings
from kerntaken_cli.reporting.parts.geld import shown, with_unit
from kerntaken_cli.reporting.words import capital, listed, lower, plural


def keys(antwoord: GemeentenAntwoord) -> str:
    """Return by which keys is divided, of which day their figures are, and which are too old."""
    ingang = antwoord.gegevens.ingang
    told = [f"{lower(one.naam)}{_dated(one, ingang)}" for one in antwoord.sleutels.values()]
    return f"Verdeeld naar {listed(told)}." if told else ""


def _dated(sleutel: Verdeelsleutel, ingang: int) -> str:
    """Return of which day the figures of a key are; what is too old says so."""
    if sleutel.peildatum is None:
        return ""
    if sleutel.peildatum == DATUM_ONBEKEND:
        return " (LET OP: van onbekende datum)"
    when = f"{sleutel.peildatum:%d-%m-%Y}"
    return f" (LET OP: verouderd, {when})" if sleutel.is_stale(ingang) else f" ({when})"


class _Column(NamedTuple):
    """A column of what municipalities bear: its heading, what it reads of a bill, and how soon it may go."""

    kop: str
    leest: Callable[[Gemeenterekening], Saldo]
    wijkt: int = 0
    plus: bool = False


def _bill_columns(antwoord: GemeentenAntwoord) -> list[_Column]:
    ones, knows = antwoord.rekeningen, antwoord.gegevens.kent_stromen
    columns = [_Column("nul", lambda one: one.nul.bijdrage)]
    if antwoord.geld.verandert:
        columns += [
            _Column("bijdrage" if knows else "aandeel", lambda one: one.dan.bijdrage),
            _Column("lokaal", lambda one: one.dan.lokaal),
            _Column("rekening" if knows else "samen", lambda one: one.dan.rekening),
            _Column("verschil", lambda one: one.verschil, plus=True),
        ]
    if knows and any(one.dan.van_anderen for one in ones):
        columns.append(_Column("van anderen", lambda one: one.dan.van_anderen, wijkt=3))
    if any(one.dan.ongedekt for one in ones):
        columns.append(_Column("ongedekt", lambda one: one.dan.ongedekt, wijkt=1))
    if any(one.nul.ongedekt for one in ones) and antwoord.geld.verandert:
        columns.append(_Column("ongedekt nul", lambda one: one.nul.ongedekt, wijkt=4))
    return columns


def bills(antwoord: GemeentenAntwoord, notatie: Notatie) -> Tabel:
    """Return what every municipality bears; where rounded figures do not add up, a row says by how much."""
    *ones, whole = antwoord.rekeningen
    columns = _bill_columns(antwoord)
    filled = [_filled(column, ones, whole, notatie) for column in columns]
    heads = [Kolom(column.kop, wijkt=column.wijkt) for column in columns]
    if (people := _per_person(antwoord, notatie)) is not None:
        at = next(i for i, column in enumerate(columns) if column.plus) + 1
        filled.insert(at, people)
        heads.insert(at, Kolom("p. inw.", wijkt=2))
    who = [one.gemeente.naam for one in ones if one.gemeente is not None]
    inwoners = [Decimal(one.inwoners) for one in antwoord.rekeningen]
    counts = [Cijfer(dutch(count), count) for count in inwoners]
    rows = [Rij((naam, counts[i], *(column[i] for column in filled))) for i, naam in enumerate(who)]
    gaps = [column[-2] for column in filled]
    if any(gap != NIETS for gap in gaps):
        rows.append(Rij(("Afronding", "", *gaps), "subtotaal"))
    rows.append(Rij(("Totaal", counts[-1], *(column[-1] for column in filled)), "totaal"))
    return Tabel("", (Kolom("Gemeente", "links", heel=True), Kolom("inwoners", wijkt=5), *heads), tuple(rows))


def _filled(
    column: _Column, ones: Sequence[Gemeenterekening], whole: Gemeenterekening, notatie: Notatie
) -> list[Cijfer | str]:
    """Return the cells of a column: of every municipality, of what rounding leaves, and of all together."""
    saldos = [column.leest(one) for one in ones]
    rounded = notatie.amounts([one.bekend for one in saldos])
    (total,) = notatie._replace(optellend=False).amounts([column.leest(whole).bekend])
    gap = total - sum(rounded, Decimal(0))
    cells = [
        notatie.saldo_als(value, one, plus=column.plus)
        for value, one in zip((*rounded, total), (*saldos, column.leest(whole)), strict=True)
    ]
    return [*cells[:-1], notatie.saldo_als(gap, Saldo(gap)) if gap else NIETS, cells[-1]]


def _per_person(antwoord: GemeentenAntwoord, notatie: Notatie) -> list[Cijfer | str] | None:
    """Return what changes for each inhabitant, in euros; None where nothing changes, or where there are no euros."""
    eenheid = antwoord.geld.verzoek.eenheid(antwoord.gegevens)
    if eenheid == "procent" or not antwoord.geld.verandert:
        return None
    precise = notatie._replace(bedrag_decimalen=2, duizend=False)
    scale = 1000 if eenheid == "duizend euro" else 1
    cells: list[Cijfer | str] = [precise.verschil(one.per_inwoner.part(Decimal(scale))) for one in antwoord.rekeningen]
    return [*cells[:-1], NIETS, cells[-1]]


def together(antwoord: GemeentenAntwoord, notatie: Notatie) -> Iterator[str]:
    """Yield what changes for the body, and for the municipalities together: the one is not the other."""
    if antwoord.geld.verandert:
        body = group(antwoord.geld.beeld.uitkomst.taken).verschil
        bear = "betalen" if antwoord.gegevens.kent_stromen else "dragen"
        yield (
            f"De organisatie kost {_changed(antwoord.geld, body, notatie)}; de gemeenten samen {bear} "
            f"{_changed(antwoord.geld, antwoord.totaal.verschil, notatie)}."
        )
    if not antwoord.gegevens.kent_stromen:
        yield "Geen geldstroom is bekend, dus dit is geen bijdrage: alle kosten zijn verdeeld naar inwoners."


def _changed(antwoord: GeldAntwoord, saldo: Saldo, notatie: Notatie) -> str:
    """Return a change in words: how much more or less, as far as that is known."""
    if not saldo:
        return "evenveel"
    if not saldo.bekend or (saldo.lager and saldo.hoger):
        return "onbekend hoeveel meer of minder"
    more = saldo.bekend > 0
    bound = ""
    if saldo.lager or saldo.hoger:
        bound = "ten minste " if bool(saldo.hoger) == more else "hoogstens "
    amount = with_unit(antwoord, Saldo(saldo.grootte), notatie)
    return f"{bound}{amount} {'meer' if more else 'minder'}"


def notes(antwoord: GemeentenAntwoord, notatie: Notatie) -> Iterator[str]:
    """Yield how the figures of municipalities are to be read."""
    one, gegevens = antwoord.gevraagd, antwoord.gegevens
    if any(side.bijdrage.hoger for side in (one.nul, one.dan)):
        unknown = sum(any(last.bedrag.hoger for last in (*taak.nul, *taak.dan)) for taak in antwoord.taken)
        yield f"≥, ≤: van {plural(unknown, 'taak', 'taken')} is niet bekend wie betaalt, of hoeveel."
    if weightless := sorted({who for taak in antwoord.taken for who in participation(antwoord, taak)["gewichtloos"]}):
        yield f"Weegt niets in een eigen sleutel, en betaalt daar dus niets: {listed(weightless)}."
    if not gegevens.kent_stromen and not any(taak.uitkomst.taak.deelnemers for taak in antwoord.taken):
        yield (
            "Elke gemeente draagt van elke taak hetzelfde percentage, haar aandeel in de inwoners; wie erop voor- of "
            "achteruitgaat, blijkt hier dus niet uit."
        )
    if one.dan.lokaal:
        yield (
            "Lokaal: wat een gemeente zelf gaat doen, tegen de kosten van nu; of het daar duurder of goedkoper is, is "
            "onbekend."
        )
    if one.dan.van_anderen.bekend:
        amount = with_unit(antwoord.geld, one.dan.van_anderen, notatie)
        yield f"Van wat lokaal wordt, betalen Rijk en derden nu {amount}; of dat geld meegaat, is onbekend."
    elif one.dan.van_anderen:
        yield "Of Rijk of derden nu meebetalen aan wat lokaal wordt, is onbekend."
    if gegevens.kent_stromen and antwoord.geld.verandert:
        yield "Rekening: de bijdrage aan de organisatie en lokaal samen."
    if one.dan.ongedekt or one.nul.ongedekt:
        yield "Ongedekt zit daar niet in; het komt erbij als de gemeenten het overnemen."
    for end in endings(antwoord.geld):
        yield f"Let op: {ending(antwoord.geld, end, notatie).voor} {ending(antwoord.geld, end, notatie).tekst}"


def by_stream(antwoord: GemeentenAntwoord, notatie: Notatie) -> Tabel:
    """Return what one municipality pays (or all together): by stream, at home, and what nobody pays."""
    one, streams = antwoord.gevraagd, antwoord.gegevens.feiten.stromen
    changes = antwoord.geld.verandert

    def row(name: str, of: Callable[[Lasten], Saldo], stijl: Stijl = "gewoon", *, moves: bool = True) -> Rij:
        before = (notatie.saldo(of(one.nul)),) if changes else ()
        moved = (notatie.verschil(of(one.verandering)) if moves else "",) if changes else ()
        return Rij((name, *before, notatie.saldo(of(one.dan)), *moved), stijl)

    named: Iterable[str | None] = [naam for naam, stroom in streams.items() if stroom.is_gemeentelijk]
    used = [naam for naam in (*named, None) if naam in one.nul.stromen or naam in one.dan.stromen]
    rows = [
        row(stream_name(antwoord, naam), lambda lasten, naam=naam: lasten.stromen.get(naam, GELIJK))  # type: ignore[misc]
        for naam in used
    ]
    if one.dan.lokaal:
        rows.append(row("Lokaal: zelf doen", lambda lasten: lasten.lokaal))
    total = "Rekening" if antwoord.gegevens.kent_stromen else "Samen"
    rows.append(row(total, lambda lasten: lasten.rekening, "totaal"))
    columns = ("nul", antwoord.geld.naam, "verschil") if changes else (antwoord.geld.naam,)
    if one.nul.ongedekt or one.dan.ongedekt:
        rows.append(row("Haar deel van wat ongedekt is", lambda lasten: lasten.ongedekt, moves=False))
    if one.dan.van_anderen and antwoord.gegevens.kent_stromen:
        rows.append(row("Deel van lokaal dat anderen nu betalen", lambda lasten: lasten.van_anderen, moves=False))
    return Tabel("", (Kolom("Waarvoor", "links"), *map(Kolom, columns)), tuple(rows))


def stream_name(antwoord: GemeentenAntwoord, naam: str | None) -> str:
    """Return how what is contributed by a stream is headed."""
    if naam is not None:
        return antwoord.gegevens.feiten.stromen[naam].naam
    return "Niet bekend uit welke geldstroom" if antwoord.gegevens.kent_stromen else "Aandeel in alle kosten"


def per_task_of_one(antwoord: GemeentenAntwoord, gemeente: str, notatie: Notatie) -> Tabel:
    """Return what every task makes one municipality pay, with what is decided about it."""
    rows, changes = [], antwoord.geld.verandert
    sums: list[list[Saldo]] = [[], [], []]
    for one in mine(antwoord.taken, antwoord.gegevens, gemeente):
        outcome, nul, dan = one.uitkomst, one.nul, one.dan
        if not (nul.rekening or dan.rekening or nul.ongedekt or dan.ongedekt):
            continue
        for column, saldo in zip(sums, (nul.bijdrage, dan.bijdrage, dan.lokaal), strict=True):
            column.append(saldo)
        word = gevolgen.decision(outcome.keuze, loopt_af=outcome.eindigt)
        decision = Woord(word, "vanzelf" if outcome.eindigt else COLOUR[outcome.actie])
        amounts = (notatie.saldo(dan.bijdrage), notatie.saldo(dan.lokaal), notatie.verschil(one.verschil))
        rows.append(Rij((outcome.taak.naam, decision, notatie.saldo(nul.bijdrage), *(amounts if changes else ()))))
    whole = antwoord.gevraagd
    first, *others = (notatie.saldo(netto(column)) for column in sums)
    rows.append(Rij(("Totaal", "", first, *((*others, notatie.verschil(whole.verschil)) if changes else ())), "totaal"))
    paid = "bijdrage" if antwoord.gegevens.kent_stromen else "aandeel"
    figures = ("nul", paid, "lokaal", "verschil") if changes else ("nul",)
    columns = (Kolom("Taak", "links"), Kolom("besluit", "links", wijkt=1, heel=True), *map(Kolom, figures))
    return Tabel("Per taak", columns, tuple(rows))


def participants(antwoord: GemeentenAntwoord) -> Tabel:
    """Return the tasks that not all municipalities do together by one key: who take part, and by which key."""
    total = len(antwoord.rekeningen) - 1
    rows = []
    for one in apart(antwoord):
        told = participation(antwoord, one)
        among = told["deelnemers"]
        who = "alle" if among is None else f"{len(among)} van {total}: {listed(among)}"
        weightless = f" (weegt niets: {listed(told['gewichtloos'])})" if told["gewichtloos"] else ""
        keuze = gevolgen.decision(one.uitkomst.keuze, loopt_af=one.uitkomst.eindigt)
        rows.append(Rij((told["naam"], who, f"{told['verdeelsleutel']}{weightless}", keuze)))
    columns = (
        Kolom("Taak", "links"),
        Kolom("deelnemers", "links", loopt_door=True),
        Kolom("verdeelsleutel", "links"),
        Kolom(f"in {antwoord.geld.naam}", "links", heel=True),
    )
    return Tabel("Wie waaraan meedoet", columns, tuple(rows))


def uniform(antwoord: GemeentenAntwoord) -> str:
    """Return how many tasks all municipalities do together, beside those that are told apart."""
    rest = len(antwoord.taken) - len(apart(antwoord))
    if not rest:
        return "Bij elke taak is afgesproken wie meedoet, of naar welke sleutel."
    words = plural(rest, "taak of post doen", "taken en posten doen")
    alle = "Alle" if rest == len(antwoord.taken) else "De andere"
    return capital(f"{alle.lower()} {words} alle gemeenten samen.")


def rests_on(antwoord: GemeentenAntwoord) -> set[Herkomst]:
    """Return where what the bill of all municipalities rests on comes from."""
    whole = antwoord.totaal
    return {*whole.nul.rekening.herkomsten, *whole.dan.rekening.herkomsten, *whole.verschil.herkomsten}


SAID: dict[Lastsoort, str] = {
    "bijdrage": "Bijdrage",
    "lokaal": "Lokaal: zelf doen",
    "van-anderen": "Deel van lokaal dat anderen nu betalen (zit in lokaal)",
    "ongedekt": "Deel van wat ongedekt is (niet in de rekening)",
}
"""How each kind of burden is headed."""


def question(waarom: WaaromRekening) -> str:
    """Return what is asked: where a bill comes from, or no more than a part of the cost."""
    what = "de rekening" if waarom.antwoord.gegevens.kent_stromen else "het aandeel in de kosten"
    return f"Waar {what} van {waarom.gemeente} in {waarom.antwoord.geld.naam} vandaan komt"


def answer(waarom: WaaromRekening, notatie: Notatie) -> str:
    """Return in a sentence what a bill is, what it was, and what it is made of."""
    antwoord = waarom.antwoord
    one = antwoord.gevraagd
    whole, now, paid, home = (
        shown(notatie.saldo(saldo)) for saldo in (one.dan.rekening, one.nul.rekening, one.dan.bijdrage, one.dan.lokaal)
    )
    knows = antwoord.gegevens.kent_stromen
    verb, said = ("betaalt", "bijdrage") if knows else ("draagt", "aandeel")
    text = f"{waarom.gemeente} {verb} in {antwoord.geld.naam} {whole}"
    if not antwoord.geld.verandert:
        return f"{text}."
    made_of = f" ({said} {paid} en lokaal {home})" if one.dan.lokaal else ""
    return f"{text}{made_of}, en in nul {now}: {_changed(antwoord.geld, one.verschil, notatie)}."


def moved(waarom: WaaromRekening, notatie: Notatie) -> str:
    """Return which tasks change the bill of a municipality most, and by how much."""
    antwoord = waarom.antwoord
    ones = [one for one in mine(antwoord.taken, antwoord.gegevens, waarom.gemeente) if one.verschil]
    ones.sort(key=lambda one: -one.verschil.grootte)
    most = 3
    told = [
        f"{one.uitkomst.taak.naam} {notatie.verschil(one.verschil)} "
        f"({gevolgen.decision(one.uitkomst.keuze, loopt_af=one.uitkomst.eindigt)})"
        for one in ones[:most]
    ]
    more = [f"{len(ones) - most} andere"] if len(ones) > most else []
    return "; ".join([*told, *more])


def grouped(waarom: WaaromRekening) -> dict[str, list[Deel]]:
    """Return the parts of a bill under a heading for every stream and every other kind."""
    found: dict[str, list[Deel]] = {}
    for soort in SAID:
        for one in waarom.delen:
            if one.last.soort == soort:
                found.setdefault(heading(waarom, one), []).append(one)
    return found


def heading(waarom: WaaromRekening, one: Deel) -> str:
    """Return what a part of a bill is headed by: its stream, or its kind."""
    return stream_name(waarom.antwoord, one.last.stroom) if one.last.soort == "bijdrage" else SAID[one.last.soort]


def part_of(one: Deel, notatie: Notatie) -> str:
    """Return which part of an amount a municipality bears, and by which key."""
    return f"{notatie._replace(decimalen=2).aandeel(share(one.gewicht, one.totaal))} {one.last.sleutel}"
