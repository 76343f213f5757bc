"""What programs read: the records of an answer as CSV, and everything there is to say of it as JSON."""

from __future__ import annotations

import csv
import io

from kerntaken_cli.reporting.blokken import View
from kerntaken_cli.reporting.safety import as_json, spreadsheet, visible


def csv_(view: View) -> str:
    """Return CSV (RFC 4180: comma between fields, point in numbers) with exact values."""
    records = view.records()
    buffer = io.StringIO()
    if records:
        writer = csv.DictWriter(buffer, fieldnames=list(records[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows({key: spreadsheet(visible(value)) for key, value in record.items()} for record in records)
    return buffer.getvalue()


def json_(view: View) -> str:
    """Return JSON; amounts are strings of exact decimals."""
    return as_json(view.data())
