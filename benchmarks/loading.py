"""Loading, checking and computing sets of growing size, beside a plain YAML load of the same file."""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks import generate
from benchmarks.measure import Ratio, Sample, Samples, cpu, least, paired, peak, python, round_robin, run, wall
from benchmarks.table import Target, print_table

READINGS = {
    "plain": "plain yaml.load, CSafeLoader",
    "paused": "the same, collector paused",
    "ours": "kerntaken: read, check, compute",
}
JUDGED = 10_000
TIME, MEMORY = 0.4, 1.0
GROWTH = 1.2  # in linear proportion, with room for what a cache no longer holds

INTRODUCTION = """\
B. Loading generated sets, each in a process of its own, the readings in turn. kerntaken without its command line: every
   place known, models, all checks, one scenario per pijler and per soort; the collector paused, as the program does.
   process: all of it, imports too; work: after the imports. × is to the plain load of that size: wall as under A.,
   cpu as under A.; MB: the peak, largest of all rounds, × the median of the ratios (a process counts from its fork, so
   never below the {floor:.0f} MB of this benchmark)."""


def measure(sizes: Sequence[int], rounds: int) -> list[Target]:
    """Measure the sets, print them, and return what was aimed for."""
    samples: dict[int, dict[str, list[Sample]]] = {}
    with tempfile.TemporaryDirectory() as temporary:
        for size in sizes:
            folder = Path(temporary, str(size))
            generate.write(folder, size)
            commands = {reading: python("-m", "benchmarks.child", reading, str(folder)) for reading in READINGS}
            if not samples:
                round_robin(commands, 1)  # warms the disk cache
            samples[size] = round_robin(commands, rounds_for(size, rounds))
            if problem := _failure(samples[size]):
                print(f"B. Loading is not measured: {problem}\n")
                return []
    print(INTRODUCTION.format(floor=run(python("-c", "pass")).peak))
    header = ("tasks", "rounds", "", "process wall s", "×", "cpu s", "×", "work wall s", "×", "cpu s", "×", "MB", "×")
    rows = [_row(size, reading, of_size) for size, of_size in samples.items() for reading in READINGS]
    print_table(header, rows, left=(2,))
    return _targets(samples)


def rounds_for(size: int, rounds: int) -> int:
    """Return how many rounds a size gets: large sets take long and their ratios hardly vary."""
    return rounds if size < JUDGED else max(3, rounds // 3) if size == JUDGED else 1


def work_wall(sample: Sample) -> float:
    """Return the seconds of the work alone, as the child measured them."""
    return float(sample.output.split()[0])


def work_cpu(sample: Sample) -> float:
    """Return the CPU seconds of the work alone, as the child measured them."""
    return float(sample.output.split()[1])


def _failure(samples: dict[str, list[Sample]]) -> str:
    failed = [(reading, one.output) for reading, runs in samples.items() for one in runs if one.code]
    return f"{failed[0][0]} fails. {failed[0][1].strip().splitlines()[-1]}" if failed else ""


def _row(size: int, reading: str, samples: dict[str, list[Sample]]) -> tuple[str, ...]:
    mine, base = samples[reading], samples["plain"]
    cells = [f"{size:,}", str(len(mine)), READINGS[reading]]
    for one_wall, one_cpu in ((wall, cpu), (work_wall, work_cpu)):
        cells += [f"{median(map(one_wall, mine)):.3f}", f"{paired(mine, base, one_wall):.2f}"]
        cells += [f"{min(map(one_cpu, mine)):.3f}", f"{least(mine, base, one_cpu):.2f}"]
    return (*cells, f"{max(map(peak, mine)):.0f}", f"{paired(mine, base, peak):.2f}")


def _targets(samples: dict[int, dict[str, list[Sample]]]) -> list[Target]:
    if JUDGED not in samples:
        return []
    ours, plain = samples[JUDGED]["ours"], samples[JUDGED]["plain"]
    targets = [
        Target(f"{JUDGED:,} tasks, time × plain", TIME, _times(ours, plain, paired)),
        Target(f"{JUDGED:,} tasks, memory × plain", MEMORY, {"peak": paired(ours, plain, peak)}),
    ]
    for size in (size for size in samples if size > JUDGED):
        more = samples[size]["ours"]
        growth = _times(more, ours, least) | {"peak": least(more, ours, peak)}
        per_task = {name: ratio * JUDGED / size for name, ratio in growth.items()}
        targets.append(Target(f"{size:,} tasks, per task × {JUDGED:,}", GROWTH, per_task))
    return targets


def _times(samples: Samples, base: Samples, of_walls: Ratio) -> dict[str, float]:
    return {
        "wall": of_walls(samples, base, wall),
        "cpu": least(samples, base, cpu),
        "work wall": of_walls(samples, base, work_wall),
        "work cpu": least(samples, base, work_cpu),
    }
