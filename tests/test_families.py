"""Every table over a closed list holds all of it: a member that was forgotten is named here, before any command is run.

The lists are found by themselves (each ``Literal`` at the top of a module, and lists put together), and so are the
tables: every mapping and tuple at the top of a module, or inside one, that holds at least two members of a list. A part
of a list that is meant as a part is a frozenset.
"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from types import ModuleType, UnionType
from typing import Literal, Union, get_args, get_origin

import pytest
import yaml

import kerntaken_cli
from kerntaken_cli import schemas
from kerntaken_cli.cli.dutch import Commandos
from kerntaken_cli.domain.acties import ACTIE
from kerntaken_cli.domain.bedragen import BEDRAG, Bedragen
from kerntaken_cli.domain.bestanden import BESTAND, Bestand
from kerntaken_cli.domain.keuzes import Conditie
from kerntaken_cli.domain.verdeling import DIMENSIE
from kerntaken_cli.domain.voorwaarden import VOORWAARDE
from kerntaken_cli.reporting.bevindingen import FORMAAT as BEVINDINGENFORMAAT
from kerntaken_cli.reporting.formats import FORMAAT, Formaat
from tests.conftest import ROOT

Found = dict[str, frozenset[str]]


def modules() -> Iterator[ModuleType]:
    for info in pkgutil.walk_packages(kerntaken_cli.__path__, f"{kerntaken_cli.__name__}."):
        if not info.name.endswith("__main__"):
            yield import_module(info.name)


def families(found: Iterator[ModuleType]) -> Found:
    """Return the words of every closed list of words, by its name; a list that is part of a larger one is no list."""
    lists: Found = {}
    for module in found:
        for name, value in vars(module).items():
            words = _words(value)
            if len(words) > 1 and all(isinstance(word, str) for word in words):
                lists[name] = frozenset(words)
    return lists


def _words(value: object) -> tuple[str, ...]:
    """Return the words of a Literal, and of lists that are put together."""
    if get_origin(value) in {Union, UnionType}:
        parts = [_words(part) for part in get_args(value)]
        return tuple(word for part in parts for word in part) if all(parts) else ()
    return get_args(value) if get_origin(value) is Literal else ()


def tables(module: ModuleType) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the words of every mapping and tuple in a module, with where it stands; those inside others too."""
    for name, value in vars(module).items():
        if not name.startswith("__"):
            yield from _inside(f"{module.__name__}.{name}", value)


def _inside(where: str, value: object) -> Iterator[tuple[str, frozenset[str]]]:
    if isinstance(value, Mapping):
        yield where, frozenset(key for key in value if isinstance(key, str))
        for key, member in value.items():
            yield from _inside(f"{where} (a key)", key)
            yield from _inside(f"{where}[{key!r}]", member)
    elif isinstance(value, (tuple, list)) and type(value) in {tuple, list}:  # a row (a NamedTuple) is no table
        yield where, frozenset(one for one in value if isinstance(one, str))
        for i, member in enumerate(value):
            yield from _inside(f"{where}[{i}]", member)


FAMILIES = families(modules())


def incomplete(where: str, words: frozenset[str]) -> Iterator[str]:
    """Yield what a table forgets of the list that it is about: the one of which it holds most, unless that is another's."""
    whole = [members for members in FAMILIES.values() if members <= words]
    held = {name: members & words for name, members in FAMILIES.items()}
    about = [name for name in held if len(held[name]) > 1 and not any(held[name] <= other for other in whole)]
    if about:
        name = max(about, key=lambda name: len(held[name]))
        yield f"{where} holds {sorted(held[name])} of {name}, and not {sorted(FAMILIES[name] - words)}"


def test_every_table_over_a_closed_list_is_complete() -> None:
    told = [one for module in modules() for where, words in tables(module) for one in incomplete(where, words)]
    by_table = {one.rpartition(".")[2]: one for one in told}  # once, also when other modules import it
    assert not told, "\n".join(by_table.values())


def test_the_lists_are_found() -> None:
    expected = {"ActieNaam", "Voorwaardenaam", "Formaatnaam", "Bevindingenformaat", "Dimensie", "Herkomst", "Soort"}
    assert expected | {"Ernst", "Bestand", "Bedragnaam", "Vraagnaam"} <= FAMILIES.keys()


def test_a_table_that_forgets_a_member_is_named() -> None:
    module = ModuleType("proef")
    module.__dict__["KOP"] = {"behouden": "Behouden", "stoppen": "Stoppen"}
    module.__dict__["ROWS"] = {"een": ("tabel", "json")}
    module.__dict__["DIMENSIE"] = dict.fromkeys([*DIMENSIE][1:])  # also where a smaller list is whole in it
    module.__dict__["PART"] = frozenset({"behouden", "stoppen"})
    told = [one for where, words in tables(module) for one in incomplete(where, words)]
    assert {one.split(" holds")[0] for one in told} == {"proef.KOP", "proef.ROWS['een']", "proef.DIMENSIE"}


def test_a_condition_has_the_keys_of_its_list_and_amounts_their_names() -> None:
    assert {*VOORWAARDE, "niet"} == set(Conditie.model_fields)
    assert [naam.replace("-", "_") for naam in BEDRAG] == list(Bedragen.__dataclass_fields__)


def test_no_two_formats_end_alike() -> None:
    endings = [row.einde for row in FORMAAT.values()]
    assert len(set(endings)) == len(endings)


@pytest.mark.parametrize("naam", Commandos.rows)
def test_a_command_is_called_the_same_in_every_room(naam: str) -> None:
    assert callable(getattr(import_module(f"kerntaken_cli.cli.commands.{naam}"), naam))
    if naam != "schema":  # it only prints what the room of schemas makes
        import_module(f"kerntaken_cli.usecases.{naam}")
    if naam not in {"schema", "nieuw", "autoaanvullen", "valideer"}:  # the last has formats of its own
        import_module(f"kerntaken_cli.reporting.views.{naam}")


@pytest.mark.parametrize("naam", BESTAND)
def test_a_file_has_a_model_a_schema_and_an_example_for_a_new_data_set(naam: Bestand) -> None:
    assert "versie" in BESTAND[naam].model.model_fields
    assert naam in schemas.NAMES
    assert Path(kerntaken_cli.__path__[0], "sjabloon", BESTAND[naam].bestandsnaam).is_file()
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert re.search(hook["files"], f"map/{BESTAND[naam].bestandsnaam}")


def test_no_two_actions_reach_equally_far() -> None:
    reach: dict[int, list[str]] = {}
    for naam, row in ACTIE.items():
        reach.setdefault(row.bereik, []).append(naam)
    assert [alike for alike in reach.values() if len(alike) > 1] == []


@pytest.mark.parametrize("row", [*FORMAAT.values(), *BEVINDINGENFORMAAT.values()], ids=lambda row: row.functie)
def test_a_format_has_its_function(row: Formaat) -> None:
    module, _, naam = row.functie.rpartition(".")
    assert callable(getattr(import_module(f"kerntaken_cli.reporting.{module}"), naam))
