"""One fault, one finding: what is refused or leads nowhere in one place does not show as something else elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
import yaml

from kerntaken_cli.checks.references import NAMES
from kerntaken_cli.domain.diagnostics import Diagnostic
from kerntaken_cli.loading.dataset import load_texts
from kerntaken_cli.usecases.invoer import look_at
from tests import verzonnen

TEXTS = {"taken.yaml": verzonnen.TAKEN, "scenarios.yaml": verzonnen.SCENARIOS}
KEYS = ("{}q", "zzz")
VALUES = ("{}q", "zzz", "9999", "no", "[zzz]")
GROUPS = ("zzz", "9999")
NAME_CODES = {code.nummer for code in NAMES}


class Spot(NamedTuple):
    """A key, value or group of a text, and what to put there instead."""

    start: int
    end: int
    line: int
    others: tuple[str, ...]


def spots(node: Any) -> Iterator[Spot]:
    """Yield everything in a text that somebody could write otherwise."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield spot(key, KEYS)
            yield from spots(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from spots(value)
    if isinstance(node, yaml.ScalarNode) or node.flow_style:
        yield spot(node, VALUES if isinstance(node, yaml.ScalarNode) else GROUPS)


def spot(node: Any, others: tuple[str, ...]) -> Spot:
    start, end = node.start_mark, node.end_mark
    return Spot(start.index, end.index, start.line + 1, others)


def found(**texts: str) -> tuple[Diagnostic, ...]:
    whole = TEXTS | {f"{name}.yaml": text for name, text in texts.items()}
    return look_at(load_texts("x", {name: text.encode() for name, text in whole.items()})).bevindingen


def is_one(ones: tuple[Diagnostic, ...], line: int) -> bool:
    """Whether findings tell one fault: where it is, or where a name was used that is now another."""
    codes = {one.code.nummer for one in ones}
    if not any(one.is_fout for one in ones) or codes <= NAME_CODES:
        return True
    return (len(ones) == 1 or codes == {"KT101", "KT102"}) and any(one.vindplaats.line == line for one in ones)


@pytest.mark.parametrize("name", ["taken", "scenarios"])
def test_whatever_is_written_wrong_is_told_once(name: str) -> None:
    text = TEXTS[f"{name}.yaml"]
    wrong = [
        (text[one.start : one.end], other, [f"{two.code.nummer} {two.plaats} {two.bericht}" for two in ones])
        for one in spots(yaml.compose(text, Loader=yaml.SafeLoader))
        for other in one.others
        if not is_one(
            ones := found(
                **{name: text[: one.start] + other.format(text[one.start : one.end].strip('"')) + text[one.end :]}
            ),
            one.line,
        )
    ]
    assert not wrong


@pytest.mark.parametrize(
    ("taken", "scenarios", "codes"),
    [
        (
            {"soort: kaders": "soort: kader"},
            {"wettelijk-keuze}, dan: overdragen": "wettelijk-keuze}, dan: stoppen"},
            {"KT104", "KT501"},
        ),
        (
            {"id: gast": "id: ga st"},
            {"wettelijk-keuze}, dan: overdragen": "wettelijk-keuze}, dan: stoppen"},
            {"KT103", "KT501"},
        ),
        ({"pijler: gast": "pijler: gas"}, {"kader: geldig": "kadr: geldig"}, {"KT101", "KT202"}),
        ({"[300, 500]": "[600, 900]", "aard: overhead": "aard: x"}, {}, {"KT104", "KT702"}),
        ({"bronnen:": "bronen:", "tot: 2025": "tot: 2019"}, {}, {"KT101", "KT605"}),
    ],
)
def test_two_faults_are_two_findings(taken: dict[str, str], scenarios: dict[str, str], codes: set[str]) -> None:
    texts = {"taken": verzonnen.TAKEN, "scenarios": verzonnen.SCENARIOS}
    for name, changes in (("taken", taken), ("scenarios", scenarios)):
        for old, new in changes.items():
            assert old in texts[name]
            texts[name] = texts[name].replace(old, new, 1)
    assert {one.code.nummer for one in found(**texts) if one.is_fout} == codes


def test_what_is_found_does_not_depend_on_what_is_filled_in() -> None:
    ones = found(scenarios=verzonnen.SCENARIOS.replace("ingang: 2030", "ingang: 9999"))
    assert [one.code.nummer for one in ones] == ["KT103"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("    soort: wettelijk-keuze\n", "", "KT503"),
        ("van: 2028, tot: 2032", "van: 2031, tot: 2029", "KT605"),
        ("  - id: keuze\n", "---\n  - id: keuze\n", "KT011"),
    ],
)
def test_what_cannot_be_meant_decides_nothing(old: str, new: str, code: str) -> None:
    assert old in verzonnen.TAKEN
    assert [one.code.nummer for one in found(taken=verzonnen.TAKEN.replace(old, new, 1))] == [code]


def test_what_lacks_at_the_end_of_a_chain_is_told_there() -> None:
    without = verzonnen.SCENARIOS.replace("    anders: {dan: stoppen, omdat: Niets houdt het in stand.}\n", "")
    assert [(one.code.nummer, one.route) for one in found(scenarios=without)] == [("KT210", ("scenarios", "smal"))]


@pytest.mark.parametrize("ids", ["ab", "abcdefghijkl"])
def test_a_circle_of_scenarios_is_told_once(ids: str) -> None:
    lines = [f"  {one}: {{naam: {one}{one}, bouwt-op: {ids[i - 1]}}}\n" for i, one in enumerate(ids)]
    into = f"  erin: {{naam: Erin, bouwt-op: {ids[-1]}}}\n"
    (one,) = found(scenarios="versie: 1\ningang: 2030\nscenarios:\n" + into + "".join(lines))
    assert (one.code.nummer, one.route) == ("KT209", ("scenarios", "a", "bouwt-op"))
    assert one.bericht.startswith(f"dit scenario bouwt op zichzelf: a → {ids[-1]} → ")
    assert one.bericht.endswith("b → a")
    assert one.bericht.count("→") <= 8
