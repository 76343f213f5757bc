"""How the work grows with what has grown in the data: ten times as much may take ten times as long, not a hundred."""

import math

from benchmarks.grown import GROWN
from benchmarks.measure import Sample, python, round_robin
from benchmarks.table import Target, print_table

LIMIT = 1.3  # linear, with room for what a cache no longer holds
ROUNDS = 2

INTRODUCTION = """\
C. What takes long in a small file, twice: as many as is said, and four times as many. In a process of its own, the CPU
   seconds of reading, checking and telling, after the imports. Exponent: 1 is linear, 2 is quadratic."""


def measure() -> list[Target]:
    """Measure every case, print them, and return what was aimed for."""
    print(INTRODUCTION)
    rows, exponents = [], {}
    for name, (number, _) in GROWN.items():
        few, many = _seconds(name, number), _seconds(name, 4 * number)
        exponents[name] = math.log(many / few, 4)
        rows.append((name, f"{number:,}", f"{few:.3f}", f"{many:.3f}", f"{exponents[name]:.2f}"))
    print_table(("", "number", "cpu s", "× 4: cpu s", "exponent"), rows)
    return [Target("exponent of the work", LIMIT, {name: one}) for name, one in exponents.items()]


def _seconds(name: str, number: int) -> float:
    """Return the least CPU seconds of the work on one case."""
    command = python("-m", "benchmarks.grown", name, str(number))
    return min(map(_work, round_robin({name: command}, ROUNDS)[name]))


def _work(sample: Sample) -> float:
    return float(sample.output)
