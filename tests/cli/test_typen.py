"""What people type: each row of the table is something a newcomer typed, with the answer that it should get.

What is meant beyond doubt is done; otherwise the refusal says what the word is, or what contains it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT, Kerntaken

UNDERSTOOD = {
    "koers": "scenario koers",
    "Koers": "scenario koers",
    "KOERS --volledig": "scenario koers --volledig",
    "nul koers": "vergelijk nul koers",
    "koers csg": "waarom koers centrum-seksueel-geweld",
    "csg": "taak centrum-seksueel-geweld",
    "jeugd": "taken --pijler jeugd",
    "scenario Koers": "scenario koers",
    "scenario 'B Koers'": "scenario koers",
    "scenario 'absolute kern'": "scenario absolute-kern",
    "scenario nulscenario": "scenario nul",
    "scenario koers --pijler Jeugd": "scenario koers --pijler jeugd",
    "scenario koers --per Soort": "scenario koers --per soort",
    "scenario koers --pijler jeugd,veiligheid": "scenario koers --pijler jeugd --pijler veiligheid",
    "scenario kern koers": "vergelijk kern koers",
    "vergelijk nul en koers": "vergelijk nul koers",
    "vergelijk nul,koers": "vergelijk nul koers",
    "waarom wachttijden koers": "waarom koers wachttijden",
    "waarom koers jeugd": "waarom koers --pijler jeugd",
    "waarom koers 'Centrum Seksueel Geweld'": "waarom koers centrum-seksueel-geweld",
    "taak JGZ": "taak jgz",
    "taak jeugdgezondheidszorg": "taak jgz",
    "taak csg": "taak centrum-seksueel-geweld",
    "taken jeugd": "taken --pijler jeugd",
    "taken --soort plustaak": "taken --soort opdracht-gemeenten",
    "taken --soort 'Wettelijk, regionaal verplicht'": "taken --soort wettelijk-verplicht",
    "taken --scenario kern --actie afstoten": "taken --scenario kern --actie overdragen",
    "scenario koers --stel monitoring=stoppen": "scenario koers --stel monitoring-sociaal-domein=stoppen",
    "scenario koers --stel jgz=afstoten": "scenario koers --stel jgz=overdragen",
    "scenario koers --stel jgz=terugleggen": "scenario koers --stel jgz=overdragen",
    "scenario koers --format csv": "scenario koers --formaat csv",
    "scenario koers --formaat md": "scenario koers --formaat markdown",
    "scenario koers --decimaal 2": "scenario koers --decimalen 2",
    "scenario koers --sluitend": "scenario koers --optellend",
    "scenario koers --begroting '90 miljoen'": "scenario koers --begroting 90000",
    "--formaat csv scenario koers": "scenario koers --formaat csv",
    "help": "--help",
    "help scenario": "scenario --help",
    "--help scenario": "scenario --help",
    "diff nul koers": "vergelijk nul koers",
    "compare nul koers": "vergelijk nul koers",
    "explain koers csg": "waarom koers centrum-seksueel-geweld",
    "tasks": "taken",
    "check data": "valideer data",
    "controleer data": "valideer data",
    "validate data": "valideer data",
    "aanvulling bash": "autoaanvullen bash",
    "code kt106": "code KT106",
}
"""What is typed, and what it is short for or otherwise said: both give the same answer."""

REFUSED = {
    "vergelijk koers": "er valt niets te vergelijken met één scenario\n  noem er twee of meer: nul koers",
    "waarom": "er ontbreekt een scenario\n  kies uit: nul, absolute-kern, kern, koers, ambitie",
    "taak jeugdgezondheid": "onbekende taak 'jeugdgezondheid'\n  bedoelde u 'jgz' (Jeugdgezondheidszorg",
    "taak Suïcide": "geen taak heet 'Suïcide'\n  het staat in de toelichting van 'forensische-geneeskunde'",
    "scenario koers --stel monitor=versoberen:80%": (
        "onbekende taak 'monitor'\n  bedoelde u 'monitor-jeugd' (Monitor kinderen, jeugd en jon…) of 'monitoring-sociaal"
    ),
    "scenario koers --stel csg=50%": (
        "--stel: 'csg=50%' noemt een niveau zonder actie\n  bedoelde u csg=versoberen:50%?"
    ),
    "scenario koers --stel csg=versoberen:50": (
        "--stel: 'versoberen' vraagt een niveau als percentage van nu\n  schrijf: csg=versoberen:50%"
    ),
    "scenario koers --stel jgz=versoberen:0,8%": (
        "--stel: 0,8% van nu is bijna niets\n  bedoelde u jgz=versoberen:80%?"
    ),
    "scenario koers --stel jgz=stoppen": "--stel jgz=stoppen kan niet: een wettelijke taak kan verhuizen",
    "scenario koers --short": "onbekende optie '--short'\n  --kort hoort niet bij dit commando; zie:",
    "scenario koers --jaar 2027": "onbekende optie '--jaar'\n  zie: kerntaken scenario --help",
    "scenario koers --begroting 90.000": (
        "--begroting 90.000 is dubbelzinnig: 90000 of 90?\n  schrijf 90000 voor € 90 miljoen, of 90 voor € 90.000"
    ),
    "scenario koers --begroting 90.000.000": "--begroting 90.000.000 is geen bedrag",
    "code KT999": "onbekende code 'KT999'\n  geen van de",
    "code 106": "onbekende code '106'\n  bedoelde u 'KT106'?",
    "samenhang koers": "'koers' is een scenario\n  bedoelde u: kerntaken samenhang --scenario koers?",
    "afweging jgz": "'jgz' is een taak, geen scenario",
    "taken --soort wettelijk": (
        "onbekende soort 'wettelijk'\n  bedoelde u 'wettelijk-verplicht' (Wettelijk, regionaal verplicht)"
    ),
    "scenario koers --formaat html": "het formaat html is er niet\n  een tekstverwerker leest --formaat markdown",
    "scenario koers --uitvoer x.xlsx": "aan 'x.xlsx' is het formaat niet te zien\n  een Nederlands rekenblad opent",
    "rapport": "onbekend commando 'rapport'",
    "scenario koers te veel": "onbekend scenario 'te'",
    "regels koers extra": "te veel woorden: extra",
}
"""What is typed and cannot be meant as it stands, and how the refusal begins."""


@pytest.fixture(autouse=True)
def in_the_clone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand where the shipped data are in ./data."""
    monkeypatch.chdir(ROOT)


