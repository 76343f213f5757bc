"""The way in: what can be answered without any library is answered here; the rest goes to the command line."""

import _signal  # type: ignore[import-not-found] # built in; signal takes time to load, and Ctrl-C does not wait
import os
import sys

from kerntaken_cli import COMPLETE, __version__

INTERRUPTED = 130


def main() -> None:
    """Run ``kerntaken`` with the words of the command line, and leave with its exit code."""
    try:
        _end_when_interrupted()
        sys.exit(_run())
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


def _end_when_interrupted() -> None:
    """Let Ctrl-C end the command at once, wherever it is; a command in the background goes on ignoring it.

    An exception would travel through whatever is being imported or cleaned up, and some of that prints a traceback.
    """
    if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:
        _signal.signal(_signal.SIGINT, lambda *_: os._exit(INTERRUPTED))


def _run() -> int:
    if sys.argv[1:] in (["--versie"], ["--version"]) and sys.stdout is not None and COMPLETE not in os.environ:
        try:
            sys.stdout.write(f"kerntaken {__version__}\n")
            sys.stdout.flush()
        except OSError:
            pass  # it is written again below, where whatever goes wrong is told
        else:
            return 0
    import gc

    gc.disable()  # a command is over before there is garbage worth looking for
    _skip_plugins()
    _end_with_the_pipe()
    from kerntaken_cli.cli.app import run

    code = run(sys.argv[1:])
    gc.freeze()  # nor is there any reason to look for it at the very end
    return code


def _skip_plugins() -> None:
    """Tell pydantic that it has no plugins.

    It would look for them with importlib.metadata, which takes a twelfth of the whole command; its own switch
    (PYDANTIC_DISABLE_PLUGINS) is read only after that import. Should pydantic move the module, it just looks again.
    """
    from types import ModuleType

    loader = ModuleType("pydantic.plugin._loader")
    loader.__dict__["get_plugins"] = tuple
    sys.modules.setdefault(loader.__name__, loader)


def _end_with_the_pipe() -> None:
    """Let ``kerntaken … | head`` end as every Unix tool does; Windows has no such signal."""
    if hasattr(_signal, "SIGPIPE"):
        _signal.signal(_signal.SIGPIPE, _signal.SIG_DFL)


if __name__ == "__main__":
    main()
