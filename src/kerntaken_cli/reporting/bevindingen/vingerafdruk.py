"""Fingerprints that stay the same when lines move, so that a platform knows a finding again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from kerntaken_cli.domain.antwoorden import Bevindingen
from kerntaken_cli.domain.diagnostics import Diagnostic


def fingerprints(bevindingen: Bevindingen) -> Iterator[tuple[Diagnostic, str]]:
    """Yield each finding with a fingerprint of its code, file, message and line of text, whatever the line's number."""
    seen: Counter[tuple[str, ...]] = Counter()
    for diagnostic in bevindingen.gevonden:
        plaats = diagnostic.vindplaats
        lines = bevindingen.teksten.get(plaats.file, ())
        text = lines[plaats.line - 1].strip() if 0 < plaats.line <= len(lines) else ""
        key = (diagnostic.code.nummer, plaats.file, diagnostic.bericht, text)
        seen[key] += 1
        yield diagnostic, sha256("\0".join((*key, str(seen[key]))).encode()).hexdigest()
