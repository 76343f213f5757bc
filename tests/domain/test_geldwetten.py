"""The laws of who pays, for whatever body: stated as properties, and held against a second way to work everything out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kerntaken_cli.domain.bedragen import BEDRAG
from kerntaken_cli.domain.dekking import Dekking
from kerntaken_cli.domain.feiten import Takenbestand
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.gemeenten import Gemeentenbestand
from kerntaken_cli.domain.getallen import Saldo
from kerntaken_cli.domain.jaren import Jaarbeeld
from kerntaken_cli.domain.keuzes import Scenariobestand
from kerntaken_cli.domain.lijsten import STROOMAARD
from kerntaken_cli.domain.rekening import Gemeenterekening, Taaklasten, bills, mine, per_task
from kerntaken_cli.domain.uitkomst import Taakuitkomst, apply_scenario, as_it_is
from kerntaken_cli.domain.verdeling import distribute
from kerntaken_cli.reporting.notation import Notatie

Raw = tuple[dict[str, Any], dict[str, Any], dict[str, Any]]
NAMEN = ("Aadam", "Beekstad", "Cdorp")
MUNICIPAL = [aard for aard, row in STROOMAARD.items() if row.gemeentelijk]
CHOICES: list[Any] = ["behouden", "overdragen", "stoppen", {"versoberen": "35%"}, {"intensiveren": "120%"}]
AMOUNTS = st.integers(0, 400).map(lambda n: Decimal(n) / 4)
INGANG = 2030


def streams(draw: st.DrawFn, aarden: Sequence[str] | None) -> dict[str, Any]:
    """Draw streams of every sort; with ``aarden`` only those, and none that ends."""
    found = {}
    for naam in ("a", "b", "c"):
        stroom: dict[str, Any] = {"naam": naam.upper()}
        if aard := draw(st.sampled_from(aarden or ["", *STROOMAARD])):
            stroom["aard"] = aard
        if aarden is None and draw(st.booleans()):
            stroom["tot"] = Decimal(draw(st.sampled_from([INGANG - 1, INGANG, INGANG + 1])))
        if (sleutel := draw(st.sampled_from([None, "inwoners", "gelijk", "eigen"]))) is not None:
            stroom["verdeelsleutel"] = sleutel
        found[naam] = stroom
    return found


def paid_by(draw: st.DrawFn, *, covers: bool) -> dict[str, Any]:
    """Draw what pays a task: nothing, parts in per cent, or amounts with or without a rest; or what surely covers."""
    if covers:
        return draw(st.sampled_from([{"a": Decimal(100)}, {"a": Decimal(30), "b": Decimal(70)}, {"c": "rest"}]))
    amount = {"bedrag": draw(AMOUNTS), "herkomst": "fictief"}
    other = {"bedrag": draw(AMOUNTS), "herkomst": "fictief"}
    forms = [
        {},
        {"a": Decimal(100)},
        {"a": Decimal("12.5"), "b": Decimal("37.5"), "c": Decimal(50)},
        {"a": amount},
        {"a": amount, "b": other},
        {"b": amount, "a": "rest"},
        {"c": "rest", "a": amount, "b": other},
    ]
    return draw(st.sampled_from(forms))


@st.composite
def bodies(draw: st.DrawFn, aarden: Sequence[str] | None = None) -> Raw:
    """Draw the raw values of a body with who pays; with ``aarden`` one in which municipalities pay everything."""
    covers = aarden is not None
    taken = []
    for i in range(draw(st.integers(1, 6))):
        taak: dict[str, Any] = {
            "id": f"t{i}",
            "naam": f"Taak {i}",
            "pijler": draw(st.sampled_from(["een", "staf"])),
            "soort": "kaders",
            "kosten": {"bedrag": draw(AMOUNTS), "herkomst": "fictief"},
            "stromen": paid_by(draw, covers=covers),
        }
        if draw(st.booleans()):
            taak["deelnemers"] = draw(st.sampled_from([["Aadam"], ["Cdorp", "Beekstad"], ["Beekstad"]]))
        if (sleutel := draw(st.sampled_from([None, "gelijk", "eigen"]))) is not None:
            taak["verdeelsleutel"] = sleutel
        taken.append(taak)
    regels = [
        {"als": {"taak": f"t{i}"}, "dan": draw(st.sampled_from(CHOICES)), "omdat": "Zo."} for i in range(len(taken))
    ]
    feiten = {
        "versie": Decimal(1),
        "organisatie": "X",
        "peiljaar": Decimal(INGANG),
        "eenheid": "euro",
        "pijlers": {"een": {"naam": "Een"}, "staf": {"naam": "Staf", "aard": "overhead"}},
        "stromen": streams(draw, aarden),
        "taken": taken,
    }
    scenario = {"naam": "S", "regels": regels, "anders": {"dan": "behouden"}}
    weights = {naam: Decimal(draw(st.integers(1, 9))) for naam in NAMEN}
    gemeenten = {
        "versie": Decimal(1),
        "peildatum": "2029-01-01",
        "bron": "verzonnen",
        "gemeenten": [
            {"code": f"GM900{i}", "naam": naam, "inwoners": Decimal(draw(st.integers(1, 900)))}
            for i, naam in enumerate(NAMEN)
        ],
        "verdeelsleutels": {"eigen": {"naam": "Eigen", "herkomst": "fictief", "waarden": weights}},
    }
    return feiten, {"versie": Decimal(1), "ingang": Decimal(INGANG), "scenarios": {"s": scenario}}, gemeenten


def make(raw: Raw) -> Gegevens:
    feiten, choices, gemeenten = raw
    return Gegevens(
        Takenbestand.model_validate(feiten),
        Scenariobestand.model_validate(choices),
        gemeentenbestand=Gemeentenbestand.model_validate(gemeenten),
    )


def year(gegevens: Gegevens) -> Jaarbeeld:
    return Jaarbeeld(INGANG, as_it_is(gegevens), apply_scenario(gegevens, "s"))


def worked_out(raw: Raw) -> tuple[Jaarbeeld, tuple[Taaklasten, ...], tuple[Gemeenterekening, ...]]:
    gegevens = make(raw)
    beeld = year(gegevens)
    taken = per_task(beeld, gegevens)
    return beeld, taken, bills(taken, gegevens)


def known(saldo: Saldo) -> Fraction:
    return Fraction(saldo.bekend)


# --- a second way: bookings, one by one, from the raw values ---


class Boek:
    """A ledger of one scenario: what every stream pays of a task, and what every municipality bears."""

    def __init__(self, raw: Raw, *, nul: bool) -> None:
        self.feiten, choices, self.gemeenten = raw
        self.choices = {} if nul else choices["scenarios"]["s"]["regels"]
        self.betaald: dict[tuple[str, str], Fraction] = {}
        self.ongedekt: dict[str, Fraction] = {}
        self.over: dict[str, Fraction] = {}
        self.last: dict[tuple[str, str], Fraction] = {}
        for i, taak in enumerate(self.feiten["taken"]):
            self.book(taak, "behouden" if nul else self.choices[i]["dan"])

    def book(self, taak: dict[str, Any], dan: Any) -> None:
        level = {"overdragen": Fraction(0), "stoppen": Fraction(0), "behouden": Fraction(1)}.get(str(dan))
        if level is None:
            ((_, text),) = dan.items()
            level = Fraction(text.rstrip("%")) / 100
        cost, small = Fraction(taak["kosten"]["bedrag"]), min(level, Fraction(1))
        base, left = cost * small, cost * small
        if not taak["stromen"]:
            return
        alive, rest = {}, None
        for naam, deel in taak["stromen"].items():
            if deel == "rest":
                rest = naam
                continue
            amount = Fraction(deel["bedrag"]) * small if isinstance(deel, dict) else base * Fraction(deel) / 100
            left -= amount
            alive[naam] = amount if self.lives(naam) else Fraction(0)
        if rest is not None:
            alive[rest] = max(left, Fraction(0)) if self.lives(rest) else Fraction(0)
        lacks = base - sum(alive.values())
        more = cost * max(level - 1, Fraction(0))
        payers = [naam for naam in alive if self.lives(naam) and self.aard(naam) in MUNICIPAL]
        weights = {naam: alive[naam] for naam in payers}
        for naam in payers:
            whole = sum(weights.values())
            alive[naam] += more * (weights[naam] / whole if whole else Fraction(1, len(payers)))
        self.ongedekt[taak["id"]] = max(lacks, Fraction(0)) + (Fraction(0) if payers else more)
        self.over[taak["id"]] = max(-lacks, Fraction(0))
        for naam, amount in alive.items():
            self.betaald[taak["id"], naam] = amount
            if self.aard(naam) in MUNICIPAL:
                key = taak.get("verdeelsleutel") or self.feiten["stromen"][naam].get("verdeelsleutel") or "inwoners"
                self.divide("bijdrage", amount, key, taak)
        keys = {
            self.feiten["stromen"][naam].get("verdeelsleutel") or "inwoners"
            for naam in taak["stromen"]
            if self.aard(naam) in MUNICIPAL
        }
        home = taak.get("verdeelsleutel") or (keys.pop() if len(keys) == 1 else "inwoners")
        self.divide("ongedekt", self.ongedekt[taak["id"]], home, taak)
        if dan == "overdragen":
            self.divide("lokaal", cost, home, taak)

    def aard(self, naam: str) -> str | None:
        found: str | None = self.feiten["stromen"][naam].get("aard")
        return found

    def lives(self, naam: str) -> bool:
        return bool(self.feiten["stromen"][naam].get("tot", INGANG) >= INGANG)

    def divide(self, what: str, amount: Fraction, key: str, taak: dict[str, Any]) -> None:
        people = {one["naam"]: Fraction(one["inwoners"]) for one in self.gemeenten["gemeenten"]}
        own = {naam: Fraction(value) for naam, value in self.gemeenten["verdeelsleutels"]["eigen"]["waarden"].items()}
        weights = {"inwoners": people, "gelijk": dict.fromkeys(people, Fraction(1)), "eigen": own}[key]
        among = [naam for naam in weights if naam in taak.get("deelnemers", NAMEN)]
        for naam in among:
            part = amount * weights[naam] / sum(weights[one] for one in among)
            self.last[what, naam] = self.last.get((what, naam), Fraction(0)) + part


@given(bodies())
def test_every_figure_is_what_a_ledger_of_bookings_gives(raw: Raw) -> None:
    beeld, _, rekeningen = worked_out(raw)
    for nul, covers in ((True, beeld.dekking_nul), (False, beeld.dekking)):
        boek = Boek(raw, nul=nul)
        for one, dekking in zip(beeld.uitkomst.taken, covers, strict=True):
            for naam, saldo in dekking.betaald.items():
                assert known(saldo) == boek.betaald[one.taak.id, naam]
            assert known(dekking.ongedekt) == boek.ongedekt.get(one.taak.id, 0)
            assert known(dekking.over) == boek.over.get(one.taak.id, 0)
        for rekening in rekeningen[:-1]:
            lasten = rekening.nul if nul else rekening.dan
            assert rekening.gemeente is not None
            naam = rekening.gemeente.naam
            assert known(lasten.bijdrage) == boek.last.get(("bijdrage", naam), 0)
            assert known(lasten.ongedekt) == boek.last.get(("ongedekt", naam), 0)
            with_streams = [taak["id"] for taak in raw[0]["taken"] if taak["stromen"]]
            if len(with_streams) == len(raw[0]["taken"]):
                assert known(lasten.lokaal) == boek.last.get(("lokaal", naam), 0)


# --- the laws ---


def both(beeld: Jaarbeeld) -> Iterator[tuple[Taakuitkomst, Dekking]]:
    yield from zip(beeld.nul.taken, beeld.dekking_nul, strict=True)
    yield from zip(beeld.uitkomst.taken, beeld.dekking, strict=True)


@given(bodies())
def test_what_pays_and_what_is_not_covered_add_to_the_cost(raw: Raw) -> None:
    """W3: streams + ongedekt − over (and what nobody knows the payer of) is what the task costs."""
    for one, dekking in both(worked_out(raw)[0]):
        paid = sum(map(known, dekking.betaald.values()), Fraction(0))
        total = paid + known(dekking.ongedekt) - known(dekking.over) + known(dekking.onbekend)
        assert total == Fraction(one.bedragen.regionaal.bekend)


@given(bodies())
def test_what_municipalities_bear_adds_up_exactly(raw: Raw) -> None:
    """W4: over the municipalities contributions, local cost and what is not covered add to what there is of each."""
    beeld, _, (*ones, whole) = worked_out(raw)
    for kind in ("bijdrage", "lokaal", "van_anderen", "ongedekt"):
        for side in ("nul", "dan"):
            parts = [getattr(getattr(one, side), kind) for one in ones]
            assert sum(map(known, parts), Fraction(0)) == known(getattr(getattr(whole, side), kind))
    municipal = [
        known(saldo)
        for one, dekking in zip(beeld.uitkomst.taken, beeld.dekking, strict=True)
        for naam, saldo in dekking.betaald.items()
        if one.stromen[naam].is_gemeentelijk
    ]
    assert known(whole.dan.bijdrage) == sum(municipal, Fraction(0))
    assert known(whole.dan.lokaal) == sum(Fraction(one.bedragen.naar_gemeenten.bekend) for one in beeld.uitkomst.taken)
    assert known(whole.dan.ongedekt) == sum((known(one.ongedekt) for one in beeld.dekking), Fraction(0))


@given(bodies())
def test_what_changes_is_the_bill_less_what_it_was(raw: Raw) -> None:
    *_, rekeningen = worked_out(raw)
    for one in rekeningen:
        assert known(one.verschil) == known(one.dan.rekening) - known(one.nul.rekening)


@given(bodies(MUNICIPAL))
def test_a_saving_of_the_body_is_not_one_of_the_municipalities(raw: Raw) -> None:
    """W14: where they pay everything, their bill changes by what is added less what lapses; handing over saves nothing."""
    beeld, _, (*_, whole) = worked_out(raw)
    extra, lapses = (
        sum(Fraction(one.bedragen[naam].bekend) for one in beeld.uitkomst.taken) for naam in ("extra", "vervalt")
    )
    assert known(whole.verschil) == extra - lapses


@given(bodies(), st.randoms(use_true_random=False))
def test_the_order_of_tasks_streams_and_municipalities_changes_nothing(raw: Raw, random: Any) -> None:
    """W12."""
    feiten, choices, gemeenten = raw

    def shuffled(ones: Any) -> Any:
        items = [*(ones.items() if isinstance(ones, dict) else ones)]
        random.shuffle(items)
        return dict(items) if isinstance(ones, dict) else items

    taken = [taak | {"stromen": shuffled(taak["stromen"])} for taak in shuffled(feiten["taken"])]
    other = (
        feiten | {"taken": taken, "stromen": shuffled(feiten["stromen"])},
        choices,
        gemeenten | {"gemeenten": shuffled(gemeenten["gemeenten"])},
    )
    before, after = ({one.gemeente: one for one in worked_out(ones)[2]} for ones in (raw, other))
    for gemeente, one in before.items():
        assert figures(after[gemeente]) == figures(one)


def figures(one: Gemeenterekening) -> tuple[object, ...]:
    return tuple((known(side.bijdrage), known(side.lokaal), known(side.ongedekt)) for side in (one.nul, one.dan))


@given(bodies(), st.integers(2, 9))
def test_a_key_times_a_constant_changes_nothing(raw: Raw, factor: int) -> None:
    """W13, of keys."""
    feiten, choices, gemeenten = raw
    key = gemeenten["verdeelsleutels"]["eigen"]
    more = key | {"waarden": {naam: value * factor for naam, value in key["waarden"].items()}}
    people = [one | {"inwoners": one["inwoners"] * factor} for one in gemeenten["gemeenten"]]
    other = feiten, choices, gemeenten | {"verdeelsleutels": {"eigen": more}, "gemeenten": people}
    assert [*map(figures, worked_out(raw)[2])] == [*map(figures, worked_out(other)[2])]


@given(bodies())
def test_a_task_in_two_equal_parts_costs_and_contributes_the_same(raw: Raw) -> None:
    """W13, of tasks."""
    feiten, choices, gemeenten = raw
    first, *rest = feiten["taken"]

    def half(value: Any) -> Any:
        return value | {"bedrag": value["bedrag"] / 2} if isinstance(value, dict) else value

    parts = [
        first
        | {"id": naam, "kosten": half(first["kosten"]), "stromen": {k: half(v) for k, v in first["stromen"].items()}}
        for naam in ("t0", "t0b")
    ]
    rules = choices["scenarios"]["s"]["regels"]
    same = rules[0] | {"als": {"taak": ["t0", "t0b"]}}
    scenario = choices["scenarios"]["s"] | {"regels": [same, *rules[1:]]}
    other = feiten | {"taken": [*parts, *rest]}, choices | {"scenarios": {"s": scenario}}, gemeenten
    assert [*map(figures, worked_out(raw)[2])] == [*map(figures, worked_out(other)[2])]


@given(bodies())
def test_who_takes_no_part_pays_nothing(raw: Raw) -> None:
    """W15."""
    gegevens = make(raw)
    taken = per_task(year(gegevens), gegevens)
    for naam in NAMEN:
        for one in mine(taken, gegevens, naam):
            if one.uitkomst.taak.deelnemers and naam not in one.uitkomst.taak.deelnemers:
                assert not any((one.nul.rekening, one.dan.rekening, one.dan.ongedekt, one.verschil))


@given(bodies())
@settings(max_examples=40)
def test_the_parts_of_streams_add_to_the_whole(raw: Raw) -> None:
    """A scenario per stream shows what pays what, and nothing twice."""
    gegevens = make(raw)
    verdeling = distribute(apply_scenario(gegevens, "s"), gegevens, "stroom")
    for naam in BEDRAG:
        found = sum((Fraction(groep.bedragen[naam].bekend) for groep in verdeling.groepen.values()), Fraction(0))
        assert found == Fraction(verdeling.totaal.bedragen[naam].bekend), naam


@given(st.lists(st.fractions(min_value=0, max_value=10**6), min_size=1, max_size=14), st.sampled_from([0, 2]))
def test_rounded_together_a_column_adds_up(values: list[Fraction], places: int) -> None:
    """W17: it adds to the rounded sum, and each differs by less than one unit."""
    rounded = Notatie(bedrag_decimalen=places, optellend=True).amounts(values)
    (total,) = Notatie(bedrag_decimalen=places).amounts([sum(values, Fraction(0))])
    assert sum(rounded, Decimal(0)) == total
    assert all(abs(Fraction(one) - value) < Fraction(1, 10**places) for one, value in zip(rounded, values, strict=True))


NEW_KEYS = (
    *("aard", "tot", "verdeelsleutel", "deelnemers", "deelnemer", "gemeente", "inwoners", "stromen", "rest", "bedrag"),
    *("fte", "dekking", "bijdrage", "rekening", "ongedekt", "index", "jaar"),
)


@pytest.mark.parametrize("key", NEW_KEYS)
def test_no_rule_can_see_who_pays_how_much_or_how_long(key: str) -> None:
    """W20."""
    with pytest.raises(ValueError, match="Extra inputs"):
        Scenariobestand.model_validate(
            {
                "versie": Decimal(1),
                "ingang": Decimal(INGANG),
                "scenarios": {"s": {"naam": "S", "regels": [{"als": {key: "x"}, "dan": "behouden", "omdat": "Zo."}]}},
            }
        )


def test_a_rule_sees_a_stream_that_is_named_whatever_it_pays() -> None:
    """Nothing of it is as much as all of it."""
    for deel in (Decimal(0), Decimal(100), "rest", {"bedrag": "PM", "herkomst": "fictief"}):
        feiten: dict[str, Any] = {
            "versie": Decimal(1),
            "organisatie": "X",
            "peiljaar": Decimal(INGANG),
            "eenheid": "euro",
            "pijlers": {"een": {"naam": "Een"}},
            "stromen": {"a": {"naam": "A"}},
            "taken": [
                {
                    "id": "t",
                    "naam": "T",
                    "pijler": "een",
                    "soort": "kaders",
                    "kosten": {"bedrag": Decimal(1), "herkomst": "fictief"},
                    "stromen": {"a": deel},
                }
            ],
        }
        rule = {"als": {"stroom": "a"}, "dan": "stoppen", "omdat": "Zo."}
        scenario = {"naam": "S", "regels": [rule], "anders": {"dan": "behouden"}}
        choices = {"versie": Decimal(1), "ingang": Decimal(INGANG), "scenarios": {"s": scenario}}
        gegevens = Gegevens(Takenbestand.model_validate(feiten), Scenariobestand.model_validate(choices))
        assert [one.actie for one in apply_scenario(gegevens, "s").taken] == ["stoppen"]
