"""Records as CSV (RFC 4180: comma between fields, point in numbers) with exact values."""

from __future__ import annotations

import csv
import io

from kerntaken_cli.reporting.document import View
from kerntaken_cli.reporting.safety import printable, spreadsheet


def render(view: View) -> str:
    """Return the records of an answer as CSV."""
    records = view.records()
    buffer = io.StringIO()
    if records:
        writer = csv.DictWriter(buffer, fieldnames=list(records[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows({key: spreadsheet(printable(value)) for key, value in record.items()} for record in records)
    return buffer.getvalue()
