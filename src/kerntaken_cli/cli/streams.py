"""The standard streams as a command needs them: every character goes out, and stderr never decides how it ends."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

from typing_extensions import override


class Aside(io.TextIOBase):
    """A stream that loses what it cannot write: what is told beside the answer never changes the exit code."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream

    @override
    def write(self, text: str) -> int:
        """Write text at once; when nobody takes it, this and all that follows is lost."""
        with _outliving_its_reader():
            try:
                self.stream.write(text)
                self.stream.flush()
            except (OSError, ValueError):
                _let_go(self.stream)
                self.stream = nowhere()
        return len(text)


@contextmanager
def _outliving_its_reader() -> Iterator[None]:
    """Go on when the reader of a pipe has left, where that would end the command."""
    if not hasattr(signal, "SIGPIPE") or signal.getsignal(signal.SIGPIPE) != signal.SIG_DFL:
        yield
        return
    signal.signal(signal.SIGPIPE, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)


def _let_go(stream: TextIO) -> None:
    """Give what a stream still holds somewhere to go, so that Python does not try once again at the very end."""
    with suppress(OSError, ValueError), nowhere() as sink:
        os.dup2(sink.fileno(), stream.fileno())


def mend_streams() -> None:
    """Make stdout and stderr take everything: closed ones swallow it, others replace what their encoding lacks."""
    sys.stdout = _every_character(sys.stdout or nowhere())
    if not isinstance(sys.stderr, Aside):
        setattr(sys, "stderr", Aside(_every_character(sys.stderr or nowhere())))  # noqa: B010 - typed as a file


def nowhere() -> TextIO:
    """Return a stream that takes everything and keeps nothing."""
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - open until the end


def give_up_stdout() -> None:
    """Write no more to a stdout that takes nothing."""
    _let_go(sys.stdout)
    sys.stdout = nowhere()


def _every_character(stream: TextIO) -> TextIO:
    encoding = getattr(stream, "encoding", None) or "ascii"
    if isinstance(stream, io.TextIOWrapper):
        with suppress(OSError, ValueError):
            stream.reconfigure(errors=_errors(encoding))
    return stream


def _errors(encoding: str) -> str:
    """Return how an encoding treats what it lacks: UTF-8 lacks only what is no text at all."""
    if encoding.lower().replace("-", "") == "utf8":
        return "backslashreplace"
    from kerntaken_cli.reporting.safety import replacing

    return replacing(encoding)
