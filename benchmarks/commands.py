"""Whole commands as a user starts them, beside the bare imports that no such command can do without."""

import compileall
import math
import sysconfig
from pathlib import Path
from statistics import median

from benchmarks.measure import ROOT, Command, Sample, Samples, cpu, least, paired, python, round_robin, wall
from benchmarks.table import Target, print_table

KERNTAKEN = str(Path(sysconfig.get_path("scripts"), "kerntaken"))
PARTS = """\
import typer, yaml, rich.console, rich.table
from pydantic import BaseModel
class Taak(BaseModel):
    naam: str
Taak(naam="jgz")
"""

BARE = "(1) import typer, pydantic, yaml, rich"
USED = "(2) the parts an ordinary app uses"
KOERS = "kerntaken scenario koers"

COMMANDS = {
    "python -c pass": python("-c", "pass"),
    BARE: python("-c", "import typer, pydantic, yaml, rich"),
    USED: python("-c", PARTS),
    KOERS: Command((KERNTAKEN, "scenario", "koers")),
    "kerntaken --help": Command((KERNTAKEN, "--help")),
    "kerntaken scenario --help": Command((KERNTAKEN, "scenario", "--help")),
    "kerntaken --versie": Command((KERNTAKEN, "--versie")),
    "kerntaken sc<TAB>": Command(
        (KERNTAKEN,), {"_KERNTAKEN_COMPLETE": "complete_bash", "COMP_WORDS": "kerntaken sc", "COMP_CWORD": "1"}
    ),
}
LIMIT = 1.35

INTRODUCTION = """\
A. Whole commands, each in a process of its own, in turn, {rounds} rounds. src/ is compiled first, so that a checkout
   starts as an install does, where pip compiles. (2): typer, yaml, rich.console, rich.table, pydantic.BaseModel and a
   class with one field, validated. wall: median, × the median of the ratios within a round; cpu: the least of each."""


def measure(rounds: int) -> list[Target]:
    """Measure the commands, print them, and return what was aimed for."""
    compileall.compile_dir(ROOT / "src", quiet=1)
    round_robin(COMMANDS, 1)  # warms the disk cache
    samples = round_robin(COMMANDS, rounds)
    print(INTRODUCTION.format(rounds=rounds))
    print_table(
        ("", "wall ms", "× (1)", "× (2)", "cpu ms", "× (1)", "× (2)"),
        [_row(name, samples) for name in COMMANDS],
    )
    return [_target(samples[KOERS], samples[base], base) for base in (BARE, USED)]


def _target(koers: Samples, bare: Samples, name: str) -> Target:
    measured = {"wall": paired(koers, bare, wall), "cpu": least(koers, bare, cpu)}
    if any(one.code for one in koers):
        measured["failing"] = math.inf
    return Target(f"{KOERS}, × {name}", LIMIT, measured)


def _row(name: str, samples: dict[str, list[Sample]]) -> tuple[str, ...]:
    mine, bare, used = samples[name], samples[BARE], samples[USED]
    failed = max((one.code for one in mine), key=abs)
    return (
        f"{name} (FAILS: exit {failed})" if failed else name,
        f"{median(map(wall, mine)) * 1000:.0f}",
        *(f"{paired(mine, base, wall):.2f}" for base in (bare, used)),
        f"{min(map(cpu, mine)) * 1000:.0f}",
        *(f"{least(mine, base, cpu):.2f}" for base in (bare, used)),
    )
