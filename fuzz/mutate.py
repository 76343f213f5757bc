"""Ways to spoil a text, a tree of JSON or a command line: small ones, so that what they break can be read."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from random import Random
from typing import Any

WORDS = (
    *(
        "",
        " ",
        "~",
        "null",
        "ja",
        "no",
        "0",
        "-0",
        "1_000",
        "1e5",
        "0x10",
        "12,5",
        "1.250",
        "91.354",
        "9999",
        "PM",
        "pm",
    ),
    *("80%", "100%", "999%", "{}", "[]", "[[]]", "{stoppen: 1}", "*x", "&x", "!!int 200", "!!python/name:os", "|", ">"),
    *("'", '"', "#", "- -", "? a", "<<", "=cmd", "::error", "\x1b[31m", "\u202e", "\u200b", "\u0085", "\u2028", "\x0c"),
    *(
        "∞",
        "½",
        "٣",
        "é",
        "e\u0301",
        "\u0430",
        "👩\u200d👩",
        "a" * 5_000,
        "9" * 500,
        "2030-02-30",
        "../taken.yaml",
        "x.json",
    ),
    *("behouden", "stoppen", "overdragen", "versoberen: 80%", "kaders", "gepubliceerd"),
)
"""What stands in files sooner or later."""


def text(random: Random, before: str) -> str:
    """Return a text with one to three things done to it."""
    lines = before.split("\n")
    for _ in range(random.randint(1, 3)):
        at = random.randrange(len(lines))
        match random.randrange(8):
            case 0:
                del lines[at]
            case 1:
                lines.insert(at, lines[random.randrange(len(lines))])
            case 2:
                lines[at] = f"{' ' * random.randint(1, 3)}{lines[at]}"
            case 3:
                lines[at] = lines[at].removeprefix("  ")
            case 4:
                lines[at] = _value(random, lines[at])
            case 5:
                lines[at] = _cut(random, lines[at])
            case 6:
                lines[at] = _value(random, lines[at], lines[random.randrange(len(lines))].partition(":")[2])
            case _:
                spot = random.randint(0, len(lines[at]))
                lines[at] = f"{lines[at][:spot]}{random.choice(WORDS)}{lines[at][spot:]}"
        lines = lines or [""]
    return "\n".join(lines)


def _value(random: Random, line: str, value: str | None = None) -> str:
    """Return a line with another value behind one of its keys."""
    parts = line.split(": ")
    if len(parts) > 1:
        parts[random.randrange(1, len(parts))] = random.choice(WORDS) if value is None else value
    return ": ".join(parts)


def _cut(random: Random, line: str) -> str:
    start, end = sorted(random.randint(0, len(line)) for _ in range(2))
    return line[:start] + line[end:]


def tree(random: Random, before: Any) -> Any:
    """Return a tree of JSON in which one value is another."""
    after = copy.deepcopy(before)
    groups = list(_groups(after))
    group = random.choice([one for one in groups if one])
    key = random.choice(list(group) if isinstance(group, dict) else range(len(group)))
    match random.randrange(5):
        case 0:
            del group[key]
        case 1 if isinstance(group, dict):
            group[random.choice(WORDS)] = group[key]
        case 2:
            group[key] = random.choice([None, True, 0, 1, -1, 1.5, "0", "PM", [], {}, *WORDS])
        case 3:
            group[key] = copy.deepcopy(random.choice(groups))
        case _:
            group[key] = _other(random, group[key])
    return after


def _groups(value: object) -> Iterator[Any]:
    if isinstance(value, (dict, list)):
        yield value
        for member in value.values() if isinstance(value, dict) else value:
            yield from _groups(member)


def _other(random: Random, value: object) -> object:
    """Return a value of the same kind, that says something else or the same in another way."""
    match value:
        case bool():
            return not value
        case int():
            return value + random.choice([-1, 1])
        case str() if value.replace(".", "").replace("-", "").isdigit():
            return random.choice([f"{value}0" if "." in value else f"{value}.0", f"1{value}", f"-{value}", f"+{value}"])
        case str():
            return random.choice([value.upper(), f"{value} ", f"{value}x", value[1:]])
        case _:
            return value
