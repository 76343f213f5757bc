"""Data in which one thing has grown: what may take long in a small file, each by its number."""

from __future__ import annotations

import gc
import re
import sys
import time
from collections.abc import Callable
from typing import NamedTuple

HEAD = "versie: 1\norganisatie: Verzonnen\npeiljaar: 2030\neenheid: euro\n"
PIJLERS = "pijlers: {zorg: {naam: Zorg, nummer: 1}}\n"
TASK = (
    "  - {{id: taak-{0}, naam: Taak {0}, pijler: zorg, soort: opdracht-rijk, "
    "kosten: {{bedrag: 1, herkomst: fictief}}{1}}}\n"
)
NUL = "  nul: {naam: Nul, anders: {dan: behouden}}\n"


class Texts(NamedTuple):
    """The two files of a body."""

    taken: str
    scenarios: str


def body(taken: str = "", top: str = "", regels: str = "") -> Texts:
    """Return a body with some tasks, something more among its facts, and some rules."""
    scenarios = f"versie: 1\ningang: 2030\nscenarios:\n{NUL}"
    if regels:
        scenarios += f"  smal:\n    naam: Smal\n    regels:\n{regels}    anders: {{dan: behouden}}\n"
    return Texts(f"{HEAD}{top or PIJLERS}taken:\n{taken or TASK.format(0, '')}", scenarios)


def tasks(n: int, more: str = "") -> str:
    """Return so many tasks, each with something more in which its number stands."""
    return "".join(TASK.format(i, more.format(i)) for i in range(n))


def rules(n: int, als: str) -> str:
    """Return so many rules, each with its number in the condition."""
    return "".join(f"      - {{als: {als.format(i)}, dan: stoppen, omdat: Regel {i}.}}\n" for i in range(n))


def sources(n: int, wat: str = "{{titel: Bron {0}}}") -> str:
    """Return so many sources."""
    return PIJLERS + "bronnen:\n" + "".join(f"  bron-{i}: {wat.format(i)}\n" for i in range(n))


GROWN: dict[str, tuple[int, Callable[[int], Texts]]] = {
    "digits of a number": (200_000, lambda n: body(top=f"pijlers: {{zorg: {{naam: Zorg, nummer: {'1' * n}}}}}\n")),
    "almost a number": (200_000, lambda n: body(top=f"pijlers: {{zorg: {{naam: Zorg, nummer: {'1_' * n}x}}}}\n")),
    "length of a text": (1_000_000, lambda n: body(tasks(1, f", toelichting: {'lang ' * n}"))),
    "one key, again and again": (4_000, lambda n: body(top=PIJLERS + "toelichting: x\n" * n)),
    "keys that are there twice": (4_000, lambda n: body(top=sources(n) + sources(n).partition("bronnen:\n")[2])),
    "unknown keys in a group": (2_000, lambda n: body(top=PIJLERS + "".join(f"sleutel-{i}: x\n" for i in range(n)))),
    "wrong values in a group": (2_000, lambda n: body(top=sources(n, "{0}"))),
    "unused sources": (8_000, lambda n: body(top=sources(n))),
    "misspelt sources": (
        1_000,
        lambda n: body(tasks(n, ", indeling: {{herkomst: duiding, bron: born-{0}}}"), sources(n)),
    ),
    "sources that look like nothing": (
        1_000,
        lambda n: body(tasks(n, ", indeling: {{herkomst: duiding, bron: zzz{0}}}"), sources(n)),
    ),
    "misspelt kinds": (1_000, lambda n: body(tasks(n).replace("opdracht-rijk", "opdracht-rik"))),
    "misspelt keys": (1_000, lambda n: body(tasks(n).replace("soort:", "sort:"))),
    "tasks of one id": (4_000, lambda n: body(re.sub(r"taak-[0-9]+", "taak", tasks(n)))),
    "rules that name a task": (1_000, lambda n: body(tasks(n), regels=rules(n, "{{taak: taak-{0}}}"))),
    "rules that name a kenmerk": (
        1_000,
        lambda n: body(tasks(n, ", kenmerken: [k{0}]"), regels=rules(n, "{{kenmerk: k{0}}}")),
    ),
    "rules that name no kenmerk": (
        1_000,
        lambda n: body(tasks(n, ", kenmerken: [k{0}]"), regels=rules(n, "{{kenmerk: kk{0}}}")),
    ),
    "kenmerken in one rule": (
        1_000,
        lambda n: body(
            tasks(n, ", kenmerken: [k{0}]"),
            regels=rules(3, f"{{{{kenmerk: [{', '.join(f'k{i}' for i in range(n))}]}}}}"),
        ),
    ),
    "rules of one condition": (1_000, lambda n: body(regels=rules(n, "{{pijler: zorg}}"))),
    "scenarios on each other": (
        200,
        lambda n: Texts(
            body().taken,
            body().scenarios
            + "".join(f"  s{i}: {{naam: S, bouwt-op: {f's{i - 1}' if i else 'nul'}}}\n" for i in range(n)),
        ),
    ),
    "comments that let pass": (
        4_000,
        lambda n: body(tasks(n).replace("}}\n", "}}  # kerntaken: negeer[KT505] zo is het\n")),
    ),
    "comments with nothing to let pass": (
        4_000,
        lambda n: body(top=PIJLERS + "".join(f"# kerntaken: negeer[KT505] nummer {i}\n" for i in range(n))),
    ),
    "reference points": (
        500,
        lambda n: body(
            tasks(n), top=sources(1) + "ijkpunten:\n" + "  - {bron: bron-0, per: taak, aandelen: {taak-0: 1}}\n" * n
        ),
    ),
    "wrong reference points": (
        500,
        lambda n: body(
            tasks(n), top=sources(1) + "ijkpunten:\n" + "  - {bron: bron-0, per: tak, aandelen: {taak-0: 1}}\n" * n
        ),
    ),
    "relations": (
        2_000,
        lambda n: body(
            tasks(n),
            top=PIJLERS
            + "samenhang:\n"
            + "".join(
                f"  - {{aard: keten, van: {{taak: taak-{i}}}, naar: {{taak: taak-0}}, hoe: x, herkomst: fictief}}\n"
                for i in range(1, n)
            ),
        ),
    ),
    "old ids": (2_000, lambda n: body(tasks(n, ", voorheen: [oud-{0}, ouder-{0}]"))),
}
"""What has grown, with the number to begin with."""


def main(name: str, number: str) -> None:
    """Make one case, read, check and tell it, and print the CPU seconds of that work alone."""
    from kerntaken_cli.__main__ import _skip_plugins

    gc.disable()  # as the program does, and so is the next line
    _skip_plugins()
    from kerntaken_cli.loading.dataset import load_texts
    from kerntaken_cli.reporting.bevindingen.tekst import render
    from kerntaken_cli.usecases.invoer import look_at

    taken, scenarios = GROWN[name][1](int(number))
    texts = {"taken.yaml": taken.encode(), "scenarios.yaml": scenarios.encode()}
    start = time.process_time()
    render(look_at(load_texts("grown", texts)).bevonden())
    print(time.process_time() - start)


if __name__ == "__main__":
    main(*sys.argv[1:])
