"""What platforms read of ``kerntaken valideer``: SARIF and JUnit by their schemas, GitLab's report by its form."""

from __future__ import annotations

import json
import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

from clients.checks import ROOT, Check, Skipped, python, run

EXAMPLES = ("goed", "KT003", "KT006", "KT104", "KT402", "KT604", "KT903")
"""Folders of tests/broken with findings of every severity, with and without a place or an earlier one."""

SARIF_PACKAGE = "@microsoft/jest-sarif@1.0.0-beta.0"
"""An npm package of the makers of SARIF that carries the official schema of version 2.1.0."""

JUNIT_SOURCE = "pytest==9.0.3"
"""A package on PyPI whose source carries the schema by which Jenkins reads JUnit XML."""

GITLAB: dict[str, object] = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}
"""What GitLab's documentation of Code Quality asks of a report; there is no package with a schema of it."""


def checks() -> Iterator[Check]:
    """Try each report on good data, on broken data and on nothing."""
    with tempfile.TemporaryDirectory() as folder:
        sarif = _sarif_schema(Path(folder))
        yield from _json("sarif", sarif)
        yield from _json("gitlab", GITLAB)
        yield from _junit(_junit_schema(Path(folder)))


def _report(form: str, example: str) -> str:
    """Return a report on stdout, whatever the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report"
        words = ("valideer", f"tests/broken/{example}", "--formaat", form, "--uitvoer", path)
        python("kerntaken_cli", *words)
        return path.read_text(encoding="utf-8")


def _json(form: str, schema: dict[str, object]) -> Iterator[Check]:
    from jsonschema.validators import validator_for

    validator = validator_for(schema)(schema)
    for example in EXAMPLES:
        wrong = [error.message for error in validator.iter_errors(json.loads(_report(form, example)))]
        yield Check(f"{form} of {example} is taken", not wrong, "\n".join(wrong))
    refused = next(validator.iter_errors([{"version": "2.1.0"}]), None) is not None
    yield Check(f"the {form} schema refuses something else", refused)


def _junit(schema: Path) -> Iterator[Check]:
    import xmlschema

    validator = xmlschema.XMLSchema(str(schema))
    for example in EXAMPLES:
        wrong = [str(error) for error in validator.iter_errors(_report("junit", example))]
        yield Check(f"junit of {example} is taken", not wrong, "\n".join(wrong))
    yield Check("the junit schema refuses something else", not validator.is_valid("<testsuites><x/></testsuites>"))


def _sarif_schema(folder: Path) -> dict[str, object]:
    if shutil.which("npm") is None:
        raise Skipped("npm is not here, and the schema of SARIF comes from it")
    packed = run(["npm", "pack", "--silent", SARIF_PACKAGE], folder)
    found = _member(folder, ".tgz", "schemas/sarif-2.1.0-rtm.5.json")
    if found is None:
        raise Skipped(f"{SARIF_PACKAGE} could not be fetched: {packed.text}")
    schema: dict[str, object] = json.loads(found)
    return schema


def _junit_schema(folder: Path) -> Path:
    words = ("download", "--quiet", "--no-deps", "--no-binary", "pytest", JUNIT_SOURCE, "--dest", folder)
    fetched = run(["python3", "-m", "pip", *words], ROOT)
    found = _member(folder, ".tar.gz", "testing/example_scripts/junit-10.xsd")
    if found is None:
        raise Skipped(f"the source of {JUNIT_SOURCE} could not be fetched: {fetched.text}")
    path = folder / "junit-10.xsd"
    path.write_bytes(found)
    return path


def _member(folder: Path, ending: str, name: str) -> bytes | None:
    """Return a file out of an archive in a folder, by the end of its name."""
    for archive in folder.glob(f"*{ending}"):
        with tarfile.open(archive) as packed:
            for member in packed.getmembers():
                if member.name.endswith(name) and (file := packed.extractfile(member)) is not None:
                    return file.read()
    return None
