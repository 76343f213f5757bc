"""Who pays, asked of the program: the worked case, a published budget, what is refused, and what fits one screen."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from kerntaken_cli.domain.getallen import dutch, round_plain
from tests import verzonnen
from tests.cli.test_eerste_scherm import COLUMNS, LINES, on_a_terminal, plain
from tests.conftest import Kerntaken

DRIEHOEK = Path("tests/geld/driehoek-nu")
EXPECTED = json.loads((Path(__file__).parents[1] / "geld/driehoek-nu/uitkomst.json").read_text(encoding="utf-8"))
SCENARIOS = tuple(EXPECTED["scenarios"])


def asked(kerntaken: Kerntaken, *words: object) -> Any:
    result = kerntaken(*words, "--formaat", "json")
    assert result.code == 0, result.err
    return json.loads(result.out)


# --- the worked case ---


@pytest.mark.parametrize("naam", SCENARIOS)
def test_the_worked_case_comes_out_exactly(naam: str, kerntaken: Kerntaken) -> None:
    """Every figure that was computed three times, in every answer that has it."""
    expected = EXPECTED["scenarios"][naam]["2026"]
    scenario = asked(kerntaken, "scenario", naam, "--data", DRIEHOEK)
    hyphened = {key: {k.replace("_", "-"): v for k, v in row.items()} for key, row in expected["taken"].items()}
    assert {one["taak"]: {key: one[key] for key in hyphened[one["taak"]]} for one in scenario["besluiten"]} == hyphened
    totaal = {key.replace("_", "-"): value for key, value in expected["totaal"].items()}
    assert {key: scenario["totaal"][key] for key in totaal} == totaal
    dekking = asked(kerntaken, "dekking", naam, "--data", DRIEHOEK)
    found = {
        one["id"]: one["jaren"][0]["stromen"] | {"ongedekt": one["jaren"][0]["ongedekt"]} for one in dekking["taken"]
    }
    assert found == expected["dekking"]
    (whole,) = dekking["totaal"]
    assert whole["stromen"] | {"ongedekt": whole["ongedekt"]} == expected["dekking_totaal"]
    assert {one["id"]: one["jaren"][0]["bedrag"] for one in dekking["stromen"]} == whole["stromen"]
    gemeenten = asked(kerntaken, "gemeenten", naam, "--data", DRIEHOEK)
    bills = {one["naam"]: {key: one[key] for key in expected["gemeenten"]["Aadam"]} for one in gemeenten["gemeenten"]}
    assert bills == expected["gemeenten"]
    bridge = asked(kerntaken, "vergelijk", "nul", naam, "--data", DRIEHOEK)["uitkomst"]["brug"]
    moved = {taak: deel["verschil"] for deel in bridge["delen"] for taak in deel["taken"]}
    assert moved | {"totaal": bridge["totaal"]["verschil"], "rest": bridge["rest"]} == expected["brug_van_nul"]


@pytest.mark.parametrize("naam", SCENARIOS)
def test_the_worked_case_is_printed_plainly_rounded(naam: str, kerntaken: Kerntaken) -> None:
    result = kerntaken("gemeenten", naam, "--data", DRIEHOEK)
    lines = {line.split()[0]: line.replace("*", "").split() for line in result.out.splitlines() if line[:1].isalpha()}
    for gemeente, row in EXPECTED["scenarios"][naam]["2026"]["gemeenten"].items():
        for key in ("bijdrage", "lokaal", "rekening") if naam != "nul" else ("bijdrage",):
            assert (dutch(round_plain(Decimal(row[key]), 0)) if row[key] != "0" else "–") in lines[gemeente], key


# --- a budget that was published ---

BEGROTING = """\
versie: 1
organisatie: GGD Voorbeeld
peiljaar: 2030
eenheid: euro
bronnen: {{begroting: {{titel: Begroting 2030}}}}
stromen:
  basis: {{naam: Inwonerbijdrage, aard: basis}}
  jeugd: {{naam: Bijdrage jeugd, aard: basis, verdeelsleutel: jeugdigen}}
  maatwerk: {{naam: Maatwerk, aard: plus}}
