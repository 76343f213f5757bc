"""Text from files made harmless: nothing in a name may steer a terminal, break a table or run in a spreadsheet."""

from __future__ import annotations

import unicodedata

ASCII = dict(zip("–—−≥≤·…•→↑↓‘’“”█▉▊▋▌▍▎▏─═━×€Δ✓✗│└", "---><.~*>^v''\"\"####==--===xEdvx|`", strict=True))
"""One character for one, so that columns stay straight on a terminal that knows no more."""

HIDDEN = {"Cc", "Cf", "Cn", "Cs", "Co", "Zl", "Zp"}
"""Unicode categories that steer rather than show: control, direction, surrogates, line separators."""


def printable(text: str) -> str:
    """Return text on one line with control characters made visible, so that an ESC cannot reach a terminal."""
    if text.isprintable():
        return text
    return "".join(_visible(char) for char in text)


def _visible(char: str) -> str:
    if char in "\n\r\t":
        return " "
    return f"\\x{ord(char):02x}" if unicodedata.category(char) in HIDDEN else char


def encodable(text: str, encoding: str) -> str:
    """Return text that an encoding can carry, replacing character by character what it lacks."""
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return "".join(_fit(char, encoding) for char in text)
    return text


def _fit(char: str, encoding: str) -> str:
    try:
        char.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        plain = ASCII.get(char) or unicodedata.normalize("NFKD", char)[0]
        return plain if plain.isascii() else "?"
    return char


def as_json(data: object) -> str:
    """Return JSON in which no control or direction character stands raw; a reader gets exactly the same text."""
    import json

    text = json.dumps(data, ensure_ascii=False, indent=2)
    safe = (char if char == "\n" or char.isprintable() else json.dumps(char)[1:-1] for char in text)
    return (text if text.replace("\n", "").isprintable() else "".join(safe)) + "\n"


def spreadsheet(text: str) -> str:
    """Return text that a spreadsheet will not run as a formula."""
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} and not _is_number(text) else text


def _is_number(text: str) -> bool:
    return text.lstrip("+-").replace(".", "", 1).isdigit()


def replacing(encoding: str) -> str:
    """Teach Python's codecs to replace what an encoding lacks, and return the name of that way to encode.

    The name of the encoding goes with it: the error that codecs hand over names a family ("charmap"), not the member.
    """
    import codecs

    def replace(fout: UnicodeError) -> tuple[str, int]:
        if not isinstance(fout, UnicodeEncodeError):
            raise fout
        return "".join(_fit(char, encoding) for char in fout.object[fout.start : fout.end]), fout.end

    name = f"kerntaken-{encoding}"
    codecs.register_error(name, replace)
    return name
