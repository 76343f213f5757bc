"""Run every client; end with 1 when one of them refuses what it should take, or takes what it should refuse."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

from clients import commit_hook, reports, schema_checker, shells, yaml_editor
from clients.checks import Check, Skipped

CLIENTS: dict[str, Callable[[], Iterator[Check]]] = {
    "check-jsonschema": schema_checker.checks,
    "yaml-language-server": yaml_editor.checks,
    "pre-commit": commit_hook.checks,
    "SARIF, GitLab and JUnit": reports.checks,
    "bash, zsh and fish": shells.checks,
}
"""Each client with the checks that run it; the next one is a line here and a module beside this one."""


def main() -> int:
    """Run the clients one after the other, and say what came of each."""
    passed, failed, skipped = 0, 0, []
    for name, checks in CLIENTS.items():
        print(f"{name}", flush=True)
        try:
            for check in checks():
                print(f"  {'ok    ' if check.ok else 'FAILED'} {check.what}", flush=True)
                passed, failed = passed + check.ok, failed + (not check.ok)
                if not check.ok:
                    print(check.seen, flush=True)
        except Skipped as reason:
            skipped.append(name)
            print(f"  SKIPPED: {reason}")
    print(f"{passed} passed, {failed} failed, {len(skipped)} skipped" + (f": {', '.join(skipped)}" if skipped else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
