"""Files are written whole or not at all, and never over what the command itself reads."""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from kerntaken_cli.domain.weigering import Weigering
from kerntaken_cli.loading.folder import OURS, find_folder, folder_of

ANYBODY_WRITES = 0o222
ELSEWHERE = "kies een andere map, of vraag om schrijfrechten"
MAKE_ROOM = "maak ruimte, of kies een andere schijf"

REASON = {
    errno.EACCES: ("er zijn geen rechten om daar te schrijven", ELSEWHERE),
    errno.EDQUOT: ("de schijfruimte voor u is op", MAKE_ROOM),
    errno.EFBIG: ("het bestand wordt te groot", MAKE_ROOM),
    errno.ELOOP: ("de koppeling verwijst naar zichzelf", "kies een andere naam"),
    errno.ENAMETOOLONG: ("de naam is te lang", "kies een kortere naam"),
    errno.ENOENT: ("de map bestaat niet", "maak eerst de map, of controleer het pad"),
    errno.ENOSPC: ("de schijf is vol", MAKE_ROOM),
    errno.ENOTDIR: ("een deel van het pad is geen map", "controleer het pad"),
    errno.EPERM: ("er zijn geen rechten om daar te schrijven", ELSEWHERE),
    errno.EROFS: ("op deze schijf kan alleen worden gelezen", "kies een andere schijf"),
}
"""Why something cannot be written and what to do, by the number that the system gives it."""


def unwritable(what: object, fout: OSError) -> Weigering:
    """Return the refusal of what cannot be written, with the reason."""
    reason, remedie = REASON.get(fout.errno or 0, ("het systeem weigert", "controleer het pad en de rechten"))
    return Weigering(f"{what} is niet te schrijven: {reason}", remedie)


def keep_inputs(uitvoer: str, words: Iterable[str], data: str | None) -> None:
    """Raise Weigering when what is to be written is, under whatever name, one of the data or a file that is named."""
    target = Path(uitvoer)
    if any(_is_same(target, one) for one in _inputs(words, data)):
        raise Weigering(f"{uitvoer} is invoer van kerntaken en zou verloren gaan", "kies een andere naam")


def _inputs(words: Iterable[str], data: str | None) -> Iterator[Path]:
    """Yield every file that a command may read: those that its words name, and the data."""
    for named in map(Path, words):
        yield named
        if (folder := folder_of(named)) is not None:
            yield from (folder / name for name in OURS)
    folder = find_folder(Path(data) if data else None).pad
    yield from (folder / name for name in OURS)


def _is_same(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file; a terminal that is read and written loses nothing."""
    with suppress(OSError):
        return one.is_file() and one.samefile(other)
    return False


def write_file(path: Path, text: str, schrift: str = "") -> None:
    """Write a file whole or not at all, and say so and how; raises Weigering where it cannot be written."""
    try:
        _write(path, text.encode("utf-8", "backslashreplace"), schrift)
    except OSError as fout:
        raise unwritable(path, fout) from fout


def _write(path: Path, data: bytes, schrift: str) -> None:
    """Write to what a path stands for: a new file, one that exists, stdout, or a device that takes what it is given."""
    status = _status(path)
    if status is None:
        _replace(path, data)
    elif S_ISDIR(status.st_mode):
        raise Weigering(f"{path} is een map", "geef de naam van een bestand")
    elif _is_stdout(status):
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    elif not S_ISREG(status.st_mode):
        path.write_bytes(data)
        return
    else:
        _renew(path, data, status)
    _say_written(path, schrift)


def _say_written(path: Path, schrift: str) -> None:
    from kerntaken_cli.reporting.safety import printable

    how = f" ({schrift})" if schrift else ""
    sys.stderr.write(printable(f"Geschreven: {path}{how}") + "\n")


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _is_stdout(status: os.stat_result) -> bool:
    """Whether what is to be written is where stdout goes already: /dev/stdout, or the file behind a >."""
    with suppress(OSError, ValueError):
        return os.path.samestat(status, os.fstat(sys.stdout.fileno()))
    return False


def _renew(path: Path, data: bytes, status: os.stat_result) -> None:
    """Write over a file: by a new one in its place, unless that cuts a link, changes its owner or is not allowed."""
    if not status.st_mode & ANYBODY_WRITES or not os.access(path, os.W_OK):
        raise Weigering(f"{path} is beveiligd tegen schrijven", "kies een andere naam, of geef er schrijfrechten op")
    if status.st_nlink == 1 and status.st_uid == getattr(os, "geteuid", int)():
        with suppress(PermissionError):
            _replace(path, data, status.st_mode)
            return
    _overwrite(path, data)


def _replace(path: Path, data: bytes, mode: int | None = None) -> None:
    """Write a file beside the one that is meant and put it in its place; a link keeps pointing at what is written."""
    path = Path(os.path.realpath(path))
    temporary = path.with_name(f".kerntaken-{os.urandom(6).hex()}")
    with _undisturbed():
        try:
            with temporary.open("xb") as file:
                file.write(data)
            if mode is not None:
                temporary.chmod(mode & 0o7777)
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise


def _overwrite(path: Path, data: bytes) -> None:
    """Write over a file where it stands; when that fails, what stood there comes back."""
    with _undisturbed():
        before = path.read_bytes()
        try:
            path.write_bytes(data)
        except BaseException:
            path.write_bytes(before)
            raise


def write_folder(folder: Path, texts: Mapping[Path, str]) -> None:
    """Write files to a folder that is new or empty, all of them or none; raises Weigering where that cannot be."""
    made: list[Path] = []
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise Weigering(f"{folder} bestaat al en is niet leeg", "kies een nieuwe map; er wordt niets overschreven")
        with _undisturbed(), _all_or_none(made):
            for name, text in texts.items():
                _make_folder((folder / name).parent, made)
                with (folder / name).open("xb") as file:
                    made.append(folder / name)
                    file.write(text.encode("utf-8"))
    except OSError as fout:
        raise unwritable(folder, fout) from fout


def _make_folder(folder: Path, made: list[Path]) -> None:
    """Make a folder and those above it where they are not there yet, and note which."""
    for one in (*reversed(folder.parents), folder):
        if not one.exists():
            one.mkdir()
            made.append(one)


@contextmanager
def _all_or_none(made: list[Path]) -> Iterator[None]:
    """Take away what was made when something fails halfway."""
    try:
        yield
    except BaseException:
        for one in reversed(made):
            one.rmdir() if one.is_dir() else one.unlink()
        raise


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Hold back Ctrl-C and every other signal, so that none leaves half a file behind; they arrive right after."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
