"""What names on the command line stand for: a scenario of the data, or the file of a result that was kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from kerntaken_cli.domain.acties import Stelling
from kerntaken_cli.domain.besluit import decisions
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.opdracht import names_a_file, opdracht
from kerntaken_cli.domain.weigering import Weigering
from kerntaken_cli.domain.woorden import WOORD, Woordsoort, kind_of, separate
from kerntaken_cli.loading.dataset import load_texts
from kerntaken_cli.usecases.invoer import Invoer, look_at
from kerntaken_cli.usecases.standen import Stand, of_data, try_out

Read = Callable[[], tuple[Invoer, Gegevens]]
"""How the data are read, when a name asks for them."""


def stands(namen: Sequence[str], read: Read, proef: Sequence[Stelling] = ()) -> tuple[Stand, ...]:
    """Return what names stand for; what is tried out goes on top of all but the first, which they are compared with.

    The data are read once, and only when a name is not that of a file. Raises Weigering for a name that does not exist
    and for a file that holds no sound result.
    """
    once = cache(read)
    first, *others = (kept(naam) if names_a_file(naam) else of_data(*once(), naam) for naam in namen)
    return (first, *(try_out(one, proef) for one in others))


def nul(gegevens: Gegevens) -> str:
    """Return the first scenario that leaves everything as it is; raises Weigering where there is none."""
    for naam in gegevens.scenarios:
        if not any(regel.keuze.verandert for regel in decisions(gegevens, naam)):
            return naam
    zie = gegevens.opdracht("scenario")
    raise Weigering("geen enkel scenario laat alles zoals het is", f"noem een scenario; zie: {zie}")


def stand(naam: str, read: Read, proef: Sequence[Stelling] = ()) -> Stand:
    """Return what one name stands for, with what is tried out on top."""
    (found,) = stands([naam], read)
    return try_out(found, proef)


def kept(pad: str) -> Stand:
    """Return the scenario that a result was made of, worked out anew from the texts that it holds.

    Raises Weigering for a file that is no such result, is newer, or whose input, decisions or amounts were changed.
    """
    from kerntaken_cli.documents.scenario import document
    from kerntaken_cli.loading.bewaard import MAKE_ONE, read_result
    from kerntaken_cli.usecases.scenario import scenario

    gelezen = read_result(pad)
    bewaard = gelezen.bewaard
    invoer = look_at(load_texts(pad, gelezen.teksten))
    if invoer.gegevens is None or bewaard.scenario not in invoer.gegevens.scenarios:
        raise Weigering(f"met de gegevens in {pad} valt niet te rekenen", MAKE_ONE)
    made_of = of_data(invoer, invoer.gegevens, bewaard.scenario)._replace(bewaard=bewaard)
    found = try_out(made_of, bewaard.proef)
    if way := gelezen.first_falsehood(document(scenario(found, bewaard.verzoek), gelezen.aandeel_van)):
        raise Weigering(
            f"{pad} klopt niet: nagerekend uit de invoer die erin staat, geeft '{way}' iets anders", MAKE_ONE
        )
    return found


def stand_and_other(words: tuple[str, str], read: Read, proef: Sequence[Stelling] = ()) -> tuple[Stand, str]:
    """Return the scenario that one of two words stands for, and the other word: people type them in either order."""
    first, second = words
    once = cache(read)
    if not names_a_file(first):
        _, gegevens = once()
        namen = WOORD["scenario"].namen(gegevens)
        second_is = names_a_file(second) or namen.names(second) is not None
        if namen.names(first) is None and (
            second_is or (namen.meant(first) is None and namen.meant(second) is not None)
        ):
            first, second = second, first
        elif kind_of(second, gegevens, ("taak", "scenario", "pijler")) == "scenario":
            remedie = f"noem een taak; of vergelijk: {opdracht('vergelijk', first, second)}"
            raise Weigering(f"'{second}' is een scenario, geen taak", remedie)
    return stand(first, once, proef), second


def command_for(words: Sequence[str], read: Callable[[], Gegevens | None]) -> list[str]:
    """Return the command that is meant by names alone, or nothing.

    Those can be of scenarios, of a task, a pillar or a municipality, or of a scenario and one of these.
    """
    gegevens = read()
    if gegevens is None:
        return []
    words = separate(words, gegevens)
    among: tuple[Woordsoort, ...] = ("scenario", "taak", "pijler", "gemeente")
    kinds = ["scenario" if names_a_file(word) else kind_of(word, gegevens, among) for word in words]
    found: list[str] = []
    match kinds:
        case ["scenario"] | ["taak"]:
            found = [kinds[0] or "", *words]
        case ["scenario", "taak" | "pijler"] | ["taak" | "pijler", "scenario"]:
            found = ["waarom", *words]
        case ["scenario", "gemeente"]:
            found = ["gemeenten", words[0], "--gemeente", words[1]]
        case ["gemeente", "scenario"]:
            found = ["gemeenten", words[1], "--gemeente", words[0]]
        case ["gemeente"]:
            found = ["gemeenten", "--gemeente", *words]
        case ["pijler"]:
            found = ["taken", *words]
        case _ if set(kinds) == {"scenario"}:
            found = ["vergelijk", *words]
    return found
