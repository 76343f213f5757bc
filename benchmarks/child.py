"""A child process that loads one set one way, and prints the wall and CPU seconds of that work alone."""

import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path

Work = Callable[[Path], object]


def plain() -> Work:
    """What anybody would write: every value of ``taken.yaml``, and nothing known about any of them."""
    import yaml

    def work(folder: Path) -> object:
        with (folder / "taken.yaml").open(encoding="utf-8") as file:
            return yaml.load(file, Loader=yaml.CSafeLoader)

    return work


def paused() -> Work:
    """The same with the garbage collector paused: which part of the gain is no more than that."""
    gc.disable()
    return plain()


def ours() -> Work:
    """Both files read with every place, made into models, checked, and one scenario computed and distributed."""
    from kerntaken_cli.__main__ import _skip_plugins

    gc.disable()  # as the program does, and so is the next line
    _skip_plugins()
    from kerntaken_cli.domain.verzoek import Verzoek
    from kerntaken_cli.usecases import scenario
    from kerntaken_cli.usecases.invoer import open_data
    from kerntaken_cli.usecases.standen import of_data

    def work(folder: Path) -> object:
        invoer = open_data(folder)
        if invoer.gegevens is None or invoer.bevindingen:
            first = invoer.bevindingen[0]
            sys.exit(f"benchmarks/generate.py gives {first.code.nummer}: {first.bericht}")
        return scenario.scenario(of_data(invoer, invoer.gegevens, "koers"), Verzoek())

    return work


READINGS: dict[str, Callable[[], Work]] = {"plain": plain, "paused": paused, "ours": ours}


def main(reading: str, folder: str) -> None:
    """Prepare (imports and all), then work against the clock."""
    work = READINGS[reading]()
    wall, cpu = time.perf_counter(), time.process_time()
    kept = work(Path(folder))
    print(time.perf_counter() - wall, time.process_time() - cpu)
    if not gc.isenabled():
        gc.freeze()
    del kept


if __name__ == "__main__":
    main(*sys.argv[1:])
