"""What the tool can do, one function per command: each answers, none prints."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from kerntaken_cli import checks
from kerntaken_cli.checks import control, usage
from kerntaken_cli.domain import besluit
from kerntaken_cli.domain.acties import ACTIES
from kerntaken_cli.domain.antwoorden import (
    Bevindingen,
    Filter,
    IJkpuntenAntwoord,
    Invoerbestand,
    Overzicht,
    RegelAntwoord,
    RegelsAntwoord,
    ScenarioAntwoord,
    TaakAntwoord,
    TakenAntwoord,
    Vraag,
)
from kerntaken_cli.domain.besluit import Besluit, Tabelregel
from kerntaken_cli.domain.diagnostics import Code, Diagnostic, Place, Route, sort_key
from kerntaken_cli.domain.ijkpunten import compare
from kerntaken_cli.domain.model import SOORTEN, Gegevens, Scenario, Taak
from kerntaken_cli.domain.uitkomst import apply_scenario, as_it_is, select
from kerntaken_cli.domain.verdeling import cross, distribute, whole
from kerntaken_cli.domain.weigering import Weigering, unknown
from kerntaken_cli.loading import codes
from kerntaken_cli.loading.dataset import FILES, Dataset, find_folder, load


class Invoer(NamedTuple):
    """What was read and everything found in it, sorted by place; ``gegevens`` is None while there are errors."""

    dataset: Dataset
    gegevens: Gegevens | None
    bevindingen: tuple[Diagnostic, ...]

    @property
    def bestanden(self) -> tuple[Invoerbestand, ...]:
        """The files that were read."""
        return tuple(Invoerbestand(FILES[name], self.dataset.sources[name].data) for name in FILES)

    def bevonden(self, *, streng: bool = False) -> Bevindingen:
        """Return the findings as an answer of their own."""
        sources = self.dataset.sources
        feiten, keuzes = sources["taken"].value(("taken",)), sources["scenarios"].value(("scenarios",))
        return Bevindingen(
            self.bevindingen,
            {source.pad: source.lines for source in sources.values()},
            self.dataset.read_anything,
            len(feiten) if isinstance(feiten, list) else 0,
            len(keuzes) if isinstance(keuzes, dict) else 0,
            streng,
        )

    def place(self, regel: Tabelregel) -> Place:
        """Return where a rule is written."""
        return self.dataset.place("scenarios", regel.route)


def open_data(option: Path | None, negeer: Collection[str] = ()) -> Invoer:
    """Read the data and check them; nothing is raised, whatever the files hold.

    ``negeer`` holds the codes that are left out this time.
    """
    dataset = load(find_folder(option))
    found = list(dataset.found)
    data = checks.whatever_there_is(dataset.feiten.model, dataset.keuzes.model)
    mentioned = dataset.mentioned_in_repairs()
    found += [one for one in checks.check(data) if not _from_repair(dataset, mentioned, one)]
    if dataset.is_clean and not any(one.is_fout for one in found):
        found += checks.check_totals(data, dataset.instellingen.grens_aannames)
    located = (dataset.locate(diagnostic) for diagnostic in found)
    kept = [one for one in _controlled(dataset, list(located)) if one.code.nummer not in negeer]
    usable = dataset.is_clean and not any(diagnostic.is_fout for diagnostic in kept)
    return Invoer(dataset, data if usable else None, tuple(sorted(kept, key=sort_key)))


def _from_repair(dataset: Dataset, mentioned: Collection[object], one: Diagnostic) -> bool:
    """Whether a finding says more of what was repaired than of the data."""
    if one.code in usage.CODES and one.route[-1] in mentioned:
        return True
    return dataset.hides(one.bestand, one.route)


def _controlled(dataset: Dataset, found: list[Diagnostic]) -> list[Diagnostic]:
    """Let pass what comments allow, and weigh the rest as the settings say."""
    negeer = [
        one
        for source in dataset.sources.values()
        if b"kerntaken:" in source.data
        for one in control.comments(source.bestand, source.pad, source.lines)
    ]
    ernst = dataset.instellingen.ernst
    if not negeer and not ernst:
        return found
    return [dataset.locate(diagnostic) for diagnostic in control.apply(found, negeer, ernst, catalogue())]


def ignorable(negeer: Sequence[str]) -> frozenset[str]:
    """Return the codes that may be left out; raises Weigering for one that does not exist or is never ignored."""
    known = catalogue()
    for nummer in negeer:
        if nummer not in known:
            raise unknown("e code", nummer, known)
        if known[nummer].is_hard:
            raise Weigering(f"{nummer} is niet te negeren", f"verbeter de gegevens; zie: kerntaken code {nummer}")
    return frozenset(negeer)


def together(answers: Sequence[Bevindingen]) -> Bevindingen:
    """Put the findings of several folders together, sorted by place."""
    first, *rest = answers
    for other in rest:
        first = first.with_other(other)
    return first._replace(gevonden=tuple(sorted(first.gevonden, key=sort_key)))


def codes_named(nummer: str) -> tuple[Code, ...]:
    """Return one code, or all of them for an empty name; raises Weigering with the nearest."""
    known = catalogue()
    if not nummer:
        return tuple(known.values())
    if nummer.upper() not in known:
        raise unknown("e code", nummer, known)
    return (known[nummer.upper()],)


def catalogue() -> dict[str, Code]:
    """Return every kind of finding by its number."""
    return {code.nummer: code for code in (*codes.CODES, *checks.CODES)}


def scenario(invoer: Invoer, gegevens: Gegevens, naam: str, vraag: Vraag) -> ScenarioAntwoord:
    """Work out one scenario for a question.

    Raises Weigering for an unknown scenario or pillar, and for a budget where the data are in euros already.
    """
    found = find_scenario(gegevens, naam)
    _check(gegevens, vraag)
    uitkomst = select(apply_scenario(gegevens, naam, vraag.begroting), gegevens, vraag.selectie)
    if not uitkomst.regels:
        raise Weigering("geen enkele taak past bij deze keuze van pijler, soort en basis", "laat een van de opties weg")
    per = vraag.per or ("pijler", "soort")
    two = len(vraag.per) == 2  # noqa: PLR2004
    return ScenarioAntwoord(
        gegevens,
        naam,
        found,
        vraag,
        uitkomst,
        whole(uitkomst),
        () if two else tuple(distribute(uitkomst, gegevens, one) for one in per),
        cross(uitkomst, gegevens, vraag.per[0], vraag.per[1]) if two else None,
        distribute(uitkomst, gegevens, "herkomst"),
        {row.route: invoer.place(row) for row in besluit.table(gegevens, naam)},
        invoer.bestanden,
    )


def _check(gegevens: Gegevens, vraag: Vraag) -> None:
    for pijler in vraag.pijlers:
        if pijler not in gegevens.feiten.pijlers:
            raise unknown("e pijler", pijler, gegevens.feiten.pijlers)
    if vraag.begroting is not None and gegevens.feiten.eenheid == "euro":
        raise Weigering(
            "--begroting rekent procenten om in euro's, maar deze gegevens zijn al in euro's", "laat --begroting weg"
        )
    if len(vraag.per) > 2:  # noqa: PLR2004
        raise Weigering("een tabel heeft hoogstens twee dimensies", "geef --per één of twee keer")
    if len(set(vraag.per)) < len(vraag.per):
        raise Weigering(f"--per {vraag.per[0]} staat er twee keer", "kies twee verschillende dimensies")


def find_scenario(gegevens: Gegevens, naam: str) -> Scenario:
    """Return a scenario by its name; raises Weigering with the nearest and the valid names."""
    if naam not in gegevens.keuzes.scenarios:
        raise unknown(" scenario", naam, gegevens.keuzes.scenarios)
    return gegevens.keuzes.scenarios[naam]


def scenarios(gegevens: Gegevens) -> Overzicht:
    """Work out every scenario, to list them."""
    return Overzicht(gegevens, tuple(apply_scenario(gegevens, naam) for naam in gegevens.keuzes.scenarios))


def taken(gegevens: Gegevens, keuze: Filter) -> TakenAntwoord:
    """Return the tasks that fit a filter, in the order of the file.

    Raises Weigering for a name that does not exist, and for actions without a scenario.
    """
    feiten = gegevens.feiten
    known = {
        "e pijler": (keuze.pijlers, feiten.pijlers),
        "e soort": (keuze.soorten, SOORTEN),
        "e actie": (keuze.acties, ACTIES),
        " kenmerk": (keuze.kenmerken, sorted({kenmerk for taak in feiten.taken for kenmerk in taak.kenmerken})),
        " kader": (keuze.kaders, feiten.kaders),
    }
    for what, (asked, names) in known.items():
        for name in asked:
            if name not in names:
                raise unknown(what, name, names)
    if keuze.acties and keuze.scenario is None:
        raise Weigering("een actie hoort bij een scenario", "geef ook --scenario NAAM")
    besluiten: dict[str, Besluit] = {}
    if keuze.scenario is not None:
        find_scenario(gegevens, keuze.scenario)
        decided = zip(feiten.taken, besluit.decisions(gegevens, keuze.scenario), strict=True)
        besluiten = {taak.id: Besluit(taak.id, regel.keuze, regel) for taak, regel in decided}
    found = tuple(taak for taak in feiten.taken if _takes(keuze, taak, besluiten))
    return TakenAntwoord(gegevens, keuze, found, besluiten, len(feiten.taken))


def _takes(keuze: Filter, taak: Taak, besluiten: dict[str, Besluit]) -> bool:
    return (
        (not keuze.pijlers or taak.pijler in keuze.pijlers)
        and (not keuze.soorten or taak.soort in keuze.soorten)
        and (not keuze.acties or besluiten[taak.id].keuze.actie in keuze.acties)
        and (not keuze.kenmerken or any(kenmerk in keuze.kenmerken for kenmerk in taak.kenmerken))
        and (not keuze.kaders or any(kader in keuze.kaders for kader in taak.kaders))
    )


def taak(invoer: Invoer, gegevens: Gegevens, naam: str) -> TaakAntwoord:
    """Return one task's card; raises Weigering with the nearest id."""
    if naam not in gegevens.taken:
        raise unknown("e taak", naam, gegevens.taken)
    found = gegevens.taken[naam]
    index = list(gegevens.taken).index(naam)
    besluiten = {
        scenario: besluit.decide(found, besluit.table(gegevens, scenario), gegevens)
        for scenario in gegevens.keuzes.scenarios
    }
    plaatsen = {scenario: invoer.place(one.regel) for scenario, one in besluiten.items()}
    return TaakAntwoord(gegevens, found, invoer.dataset.place("taken", ("taken", index)), besluiten, plaatsen)


