"""What changed between two sets of data: which fact of which task, and which rule of which scenario.

Only the content counts: not comments, layout or the order of tasks. Where a task only got another id, its old id is
read as the new one, so that a renaming is told once and no id is named that is gone.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from pydantic import BaseModel

from kerntaken_cli.domain.feiten import IJkpunt, Kosten, Stroombedrag
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.getallen import with_comma
from kerntaken_cli.domain.keuzes import Scenario
from kerntaken_cli.domain.lijsten import Naamregister
from kerntaken_cli.domain.verschil import by_new
from kerntaken_cli.domain.waarden import Koppeling, key_of

Wijzigingsaard = Literal["gewijzigd", "toegevoegd", "verdwenen", "hernoemd", "samengevoegd", "verplaatst"]


class Wijziging(NamedTuple):
    """One thing that changed: of what (``taak``, ``kader``, ``scenario`` …), which one, which field, and how."""

    onderdeel: str
    id: str
    aard: Wijzigingsaard
    veld: str = ""
    van: str = ""
    naar: str = ""


GROUPS: dict[Naamregister, str] = {
    "taken": "taak",
    "bronnen": "bron",
    "kaders": "kader",
    "pijlers": "pijler",
    "stromen": "stroom",
    "taakvelden": "taakveld",
    "opgaven": "opgave",
    "gemeenten": "gemeente",
    "verdeelsleutels": "verdeelsleutel",
}
"""The parts of the facts of which each has an id, with the word for one of them."""

LISTS: dict[str, str] = {"samenhang": "samenhang", "ijkpunten": "ijkpunt"}
"""The parts of the facts that have no id."""

Renamed = Mapping[str, str]
"""For the old id of a task the new one."""

Path = tuple[str | int, ...]
"""The way to a field by the keys of the file; items of a list are numbered from 1."""

Leaves = dict[Path, str]
"""A value as one line a field: the path to it, and how it reads; what is empty is left out."""


def facts(van: Gegevens, naar: Gegevens, renamed: Renamed) -> tuple[Wijziging, ...]:
    """Return what changed in the facts."""
    apart: set[str] = {*GROUPS, *LISTS}
    general = _fields("gegevens", "", leaves(van.feiten, renamed, apart), leaves(naar.feiten, {}, apart))
    before, after = (
        {} if one is None else leaves(one, {}, apart) for one in (van.gemeentenbestand, naar.gemeentenbestand)
    )
    municipal = _fields("gemeenten", "", before, after)
    return (*general, *municipal, *_groups(van, naar, renamed), *_lists(van, naar, renamed))


def _groups(van: Gegevens, naar: Gegevens, renamed: Renamed) -> Iterator[Wijziging]:
    """Yield what changed in the parts with an id; only a task can have had another."""
    for key, word in GROUPS.items():
        olds, news = _by_id(van, key), _by_id(naar, key)
        named = by_new(renamed) if key == "taken" else {}
        for id_, new in news.items():
            befores = [old for old in named.get(id_, (id_,)) if old in olds]
            if not befores:
                yield Wijziging(word, id_, "toegevoegd", naar=_title(new))
                continue
            if befores != [id_]:
                aard: Wijzigingsaard = "hernoemd" if len(befores) == 1 else "samengevoegd"
                yield Wijziging(word, id_, aard, "id", ", ".join(befores), id_)
            old, *_ = [olds.pop(before) for before in befores]
            if old != new:
                apart = {"id"} if befores == [id_] else {"id", "voorheen"}
                yield from _fields(word, id_, *aligned(leaves(old, renamed, apart), leaves(new, {}, apart)))
        for id_, old in olds.items():
            yield Wijziging(word, id_, "verdwenen", van=_title(old))


def _by_id(gegevens: Gegevens, key: Naamregister) -> dict[str, object]:
    bestand = gegevens.gemeentenbestand
    match key:
        case "taken":
            return dict(gegevens.taken)
        case "gemeenten":
            return {} if bestand is None else {one.naam: one for one in bestand.gemeenten}
        case "verdeelsleutels":
            return {} if bestand is None else dict(bestand.verdeelsleutels)
        case _:
            return dict(getattr(gegevens.feiten, key))


def _lists(van: Gegevens, naar: Gegevens, renamed: Renamed) -> Iterator[Wijziging]:
    """Yield what changed in the parts without an id; an item is known by what it connects, or by its name."""
    for key, word in LISTS.items():
        before = [leaves(one, renamed) for one in getattr(van.feiten, key)]
        after = [leaves(one, {}) for one in getattr(naar.feiten, key)]
        gone = only(before, after)
        for one in only(after, before):
            match = next((two for two in gone if _named(two) == _named(one)), None)
            if match is None:
                yield Wijziging(word, _named(one), "toegevoegd", naar=line(one))
            else:
                gone.remove(match)
                yield from _fields(word, _named(one), match, one)
        for one in gone:
            yield Wijziging(word, _named(one), "verdwenen", van=line(one))


def _named(item: Leaves) -> str:
    """Return how an item without an id is called: by what it connects, or by its name."""
    ends = [item[side, what] for side in ("van", "naar") for what in ("taak", "pijler") if (side, what) in item]
    return " – ".join(ends) or item.get(("naam",), "") or line(item)


def _title(value: object) -> str:
    return str(getattr(value, "naam", None) or getattr(value, "titel", None) or value)


def rules(van: Gegevens, naar: Gegevens, namen: Iterable[str], renamed: Renamed) -> tuple[Wijziging, ...]:
    """Return what changed in the scenarios that are compared, and in those that they build on."""
    involved = dict.fromkeys(step for naam in namen for data in (van, naar) for step, _ in data.chain(naam))
    apart = {"scenarios"}
    files = van.scenariobestand, naar.scenariobestand
    found = [*_fields("keuzes", "", leaves(files[0], renamed, apart), leaves(files[1], {}, apart))]
    for naam in involved:
        old, new = van.scenarios.get(naam), naar.scenarios.get(naam)
        if old is not None and new is not None:
            found += _scenario(naam, old, new, renamed)
        elif old is not None:
            found.append(Wijziging("scenario", naam, "verdwenen", van=old.naam))
        elif new is not None:
            found.append(Wijziging("scenario", naam, "toegevoegd", naar=new.naam))
    return tuple(found)


def _scenario(naam: str, old: Scenario, new: Scenario, renamed: Renamed) -> Iterator[Wijziging]:
    yield from _fields("scenario", naam, leaves(old, renamed, {"regels"}), leaves(new, {}, {"regels"}))
    before = [leaves(regel, renamed) for regel in old.regels]
    after = [leaves(regel, {}) for regel in new.regels]
    same = _versions(before, after)
    yield from _moved(naam, same)
    for i, one in enumerate(after):
        if i in same:
            yield from _fields("scenario", naam, before[same[i]], one, f"regel {i + 1}: ")
        else:
            yield Wijziging("scenario", naam, "toegevoegd", f"regel {i + 1}", naar=line(one))
    kept = set(same.values())
    for i, one in enumerate(before):
        if i not in kept:
            yield Wijziging("scenario", naam, "verdwenen", f"regel {i + 1}", van=line(one))


def _versions(before: Sequence[Leaves], after: Sequence[Leaves]) -> dict[int, int]:
    """Return for each rule, by its place now, the place that it had: first those that are equal, then those alike."""
    found: dict[int, int] = {}
    used: set[int] = set()
    for alike in (Leaves.__eq__, _same_rule):
        for i, new in enumerate(after):
            free = (j for j, old in enumerate(before) if j not in used and alike(old, new))
            if i not in found and (match := next(free, None)) is not None:
                found[i] = match
                used.add(match)
    return found


def _moved(naam: str, same: Mapping[int, int]) -> Iterator[Wijziging]:
    """Yield the rules that stand in another order among those that both sides have."""
    now = [same[i] for i in sorted(same)]
    old = sorted(now)
    blocks = SequenceMatcher(None, old, now, autojunk=False).get_matching_blocks()
    stay = {old[block.a + n] for block in blocks for n in range(block.size)}
    for i in sorted(same):
        if same[i] not in stay:
            yield Wijziging("scenario", naam, "verplaatst", "regel", str(same[i] + 1), str(i + 1))


def _same_rule(old: Leaves, new: Leaves) -> bool:
    """Whether two rules are versions of one: their condition is the same, or all the rest is."""
    differing = {path[0] for path in {*old, *new} if old.get(path) != new.get(path)}
    return "als" not in differing or differing == {"als"}


def only(these: Sequence[Leaves], those: Sequence[Leaves]) -> list[Leaves]:
    """Return what is in the first list and not, or not as often, in the second."""
    left, found = [*those], []
    for one in these:
        if one in left:
            left.remove(one)
        else:
            found.append(one)
    return found


def line(item: Leaves) -> str:
    """Return an item in one line."""
    return "; ".join(f"{field(path)}: {value}" for path, value in item.items())


def field(path: Path) -> str:
    """Return a path as it reads: ``gevolgen.stoppen.raakt[1].hoe``."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")


