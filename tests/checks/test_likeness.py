"""What passed as good and should not: doubles, circles and names, on the invented body."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Kerntaken

RELATION = "  - {{aard: {}, van: {{{}}}, naar: {{{}}}, hoe: Zo is het., herkomst: fictief}}\n"


def related(aard: str, *pairs: tuple[str, str]) -> dict[str, str]:
    """Return the change that gives the invented body relations of one kind."""
    return {"ijkpunten:": "samenhang:\n" + "".join(RELATION.format(aard, *pair) for pair in pairs) + "ijkpunten:"}


PLICHT, KEUZE, WENS, ZORG, RUST = "taak: plicht", "taak: keuze", "taak: wens", "pijler: zorg", "pijler: rust"


@pytest.mark.parametrize(
    ("taken", "told"),
    [
        (related("voorwaarde", (PLICHT, KEUZE), (KEUZE, WENS), (WENS, PLICHT)), "plicht → keuze → wens → plicht"),
        (related("voorwaarde", (ZORG, RUST), (RUST, ZORG)), "zorg → rust → zorg"),
        (related("voorwaarde", (PLICHT, KEUZE), (KEUZE, WENS), (WENS, KEUZE)), "kring: keuze → wens → keuze"),
        (related("overlap", (PLICHT, KEUZE), (KEUZE, PLICHT)), "deze overlap staat er al"),
        (related("keten", (PLICHT, KEUZE), (PLICHT, KEUZE)), "deze keten staat er al"),
        ({"kenmerken: [preventie]": "kenmerken: [a, b, c, d, e, f, g, h, preventie, a]"}, "'a' staat twee keer"),
        (
            {"[{pijler: zorg, hoe: meer vraag}]": "[{pijler: zorg, hoe: h}, {hoe: h, pijler: zorg}]"},
            "dit staat twee keer",
        ),
        ({"naam: Oud plan": "naam: visie"}, "de naam 'visie' is al gebruikt"),
        ({"naam: Zorg}": "naam: Zorg, kort: R}"}, "de naam 'R' is al gebruikt"),
        ({"  rijk: {naam": "  Bijdrage: {naam: Iets}\n  rijk: {naam"}, "'Bijdrage' lijkt op 'bijdrage'"),
        ({"{nummer: 1, naam: Rust": "{nummer: 2, naam: Rust"}, "het nummer '2' is al gebruikt"),
        ({'{wet: Wet A, artikel: "1"}': '{wet: Wet A, lid: "1"}'}, "noemt een lid zonder artikel"),
        ({"[{pijler: zorg, hoe: meer vraag}]": "[{taak: wens, hoe: meer vraag}]"}, "alleen de taak zelf"),
        ({"wet: Wet B": 'wet: "Wet A "'}, "'Wet A ' lijkt op 'Wet A'"),
    ],
)
def test_it_is_a_warning(kerntaken: Kerntaken, body: Callable[..., Path], taken: dict[str, str], told: str) -> None:
    code, out, _ = kerntaken("valideer", body(taken), "--formaat", "kort")
    assert code == 0
    (line,) = [line for line in out.splitlines() if told in line]
    assert ": waarschuwing KT" in line


@pytest.mark.parametrize(
    "taken",
    [
        related("voorwaarde", (PLICHT, KEUZE), (PLICHT, WENS), (KEUZE, WENS)),
        related("keten", (PLICHT, KEUZE), (KEUZE, PLICHT)),
        {"bandbreedte: [300, 500]": "bandbreedte: [400, 400]"},
    ],
)
def test_what_only_looks_like_it_is_good(
    kerntaken: Kerntaken, body: Callable[..., Path], taken: dict[str, str]
) -> None:
    assert kerntaken("valideer", body(taken)).out.startswith("GOED")


@pytest.mark.parametrize("text", ['"  "', '"\\u200B"', '"\\u3164\\u2060"', '""'])
@pytest.mark.parametrize(
    ("bestand", "old", "new"),
    [
        ("taken", "organisatie: Waterschapsheuvel", "organisatie: {}"),
        ("taken", "naam: Plicht", "naam: {}"),
        ("taken", "wet: Wet A", "wet: {}"),
        ("taken", "kort: R", "kort: {}"),
        ("taken", "hoe: meer meldingen", "hoe: {}"),
        ("taken", "wie: scholen", "wie: {}"),
        ("taken", "risico: {inwoners: Verschil per gemeente.}", "risico: {{inwoners: {}}}"),
        ("taken", "kenmerken: [preventie]", "kenmerken: [{}, preventie]"),
        ("taken", 'taakvelden: {"7.1": Volksgezondheid}', 'taakvelden: {{"7.1": {}}}'),
        ("taken", 'taakvelden: {"7.1": ', 'taakvelden: {{{}: Leeg, "7.1": '),
        ("scenarios", "omdat: Het moet.", "omdat: {}"),
        ("scenarios", "omdat: Niets houdt het in stand.", "omdat: {}"),
        ("scenarios", "kenmerk: preventie", "kenmerk: [{}, preventie]"),
    ],
)
def test_text_that_nobody_sees_is_an_error_wherever_it_stands(
    kerntaken: Kerntaken, body: Callable[..., Path], bestand: str, old: str, new: str, text: str
) -> None:
    code, out, _ = kerntaken("valideer", body(**{bestand: {old: new.format(text)}}))
    assert code == 1
    assert ("fout KT103" if text == '""' else "fout KT120") in out


@pytest.mark.parametrize(
    ("taken", "found"),
    [
        ({"kenmerken: [preventie]": "kenmerken: [preventi]"}, ["'preventi' lijkt op 'preventie'"]),
        ({"wet: Wet B": "wet: Wet op de eerste"}, ["'Wet op de eerste' lijkt op 'Wet op de eersten'"]),
        ({"kenmerken: [preventie]": "kenmerken: [preventie-2]"}, []),
        ({"kenmerken: [preventie]": "kenmerken: [prettig]"}, []),
    ],
)
def test_a_slip_in_a_name_that_stands_elsewhere_is_told(
    taken: dict[str, str], found: list[str], kerntaken: Kerntaken, body: Callable[..., Path]
) -> None:
    more = """  - {id: meer, naam: Meer, pijler: gast, kosten: {bedrag: 0, herkomst: fictief}, kenmerken: [ preventie ]}
  - id: nog
    naam: Nog
    pijler: gast
    kosten: {bedrag: 0, herkomst: fictief}
    grondslag: [{wet: Wet op de eersten, artikel: "1"}, {wet: Wet op de eersten, artikel: "2"}]
"""
    described = {
        "pijlers:\n": "kenmerken: {preventie: Voorkomt erger}\npijlers:\n",
        "ijkpunten:\n": f"{more}ijkpunten:\n",
    }
    folder = body(taken={**described, **taken}, scenarios={"kenmerk: preventie": "taak: wens"})
    code, out, _ = kerntaken("valideer", folder)
    lines = [line.partition("): ")[2] for line in out.splitlines() if "KT217" in line]
    assert code == 0
    assert [line.partition(",")[0] for line in lines] == found
