"""yaml-language-server, the server of most editors: finds our schema by the first line, warns, completes, explains."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

from clients.checks import ROOT, Check, Skipped, replaced, run
from clients.lsp import Message, Server, spot
from kerntaken_cli.domain import lijsten

HERE = Path(__file__).parent
PACKAGE = "yaml-language-server"
INSTALLED = HERE / "node_modules" / PACKAGE
TAKEN, SCENARIOS = ROOT / "data" / "taken.yaml", ROOT / "data" / "scenarios.yaml"
SETTINGS = {
    "yaml": {"validate": True, "completion": True, "hover": True, "schemaStore": {"enable": False}},
}
"""Without the schema store the server needs no network: it has only the schema that our first line names."""

SOORTEN: set[str] = set(lijsten.SOORTEN)

BROKEN: Sequence[tuple[Path, str, str, str]] = (
    (TAKEN, "    soort: wettelijk-keuze", "    soort: »wettelijk", "kies uit: wettelijk-verplicht"),
    (TAKEN, "bedrag: 26.05", "bedrag: »26,05", "Hier hoort een bedrag"),
    (TAKEN, "    taakveld: ", "    »taakvelt: ", "taakvelt"),
    (TAKEN, "    indeling:\n", "    indeling: »afgeleid\n    looptijd:\n", "Hier hoort een groep"),
    (SCENARIOS, "dan: {intensiveren: 110%}", "dan: {intensiveren: »90%}", "Hier hoort een percentage boven 100%"),
    (SCENARIOS, "als: {pijler: bedrijfsvoering}", "als: {»kosten: 10}", "kosten"),
    (SCENARIOS, "    anders:\n      dan: behouden", "    »andres:\n      dan: behouden", "andres"),
)
"""File, what is replaced, by what (» marks the spot of the diagnostic), and words that it must have."""

COMPLETED: Sequence[tuple[str, Path, str, str, set[str]]] = (
    ("the kinds of task", TAKEN, "    soort: wettelijk-keuze", "    soort: »", SOORTEN),
    ("the kinds in a condition", SCENARIOS, "als: {soort: wettelijk-keuze}", "als: {soort: »}", SOORTEN),
    (
        "the origins",
        TAKEN,
        "herkomst: afgeleid",
        "herkomst: »",
        {"gepubliceerd", "afgeleid", "duiding", "aanname", "fictief"},
    ),
    (
        "the actions, with a level where they need one",
        SCENARIOS,
        "dan: {intensiveren: 110%}",
        "dan: »",
        {"behouden", "overdragen", "stoppen", "{versoberen: 80%}", "{intensiveren: 110%}"},
    ),
    (
        "the keys that a task does not have yet",
        TAKEN,
        '    taakveld: "7.1"\n',
        '    taakveld: "7.1"\n    »\n',
        {"looptijd", "stromen", "deelnemers", "verdeelsleutel", "voorheen"},
    ),
)
"""What is offered, file, what is replaced, by what (» marks the cursor), and the labels, all of them."""

HOVERED: Sequence[tuple[Path, str, str]] = (
    (TAKEN, "soort: wettelijk-keuze", "Waar de taak op berust."),
    (TAKEN, "kosten:", "Wat de taak in het peiljaar kost"),
    (TAKEN, "bedrag: 26.05", "`PM`: het bedrag bestaat"),
    (TAKEN, "overdragen:", "de gemeenten voeren de taak zelf uit"),
    (TAKEN, "indeling:", "Waar de indeling van een taak in pijler en soort vandaan komt."),
    (SCENARIOS, "als: {pijler", "de analyse van de taken is leidend"),
    (SCENARIOS, "dan: behouden", "`{versoberen: 80%}`"),
    (SCENARIOS, "anders:", "elke taak waarvoor geen regel geldt"),
)
"""File, a word to point at, and what must be told."""


def install() -> None:
    """Install the server as it is pinned, unless it is there already."""
    missing = [name for name in ("node", "npm") if shutil.which(name) is None]
    if missing:
        raise Skipped(f"not on this machine: {' and '.join(missing)}")
    wanted = json.loads((HERE / "package.json").read_text(encoding="utf-8"))["devDependencies"][PACKAGE]
    manifest = INSTALLED / "package.json"
    if not manifest.is_file() or json.loads(manifest.read_text(encoding="utf-8"))["version"] != wanted:
        done = run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], HERE)
        if done.code:
            raise RuntimeError(done.text)


def checks() -> Iterator[Check]:
    """Open the shipped files and broken ones as an editor would."""
    install()
    server = Server(["node", str(INSTALLED / "bin" / PACKAGE), "--stdio"], ROOT, SETTINGS)
    try:
        yield from _opened(server)
        yield from _completed(server)
        yield from _hovered(server)
    finally:
        server.stop()


NUMBER = count(1)


def _variant(path: Path, old: str, new: str) -> tuple[Path, str, int]:
    """Return a text with one thing changed under a name of its own, and the position that » marked."""
    text = replaced(path, old, new)
    at = text.index("»")
    return path.with_name(f"variant-{next(NUMBER)}.yaml"), text.replace("»", "", 1), at


def _opened(server: Server) -> Iterator[Check]:
    for path in (TAKEN, SCENARIOS):
        found = server.open(path, path.read_text(encoding="utf-8"))
        yield Check(f"data/{path.name} gives no diagnostics", not found, str(found))
    for path, old, new, words in BROKEN:
        name, text, at = _variant(path, old, new)
        found = server.open(name, text)
        wanted = spot(text, at)
        ok = any(one["range"]["start"] == wanted._asdict() and words in one["message"] for one in found)
        yield Check(
            f"{new.replace('»', '').strip().splitlines()[0]!r} is told at line {wanted.line + 1}", ok, str(found)
        )


def _completed(server: Server) -> Iterator[Check]:
    for what, path, old, new, labels in COMPLETED:
        name, text, at = _variant(path, old, new)
        server.open(name, text)
        items = server.complete(name, spot(text, at))
        ok = {item["label"] for item in items} == labels and all(map(_explained, items))
        yield Check(f"{what} are offered, each explained", ok, str(items))


def _explained(item: Message) -> bool:
    return bool(item.get("documentation"))


def _hovered(server: Server) -> Iterator[Check]:
    for path, word, told in HOVERED:
        text = path.read_text(encoding="utf-8")
        answer = server.hover(path, spot(text, text.index(word) + 1))
        yield Check(f"{word!r} is explained", told in answer, answer)