def _fields(onderdeel: str, id_: str, van: Leaves, naar: Leaves, before: str = "") -> Iterator[Wijziging]:
    """Yield each field that differs, in the order in which they stand."""
    for path in dict.fromkeys((*van, *naar)):
        old, new = van.get(path, ""), naar.get(path, "")
        if old != new:
            aard: Wijzigingsaard = "gewijzigd" if old and new else "toegevoegd" if new else "verdwenen"
            yield Wijziging(onderdeel, id_, aard, f"{before}{field(path)}", old, new)


def leaves(value: object, renamed: Renamed, apart: Collection[str] = ()) -> Leaves:
    """Return a value as one line a field, without the keys in ``apart``; a renamed task is named as it is now."""
    found: Leaves = {}
    by_task = isinstance(value, IJkpunt) and value.per == "taak"
    for path, one in _walk(value, (), apart):
        if one in (None, ""):
            continue
        names = renamed if path[-1:] == ("taak",) else {}
        parts = [_said(part, names) for part in (one if type(one) is tuple else (one,))]
        is_band = isinstance(one, tuple) and isinstance(one[0], Decimal)
        if by_task and path[0] in {"aandelen", "bedragen"}:
            path = path[0], renamed.get(str(path[1]), path[1])  # noqa: PLW2901 - the same value, named as it is now
        found[path] = (" – " if is_band else ", ").join(parts)
    return found


