"""Run commands in turn, weigh each as the system does, and compare what was taken in the same round."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).parents[1]


class Command(NamedTuple):
    """What is started: the words, and what they need in the environment."""

    words: Sequence[str]
    extra: Mapping[str, str] = {}


class Sample(NamedTuple):
    """One run, from before the start until the end was seen: seconds, seconds of CPU, and the peak in MB."""

    code: int
    wall: float
    cpu: float
    peak: float
    output: str


Samples = Sequence[Sample]
Measure = Callable[[Sample], float]
Ratio = Callable[[Samples, Samples, Measure], float]


def python(*words: str) -> Command:
    """Return a command for the interpreter that runs this, in the same environment."""
    return Command((sys.executable, *words))


def run(command: Command) -> Sample:
    """Run one command from the root of the repository, its output going to a file.

    The peak counts from the fork, so it is never below what this process holds itself.
    """
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        with subprocess.Popen(
            command.words, stdout=output, stderr=subprocess.STDOUT, cwd=ROOT, env={**_environment(), **command.extra}
        ) as process:
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - start
            process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        said = output.read().decode()
    peak = usage.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    return Sample(process.returncode, wall, usage.ru_utime + usage.ru_stime, peak, said)


def _environment() -> dict[str, str]:
    """Return the environment without what changes how Python, coverage or kerntaken itself behave."""
    return {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "COVERAGE", "KERNTAKEN_"))
    }


def round_robin(commands: Mapping[str, Command], rounds: int) -> dict[str, list[Sample]]:
    """Run every command once a round, so that a slow moment of the machine falls on all of them."""
    samples: dict[str, list[Sample]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            samples[name].append(run(command))
    return samples


def wall(sample: Sample) -> float:
    """Return the seconds of a run."""
    return sample.wall


def cpu(sample: Sample) -> float:
    """Return the CPU seconds of a run."""
    return sample.cpu


def peak(sample: Sample) -> float:
    """Return the most memory that a run held at once."""
    return sample.peak


def paired(samples: Samples, base: Samples, measure: Measure) -> float:
    """Return the median of the ratios, each to the run of the base in the same round."""
    return median(measure(one) / measure(other) for one, other in zip(samples, base, strict=True))


def least(samples: Samples, base: Samples, measure: Measure) -> float:
    """Return the ratio of the smallest to the smallest of the base: noise only ever adds."""
    return min(map(measure, samples)) / min(map(measure, base))