def words(text: str) -> list[str]:
    from shlex import split

    return split(text)


@pytest.mark.parametrize(("typed", "meant"), UNDERSTOOD.items(), ids=UNDERSTOOD)
def test_what_is_meant_beyond_doubt_is_done(typed: str, meant: str, kerntaken: Kerntaken) -> None:
    expected = kerntaken(*words(meant))
    assert expected.code == 0
    assert kerntaken(*words(typed)) == expected


@pytest.mark.parametrize(("typed", "told"), REFUSED.items(), ids=REFUSED)
def test_what_cannot_be_meant_is_refused_with_what_may_be(typed: str, told: str, kerntaken: Kerntaken) -> None:
    result = kerntaken(*words(typed))
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"Fout: {told}"), result.err


@pytest.mark.parametrize("words_", ["scenario koers --data nergens", "--data nergens scenario koers"])
def test_a_folder_that_is_not_there_is_one_line(words_: str, kerntaken: Kerntaken) -> None:
    result = kerntaken(*words(words_))
    assert (result.code, result.out) == (3, "")
    assert result.err.splitlines() == [
        "nergens: fout KT006: deze map bestaat niet — controleer het pad",
        "MISLUKT: er is niets gelezen",
    ]


def test_a_file_that_is_not_there_is_not_judged_by_those_beside_it(kerntaken: Kerntaken) -> None:
    result = kerntaken("valideer", "taken.yaml")
    assert result.code == 3
    assert result.out.startswith("taken.yaml: fout KT006 (onleesbaar): dit bestand of deze map bestaat niet")


