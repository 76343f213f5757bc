"""What is wrong with text that is no YAML at all, in Dutch."""

from __future__ import annotations

import re
from codecs import BOM_UTF8

import yaml

from kerntaken_cli.domain.diagnostics import Place
from kerntaken_cli.loading import codes
from kerntaken_cli.loading.source import Source, end_of

QUOTE = "zet de tekst tussen aanhalingstekens"
PROBLEMS: dict[str, tuple[str, str]] = {
    "mapping values are not allowed": (
        "hier kan geen dubbele punt staan",
        "zet tekst met een dubbele punt tussen aanhalingstekens, of controleer de inspringing",
    ),
    "did not find expected key": (
        "de inspringing klopt hier niet",
        "zet sleutels van dezelfde groep recht onder elkaar",
    ),
    "could not find expected ':'": ("hier ontbreekt een dubbele punt na de sleutel", "schrijf: sleutel: waarde"),
    "did not find expected ',' or ']'": ("de lijst [ … ] is niet gesloten", "zet een ] of een komma"),
    "did not find expected ',' or '}'": ("de groep { … } is niet gesloten", "zet een } of een komma"),
    "did not find expected '-' indicator": (
        "de inspringing klopt hier niet",
        "zet sleutels en streepjes van dezelfde groep recht onder elkaar",
    ),
    "found unexpected end of stream": ("een aanhalingsteken is niet gesloten", "zet het sluitende aanhalingsteken"),
    "found undefined alias": ("'*' verwijst in YAML naar een anker", QUOTE),
    "did not find expected alphabetic or numeric character": ("'*' en '&' zijn in YAML bijzonder", QUOTE),
    "cannot start any token": ("dit teken kan in YAML niet vooraan staan", QUOTE),
    "found unknown escape character": (
        "een \\ tussen dubbele aanhalingstekens is bijzonder",
        "gebruik enkele aanhalingstekens",
    ),
    "control characters are not allowed": ("hier staat een onzichtbaar stuurteken", "haal het teken weg"),
    "block sequence entries are not allowed": (
        "een lijst met streepjes kan hier niet beginnen",
        "begin de lijst op een nieuwe regel",
    ),
}
"""What the parser says, and what we say; anything else is told in general words."""

TOO_DEEP = ("de gegevens zijn te diep genest", "gebruik minder niveaus")

GENERAL = (
    "dit is geen geldige YAML",
    "controleer inspringing, dubbele punten en aanhalingstekens op en boven deze regel",
)


def report(fout: yaml.YAMLError, source: Source) -> None:
    """Add the finding for what the parser stumbled over."""
    problem = str(getattr(fout, "problem", "") or getattr(fout, "reason", "") or "")
    plaats = _place(fout, problem, source)
    if "nesting depth" in problem:  # the parser looks ahead, and can meet this before the reader counts so far
        source.add(codes.TE_DIEP, *TOO_DEEP, plaats)
        return
    if column := _tab(source, plaats.line):
        source.add(codes.TAB, "hier staat een tab als inspringing", "gebruik spaties", plaats._replace(column=column))
        return
    if (found := _no_space(source, plaats.line)) is not None:
        line, match = found
        bericht = f"hier staat U+{ord(match[1]):04X}, dat op een spatie lijkt, maar er voor YAML geen is"
        plaats = plaats._replace(line=line, column=match.start(1) + 1)
        source.add(codes.GEEN_YAML, bericht, "typ hier een gewone spatie", plaats)
        return
    bericht, remedie = next((words for said, words in PROBLEMS.items() if said in problem), GENERAL)
    source.add(codes.GEEN_YAML, bericht, remedie, plaats)


BEGINS_EARLIER = ("could not find expected ':'", "did not find expected ',' or", "found unexpected end of stream")
"""Problems that the parser notices late; where the thing began is where it is to be mended."""


def _place(fout: yaml.YAMLError, problem: str, source: Source) -> Place:
    mark = getattr(fout, "problem_mark", None)
    if any(said in problem for said in BEGINS_EARLIER):
        mark = getattr(fout, "context_mark", None) or mark
    if mark is not None:
        return Place(source.pad, mark.line + 1, mark.column + 1)
    if isinstance(position := getattr(fout, "position", None), int):
        read = source.data.removeprefix(BOM_UTF8)
        return end_of(read[:position].decode("utf-8", errors="replace"), source.pad)
    return Place(source.pad)


def _tab(source: Source, number: int) -> int:
    """Return the column of a tab in the indentation of a line, or 0."""
    lines = source.lines
    line = lines[number - 1] if 0 < number <= len(lines) else ""
    indentation = line[: len(line) - len(line.lstrip())]
    return indentation.find("\t") + 1


LIKE_A_SPACE = re.compile("^[ -]*(?:[^ :#]+:)? *([\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])")
"""What looks like a space, in the indentation of a line or behind its key."""


def _no_space(source: Source, number: int) -> tuple[int, re.Match[str]] | None:
    """Return where something that only looks like a space stands: on a line, or on that above it, which runs on."""
    lines = source.lines
    near = ((one, LIKE_A_SPACE.search(lines[one - 1])) for one in (number, number - 1) if 0 < one <= len(lines))
    return next(((one, match) for one, match in near if match), None)