pijlers: {{zorg: {{naam: Zorg}}}}
kaders: {{visie: {{naam: Visie, van: 2030}}}}
taken:
  - {{id: a, naam: A, pijler: zorg, soort: kaders, kaders: [visie], kosten: {{bedrag: 1000000, herkomst: gepubliceerd, bron: begroting}}, stromen: {{basis: 100}}}}
  - {{id: b, naam: B, pijler: zorg, soort: kaders, kaders: [visie], kosten: {{bedrag: 500000, herkomst: gepubliceerd, bron: begroting}}, stromen: {{jeugd: 100}}}}
  - {{id: c, naam: C, pijler: zorg, soort: kaders, kaders: [visie], kosten: {{bedrag: 100000, herkomst: gepubliceerd, bron: begroting}}, stromen: {{maatwerk: 100}}, deelnemers: [Beekstad, Cdorp]}}
ijkpunten:
  - {{bron: begroting, jaar: 2030, per: gemeente, bedragen: {{Aadam: {aadam}, Beekstad: 649600, Cdorp: 200400}}, marge: 1}}
  - {{bron: begroting, per: gemeente, stroom: jeugd, bedragen: {{Aadam: 250000, Beekstad: 250000, Cdorp: 0}}}}
  - {{bron: begroting, per: gemeente, aandelen: {{Aadam: 47, Beekstad: 41, Cdorp: 13}}}}
"""
VERDELING = """\
versie: 1
peildatum: 2029-01-01
bron: Telling
gemeenten:
  - {code: GM9001, naam: Aadam, inwoners: 500}
  - {code: GM9002, naam: Beekstad, inwoners: 333}
  - {code: GM9003, naam: Cdorp, inwoners: 167}
verdeelsleutels:
  jeugdigen: {naam: Jeugdigen, peildatum: 2029-01-01, bron: Telling, herkomst: gepubliceerd, waarden: {Aadam: 70, Beekstad: 70}}
