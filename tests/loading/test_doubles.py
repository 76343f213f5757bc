"""What stands twice in a list, short or long, whatever it is made of."""

from __future__ import annotations

import pytest

from kerntaken_cli.loading.doubles import SHORT, doubles
from kerntaken_cli.loading.reader import read

LONG = ", ".join(f"w{n}" for n in range(SHORT))


def told(values: str) -> list[tuple[object, object]]:
    """Return where the values of a list stand that stand there already, and where those stand first."""
    source = read(f"lijst: [{values}]\n".encode(), "taken", "taken.yaml")
    return [(one.route[-1], one.route_eerder[-1]) for one in doubles(source) if one.route_eerder is not None]


@pytest.mark.parametrize("more", ["", f", {LONG}"])
@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ("a, b, a", [(2, 0)]),
        ("a, a, a", [(1, 0), (2, 0)]),
        ("{x: 1, y: [p, q]}, {y: [p, q], x: 1}", [(1, 0)]),
        ("{x: 1, y: [p, q]}, {y: [q, p], x: 1}", []),
        ("a, A", []),
        ("1, 1", []),
        ("no, {x: no}, no", []),
    ],
)
def test_what_stands_there_already_is_told(values: str, expected: list[tuple[int, int]], more: str) -> None:
    assert told(values + more) == expected


@pytest.mark.parametrize("sleutel", ["taken", "regels", "voorheen", "samenhang"])
def test_a_list_with_a_check_of_its_own_is_left_to_that(sleutel: str) -> None:
    assert not list(doubles(read(f"{sleutel}: [a, a]\n".encode(), "taken", "taken.yaml")))


def test_a_list_in_a_list_is_looked_into() -> None:
    source = read(b"taken:\n  - {kaders: [a, b, a]}\n", "taken", "taken.yaml")
    assert [one.route for one in doubles(source)] == [("taken", 0, "kaders", 2)]