def _walk(value: object, path: Path, apart: Collection[str] = ()) -> Iterator[tuple[Path, object]]:
    """Yield everything in a value that has no members of its own, with the path to it; lists of words are one.

    The keys in ``apart`` are left out, at the top.
    """
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if (key := key_of(name)) not in apart:
                member = getattr(value, name)
                unknown = isinstance(value, (Kosten, Stroombedrag)) and name == "bedrag" and member is None
                yield from _walk("PM" if unknown else member, (*path, key))
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _walk(one, (*path, key))
    elif type(value) is tuple and any(isinstance(one, BaseModel) for one in value):
        for i, one in enumerate(value, start=1):
            yield from _walk(one, (*path, i))
    elif value != ():
        yield path, value


def _said(value: object, renamed: Renamed) -> str:
    """Return a value as it reads in Dutch."""
    match value:
        case Decimal():
            return with_comma(value.normalize())
        case date():
            return value.isoformat()
        case Koppeling() if (value.herkomst, value.bron) != ("duiding", None):
            return f"{value} ({', '.join(filter(None, (value.herkomst, value.bron)))})"
        case _:
            return renamed.get(str(value), str(value))


def aligned(van: Leaves, naar: Leaves) -> tuple[Leaves, Leaves]:
    """Return both with the items of lists numbered alike: an item that is on both sides did not change."""
    old_items, new_items = _items(van), _items(naar)
    for path in old_items.keys() & new_items.keys():
        olds, news = old_items[path], new_items[path]
        if olds == news:
            continue
        gone, come = only(olds, news), only(news, olds)
        van, naar = _without(van, path), _without(naar, path)
        for found, ones, all_ in ((van, gone, olds), (naar, come, news)):
            for n, one in enumerate(ones):
                at = all_.index(one) + 1 if len(gone) != len(come) else news.index(come[n]) + 1
                found |= {(*path, at, *rest): value for rest, value in one.items()}
    return van, naar


def _split(path: Path) -> tuple[Path, int, Path] | None:
    """Return the path to the first list on the way, the number of the item, and the way on from there."""
    for i, step in enumerate(path):
        if isinstance(step, int):
            return path[:i], step, path[i + 1 :]
    return None


def _without(leaves_: Leaves, list_: Path) -> Leaves:
    """Return what does not stand in the list at a path."""
    return {path: value for path, value in leaves_.items() if (parts := _split(path)) is None or parts[0] != list_}


def _items(leaves_: Leaves) -> dict[Path, list[Leaves]]:
    """Return for each list among the leaves its items."""
    found: dict[Path, dict[int, Leaves]] = {}
    for path, value in leaves_.items():
        if (parts := _split(path)) is not None:
            list_, number, rest = parts
            found.setdefault(list_, {}).setdefault(number, {})[rest] = value
    return {list_: [*items.values()] for list_, items in found.items()}
