"""How a key of a file is explained: a sentence or two for hover and completion, with examples."""

from __future__ import annotations

from typing import NamedTuple

from pydantic import BaseModel


class Uitleg(NamedTuple):
    """What a key is for (Dutch), examples of its value, and what an editor that reads Markdown shows below that."""

    tekst: str
    voorbeelden: tuple[object, ...] = ()
    markdown: str = ""


class Sleutelgroep(NamedTuple):
    """What a group of keys is for, what is to say of its own keys, and its name where that is not the model's."""

    tekst: str
    sleutels: dict[str, Uitleg]
    titel: str = ""


Uitgelegd = dict[type[BaseModel], Sleutelgroep]


def say(tekst: str, *voorbeelden: object, markdown: str = "", yaml: str = "") -> Uitleg:
    """Return an explanation, with no example or more than one: editors write a single one down as if it were meant.

    An example of a group of keys is said as ``yaml``: editors offer the others to choose from, and cannot show a group.
    """
    return Uitleg(tekst, voorbeelden, f"```yaml\n{yaml}\n```" if yaml else markdown)


OVERAL: dict[str, Uitleg] = {
    "versie": say("De versie van deze bestandsvorm. Altijd 1."),
    "bron": say(
        "De id van de bron, uit 'bronnen' in taken.yaml, waar dit te lezen is.", "begroting-2024", "raadsbesluit"
    ),
    "herkomst": say("Waar dit vandaan komt. Een aanname mag nooit voor een feit doorgaan."),
    "toelichting": say("Wat een lezer er verder over moet weten, in gewone zinnen."),
}
"""The keys that mean the same wherever they stand, unless a group says otherwise."""
