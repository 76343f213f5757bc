"""``make fuzz``: spoil data, results and command lines for some minutes; what may not happen is kept as a case.

A case that was found lies in ``fuzz/corpus`` and is run again by the tests, so mend the program and leave it there.
"""

import argparse
import sys
import tempfile
import time
from hashlib import sha256
from pathlib import Path
from random import Random

from fuzz.targets import TARGETS, falsehoods

CORPUS = Path(__file__).parent / "corpus"


def main() -> int:
    """Read the options, spoil until the time is up, and tell what was found."""
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument("--minuten", type=float, default=3, metavar="N", help="how long (default 3)")
    parser.add_argument("--zaad", type=int, default=time.time_ns() % 10**9, metavar="N", help="the same runs again")
    parser.add_argument("--doel", choices=TARGETS, help="one of the targets (default all)")
    options = parser.parse_args()
    targets = [options.doel] if options.doel else list(TARGETS)
    print(f"zaad {options.zaad}")
    random, until = Random(options.zaad), time.monotonic() + 60 * options.minuten
    runs = dict.fromkeys(targets, 0)
    found = 0
    while time.monotonic() < until:
        target = targets[sum(runs.values()) % len(targets)]
        runs[target] += 1
        case = TARGETS[target](random)
        with tempfile.TemporaryDirectory() as folder:
            told = falsehoods(case, Path(folder))
        if told:
            found += 1
            name = sha256(repr(case).encode("utf-8", "surrogatepass")).hexdigest()[:10]
            case.save(CORPUS / f"{target}-{name}")
            print(f"\n{target}-{name}", *told, sep="\n  ")
    print(f"\n{', '.join(f'{number} {target}' for target, number in runs.items())}: {found} gevonden")
    return int(found > 0)


if __name__ == "__main__":
    sys.exit(main())
