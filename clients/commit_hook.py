"""pre-commit: installs our hook from a clone, lets good data pass and stops a broken file."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from clients.checks import ROOT, Check, Run, Skipped, expect, python, replaced, run

HOOK = "kerntaken-valideer"
GIT = ["git", "-c", "user.name=clients", "-c", "user.email=clients@localhost", "-c", "init.defaultBranch=main"]


def checks() -> Iterator[Check]:
    """Try the hook in a repository that is thrown away."""
    if shutil.which("git") is None:
        raise Skipped("not on this machine: git")
    manifest = python("pre_commit", "validate-manifest", ROOT / ".pre-commit-hooks.yaml")
    yield expect(".pre-commit-hooks.yaml is valid", manifest, 0)
    with tempfile.TemporaryDirectory() as folder:
        yield from _tried(Path(folder))


def _tried(folder: Path) -> Iterator[Check]:
    ours, theirs = _clone(folder / "kerntaken"), folder / "gegevens"
    shutil.copytree(ROOT / "data", theirs / "data")
    _git(theirs, "init", "--quiet")
    _git(theirs, "add", "--all")
    result = _hook(ours, theirs)
    yield expect("the hook installs, and lets the shipped data pass", result, 0, "Passed", "1 waarschuwing;")
    taken = theirs / "data" / "taken.yaml"
    taken.write_text(replaced(taken, "bedrag: 26.05", "bedrag: 26,05"), encoding="utf-8")
    result = _hook(ours, theirs)
    yield expect("the hook stops a broken file, and says where", result, 1, "Failed", "data/taken.yaml:", "KT107")
    (theirs / "data").rename(theirs / "elders")
    _git(theirs, "add", "--all")
    result = _hook(ours, theirs)
    yield expect("the hook is not content with data that it cannot find", result, 1, "Failed", "MISLUKT")


def _hook(ours: Path, theirs: Path) -> Run:
    """Run the hook over everything, with pre-commit's own files in a place that is thrown away too."""
    place = {"PRE_COMMIT_HOME": str(ours.with_name("home")), "VIRTUALENV_NO_PERIODIC_UPDATE": "1"}
    return python("pre_commit", "try-repo", ours, HOOK, "--all-files", "--verbose", folder=theirs, extra=place)


def _clone(folder: Path) -> Path:
    """Return a repository that holds our files as they are now, committed or not."""
    names = _git(ROOT, "ls-files", "--cached", "--others", "--exclude-standard", "-z").split("\0")
    for name in names:
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    _git(folder, "init", "--quiet")
    _git(folder, "add", "--all", "--force")
    _git(folder, "commit", "--quiet", "--no-verify", "--message", "as it is")
    return folder


def _git(folder: Path, *words: str) -> str:
    done = run([*GIT, *words], folder)
    if done.code:
        raise RuntimeError(done.text)
    return done.text
