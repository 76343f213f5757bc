"""What somebody may have meant by a name that does not exist: the names that contain it, and the nearest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from heapq import nlargest
from typing import Protocol

SHOWN = 4
"""So many names that contain a word are shown, and how many more there are."""

TITEL = 30
"""Of how a thing is called in full, so many signs are shown."""

ROOM = 160
"""All names are shown when they fit in so many signs: one line or two."""

COMMON = 50
"""A pair of signs that more names have says little of a name, and would make every look-up as long as the list."""

CANDIDATES = 3
NEAR, QUITE_NEAR = 0.7, 0.75
"""A name is offered when it is so like a word; beside names that contain the word it must be somewhat more."""
PART = 3
"""A word of fewer signs is looked for at the beginning of names only: elsewhere nearly every name has it."""


TOGETHER = frozenset({"en", "met", "naar", "tegen", "tegenover", "vs", "and", "of"})
"""Words that people put between the names of scenarios."""

WORDS = re.compile(r"[^\W_]+")


class Namen:
    """Names that exist, made ready once so that many that do not are looked up quickly.

    ``titels`` says of some how they are called in full: somebody may know a thing by a word of that; ``ook`` says which
    of them other words stand for.
    """

    def __init__(self, known: Iterable[str], titels: Mapping[str, str] = {}, ook: Mapping[str, str] = {}) -> None:
        self.known = tuple(dict.fromkeys(known))
        self._titels, self._ook = titels, ook
        self._advice: dict[str, str] = {}
        self._nearest: dict[str, str | None] = {}

    def __contains__(self, naam: object) -> bool:
        """Whether a name exists."""
        return naam in self._all

    def __iter__(self) -> Iterator[str]:
        """Yield the names in their order."""
        return iter(self.known)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.known)

    @cached_property
    def _all(self) -> frozenset[str]:
        return frozenset(self.known)

    @cached_property
    def _folded(self) -> dict[str, str]:
        """The names by how they are compared: whatever their capitals."""
        return {naam.casefold(): naam for naam in self.known}

    @cached_property
    def _sought(self) -> dict[str, str]:
        """Where a word is looked for: a name, and how it is called in full."""
        return {fold: f"\n{fold}\t{self._titels.get(naam, '')}".casefold() for fold, naam in self._folded.items()}

    @cached_property
    def _text(self) -> str:
        return "".join(self._sought.values())

    @cached_property
    def _having(self) -> dict[str, list[str]]:
        """The names that have a pair of signs, by that pair."""
        having: dict[str, list[str]] = {}
        for fold in self._folded:
            for pair in _pairs(fold):
                having.setdefault(pair, []).append(fold)
        return having

    def nearest(self, word: str) -> str | None:
        """Return the name that looks most like a word, or None when none comes near."""
        if word not in self._nearest:
            self._nearest[word] = self._looked_up(word.casefold())
        return self._nearest[word]

    def _looked_up(self, word: str) -> str | None:
        from difflib import get_close_matches

        matches = get_close_matches(word, self._candidates(word), n=1, cutoff=0.6)
        found = matches or (self._beginning(word) if word else [])
        return self._folded[found[0]] if len(found) == 1 else None

    def _candidates(self, word: str) -> list[str]:
        """Return the few names that share most with a word; of pairs that many names have only the rarest counts."""
        having = sorted((self._having[pair] for pair in _pairs(word) if pair in self._having), key=len)
        shared: Counter[str] = Counter()
        for i, some in enumerate(having):
            if i == 0 or len(some) <= COMMON:
                shared.update(some[:COMMON])
        return nlargest(CANDIDATES, shared, key=lambda fold: (shared[fold] / (len(fold) + len(word)), fold))

    def _beginning(self, word: str) -> list[str]:
        return [fold for fold in self._folded if fold.startswith(word)] if f"\n{word}" in self._text else []

    def containing(self, word: str) -> list[str]:
        """Return the names that contain a word, themselves or in full; those that begin with it first."""
        fold = word.casefold()
        if len(fold) < PART or fold not in self._text:
            return [self._folded[one] for one in self._beginning(fold)] if fold else []
        having = (one for one, text in self._sought.items() if fold in text)
        found = sorted(having, key=lambda one: (not one.startswith(fold), fold not in one))
        return [self._folded[one] for one in found]

    def meant(self, word: str) -> str | None:
        """Return the name that a word stands for beyond doubt, or None.

        That is what it names in full; else the only name that begins with the word or has it in full; else the only one
        of which these are the first letters.
        """
        if (full := self.names(word)) is not None:
            return full
        plain = simplified(word)
        if len(plain) < PART:
            return None
        found = {naam for fold, naam in self._pairs if fold.startswith(plain)}
        found |= {naam for fold, naam in self._in_full if f" {plain}" in f" {fold}"}
        if not found:
            found = {naam for fold, naam in self._in_full if "".join(part[0] for part in fold.split()) == plain}
        return found.pop() if len(found) == 1 else None

    def names(self, word: str) -> str | None:
        """Return the name that a word is in full: as it is written, else whatever its capitals and signs."""
        if word in self._all:
            return word
        if (exact := [naam for naam, titel in self._titels.items() if titel == word]) and len(exact) == 1:
            return exact[0]
        if (other := self._ook.get(word.casefold())) in self._all:
            return other
        plain = simplified(word)
        for of in ((self._plain, self._plain_titels), (self._before_brackets,)):
            if found := {one[plain] for one in of if plain in one}:
                return found.pop() if len(found) == 1 else None
        return None

    @cached_property
    def _pairs(self) -> list[tuple[str, str]]:
        return [(simplified(naam), naam) for naam in self.known]

    @cached_property
    def _in_full(self) -> list[tuple[str, str]]:
        return [(simplified(titel), naam) for naam, titel in self._titels.items()]

    @cached_property
    def _plain(self) -> dict[str, str]:
        return _unique(self._pairs)

    @cached_property
    def _plain_titels(self) -> dict[str, str]:
        return _unique(self._in_full)

    @cached_property
    def _before_brackets(self) -> dict[str, str]:
        """The names by how they are called in full, without what stands between brackets."""
        return _unique((simplified(titel.partition("(")[0]), naam) for naam, titel in self._titels.items())

    def advice(self, word: str) -> str:
        """Return a Dutch remedy: what may have been meant, else all names where they are few, else nothing."""
        if word not in self._advice:
            other = self._ook.get(word.casefold())
            self._advice[word] = f"bedoelde u '{other}'?" if other in self._all else self._meant(word) or self.choices()
        return self._advice[word]

    def _meant(self, word: str) -> str:
        containing, nearest = self.containing(word), self.nearest(word)
        shown = containing[:SHOWN]
        if nearest is not None and nearest not in containing:
            enough = QUITE_NEAR if containing else NEAR
            shown += [nearest] if likeness(word, nearest) >= enough else []
        more = len(containing) - SHOWN
        words = [self._told(naam, word, several=len(shown) > 1) for naam in shown] + (
            [f"een van de {more} andere met '{word}'"] if more > 0 else []
        )
        *first, last = words or [""]
        return f"bedoelde u {', '.join(first)} of {last}?" if first else f"bedoelde u {last}?" if last else ""

    def _told(self, naam: str, word: str, *, several: bool) -> str:
        """Return a name as it is offered; also in full where there is a choice, or where only that has the word."""
        titel = self._titels.get(naam, "")
        only_there = word.casefold() in titel.casefold() and word.casefold() not in naam.casefold()
        in_full = titel and (several or only_there)
        return f"'{naam}' ({titel[:TITEL]}{'…' * (len(titel) > TITEL)})" if in_full else f"'{naam}'"

    def choices(self, before: str = "kies uit: ") -> str:
        """Return all names where they fit on a line or two, with what goes before; else nothing."""
        told = ", ".join(self.known)
        return f"{before}{told}" if 0 < len(told) <= ROOM else ""


def simplified(text: str) -> str:
    """Return text in lower case, without accents, and with one space for whatever signs stand between its words."""
    from unicodedata import combining, normalize

    bare = "".join(sign for sign in normalize("NFKD", text.casefold()) if not combining(sign))
    return " ".join(WORDS.findall(bare))


def likeness(word: str, other: str) -> float:
    """Return how much two words look alike, from 0 to 1."""
    from difflib import SequenceMatcher

    return SequenceMatcher(None, word.casefold(), other.casefold()).ratio()


def _unique(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return names by a text that only one of them has."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    for text, naam in pairs:
        if found.setdefault(text, naam) != naam:
            twice.add(text)
    return {text: naam for text, naam in found.items() if text and text not in twice}


def _pairs(word: str) -> Iterator[str]:
    """Yield each pair of signs that follow each other, the beginning and the end included."""
    return map(str.__add__, f"\n{word}", f"{word}\n")


class Genoemd(Protocol):
    """Something with a name to show."""

    @property
    def naam(self) -> str:
        """How it is called in full."""


def called(*registers: Mapping[str, Genoemd]) -> Namen:
    """Return the ids of what stands in registers, each also to be found by how it is called in full."""
    titels = {naam: one.naam for register in registers for naam, one in register.items()}
    return Namen(titels, titels)


@lru_cache(maxsize=4096)
def _ready(known: tuple[str, ...]) -> Namen:
    return Namen(known)


def among(names: Iterable[str]) -> Namen:
    """Return names to look in: the same for all who ask, so that no word is compared twice."""
    return names if isinstance(names, Namen) else _ready(tuple(names))


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that looks most like the given one, or None when none comes near."""
    return among(known).nearest(word)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a Dutch remedy: what may have been meant, else all known words where they are few, else nothing."""
    return among(known).advice(word)