"""
KEEP = "versie: 1\ningang: 2030\nscenarios: {nul: {naam: Nul, anders: {dan: behouden}}}\n"


def begroting(folder: Path, aadam: int) -> Path:
    """Write a body that publishes contributions; those of Aadam are said to be so much."""
    (folder / "taken.yaml").write_text(BEGROTING.format(aadam=aadam), encoding="utf-8")
    (folder / "gemeenten.yaml").write_text(VERDELING, encoding="utf-8")
    (folder / "scenarios.yaml").write_text(KEEP, encoding="utf-8")
    return folder


def test_a_body_proves_the_contributions_that_it_publishes(tmp_path: Path, kerntaken: Kerntaken) -> None:
    """1.000.000 by people, 500.000 by the young, 100.000 of two: to the euro, whole, by stream and in per cent."""
    folder = begroting(tmp_path, 750000)
    assert kerntaken("valideer", folder).code == 0
    told = kerntaken("ijkpunten", "--data", folder).out
    assert "9 gepubliceerde cijfers nagerekend; met gewone afronding volgen ze alle uit de gegevens." in told
    rows = csv.DictReader(io.StringIO(kerntaken("gemeenten", "--data", folder, "--formaat", "csv").out))
    assert {row["naam"]: row["stroom-maatwerk"] for row in rows} == {
        "Aadam": "0",
        "Beekstad": "66600",
        "Cdorp": "33400",
    }


def test_a_published_contribution_that_does_not_come_out_is_told(tmp_path: Path, kerntaken: Kerntaken) -> None:
    folder = begroting(tmp_path, 750002)
    assert "gepubliceerd is 750002 voor 'Aadam', de gegevens geven 750000" in kerntaken("valideer", folder).out
    (folder / "gemeenten.yaml").unlink()
    assert "voor 'Aadam', maar er is geen gemeenten.yaml" in kerntaken("valideer", folder).out


# --- rounding ---


def test_what_rounding_leaves_is_a_row_or_nothing(tmp_path: Path, kerntaken: Kerntaken) -> None:
    folder = verzonnen.BETAALD.write(tmp_path / "data")
    plainly = kerntaken("gemeenten", "smal", "--data", folder).out
    together = kerntaken("gemeenten", "smal", "--data", folder, "--optellend").out
    assert "Afronding" in plainly
    assert "Afronding" not in together


@pytest.mark.parametrize(
    ("options", "bijdrage"),
    [
        ("", "2.300.000*"),
        ("--duizend", "2.300*"),
        ("--duizend --decimalen 1", "2.300,0*"),
        ("--decimalen 2", "2.300.000,00*"),
    ],
)
def test_euros_are_shown_as_people_want_them(options: str, bijdrage: str, kerntaken: Kerntaken) -> None:
    result = kerntaken("gemeenten", "koers", "--data", DRIEHOEK, *options.split())
    (line,) = [line for line in result.out.splitlines() if line.startswith("Aadam ")]
    assert bijdrage in line.split()
    assert "−10,00*" in line.split()  # for each inhabitant in euros, always


# --- what is refused, and what is typed ---


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("gemeenten koers --gemeente Almello", "onbekende gemeente 'Almello'"),
        ("gemeenten koers --gemeente jeugd", "'jeugd' is een pijler, geen gemeente"),
        ("gemeenten koers --per taak", "geef ook --gemeente NAAM"),
        ("gemeenten koers --gemeente Borne --deelname", "--deelname gaat over alle gemeenten"),
        ("gemeenten koers --duizend", "laat --duizend weg, of geef de begroting"),
        ("dekking koers --duizend", "laat --duizend weg, of geef de begroting"),
        ("dekking koers --per pijler", "onbekende waarde voor --per: 'pijler'"),
        ("dekking kors", "onbekend scenario 'kors'"),
        ("waarom koers jgz --gemeente Borne", "--gemeente vraagt naar een hele rekening"),
        ("taken --pijler Borne", "'Borne' is een gemeente, geen pijler"),
        ("taken --pijler Almelo", "'Almelo' is een gemeente, geen pijler"),
    ],
)
def test_what_cannot_be_answered_is_refused(words: str, told: str, kerntaken: Kerntaken) -> None:
    result = kerntaken(*words.split())
    assert (result.code, result.out) == (2, "")
    assert told in result.err


@pytest.mark.parametrize("name", ["Hof van Twente", "hof van twente", "GM1735", "gm1735", "hof"])
def test_a_municipality_is_called_as_people_call_it(name: str, kerntaken: Kerntaken) -> None:
    assert asked(kerntaken, "gemeenten", "koers", "--gemeente", name)["gemeente"] == "Hof van Twente"


def test_without_municipalities_nobody_can_say_who_pays(tmp_path: Path, kerntaken: Kerntaken) -> None:
    folder = verzonnen.BETAALD._replace(gemeenten="").write(tmp_path / "data")
    result = kerntaken("gemeenten", "smal", "--data", folder)
    assert result.code == 2
    assert "er is geen gemeenten.yaml" in result.err
    assert kerntaken("dekking", "smal", "--data", folder).code == 0
    kept = tmp_path / "oud.json"
    assert kerntaken("scenario", "smal", "--data", folder, "--uitvoer", kept).code == 0
    verzonnen.BETAALD.write(folder)
    assert f"{kept} is bewaard zonder gemeenten.yaml" in kerntaken("gemeenten", kept, "--data", folder).err


def test_without_a_name_it_is_as_it_is_now(tmp_path: Path, kerntaken: Kerntaken) -> None:
    folder = verzonnen.BETAALD.write(tmp_path / "data")
    for command in ("dekking", "gemeenten"):
        assert kerntaken(command, "--data", folder).out == kerntaken(command, "nul", "--data", folder).out
    scenarios = verzonnen.SCENARIOS.replace(
        "  nul: {naam: Nul, anders: {dan: behouden}, verwacht: {totaal: gelijk}}\n", ""
    )
    (folder / "scenarios.yaml").write_text(scenarios, encoding="utf-8")
    assert "geen enkel scenario laat alles zoals het is" in kerntaken("dekking", "--data", folder).err


@pytest.mark.parametrize("naam", ["over", "ongedekt", "onbekend", "kosten", "jaar", "dekkend", "rest", "totaal"])
def test_a_stream_may_be_called_as_a_figure(naam: str, tmp_path: Path, kerntaken: Kerntaken) -> None:
    """Its amount and that figure stay apart, in every format."""
    for name in ("taken", "scenarios", "gemeenten"):
        text = (DRIEHOEK / f"{name}.yaml").read_text(encoding="utf-8")
        (tmp_path / f"{name}.yaml").write_text(text.replace("spuk: {", f"{naam}: {{"), encoding="utf-8")
    (whole,) = asked(kerntaken, "dekking", "ambitie", "--data", tmp_path)["totaal"]
    assert (whole["stromen"], whole["ongedekt"], whole["over"]) == ({"bijdrage": "9300000", naam: "400000"}, "0", "0")
    for per in ("stroom", "taak"):
        result = kerntaken("dekking", "ambitie", "--per", per, "--formaat", "csv", "--data", tmp_path)
        assert "400000" in result.out


@pytest.mark.parametrize(
    ("old", "new", "code", "told"),
    [
        ("naam: Cdorp", "naam: Totaal", 1, "fout KT219"),
        ("naam: Cdorp", "naam: aadam", 0, "waarschuwing KT217"),
        ("code: GM9003", 'code: "0141"', 1, "schrijf GM en vier cijfers, zoals GM0141"),
        ("inwoners: 20000", "inwoners: 20.000", 1, "schrijf 20000 (duizendtallen)"),
        ("inwoners: 20000", "inwoners: 0", 1, "hier hoort een geheel aantal inwoners, 1 of meer"),
        ("peildatum: 2025-01-01", "peildatum: weet ik niet", 1, "hier hoort een datum"),
        ("peildatum: 2025-01-01", "peildatum: onbekend", 0, "waarschuwing KT805"),
        (
            "inwoners: 20000}",
            (
                "inwoners: 20000}\nverdeelsleutels:\n  a: {naam: Zaken, herkomst: fictief, waarden: {Aadam: 1}}\n"
                "  b: {naam: Zaken, herkomst: fictief, waarden: {Aadam: 2}}"
            ),
            0,
            "waarschuwing KT218",
        ),
    ],
)
def test_what_is_wrong_with_municipalities_is_told(
    old: str, new: str, code: int, told: str, tmp_path: Path, kerntaken: Kerntaken
) -> None:
    for name in ("taken", "scenarios", "gemeenten"):
        text = (DRIEHOEK / f"{name}.yaml").read_text(encoding="utf-8")
        (tmp_path / f"{name}.yaml").write_text(text.replace(old, new), encoding="utf-8")
    result = kerntaken("valideer", tmp_path, "--formaat", "kort")
    assert result.code == code
    assert any("gemeenten.yaml:" in line and told in line for line in result.out.splitlines()), result.out


# --- what is kept, and what is tried out ---


def test_a_kept_result_answers_who_paid_then(tmp_path: Path, kerntaken: Kerntaken) -> None:
    """The municipalities travel in it: more people later change nothing of what was kept, and are told as a change."""
    folder, kept = verzonnen.BETAALD.write(tmp_path / "data"), tmp_path / "toen.json"
    assert kerntaken("scenario", "smal", "--data", folder, "--uitvoer", kept).code == 0
    then = asked(kerntaken, "gemeenten", "smal", "--data", folder)["gemeenten"]
    (folder / "gemeenten.yaml").write_text(
        verzonnen.GEMEENTEN.replace("inwoners: 500", "inwoners: 900"), encoding="utf-8"
    )
    assert asked(kerntaken, "gemeenten", kept)["gemeenten"] == then
    assert asked(kerntaken, "gemeenten", "smal", "--data", folder)["gemeenten"] != then
    changes = asked(kerntaken, "vergelijk", kept, "smal", "--data", folder)["feiten"]
    told = [one for one in changes if one["onderdeel"] == "gemeente"]
    assert [(one["id"], one["veld"], one["van"], one["naar"]) for one in told] == [("Aadam", "inwoners", "500", "900")]


def test_a_municipality_behind_why_is_asked_of(kerntaken: Kerntaken) -> None:
    """Whoever types a name means what there is of that name."""
    assert asked(kerntaken, "waarom", "kern", "Hengelo") == asked(kerntaken, "waarom", "kern", "--gemeente", "hengelo")
    bill = asked(kerntaken, "gemeenten", "kern", "--gemeente", "Hengelo")
    assert asked(kerntaken, "kern", "Hengelo") == asked(kerntaken, "Hengelo", "kern") == bill
    assert asked(kerntaken, "hengelo") == asked(kerntaken, "gemeenten", "--gemeente", "Hengelo")


def test_what_is_tried_out_moves_the_bill(kerntaken: Kerntaken) -> None:
    kept = asked(kerntaken, "gemeenten", "koers", "--stel", "jgz=behouden", "--data", DRIEHOEK)
    assert kept["proef"] == ["jgz=behouden"]
    assert [one["lokaal"] for one in kept["gemeenten"]] == ["0", "0", "0"]
    assert kept["totaal"]["verschil"] == "-1000000"


def test_the_bill_of_one_is_the_sum_of_its_parts(kerntaken: Kerntaken, tmp_path: Path) -> None:
    folder = verzonnen.BETAALD.write(tmp_path / "data")
    why = asked(kerntaken, "waarom", "smal", "--gemeente", "Beekstad", "--data", folder)
    parts = [one for one in why["delen"] if one["waarvoor"] in {"bijdrage", "lokaal"} and one["bedrag"] != "PM"]
    assert sum(Decimal(one["bedrag"]) for one in parts) == Decimal(why["rekening"]["rekening"])
    assert all(one["kosten"].split(":")[0].endswith("taken.yaml") for one in why["delen"])
    lines = (folder / "gemeenten.yaml").read_text(encoding="utf-8").splitlines()
    for one, weight in zip(why["verdeelsleutels"], ("300}", "3}}"), strict=True):
        name, line, column = one["plaats"].split("/")[-1].split(":")
        assert (name, lines[int(line) - 1][int(column) - 1 :]) == ("gemeenten.yaml", weight)


def test_municipalities_beside_it_change_no_other_answer(heuvel: Path, kerntaken: Kerntaken) -> None:
    """W1: who lives where is asked by those who ask it."""
    questions = (
        *("scenario", "scenario smal", "scenario breed --per stroom", "vergelijk nul smal", "waarom smal wens"),
        *("taken --scenario breed", "taak wens", "regels breed", "samenhang", "afweging smal", "ijkpunten"),
    )
    formats = ("tabel", "markdown", "csv", "csv-nl")
    bare = {(one, form): kerntaken(*one.split(), "--formaat", form) for one in questions for form in formats}
    (heuvel / "gemeenten.yaml").write_text(verzonnen.GEMEENTEN, encoding="utf-8")
    for (one, form), before in bare.items():
        assert kerntaken(*one.split(), "--formaat", form) == before, (one, form)


# --- the shipped data say what their sources allow ---


def test_of_the_shipped_data_no_share_is_called_a_contribution(kerntaken: Kerntaken) -> None:
    result = kerntaken("gemeenten", "koers")
    assert "Verdeeld naar inwoners (LET OP: van onbekende datum)." in result.out
    assert "Geen geldstroom is bekend, dus dit is geen bijdrage: alle kosten zijn verdeeld naar inwoners." in result.out
    found = asked(kerntaken, "gemeenten", "koers")
    assert found["verdeelsleutels"][0]["verouderd"] is True
    assert {(one["bijdrage"], one["rekening"]) for one in found["gemeenten"]} == {(None, None)}
    assert found["totaal"]["kostenaandeel"] == asked(kerntaken, "scenario", "koers")["totaal"]["regionaal"]


SCREENS = (
    "dekking koers",
    "dekking",
    "dekking koers --per taak",
    "gemeenten koers",
    "gemeenten absolute-kern",
    "gemeenten koers --gemeente Almelo",
    "gemeenten koers --gemeente Almelo --per taak",
    "gemeenten koers --deelname",
    "waarom koers --gemeente Enschede",
)


@pytest.mark.parametrize("words", SCREENS)
def test_who_pays_of_the_shipped_data_fits_one_screen(words: str) -> None:
    lines = plain(on_a_terminal(words))
    assert len(lines) <= LINES
    assert all(len(line) <= COLUMNS for line in lines)


def large(folder: Path) -> Path:
    """Write a body of 130 tasks, 9 streams of every sort and 14 municipalities."""
    aarden = ("basis", "plus", "gemeentefonds", "spuk", "derden", "reserve", "basis", "plus", "spuk")
    streams = "".join(
        f"  s{i}: {{naam: Geldstroom nummer {i} met een naam, aard: {aard}{', tot: 2031' if aard in {'spuk', 'reserve'} else ''}}}\n"
        for i, aard in enumerate(aarden)
    )
    forms = (
        "{s0: 100}",
        "{s3: {bedrag: 4000, herkomst: fictief}, s1: rest}",
        "{s2: 60, s4: 40}",
        "{s5: {bedrag: 700, herkomst: fictief}}",
        "",
    )
    tasks = "".join(
        f"  - id: t{i}\n    naam: Een taak met een lange naam en nummer {i}\n    pijler: p{i % 5}\n    soort: kaders\n"
        f"    kaders: [visie]\n    kosten: {{bedrag: {90000 + 1234 * i}, herkomst: fictief}}\n"
        + (f"    stromen: {forms[i % 5]}\n" if forms[i % 5] else "")
        + ("    deelnemers: [Gemeente 1, Gemeente 12]\n" if i % 10 == 1 else "")
        for i in range(130)
    )
    pijlers = "".join(f"  p{i}: {{naam: Pijler {i}}}\n" for i in range(5))
    (folder / "taken.yaml").write_text(
        f"versie: 1\norganisatie: Grote regeling\npeiljaar: 2030\neenheid: euro\nkaders: {{visie: {{naam: Visie, van: 2030}}}}\n"
        f"stromen:\n{streams}pijlers:\n{pijlers}taken:\n{tasks}",
        encoding="utf-8",
    )
    (folder / "scenarios.yaml").write_text(
        KEEP.rstrip("}\n") + "}}, koers: {naam: Koers, regels: [{als: {pijler: p1}, dan: overdragen, omdat: Zo.}, "
        "{als: {pijler: p2}, dan: {versoberen: 80%}, omdat: Zo.}], anders: {dan: behouden, omdat: Zo.}}}\n",
        encoding="utf-8",
    )
    ones = "".join(f"  - {{code: GM90{i:02}, naam: Gemeente {i}, inwoners: {20000 + 777 * i}}}\n" for i in range(1, 15))
    (folder / "gemeenten.yaml").write_text(
        f"versie: 1\npeildatum: 2029-01-01\nbron: verzonnen\ngemeenten:\n{ones}", encoding="utf-8"
    )
    return folder


@pytest.mark.parametrize(
    "words",
    [
        *SCREENS[:5],
        "gemeenten koers --gemeente GM9003",
        "gemeenten koers --gemeente GM9003 --per taak",
        "gemeenten koers --deelname",
        "waarom koers --gemeente GM9003",
        "taken",
        "gemeenten koers --duizend",
    ],
)
def test_who_pays_of_a_large_body_fits_one_screen(words: str, tmp_path: Path) -> None:
    command = words.replace("absolute-kern", "koers")
    lines = plain(on_a_terminal(command, large(tmp_path)))
    assert len(lines) <= LINES
    assert all(len(line) <= COLUMNS for line in lines)
    if command in {"gemeenten koers", "gemeenten koers --duizend"}:
        text = "\n".join(lines)
        assert all(f"Gemeente {i} " in text for i in range(1, 15))  # everybody looks for his own
