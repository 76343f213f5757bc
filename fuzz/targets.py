"""What is spoiled: the data, a result that was kept, and the command line itself."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from fuzz import mutate
from fuzz.cases import ROOT, Case, complaints, read_files, run_once, same_result
from kerntaken_cli.cli.dutch import Commandos

DATA = ("taken.yaml", "scenarios.yaml")
VERDICT = ["valideer", ".", "--formaat", "json"]
FORMATS = ("json", "csv", "markdown", "tabel", "junit", "sarif", "gitlab", "github", "tekst", "kort")


@cache
def words() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return every command, and every option that the help of any of them names."""
    commands = tuple(Commandos.rows)
    helps = (run_once([command, "--help"]).out for command in commands)
    return commands, tuple(sorted({option for text in helps for option in re.findall(r"(?<![\w-])--?[a-z-]+", text)}))


@cache
def bodies() -> tuple[dict[str, str], ...]:
    """Return the texts of the bodies that are spoiled: the example of ``nieuw``, and the shipped one."""
    folders = (ROOT / "src" / "kerntaken_cli" / "sjabloon", ROOT / "data")
    return tuple({name: (folder / name).read_text(encoding="utf-8") for name in DATA} for folder in folders)


def spoiled_data(random: Random) -> Case:
    """Return a body of which one file was edited badly, and what is asked of it."""
    texts = dict(random.choice(bodies()))
    name = random.choice(DATA)
    texts[name] = mutate.text(random, texts[name])
    scenario = random.choice(("nul", "kern", "koers", "ambitie", "absolute-kern"))
    form = random.choice(FORMATS[:4])
    asked = [
        ["scenario", scenario, "--data", ".", "--formaat", form],
        random.choice(
            [["vergelijk", "nul", scenario], ["waarom", scenario], ["taken"], ["samenhang"], ["afweging", scenario]]
        ),
        ["valideer", ".", "--formaat", random.choice(FORMATS[4:])],
    ]
    return Case({name: text.encode("utf-8", "surrogatepass") for name, text in texts.items()}, [VERDICT, *asked])


@cache
def _kept(which: int) -> dict[str, Any]:
    """Return the result of a scenario of one of the bodies."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in bodies()[which].items():
            Path(folder, name).write_text(text, encoding="utf-8")
        scenario = json.loads(run_once(["scenario", "--data", folder, "--formaat", "json"]).out)["scenarios"][-1]["id"]
        found: dict[str, Any] = json.loads(run_once(["scenario", scenario, "--data", folder, "--formaat", "json"]).out)
        return found


def spoiled_result(random: Random) -> Case:
    """Return a result that somebody changed, beside the data that it was made of."""
    which = random.randrange(len(bodies()))
    kept = _kept(which)
    changed = kept
    for _ in range(random.randint(1, 2)):
        changed = mutate.tree(random, changed)
    texts = {name: text.encode() for name, text in bodies()[which].items()}
    texts["bewaard.json"] = json.dumps(changed, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return Case(texts, [["vergelijk", "bewaard.json", kept["scenario"]["id"], "--data", ".", "--formaat", "json"]])


def odd_words(random: Random) -> Case:
    """Return a command line of words that exist, in an order that nobody meant."""
    names = ("nul", "kern", "koers", "jgz", "KT106", "taken", "uitvoer", "pijler", "soort", "kaders", "jeugd", *FORMATS)
    commands, options = words()
    known = [*options, *names, *names, *mutate.WORDS]
    line = [random.choice(commands), *(random.choice(known) for _ in range(random.randint(0, 5)))]
    texts = {name: text.encode() for name, text in bodies()[0].items()}
    return Case(texts, [[word.replace("\0", "") for word in line]])


def falsehoods(case: Case, folder: Path) -> list[str]:
    """Return what may not happen and did; of a result also that it was believed although it says something else."""
    told = complaints(case, folder)
    if "bewaard.json" in case.files and not told:
        (words,) = case.commands
        with read_files(case, folder):
            answer = run_once(words)
        if answer.code == 0 and not same_result(case.files["bewaard.json"], [_kept(n) for n in range(len(bodies()))]):
            told.append("een gewijzigd resultaat wordt geloofd")
    return told


TARGETS: dict[str, Callable[[Random], Case]] = {
    "gegevens": spoiled_data,
    "resultaat": spoiled_result,
    "opties": odd_words,
}