def test_help_groups_the_commands_and_tells_the_exit_codes(kerntaken: Kerntaken) -> None:
    text = kerntaken("--help").out
    heads = [line for line in text.splitlines() if line.endswith(":") and not line.startswith(" ")]
    assert heads == ["Besluiten:", "Geld:", "Uitleg:", "Gegevens:", "Opties:"]
    assert "Exitcodes: 0 goed, 1 bevindingen of verschillen, 2 de opdracht klopt niet" in " ".join(text.split())


@pytest.fixture
def alike(tmp_path: Path) -> Path:
    """Write data in which names look like each other: ids that are titles of others, parts, commas and joining words."""
    tasks = (
        ("t1", "Zorg"),
        ("zorg", "Verlof"),
        ("kern", "Kerntaak"),
        ("veilig-wonen", "Wonen"),
        ("v2", "Veilig op straat"),
    )
    lines = "".join(
        f"  - {{id: {naam}, naam: {titel}, pijler: inkoop, soort: opdracht-gemeenten, "
        f"kosten: {{bedrag: 100, herkomst: fictief}}}}\n"
        for naam, titel in tasks
    )
    (tmp_path / "taken.yaml").write_text(
        f"versie: 1\norganisatie: Gelijk\npeiljaar: 2030\neenheid: euro\npijlers:\n"
        f"  inkoop: {{naam: Inkoop en contractbeheer, kort: I&C}}\ntaken:\n{lines}",
        "utf-8",
    )
    (tmp_path / "scenarios.yaml").write_text(
        "versie: 1\ningang: 2030\nscenarios:\n"
        + "".join(
            f'  {naam}: {{naam: "{titel}", anders: {{dan: behouden, omdat: Zo.}}}}\n'
            for naam, titel in (("en", "En"), ("kern-plus", "Meer kern"), ("koers", "Koers"), ("komma", "Zorg, koers"))
        ),
        "utf-8",
    )
    return tmp_path


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("taak Zorg", "taak t1"),
        ("taak zorg", "taak zorg"),
        ("kern koers", "waarom koers kern"),
        ("waarom kern koers", "waarom koers kern"),
        ("waarom koers 'Inkoop en contractbeheer'", "waarom koers --pijler inkoop"),
        ("waarom koers 'I&C'", "waarom koers --pijler inkoop"),
        ("scenario 'Zorg, koers'", "scenario komma"),
        ("scenario en", "scenario en"),
        ("vergelijk en koers", "vergelijk en koers"),
        ("vergelijk koers,en", "vergelijk koers en"),
        ("--full scenario koers", "scenario koers --volledig"),
        ("-fjson scenario koers", "scenario koers --formaat json"),
    ],
)
def test_a_full_name_goes_before_a_part_of_another(typed: str, meant: str, alike: Path, kerntaken: Kerntaken) -> None:
    expected = kerntaken(*words(meant), "--data", alike)
    assert expected.code == 0, expected.err
    assert kerntaken(*words(typed), "--data", alike) == expected


@pytest.mark.parametrize("typed", ["taak veilig", "taak inkoop", "waarom koers koers", "taken koers"])
def test_doubt_is_refused(typed: str, alike: Path, kerntaken: Kerntaken) -> None:
    result = kerntaken(*words(typed), "--data", alike)
    assert (result.code, result.out) == (2, "")


@pytest.mark.parametrize("typed", ["vergelijk {0},koers -o {0}", "-o {0} vergelijk {0} koers"])
def test_a_kept_result_is_never_written_over(typed: str, tmp_path: Path, kerntaken: Kerntaken) -> None:
    kept = tmp_path / "bewaard.json"
    assert kerntaken("scenario", "koers", "--uitvoer", kept).code == 0
    before = kept.read_bytes()
    result = kerntaken(*words(typed.format(kept)))
    assert result.code == 2
    assert "zou verloren gaan" in result.err
    assert kept.read_bytes() == before


@pytest.mark.parametrize("typed", ["koers --data nergens", "--version scenario koers"])
def test_what_was_told_before_is_told_still(typed: str, kerntaken: Kerntaken) -> None:
    result = kerntaken(*words(typed))
    assert (result.code, bool(result.out)) == ((3, False) if "nergens" in typed else (0, True))
