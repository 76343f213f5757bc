"""Laws of money: nothing is rounded on the way, and what is rounded adds up when that is asked."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerntaken_cli.domain.getallen import NIETS, Som, round_plain, round_together, share, som, total

AMOUNTS = st.decimals(min_value=0, max_value=10**12, places=6, allow_nan=False)
PARTS = st.lists(st.integers(min_value=0, max_value=10**9), min_size=1, max_size=30).filter(any)


@given(st.lists(AMOUNTS | st.none()))
def test_total_is_the_exact_sum_and_counts_what_is_unknown(amounts: list[Decimal | None]) -> None:
    whole = total(map(som, amounts))
    known = [amount for amount in amounts if amount is not None]
    assert Fraction(whole.bekend) == sum(map(Fraction, known), Fraction(0))
    assert whole.pm == len(amounts) - len(known)


@given(AMOUNTS, st.decimals(min_value=0, max_value=10, places=8, allow_nan=False))
def test_a_part_is_exact(amount: Decimal, factor: Decimal) -> None:
    assert Fraction(Som(amount).part(factor).bekend) == Fraction(amount) * Fraction(factor)


def test_nothing_of_an_unknown_amount_is_nothing_and_the_rest_is_unknown() -> None:
    assert som(None).part(Decimal(0)) == NIETS
    assert som(None).part(Decimal("0.8")).is_onbekend


@given(PARTS)
def test_shares_add_to_exactly_one(parts: list[int]) -> None:
    whole = Decimal(sum(parts))
    shares = [share(Decimal(part), whole) for part in parts]
    assert sum(one for one in shares if one is not None) == 1


def test_share_of_nothing_is_not_a_number() -> None:
    assert share(Decimal(1), Decimal(0)) is None


@given(PARTS, st.integers(min_value=0, max_value=4))
def test_round_together_adds_to_exactly_100_and_stays_within_one_step(parts: list[int], decimalen: int) -> None:
    percentages = [Fraction(part * 100, sum(parts)) for part in parts]
    rounded = round_together(percentages, decimalen)
    step = Fraction(1, 10**decimalen)
    assert sum(rounded) == 100
    assert all(abs(Fraction(shown) - exact) < step for shown, exact in zip(rounded, percentages, strict=True))
    assert all(not shown for shown, exact in zip(rounded, percentages, strict=True) if not exact)


@given(st.fractions(min_value=-(10**6), max_value=10**6), st.integers(min_value=0, max_value=6))
def test_round_plain_is_the_nearest_and_mirrors(value: Fraction, decimalen: int) -> None:
    rounded = round_plain(value, decimalen)
    assert abs(Fraction(rounded) - value) <= Fraction(1, 2 * 10**decimalen)
    assert round_plain(-value, decimalen) == -rounded


@pytest.mark.parametrize(("value", "shown"), [("0.5", "1"), ("1.5", "2"), ("2.5", "3"), ("-0.5", "-1"), ("0.49", "0")])
def test_round_plain_takes_halves_away_from_zero(value: str, shown: str) -> None:
    assert round_plain(Decimal(value), 0) == Decimal(shown)
