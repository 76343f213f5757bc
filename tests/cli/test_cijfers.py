"""A number is written in the digits 0 to 9: those of other scripts look like it, and are refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import kerntaken_cli
from kerntaken_cli.reporting.safety import spreadsheet
from tests.conftest import Kerntaken

OTHER = ("٨٠", "\uff18\uff10", "৮০")
"""Eighty in Arabic, full-width and Bengali digits."""


@pytest.mark.parametrize("tachtig", OTHER)
@pytest.mark.parametrize(
    ("option", "text"), [("--stel", "raadsel=versoberen:{}%"), ("--begroting", "{}"), ("--decimalen", "{}")]
)
def test_an_option_refuses_digits_of_another_script(
    kerntaken: Kerntaken, body: object, option: str, text: str, tachtig: str
) -> None:
    folder = body()  # type: ignore[operator]
    code, out, err = kerntaken("scenario", "smal", option, text.format(tachtig), "--data", folder)
    assert (code, out) == (2, "")
    assert tachtig in err or "percentage" in err


@pytest.mark.parametrize("tachtig", OTHER)
def test_a_spreadsheet_does_not_take_them_for_a_number(tachtig: str) -> None:
    assert spreadsheet(f"+{tachtig}") == f"'+{tachtig}"
    assert spreadsheet("+80") == "+80"


def test_no_pattern_asks_for_a_digit_of_any_script() -> None:
    for path in Path(kerntaken_cli.__path__[0]).rglob("*.py"):
        assert not re.search(r"\\d|isdecimal|isnumeric", path.read_text(encoding="utf-8")), path
