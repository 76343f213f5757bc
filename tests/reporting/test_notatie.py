"""Dutch numbers, and the three signs that are kept apart: nothing, too small, unknown."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from kerntaken_cli.domain.getallen import Saldo, Som, dutch
from kerntaken_cli.reporting.notation import Notatie


@pytest.mark.parametrize(
    ("value", "text"),
    [("1234567.5", "1.234.567,5"), ("-12", "−12"), ("0.10", "0,10"), ("999", "999"), ("1000", "1.000")],
)
def test_a_number_is_written_the_dutch_way(value: str, text: str) -> None:
    assert dutch(Decimal(value)) == text


@pytest.mark.parametrize(
    ("som", "text"),
    [
        (Som(Decimal("28.94")), "28,9"),
        (Som(), "–"),
        (Som(Decimal("0.04")), "<0,1"),
        (Som(pm=2), "PM"),
        (Som(Decimal("42.1"), 1), "≥42,1"),
    ],
)
def test_an_amount(som: Som, text: str) -> None:
    assert Notatie().bedrag(som) == text


@pytest.mark.parametrize(
    ("verschil", "text"),
    [
        (Saldo(Decimal("1.25")), "+1,3"),
        (Saldo(Decimal("-1.25")), "−1,3"),
        (Saldo(Decimal(0)), "–"),
        (Saldo(Decimal("-0.01")), "−<0,1"),
        (Saldo(Decimal("-40.2"), lager=1), "≤−40,2"),
        (Saldo(Decimal("-40.2"), hoger=1), "≥−40,2"),
        (Saldo(Decimal("-40.2"), lager=1, hoger=1), "PM"),
        (Saldo(Decimal(0), lager=1), "PM"),
    ],
)
def test_a_difference_has_a_sign_and_a_bound(verschil: Saldo, text: str) -> None:
    assert Notatie().verschil(verschil) == text


@pytest.mark.parametrize(
    ("decimalen", "deel", "text"),
    [
        (1, Fraction(2894, 10000), "28,9%"),
        (1, Fraction(0), "–"),
        (1, Fraction(1, 10**5), "<0,1%"),
        (0, Fraction(0), "0%"),
        (0, Fraction(42, 10000), "0%"),
        (0, Fraction(1, 200), "1%"),
        (1, None, "n.v.t."),
    ],
)
def test_a_share(decimalen: int, deel: Fraction | None, text: str) -> None:
    assert Notatie(decimalen).aandeel(deel) == text


def test_a_column_that_must_add_up_does() -> None:
    thirds = [Fraction(1, 3)] * 3
    assert sum(Notatie(optellend=True).column(thirds)) == 100
    assert sum(Notatie().column(thirds)) == Decimal("99.9")


def test_euros_keep_their_signs_without_decimals() -> None:
    euros = Notatie(bedrag_decimalen=0, decimalen=0, geld=True)
    assert [euros.bedrag(Som(Decimal(amount))) for amount in ("1250.5", "0.2", "0")] == ["1.251", "<1", "–"]