def regels(invoer: Invoer, gegevens: Gegevens, naam: str) -> RegelsAntwoord:
    """Return the rules of a scenario in the order in which they are tried, with what each decides."""
    found = find_scenario(gegevens, naam)
    rows = besluit.table(gegevens, naam)
    decided: dict[Route, list[str]] = {row.route: [] for row in rows}
    for one, regel in zip(gegevens.feiten.taken, besluit.decisions(gegevens, naam), strict=True):
        decided[regel.route].append(one.id)
    answers = tuple(RegelAntwoord(row, invoer.place(row), tuple(decided[row.route])) for row in rows)
    return RegelsAntwoord(gegevens, naam, found, answers)


def ijkpunten(gegevens: Gegevens) -> IJkpuntenAntwoord:
    """Compare what is published with what the data give."""
    return IJkpuntenAntwoord(gegevens, compare(gegevens, as_it_is(gegevens)))


def start_dataset(folder: Path) -> tuple[Path, ...]:
    """Write the fictitious body and the schemas for an editor to a folder, and return what was written.

    Raises Weigering when the folder holds anything already, or cannot be written.
    """
    from kerntaken_cli import schemas

    template = Path(__file__).parent / "sjabloon"
    texts = {Path(name): (template / name).read_text(encoding="utf-8") for name in TEMPLATE}
    texts |= {Path("schema", f"{name}.schema.json"): schemas.text(name) for name in TEMPLATE_SCHEMAS}
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise Weigering(f"{folder} bestaat al en is niet leeg", "kies een nieuwe map; er wordt niets overschreven")
        (folder / "schema").mkdir(parents=True)
        for name, text in texts.items():
            with (folder / name).open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
    except OSError as fout:
        raise Weigering(f"{folder} is niet te schrijven", "controleer het pad en de rechten") from fout
    return tuple(folder / name for name in texts)


TEMPLATE = ("taken.yaml", "scenarios.yaml", "kerntaken.yaml")
TEMPLATE_SCHEMAS: tuple[Literal["taken", "scenarios", "instellingen"], ...] = ("taken", "scenarios", "instellingen")
