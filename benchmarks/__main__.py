"""``make bench``: measure, and print ratios taken in this one run; nothing is asserted, for machines differ."""

import argparse
import os
import platform

from benchmarks import commands, growth, loading
from benchmarks.table import print_targets

SIZES = (60, 1_000, 10_000)


def main() -> None:
    """Read the options, measure, and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rondes", type=int, default=15, metavar="N", help="rounds (default 15; large sets get fewer)")
    parser.add_argument("--groot", action="store_true", help="also 100,000 tasks: takes minutes and gigabytes")
    parser.add_argument("--snel", action="store_true", help="a first impression: 5 rounds, no more than 1,000 tasks")
    options = parser.parse_args()
    rounds = 5 if options.snel else max(1, options.rondes)
    sizes = SIZES[:2] if options.snel else SIZES + ((100_000,) if options.groot else ())
    print(f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} CPUs\n")
    targets = commands.measure(rounds)
    targets += loading.measure(sizes, rounds)
    targets += growth.measure()
    print_targets(targets)


if __name__ == "__main__":
    main()
