"""Everything there is to say of an answer as JSON; amounts are strings of exact decimals."""

from __future__ import annotations

from kerntaken_cli.reporting.document import View
from kerntaken_cli.reporting.safety import as_json


def render(view: View) -> str:
    """Return the data of an answer as JSON."""
    return as_json(view.data())
