"""What a client's checks are made of: a result, a reason to skip, and running a program."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]


class Check(NamedTuple):
    """One thing that was tried: what should come of it, whether it did, and what was seen when not."""

    what: str
    ok: bool
    seen: str = ""


class Skipped(Exception):
    """A client that cannot run on this machine; the message says what is missing."""


class Run(NamedTuple):
    """What became of a program."""

    code: int
    text: str


def run(words: Sequence[str | Path], folder: Path = ROOT, extra: Mapping[str, str] | None = None) -> Run:
    """Run a program to its end, and return its exit code and all that it said."""
    environment = os.environ | {"PYTHONUTF8": "1"} | dict(extra or {})
    done = subprocess.run(
        [str(word) for word in words],
        cwd=folder,
        env=environment,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    return Run(done.returncode, done.stdout)


def python(module: str, *words: str | Path, folder: Path = ROOT, extra: Mapping[str, str] | None = None) -> Run:
    """Run a Python program of this environment."""
    return run([sys.executable, "-m", module, *words], folder, extra)


def expect(what: str, result: Run, code: int, *words: str) -> Check:
    """Return whether a program ended as expected and said these words."""
    ok = result.code == code and all(word in result.text for word in words)
    return Check(what, ok, f"exit {result.code}, expected {code} with {words}\n{result.text}")


def replaced(path: Path, old: str, new: str) -> str:
    """Return the text of a file with one thing changed."""
    text = path.read_text(encoding="utf-8")
    if text.count(old) == 0:
        raise LookupError(f"{old!r} does not stand in {path}")
    return text.replace(old, new, 1)
