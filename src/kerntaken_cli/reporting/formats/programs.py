"""What programs read: the records of an answer as CSV, and everything there is to say of it as JSON."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from fractions import Fraction

from kerntaken_cli.documents.fields import Record
from kerntaken_cli.domain.getallen import is_plain_number, plain, round_plain
from kerntaken_cli.reporting.blokken import View
from kerntaken_cli.reporting.safety import as_json, spreadsheet, visible


def csv_(view: View) -> str:
    """Return CSV (RFC 4180: comma between fields, point in numbers) with exact values."""
    return _csv(view.records(), ",", "\n")


def csv_nl(view: View) -> str:
    """Return CSV as a Dutch spreadsheet opens it: semicolons, a comma in numbers, and a byte order mark in front."""
    dutch = [{key: _with_comma(key, value) for key, value in record.items()} for record in view.records()]
    return BYTE_ORDER_MARK + _csv(dutch, ";", "\r\n")


BYTE_ORDER_MARK = "\ufeff"
NAMES = frozenset(
    {
        *("waarde", "taakveld", "naam", "taak", "pijler", "scenario", "kolom", "kenmerken", "kaders"),
        *("gemeente", "stroom", "verdeelsleutel", "deelnemers", "gewichtloos"),
    }
)
"""Columns of names, of which some look like numbers: taakveld 7.1."""
DIVIDED = re.compile("-?[0-9]+/[0-9]+")


def _with_comma(key: str, value: str) -> str:
    """Return a number as a Dutch spreadsheet reads it; what was divided is rounded, as it would be read as a date."""
    if key in NAMES:
        return value
    if DIVIDED.fullmatch(value):
        value = plain(round_plain(Fraction(value), 6))
    return value.replace(".", ",") if is_plain_number(value.lstrip("+-")) else value


def _csv(records: Sequence[Record], between: str, end: str) -> str:
    buffer = io.StringIO()
    if records:
        writer = csv.DictWriter(buffer, fieldnames=list(records[0]), delimiter=between, lineterminator=end)
        writer.writeheader()
        writer.writerows({key: _cell(visible(value)) for key, value in record.items()} for record in records)
    return buffer.getvalue()


def _cell(text: str) -> str:
    """Return a cell that a spreadsheet does not run; a number is one in either way of writing it."""
    is_number = is_plain_number(text.lstrip("+-").replace(",", ".", 1)) or DIVIDED.fullmatch(text)
    return text if is_number else spreadsheet(text)


def json_(view: View) -> str:
    """Return JSON; amounts are strings of exact decimals."""
    return as_json(view.data())
