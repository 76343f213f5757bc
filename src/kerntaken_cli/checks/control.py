"""Control (KT9): which findings count here, by severity in ``kerntaken.yaml`` and by a comment beside the line.

A comment ``# kerntaken: negeer[KT505] reden`` lets a finding on its own line pass, or on the next line when it stands
alone. It must say why, and must have something to let pass. An error is an error: it cannot be let pass.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from kerntaken_cli.domain.bestanden import Bestand
from kerntaken_cli.domain.diagnostics import Code, Diagnostic, Place, Route
from kerntaken_cli.domain.lijsten import Weging
from kerntaken_cli.domain.suggestie import did_you_mean
from kerntaken_cli.domain.tekens import is_visible

NEGEER_ZONDER_REDEN = Code(
    "KT901",
    "negeer-zonder-reden",
    "fout",
    "Wie een bevinding laat passeren, zegt waarom; anders weet over een jaar niemand het meer.",
    fout="soort: opdracht-rijk  # kerntaken: negeer[KT505]",
    goed="soort: opdracht-rijk  # kerntaken: negeer[KT505] de bronnen noemen de opdracht niet",
)
ONBEKENDE_CODE = Code(
    "KT902",
    "onbekende-code",
    "fout",
    "Een code die niet bestaat, laat niets passeren en weegt niets.",
    fout="ernst: {KT799: fout}",
    goed="ernst: {KT701: fout}",
)
NEGEER_ONGEBRUIKT = Code(
    "KT903",
    "negeer-ongebruikt",
    "waarschuwing",
    "Een opmerking die niets meer laat passeren, verbergt later iets nieuws.",
    fout="soort: kaders  # kerntaken: negeer[KT505] terwijl er niets mis is",
    goed="soort: kaders",
)
NIET_TE_NEGEREN = Code(
    "KT904",
    "niet-te-negeren",
    "fout",
    "Een fout verdwijnt niet door haar te negeren; alleen waarschuwingen en opmerkingen zijn te wegen.",
    fout="bedrag: 1.250  # kerntaken: negeer[KT106] zo stond het in de begroting",
    goed="bedrag: 1250",
)

COMMENT = re.compile(r"(?:^|\s)#\s*kerntaken:\s*negeer\[(?P<codes>[^\]]*)\]\s*(?P<reden>.*)$")


class Negeer(NamedTuple):
    """A comment that lets findings pass: for which line, which codes and why."""

    bestand: Bestand
    plaats: Place
    line: int
    codes: tuple[str, ...]
    reden: str

    @property
    def about(self) -> Iterator[tuple[str, int, str]]:
        """The findings that the comment is about: file, line and code; without a reason none."""
        return ((self.plaats.file, self.line, code) for code in self.codes if self.reden)


def comments(bestand: Bestand, pad: str, lines: Sequence[str]) -> Iterator[Negeer]:
    """Yield the comments of a file that let findings pass; a reason that nobody can read is none."""
    for number, line in enumerate(lines, start=1):
        if "kerntaken:" in line and (match := COMMENT.search(line)):
            alone = not line[: match.start()].strip()
            codes = tuple(code.strip() for code in match["codes"].split(","))
            column = line.index("#", match.start()) + 1
            reden = match["reden"].strip()
            told = reden if is_visible(reden) else ""
            yield Negeer(bestand, Place(pad, number, column), number + alone, codes, told)


def apply(
    found: Iterable[Diagnostic],
    negeer: Sequence[Negeer],
    ernst: Mapping[str, Weging],
    known: Mapping[str, Code],
) -> list[Diagnostic]:
    """Return the findings that count, each as severe as it is here, with what is wrong with the control itself."""
    ones = list(found)
    everything = not any(one.is_fout for one in ones)  # with an error, not all is looked at
    about = {spot for one in negeer for spot in one.about}
    used: set[tuple[str, int, str]] = set()
    kept: list[Diagnostic] = []
    for diagnostic in ones:
        code, plaats = diagnostic.code, diagnostic.vindplaats
        spot = (plaats.file, plaats.line, code.nummer)
        if spot in about and not code.is_hard:
            used.add(spot)
        elif (weighed := _weigh(diagnostic, ernst)) is not None:
            kept.append(weighed)
    for one in negeer:
        for code, bericht, remedie in _misused(one, used if everything else about, known):
            kept.append(Diagnostic(code, bericht, one.bestand, remedie=remedie, plaats=one.plaats))
    return [*kept, *_unknown_in_settings(ernst, known)]


def _weigh(diagnostic: Diagnostic, ernst: Mapping[str, Weging]) -> Diagnostic | None:
    weging = ernst.get(diagnostic.code.nummer)
    if weging is None or diagnostic.code.is_hard:
        return diagnostic
    return None if weging == "uit" else diagnostic._replace(code=diagnostic.code._replace(ernst=weging))


def _misused(
    one: Negeer, used: Collection[tuple[str, int, str]], known: Mapping[str, Code]
) -> Iterator[tuple[Code, str, str]]:
    """Yield what is wrong with a comment: a code, a message and a remedy."""
    if not one.reden:
        yield NEGEER_ZONDER_REDEN, "negeer zonder reden", "zet achter ] waarom dit hier mag"
    for code in one.codes:
        if code not in known:
            yield ONBEKENDE_CODE, f"onbekende code '{code}'", did_you_mean(code, known)
        elif known[code].is_hard:
            yield NIET_TE_NEGEREN, f"{code} is niet te negeren", f"verbeter de regel; zie: kerntaken code {code}"
        elif one.reden and (one.plaats.file, one.line, code) not in used:
            yield NEGEER_ONGEBRUIKT, f"hier is geen {code} om te negeren", "haal de opmerking weg"


def _unknown_in_settings(ernst: Mapping[str, Weging], known: Mapping[str, Code]) -> Iterator[Diagnostic]:
    for code in ernst:
        here: Route = ("ernst", code)
        if code not in known:
            bericht, remedie = f"onbekende code '{code}'", did_you_mean(code, known)
            yield Diagnostic(ONBEKENDE_CODE, bericht, "instellingen", here, remedie, op_sleutel=True)
        elif known[code].is_hard:
            bericht, remedie = f"{code} is altijd een fout", f"haal de regel weg; zie: kerntaken code {code}"
            yield Diagnostic(NIET_TE_NEGEREN, bericht, "instellingen", here, remedie, op_sleutel=True)
