"""``make functions``: how many lines the functions of src have: median, ninetieth percentile, the longest."""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

SRC = Path(__file__).parent.parent / "src"
SHOWN = 5


def lengths() -> Iterator[tuple[int, str]]:
    """Yield how many lines each function has, from ``def`` to its end, with where it stands."""
    for path in sorted(SRC.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.end_lineno is not None:
                yield node.end_lineno - node.lineno + 1, f"{path.relative_to(SRC)}:{node.lineno} {node.name}"


def main() -> None:
    """Print the lengths."""
    found = sorted(lengths(), reverse=True)
    lines = [length for length, _ in found]
    total = sum(len(path.read_text(encoding="utf-8").splitlines()) for path in SRC.rglob("*.py"))
    print(f"src: {total} lines, {len(found)} functions")
    print(f"median {median(lines):g}, p90 {quantiles(lines, n=10)[-1]:g}, longest:")
    for length, where in found[:SHOWN]:
        print(f"{length:5} {where}")


if __name__ == "__main__":
    main()
