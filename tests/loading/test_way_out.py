"""A number is ambiguous only where both readings are possible, and what is advised is accepted where it is written."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from kerntaken_cli.domain.diagnostics import Diagnostic
from kerntaken_cli.usecases.invoer import open_data

Body = Callable[..., Path]

NUMBERS = ["1.250", "91.354", "012", "00", "01.250", "+1.250", "+91.354", "+012", "1_000", "0_1", "91_354.125", "1e6"]
NUMBERS += ["1.2345e1", ".5", "5.", "0.", "0_91.354", "-0", "-0.0", "-012", "-.5", "-91.354", "-1_000", "no", "12:30"]
PLACES = {
    "bedrag": ("bedrag: 200,", "bedrag: {},"),
    "band": ("[300, 500]", "[{}, 99999999]"),
    "tekst": ("naam: Wens", "naam: {}"),
    "jaar": ("peiljaar: 2030", "peiljaar: {}"),
    "nummer": ("nummer: 2", "nummer: {}"),
    "woord": ("soort: opdracht-gemeenten", "soort: {}"),
    "ja of nee": ('incidenteel: "ja"', "incidenteel: {}"),
    "datum": ("uitgever: Niemand", "datum: {}"),
    "lijst": ("kenmerken: [preventie]", "kenmerken: {}"),
}
SHAPE = re.compile(r"KT10[5-9]|KT103|KT111")


def told(folder: Path) -> list[Diagnostic]:
    return [one for one in open_data(folder).bevindingen if SHAPE.match(one.code.nummer)]


def advised(remedie: str) -> list[str]:
    """Return what a remedy says to write, literally."""
    if quoted := re.findall(r'"[^"]*"', remedie):
        return quoted[-1:]
    match = re.match(r"schrijf (-?[0-9.]+)(?: of (-?[0-9.]+))?(?:$|[:,])", remedie)
    return [one for one in match.groups() if one] if match else []


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("place", PLACES)
def test_what_is_advised_is_accepted_there(place: str, number: str, body: Body) -> None:
    old, new = PLACES[place]
    found = told(body(taken={old: new.format(number)}))
    assert len(found) <= 1
    for one in found:
        assert number not in re.split(r"[ ,:]", one.remedie)
        for written in advised(one.remedie) if place in {"bedrag", "band", "tekst"} else ():
            assert not told(body(taken={old: new.format(written)})), (one.remedie, written)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"{bijdrage: 75, rijk: 25}": "{bijdrage: 91.354, rijk: 8.646}"}, []),
        ({"{zorg: 86, rust: 14}": "{zorg: 85.625, rust: 14.375}"}, []),
        ({"eenheid: euro": "eenheid: procent", "bedrag: 200,": "bedrag: 91.354,"}, []),
        ({"eenheid: euro": "eenheid: procent", "[300, 500]": "[91.354, 500]"}, []),
        ({"bedrag: 200,": "bedrag: 91.354,"}, ["KT106"]),
        ({"peiljaar: 2030": "peiljaar: 2.030"}, ["KT103"]),
        ({"naam: Wens": "naam: 1.250"}, ["KT108"]),
    ],
)
def test_a_number_is_ambiguous_only_where_both_readings_are_possible(
    changes: dict[str, str], code: list[str], body: Body
) -> None:
    assert [one.code.nummer for one in told(body(taken=changes))] == code


def test_a_percentage_of_three_decimals_is_read_as_it_stands(body: Body) -> None:
    invoer = open_data(body(taken={"{bijdrage: 75, rijk: 25}": "{bijdrage: 91.354, rijk: 8.646}"}))
    assert invoer.gegevens is not None
    assert str(invoer.gegevens.taken["plicht"].stromen["bijdrage"]) == "91.354"


@pytest.mark.parametrize("bedrag", ["-0", "-0.0", "-0.00", "-0%", "-1"])
def test_no_amount_is_negative_not_even_nothing(bedrag: str, body: Body) -> None:
    assert [one.code.nummer for one in told(body(taken={"bedrag: 200,": f"bedrag: {bedrag},"}))] == ["KT107"]


@pytest.mark.parametrize(
    "number", ["1" * 300_000, "1_" * 30_000, "1:" * 30_000 + "1", "0" * 300_000, "1" * 101 + "." + "2" * 101]
)
@pytest.mark.parametrize("place", ["bedrag", "nummer", "jaar", "tekst"])
def test_a_number_has_a_length(place: str, number: str, body: Body) -> None:
    old, new = PLACES[place]
    (found,) = told(body(taken={old: new.format(number)}))
    assert len(found.bericht) + len(found.remedie) < 200


@pytest.mark.parametrize(
    "label", ["!!int 200", "!!float 200", "!!str 200", '!!int "200"', "!!null x", "!!seq [1]", "! 200", "!x 200"]
)
def test_a_label_is_one_message(label: str, body: Body) -> None:
    for old, new in (("bedrag: 200,", f"bedrag: {label},"), ("naam: Wens", f"naam: {label}")):
        ones = open_data(body(taken={old: new})).bevindingen
        assert [one.code.nummer for one in ones if one.is_fout] == ["KT012"]


def test_a_label_hides_nothing_else(body: Body) -> None:
    ones = open_data(
        body(taken={"kosten: {bedrag: 200, herkomst: fictief}": "kosten: !!map {bedrag: 200}"})
    ).bevindingen
    assert [one.code.nummer for one in ones if one.is_fout] == ["KT012", "KT102"]
