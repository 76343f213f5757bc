"""What is printed: tables in plain columns, and the targets beside what was measured."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple


class Target(NamedTuple):
    """A ratio that is to stay at or under a limit, however it is measured."""

    what: str
    limit: float
    measured: Mapping[str, float]

    def row(self) -> tuple[str, ...]:
        """Return the target as a row: what, the limit, what was measured, and whether all of that is within it."""
        measured = ", ".join(f"{value:.2f} {name}" for name, value in self.measured.items())
        met = max(self.measured.values()) <= self.limit
        return self.what, f"≤ {self.limit:.2f}", measured, "met" if met else "NOT MET"


def print_targets(targets: Iterable[Target]) -> None:
    """Print the targets, each met only when every way of measuring says so."""
    print("Targets (met when every measured ratio is within the limit)")
    print_table(("", "limit", "measured", ""), [target.row() for target in targets], left=(0, 2, 3))


def print_table(header: Sequence[str], rows: Iterable[Sequence[str]], left: Iterable[int] = (0,)) -> None:
    """Print rows in columns, numbers to the right and the ``left`` ones to the left."""
    lines = [header, *rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = (
            cell.ljust(width) if i in left else cell.rjust(width)
            for i, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        print("   " + "  ".join(cells).rstrip())
    print()
