"""check-jsonschema: takes our files and our output by our schemas, and refuses broken ones."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from clients.checks import ROOT, Check, Run, expect, python, replaced

SCHEMAS = ROOT / "schema"
DATA = ROOT / "data"

BROKEN = [
    ("taken", "soort: wettelijk-keuze", "soort: wettelijk", "$.taken[0].soort"),
    ("taken", "bedrag: 26.05", "bedrag: 26,05", "$.taken[0].kosten.bedrag"),
    ("taken", "peiljaar: 2024", "peiljaar: 24", "$.peiljaar"),
    ("taken", "datum: 2024-10-16", "datum: 16-10-2024", "$.bronnen.raadspresentatie.datum"),
    ("taken", "    kenmerken: [preventie]", "    kenmerk: [preventie]", "'kenmerk' was unexpected"),
    ("scenarios", "{intensiveren: 110%}", "{intensiveren: 90%}", "$.scenarios.ambitie.regels[0].dan"),
    ("scenarios", "als: {pijler: bedrijfsvoering}", "als: {kosten: 10}", "'kosten' was unexpected"),
]
"""Schema, what is replaced in the shipped file, by what, and what the refusal must name."""

OUTPUT = [
    ("uitvoer", ("scenario", "koers")),
    ("uitvoer", ("scenario", "ambitie", "--per", "pijler", "--per", "soort", "--begroting", "62500")),
    ("uitvoer", ("scenario",)),
    ("kerntaken-vergelijking", ("vergelijk", "nul", "koers")),
    ("kerntaken-matrix", ("vergelijk", "nul", "kern", "koers")),
    ("kerntaken-waarom", ("waarom", "koers", "jgz")),
    ("kerntaken-taken", ("taken", "--scenario", "koers")),
    ("kerntaken-bevindingen", ("valideer", "data")),
]
"""Schema, and the command whose JSON it describes."""


def check(schema: str, path: Path) -> Run:
    """Check one file."""
    return python("check_jsonschema", "--schemafile", SCHEMAS / f"{schema}.schema.json", path)


def checks() -> Iterator[Check]:
    """Try the schemas, the shipped files, broken ones and our output."""
    metaschema = python("check_jsonschema", "--check-metaschema", *sorted(SCHEMAS.iterdir()))
    yield expect("all schemas are valid themselves", metaschema, 0)
    for name in ("taken", "scenarios"):
        yield expect(f"data/{name}.yaml is taken", check(name, DATA / f"{name}.yaml"), 0)
    with tempfile.TemporaryDirectory() as folder:
        yield from _broken(Path(folder))
        yield from _started(Path(folder))
        yield from _output(Path(folder))


def _broken(folder: Path) -> Iterator[Check]:
    for name, old, new, told in BROKEN:
        path = folder / f"{name}.yaml"
        path.write_text(replaced(DATA / f"{name}.yaml", old, new), encoding="utf-8")
        yield expect(f"{new.strip()!r} is refused", check(name, path), 1, told)


def _started(folder: Path) -> Iterator[Check]:
    own = folder / "eigen"
    yield expect("kerntaken nieuw starts a data set", python("kerntaken_cli", "nieuw", own), 0)
    for name, file in (("taken", "taken.yaml"), ("scenarios", "scenarios.yaml"), ("instellingen", "kerntaken.yaml")):
        yield expect(f"  and its {file} is taken", check(name, own / file), 0)


def _output(folder: Path) -> Iterator[Check]:
    for name, words in OUTPUT:
        path = folder / "uit.json"
        written = python("kerntaken_cli", *words, "--formaat", "json", "--uitvoer", path)
        command = " ".join(("kerntaken", *words))
        yield expect(f"{command} writes JSON", written, 0)
        yield expect(f"  and {name} describes it", check(name, path), 0)
