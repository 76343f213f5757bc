"""bash, zsh and fish, driven at a terminal: they complete every kind of name, and run nothing that stands in data."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pexpect

from clients.checks import Check, Skipped

PROMPT = "klaar> "
QUIET = 0.7
"""So many seconds without output, and a shell that asked for names has said what it has to say."""
AT_ONCE = 0.1
"""The same for what a shell does by itself."""

CONTROL = re.compile(r"\x1b(?:\[[0-9;?=>]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][AB0]|[=>78M])|[\r\x08\x07]")
COMPLAINTS = re.compile("parse error|syntax error|unmatched|unexpected|bad pattern|no matches|not found|fish:")

TOUCH = (
    "$(touch PWNED)",
    "\\$(touch PWNED)",
    "`touch PWNED`",
    ";touch PWNED;",
    "(touch PWNED)",
    "|touch PWNED",
    "\ntouch PWNED",
)
QUOTES = ("'", '"', "goed'", 'goed"', "goed\\", "a b", "*", "~", "{a,b}", "!!", "-o=x")
NAMES = (*TOUCH, *(f"goed{one}" for one in TOUCH), *QUOTES)
"""What a name in data can be, to make a shell do something."""


class Shell(NamedTuple):
    """How a shell is started without anybody's own settings, and what it is told first."""

    words: tuple[str, ...]
    setup: tuple[str, ...]


SHELLS = {
    "bash": Shell(("--norc", "--noprofile", "-i"), (f"PS1='{PROMPT}'", "source <(kerntaken autoaanvullen bash)")),
    "zsh": Shell(("-f", "-i"), (f"PS1='{PROMPT}'; unsetopt prompt_sp", "source <(kerntaken autoaanvullen zsh)")),
    "fish": Shell(
        ("--no-config", "-i"),
        (f"function fish_prompt; echo -n '{PROMPT}'; end; set fish_greeting", "kerntaken autoaanvullen fish | source"),
    ),
}

KINDS = {
    "commands": ("kerntaken vali", "valideer"),
    "options": ("kerntaken scenario --begr", "--begroting"),
    "scenarios": ("kerntaken scenario goed-s", "goed-scenario"),
    "tasks": ("kerntaken taak goed-t", "goed-taak"),
    "pillars": ("kerntaken scenario koers --pijler goed-p", "goed-pijler"),
    "frameworks": ("kerntaken taken --kader goed-k", "goed-kader"),
    "labels": ("kerntaken taken --kenmerk goed-l", "goed-label"),
    "try-outs": ("kerntaken scenario koers --stel goed-taak=ov", "goed-taak=overdragen"),
    "folders": ("kerntaken scenario --data mijn", "mijnmap"),
}
"""For each kind of name what is typed of it, and what it becomes."""

BARE = (
    "kerntaken scenario ",
    "kerntaken taak ",
    "kerntaken taken --pijler ",
    "kerntaken taken --kader ",
    "kerntaken taken --kenmerk ",
    "kerntaken taken --kenmerk goed$",
    "kerntaken taken --kenmerk 'goed`",
    "kerntaken taken --kenmerk goed\\;",
    "kerntaken scenario koers --stel ",
    "kerntaken scenario --data ",
)
"""What is typed before every name of a kind is asked for, or the beginning of a hostile one."""


def checks() -> Iterator[Check]:
    """Drive each shell that there is."""
    if missing := [name for name in SHELLS if shutil.which(name) is None]:
        raise Skipped(f"not on this machine: {', '.join(missing)}")
    for name, shell in SHELLS.items():
        with tempfile.TemporaryDirectory() as folder:
            yield from _driven(name, shell, Path(folder))


def _driven(name: str, shell: Shell, folder: Path) -> Iterator[Check]:
    _hostile_data(folder)
    for one in TOUCH[:4]:
        _hostile_data(folder / one.strip())
    _hostile_data(folder / "mijnmap")
    terminal = Terminal(name, shell, folder)
    for kind, (typed, wanted) in KINDS.items():
        seen = terminal.after(f"{typed}\t")
        yield Check(f"{name} completes {kind}", wanted in seen and not COMPLAINTS.search(seen), seen)
        terminal.forget()
    seen = "".join(terminal.after(f"{typed}\t\t") + terminal.after("\n") + terminal.forget() for typed in BARE)
    yield Check(f"{name} prints no complaint over a hostile name", not COMPLAINTS.search(seen), seen)
    inside = terminal.after("kerntaken scenario --data ./\\$\t") + terminal.after(" --pijler goed-p\t")
    yield Check(f"{name} completes from a folder with a hostile name", "goed-pijler" in inside, inside)
    terminal.forget()
    (folder / "taken.yaml").write_text("{ kapot", encoding="utf-8")
    (folder / "scenarios.yaml").write_text("\0", encoding="utf-8")
    seen = "".join(terminal.after(f"{typed}\t") + terminal.forget() for typed in BARE[:-1])
    yield Check(f"{name} is silent over broken data", not COMPLAINTS.search(seen), seen)
    ran = [str(path) for path in folder.rglob("PWNED")]
    yield Check(f"{name} ran nothing that stands in data", not ran, f"{ran}\n{seen}")
    terminal.end()


class Terminal:
    """A shell at a terminal of its own."""

    def __init__(self, name: str, shell: Shell, folder: Path) -> None:
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        env = {"PATH": path, "HOME": str(folder), "TERM": "xterm", "LANG": "C.UTF-8"}
        self.child = pexpect.spawn(name, list(shell.words), cwd=folder, env=env, encoding="utf-8", dimensions=(60, 200))
        for line in shell.setup:
            self.after(f"{line}\n")
        self.after("\n")

    def after(self, keys: str, quiet: float = QUIET) -> str:
        """Type, and return what is shown until it is quiet."""
        self.child.send(keys)
        seen = ""
        while True:
            try:
                seen += self.child.read_nonblocking(65536, quiet)
            except pexpect.TIMEOUT:
                return CONTROL.sub("", seen)

    def forget(self) -> str:
        """Drop the line that was being typed."""
        return self.after("\x03", AT_ONCE)

    def end(self) -> None:
        """Leave."""
        self.child.close(force=True)


def _hostile_data(folder: Path) -> None:
    """Write data that hold one good name of every kind among names that make a shell do something."""
    folder.mkdir(exist_ok=True)

    def keyed(good: str) -> dict[str, object]:
        return {name: {"naam": "X"} for name in (good, *NAMES)}

    tasks = [{"id": name, "kenmerken": ["goed-label", *NAMES]} for name in ("goed-taak", *NAMES)]
    taken = {"pijlers": keyed("goed-pijler"), "kaders": keyed("goed-kader"), "taken": tasks}
    (folder / "taken.yaml").write_text(json.dumps(taken), encoding="utf-8")
    (folder / "scenarios.yaml").write_text(json.dumps({"scenarios": keyed("goed-scenario")}), encoding="utf-8")
