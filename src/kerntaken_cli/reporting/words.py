"""Dutch for readers: capitals, enumerations, and numbers with their noun."""

from __future__ import annotations

from collections.abc import Iterable


def capital(text: str) -> str:
    """Return text with its first letter as a capital, and nothing else changed."""
    return text[:1].upper() + text[1:]


def lower(text: str) -> str:
    """Return text with its first letter small, and nothing else changed."""
    return text[:1].lower() + text[1:]


def listed(words: Iterable[str], last_with: str = "en") -> str:
    """Return words as a Dutch enumeration: a, b en c."""
    *first, last = [*words]
    return f"{', '.join(first)} {last_with} {last}" if first else last


def plural(number: int, one: str, many: str) -> str:
    """Return a number with its noun: 1 taak, 2 taken."""
    return f"{number} {one if number == 1 else many}"
