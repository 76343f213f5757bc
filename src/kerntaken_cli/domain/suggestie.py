"""The nearest known word to a misspelt one."""

from __future__ import annotations

from collections.abc import Iterable

MANY = 200


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that looks most like the given one, or None when none comes near."""
    from difflib import get_close_matches

    start = word[:1].casefold()
    names = list(known)
    if len(names) > MANY:  # comparing with everything takes long, and the first letter is seldom wrong
        names = [name for name in names if name[:1].casefold() == start][:MANY]
    folded = {name.casefold(): name for name in names}
    matches = get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    if matches:
        return folded[matches[0]]
    starts = [name for fold, name in folded.items() if word and fold.startswith(word.casefold())]
    return starts[0] if len(starts) == 1 else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a Dutch remedy: the nearest known word, or all of them when there are few."""
    words = list(known)
    if match := nearest(word, words):
        return f"bedoelde u '{match}'?"
    shown = ", ".join(words[:12]) + (", …" if len(words) > 12 else "")  # noqa: PLR2004
    return f"kies uit: {shown}" if words else ""
