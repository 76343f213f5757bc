"""The tests on every supported Python that this machine has, against the wheel that users get."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import nox

nox.options.sessions = ["wheel", "tests", "lowest"]
nox.options.default_venv_backend = "virtualenv"  # the same with and without uv on the machine

DIST = Path(".nox", "dist")
PYPROJECT = nox.project.load_toml("pyproject.toml")
SUPPORTED = nox.project.python_versions(PYPROJECT)


def folder_of(version: str) -> str | None:
    """Where this Python lives, if it runs: a version manager's shim stands on PATH for Pythons that do not answer."""
    question = [f"python{version}", "-c", "import sys; print(sys.executable)"]
    try:
        # pyenv's shims answer only for a version that is chosen; others do not read this variable.
        answer = subprocess.check_output(question, env=os.environ | {"PYENV_VERSION": version}, stderr=subprocess.PIPE)
    except (OSError, subprocess.CalledProcessError):
        return None
    return str(Path(os.fsdecode(answer).strip()).parent)


FOLDERS = {version: folder for version in SUPPORTED if (folder := folder_of(version))}

if missing := [version for version in SUPPORTED if version not in FOLDERS]:
    sys.stderr.write(f"Skipped, not on this machine: Python {', '.join(missing)}\n")
if not FOLDERS:
    sys.exit(f"None of Python {', '.join(SUPPORTED)} is on PATH.")
os.environ["PATH"] = os.pathsep.join([*FOLDERS.values(), os.environ["PATH"]])


@nox.session(python=False)
def wheel(session: nox.Session) -> None:
    """Build the wheel by way of the sdist, so that both are known to carry what they need."""
    shutil.rmtree(DIST, ignore_errors=True)
    session.run(sys.executable, "-m", "build", "--outdir", str(DIST), silent=True)


@nox.session(python=list(FOLDERS), requires=["wheel"])
def tests(session: nox.Session) -> None:
    """Run the tests against the installed wheel, never against src/."""
    built = next(DIST.glob("*.whl"))
    session.install(f"{built}[test]")
    session.run("python", "-m", "pytest", "-q", *session.posargs)


@nox.session(python=list(FOLDERS)[:1], requires=["wheel"])
def lowest(session: nox.Session) -> None:
    """Run the tests on the lowest version of everything that pyproject.toml allows: here shows a floor that is not."""
    project = PYPROJECT["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    floors = [re.sub(r">=\s*([^,;\s]+).*", r"==\1", one) for one in asked]
    session.install(str(next(DIST.glob("*.whl"))), *floors)
    session.run("python", "-m", "pytest", "-q", *session.posargs)


@nox.session(python=list(FOLDERS)[-1:], requires=["wheel"])
def newest(session: nox.Session) -> None:
    """Run the tests against the newest of everything there is, also where we do not allow it yet."""
    built = next(DIST.glob("*.whl"))
    session.install(f"{built}[test]")
    ours = [re.split(r"[<>=\s]", one)[0] for one in PYPROJECT["project"]["dependencies"]]
    session.install("--upgrade", "--upgrade-strategy", "eager", *ours)
    session.run("python", "-m", "pip", "list", *(f"--exclude={one}" for one in ("pip", "kerntaken-cli")))
    session.run("python", "-m", "pytest", "-q", *session.posargs)
