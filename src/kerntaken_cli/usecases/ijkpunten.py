"""What is published beside what the data give."""

from __future__ import annotations

from kerntaken_cli.domain.antwoorden import IJkpuntenAntwoord
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.ijkpunten import compare


def ijkpunten(gegevens: Gegevens) -> IJkpuntenAntwoord:
    """Compare what is published with what the data give."""
    return IJkpuntenAntwoord(gegevens, compare(gegevens))
