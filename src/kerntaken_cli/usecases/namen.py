"""What names on the command line stand for: a scenario of the data, or the file of a result that was kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from kerntaken_cli.domain.acties import Stelling
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.opdracht import names_a_file
from kerntaken_cli.domain.weigering import Weigering
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
            f"{pad} spreekt zichzelf tegen: bij '{way}' volgt iets anders uit de invoer die erin staat", MAKE_ONE
        )
    return found
