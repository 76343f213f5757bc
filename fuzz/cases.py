"""A case: files, and commands about them; and what may never happen, whatever stands in the files."""

from __future__ import annotations

import io
import json
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

from kerntaken_cli.cli.app import run
from kerntaken_cli.loading.bewaard import FREE, is_same_number

ROOT = Path(__file__).parents[1]
COMMANDS = "opdrachten.json"
SLOW = 5.0
"""So many seconds no command may take on files of this size."""


class Case(NamedTuple):
    """Files by name, and the commands that are run one after another in their folder."""

    files: Mapping[str, bytes]
    commands: list[list[str]]

    def save(self, folder: Path) -> None:
        """Write the case to a folder, so that it is run again from then on."""
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in self.files.items():
            (folder / name).write_bytes(data)
        text = json.dumps(self.commands, ensure_ascii=False, indent=1)
        (folder / COMMANDS).write_bytes(f"{text}\n".encode("utf-8", "surrogatepass"))


def saved(folder: Path) -> Case:
    """Read a case that was saved."""
    files = {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.name != COMMANDS}
    return Case(files, json.loads((folder / COMMANDS).read_bytes().decode("utf-8", "surrogatepass")))


class Result(NamedTuple):
    """What one command left behind, and how long it took."""

    words: list[str]
    code: int
    out: str
    err: str
    seconds: float


def complaints(case: Case, folder: Path) -> list[str]:
    """Run a case in an empty folder, and return everything that may not happen and did."""
    with read_files(case, folder):
        results = [run_once(words) for words in case.commands]
    told = [f"{' '.join(result.words)}: {fault}" for result in results for fault in _faults(result, case)]
    return [*told, *_contradictions(results)]


@contextmanager
def read_files(case: Case, folder: Path) -> Iterator[None]:
    """Be in a folder with the files of a case."""
    for name, data in case.files.items():
        (folder / name).write_bytes(data)
    with chdir(folder):
        yield


def run_once(words: list[str]) -> Result:
    """Run one command in this process."""
    streams = [io.TextIOWrapper(io.BytesIO(), "utf-8", "backslashreplace", write_through=True) for _ in range(2)]
    start = time.perf_counter()
    with redirect_stdout(streams[0]), redirect_stderr(streams[1]):
        try:
            code = run(words)
        except BaseException as fout:  # noqa: BLE001 - whatever gets out is what is looked for
            streams[1].write(f"Traceback: {fout!r}")
            code = 70
    out, err = (stream.buffer.getvalue().decode("utf-8", "replace") for stream in streams)
    return Result(words, code, out, err, time.perf_counter() - start)


def _faults(result: Result, case: Case) -> Iterator[str]:
    if result.code not in {0, 1, 2, 3}:
        yield f"eindigt met {result.code}: {result.err.strip()[-300:]}"
    if "Traceback" in result.err or "Traceback" in result.out:
        yield "toont een traceback"
    if result.seconds > SLOW:
        yield f"duurt {result.seconds:.1f} s"
    if result.out and result.code in {0, 1} and result.words[-1] in {"json", "sarif", "gitlab"}:
        yield from _json_faults(result, case)
    if result.words[0] == "valideer" and result.out and result.words[-1] == "junit":
        try:
            ET.fromstring(result.out)  # noqa: S314 - our own output
        except ET.ParseError as fout:
            yield f"geen XML: {fout}"


def _json_faults(result: Result, case: Case) -> Iterator[str]:
    try:
        data = json.loads(result.out)
    except ValueError as fout:
        yield f"geen JSON: {fout}"
        return
    if isinstance(data, dict) and data.get("soort") == "kerntaken-bevindingen":
        for one in data["bevindingen"]:
            lines = case.files.get(Path(one["bestand"]).name, b"").count(b"\n") + 1
            if one["regel"] > lines:
                yield f"noemt regel {one['regel']} van {one['bestand']}, dat er {lines} heeft"


def _contradictions(results: list[Result]) -> Iterator[str]:
    """Yield where the checker and a command that computes do not agree."""
    verdicts = {result.code for result in results if result.words[0] == "valideer"}
    if len(verdicts) > 1:
        yield f"valideer eindigt in het ene formaat anders dan in het andere: {sorted(verdicts)}"
    for answer in (result for result in results if result.words[0] == "scenario"):
        if verdicts == {0} and answer.code not in {0, 2}:
            yield f"valideer zegt GOED, {' '.join(answer.words)} eindigt met {answer.code}: {answer.err[-300:]}"
        if verdicts == {1} and answer.code == 0 and "waarschuwing" not in answer.err:
            yield f"valideer zegt BEVINDINGEN, {' '.join(answer.words)} rekent"


def same_result(data: bytes, made: Iterable[Any]) -> bool:
    """Whether a result says what one of those says that the program made."""
    said = json.loads(data)
    return any(_is_same(said, one) for one in made)


def _is_same(one: Any, other: Any) -> bool:
    """Whether two results say the same, but for who wrote them, where their files were, and what a later form added."""
    match one, other:
        case dict(), dict():
            keys = (one.keys() | other.keys()) - FREE
            return all(key not in one or (key in other and _is_same(one[key], other[key])) for key in keys)
        case list(), list():
            return len(one) == len(other) and all(map(_is_same, one, other))
        case _:
            return bool(one == other) or is_same_number(one, other)
