"""The schemas of what people write refuse what the program refuses, and nothing else."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from kerntaken_cli.domain.acties import OngeldigeKeuze, parse_keuze
from kerntaken_cli.domain.diagnostics import Route
from kerntaken_cli.domain.feiten import Takenbestand
from kerntaken_cli.domain.keuzes import Scenariobestand
from kerntaken_cli.schemas import Naam
from kerntaken_cli.usecases.invoer import open_data
from tests import verzonnen
from tests.conftest import Kerntaken
from tests.schema.validation import read, validator

Bestand = Literal["taken", "scenarios"]
Body = Callable[..., Path]

TEXTS: dict[Bestand, str] = {"taken": verzonnen.TAKEN, "scenarios": verzonnen.SCENARIOS}

BROKEN: list[tuple[Bestand, str, str]] = [
    ("taken", "versie: 1", "versie: 2"),
    ("taken", "versie: 1\n", ""),
    ("taken", "versie: 1", 'versie: "1"'),
    ("taken", "organisatie: Waterschapsheuvel", "organisatie:"),
    ("taken", "organisatie: Waterschapsheuvel", "organisatie: 12"),
    ("taken", "peiljaar: 2030", "peiljaar: 30"),
    ("taken", "peiljaar: 2030", 'peiljaar: "2030"'),
    ("taken", "peiljaar: 2030", "peiljaar: 2030.5"),
    ("taken", "eenheid: euro", "eenheid: eur"),
    ("taken", "eenheid: euro", "eenheid: euro\nmunt: euro"),
    ("taken", "van: 2028", "van: lang geleden"),
    ("taken", "{titel: Verzonnen begroting, uitgever: Niemand}", "{uitgever: Niemand}"),
    ("taken", "{titel: Verzonnen begroting, uitgever: Niemand}", "{titel: Verzonnen begroting, datum: 1 mei 2030}"),
    ("taken", "{titel: Verzonnen begroting, uitgever: Niemand}", "{titel: Verzonnen begroting, datum: '2030-02-30'}"),
    ("taken", '{naam: Rijk, incidenteel: "ja"}', "{naam: Rijk, incidenteel: true}"),
    ("taken", "  staf: {naam: Staf, aard: overhead}", "  de staf: {naam: Staf, aard: overhead}"),
    ("taken", "aard: gastheerschap", "aard: gast"),
    ("taken", "nummer: 1,", "nummer: eerste,"),
    ("taken", "  - id: plicht", "  - id: de plicht"),
    ("taken", "    naam: Plicht", "    naam: ''"),
    ("taken", "    naam: Plicht", "    naam: [Plicht]"),
    ("taken", "    naam: Plicht", "    name: Plicht"),
    ("taken", "    soort: wettelijk-verplicht", "    soort: wettelijk"),
    ("taken", 'artikel: "1"', "artikel: 1"),
    ("taken", "bedrag: 400", "bedrag: -400"),
    ("taken", "bedrag: 400", "bedrag: € 400"),
    ("taken", "bedrag: 400", "bedrag: 12,50"),
    ("taken", "bedrag: 400", "bedrag:"),
    ("taken", "bedrag: PM", "bedrag: pm"),
    ("taken", "herkomst: fictief, bron", "herkomst: verzonnen, bron"),
    ("taken", "bandbreedte: [300, 500]", "bandbreedte: [300]"),
    ("taken", "bandbreedte: [300, 500]", "bandbreedte: [300, 400, 500]"),
    ("taken", "bandbreedte: [300, 500]", "bandbreedte: 300-500"),
    ("taken", "stromen: {bijdrage: 75, rijk: 25}", "stromen: [bijdrage, rijk]"),
    ("taken", "kaders: [oud-plan]", "kaders: oud-plan"),
    ("taken", "      stoppen: {effect:", "      stopen: {effect:"),
    ("taken", "{wie: scholen, hoe: een ander loket}", "{wie: scholen}"),
    ("taken", "{bron: verzonnen, per: pijler,", "{bron: verzonnen, per: pijlers,"),
    ("taken", "basis: pijlers", "basis: alles"),
    ("taken", "{bedrag: 200, herkomst: fictief}", "{bedrag: 200, herkomst: fictief, bron: }"),
    ("scenarios", "{kader: geldig}", "{}"),
    ("scenarios", "{kader: geldig}", "{kader: []}"),
    ("scenarios", "niet: {pijler: zorg}", "niet: {}"),
    ("scenarios", "ingang: 2030", "ingang: 1830"),
    ("scenarios", "ingang: 2030\n", ""),
    ("scenarios", "anders: {dan: behouden}", "anders: {dan: houden}"),
    ("scenarios", "anders: {dan: behouden}, ", ""),
    ("scenarios", "anders: {dan: behouden}", "anders: behouden"),
    ("scenarios", "verwacht: {totaal: gelijk}", "verwacht: {totaal: meer}"),
    ("scenarios", "dan: {versoberen: 80%}", "dan: {versoberen: 80}"),
    ("scenarios", "dan: {versoberen: 80%}", "dan: {versoberen: 100%}"),
    ("scenarios", "dan: {versoberen: 80%}", "dan: versoberen"),
    ("scenarios", "dan: {versoberen: 80%}", "dan: {versoberen: 80%, intensiveren: 110%}"),
    ("scenarios", "dan: {intensiveren: 150%}", "dan: {intensiveren: 50%}"),
    ("scenarios", "dan: {intensiveren: 150%}", "dan: {behouden: 100%}"),
    ("scenarios", "{kader: geldig}", "{kosten: 100}"),
    ("scenarios", "{kader: geldig}", "{kaders: geldig}"),
    ("scenarios", "{kader: geldig}", "{kader: [geldig, 2030]}"),
    ("scenarios", "{kader: geldig}", "geldig"),
    ("scenarios", "{soort: wettelijk-verplicht}", "{soort: [wettelijk]}"),
    ("scenarios", ", omdat: Het moet.}", "}"),
    ("scenarios", "bouwt-op: smal", "bouwt_op: smal"),
    ("scenarios", "  breed:", "  breed opgezet:"),
]
"""File, what is replaced, and by what."""

ACCEPTED: list[tuple[Bestand, str, str]] = [
    ("taken", "eenheid: euro", "eenheid: euro\ntoelichting: Alles is verzonnen."),
    ("taken", "peiljaar: 2030", "peiljaar: 2030.0"),
    ("taken", "bedrag: 400", "bedrag: 400.05"),
    ("taken", '    taakveld: "7.1"', "    taakveld: \"7.1\"\n    looptijd: {van: 2030-01-01, tot: '2030-12-31'}"),
    ("scenarios", "{kader: geldig}", "{kader: [geldig, visie], soort: kaders}"),
    ("scenarios", "dan: {versoberen: 80%}", "dan: versoberen 80%"),
    ("scenarios", "dan: {versoberen: 80%}", 'dan: {versoberen: "12,5 %"}'),
]  # fmt: skip
"""File, what is replaced, and by what: unusual, and right."""


def change(bestand: Bestand, old: str, new: str) -> Any:
    text = TEXTS[bestand]
    assert text.count(old) == 1
    return read(text.replace(old, new))


@pytest.mark.parametrize("bestand", ["taken", "scenarios"])
def test_the_shipped_and_the_invented_data_are_valid(bestand: Bestand) -> None:
    shipped = Path(f"data/{bestand}.yaml").read_text(encoding="utf-8")
    for text in (shipped, TEXTS[bestand]):
        assert list(validator(bestand).iter_errors(read(text))) == []


@pytest.mark.parametrize(
    ("bestand", "file"), [("taken", "taken.yaml"), ("scenarios", "scenarios.yaml"), ("instellingen", "kerntaken.yaml")]
)
def test_what_nieuw_writes_is_valid(kerntaken: Kerntaken, tmp_path: Path, bestand: Naam, file: str) -> None:
    folder = tmp_path / "eigen"
    assert kerntaken("nieuw", folder).code == 0
    text = (folder / file).read_text(encoding="utf-8")
    assert list(validator(bestand).iter_errors(read(text))) == []


@pytest.mark.parametrize(("bestand", "old", "new"), BROKEN)
def test_what_is_broken_is_refused_by_program_and_schema_alike(
    body: Body, bestand: Bestand, old: str, new: str
) -> None:
    folder = body(**{bestand: {old: new}})
    assert any(one.is_fout for one in open_data(folder).bevindingen)
    assert not validator(bestand).is_valid(change(bestand, old, new))


@pytest.mark.parametrize(("bestand", "old", "new"), ACCEPTED)
def test_what_is_unusual_and_right_is_taken_by_program_and_schema_alike(
    body: Body, bestand: Bestand, old: str, new: str
) -> None:
    folder = body(**{bestand: {old: new}})
    assert not any(one.is_fout for one in open_data(folder).bevindingen)
    assert validator(bestand).is_valid(change(bestand, old, new))


LEVELS = [
    "0%", "0,0%", "00%", "1%", "01%", "0,1%", "0099%", "99.999999%", "99,9999999%", "100%", "0100%", "00100%",
    "100,0%", "100.000001%", "0100,1%", "101%", "999%", "9999%", "10000%", "80", "80 %", "-80%", "+80%", "8e1%",
    "80.%", ".5%", "80,5,5%", "80%%", "%", "", "tachtig%",
]  # fmt: skip


@pytest.mark.parametrize("niveau", LEVELS)
@pytest.mark.parametrize("actie", ["versoberen", "intensiveren", "behouden", "stoppen"])
def test_a_level_fits_its_action_for_program_and_schema_alike(actie: str, niveau: str) -> None:
    for dan, words in (({actie: niveau}, (actie, niveau)), (f"{actie} {niveau}".strip(), (f"{actie} {niveau}",))):
        try:
            parse_keuze(*words)
        except OngeldigeKeuze:
            right = False
        else:
            right = True
        file: Any = {"versie": 1, "ingang": 2030, "scenarios": {"s": {"naam": "S", "anders": {"dan": dan}}}}
        assert validator("scenarios").is_valid(file) is right


TREES: dict[Bestand, Any] = {bestand: read(text) for bestand, text in TEXTS.items()}
STRANGE: list[Any] = [
    None, True, 0, 1, -1, 7, 1.5, 2024, "", "x", "twee woorden", "PM", "80%", "2025-06-30", "behouden", "kaders",
    "ja", [], [1], ["x"], [None], ["kaders", "opdracht-rijk"], {}, {"x": 1}, {"naam": "x"}, {"versoberen": "80%"},
    {"dan": "stoppen"}, {"soort": "kaders"},
]  # fmt: skip
DELETE = object()


def routes(tree: object, here: Route = ()) -> Iterator[Route]:
    """Yield the way to every node of a tree."""
    yield here
    if isinstance(tree, (dict, list)):
        for key, member in tree.items() if isinstance(tree, dict) else enumerate(tree):
            yield from routes(member, (*here, key))


def put(tree: object, route: Route, value: object) -> Any:
    """Return a tree with one node replaced or taken away."""
    changed = copy.deepcopy(tree)
    parent: Any = changed
    for step in route[:-1]:
        parent = parent[step]
    if value is DELETE:
        del parent[route[-1]]
    else:
        parent[route[-1]] = value
    return changed


def as_read(value: object) -> object:
    """Return a JSON value as our reader gives it: exact numbers, and nothing that knows true from false."""
    match value:
        case bool() | None:
            return date  # stands for a trap: no model takes it
        case int() | float():
            return Decimal(str(value))
        case list():
            return [as_read(member) for member in value]
        case dict():
            return {key: as_read(member) for key, member in value.items()}
        case _:
            return value


def program_takes(bestand: Bestand, tree: object) -> bool:
    """Whether the model takes a tree, and a scenario without ``anders`` builds on another."""
    try:
        found = (Takenbestand if bestand == "taken" else Scenariobestand).model_validate(as_read(tree))
    except ValidationError:
        return False
    scenarios: Any = tree["scenarios"] if isinstance(tree, dict) and isinstance(found, Scenariobestand) else {}
    return all("anders" in scenario or "bouwt-op" in scenario for scenario in scenarios.values())


@st.composite
def mutations(draw: st.DrawFn) -> tuple[Bestand, Any]:
    """Draw one of the files with one node replaced or taken away."""
    bestand = draw(st.sampled_from(list(TREES)))
    tree = TREES[bestand]
    route = draw(st.sampled_from([one for one in routes(tree) if one]))
    value = draw(st.sampled_from([DELETE, *STRANGE]))
    return bestand, put(tree, route, value)


@settings(max_examples=200, deadline=None)
@given(mutations())
def test_program_and_schema_agree_on_any_mutation(mutation: tuple[Bestand, Any]) -> None:
    bestand, tree = mutation
    assert validator(bestand).is_valid(tree) is program_takes(bestand, tree)
