"""Text from files made harmless: nothing in a name may steer a terminal, break a table or run in a spreadsheet."""

from __future__ import annotations

import re
import unicodedata

from kerntaken_cli.domain.getallen import is_plain_number

ASCII = {
    **dict(zip("–—−·…•↑↓‘’“”█▉▊▋▌▍▎▏─═━×€✓✗│└", "---.~*^v''\"\"####==--===xEvx|`", strict=True)),
    "≥": ">=",
    "≤": "<=",
    "→": "->",
}
"""What stands for a sign on a terminal that knows no more: what it says, before anything is measured."""

HIDDEN = {"Cc", "Cf", "Cn", "Cs", "Co", "Zl", "Zp"}
"""Unicode categories that steer rather than show: control, direction, surrogates, line separators."""

CI_COMMAND = re.compile(r"[:︓﹕：](?=[:︓﹕：])|[#﹟＃](?=[#﹟＃]\w*[\[﹇［])")  # noqa: RUF001 - ASCII makes them : # [
"""Where a log of CI may see a command: ``::error``, ``##[error]``, ``##vso[…]``; some see it anywhere on a line."""


def printable(text: str) -> str:
    """Return text to read, on one line: what steers a terminal is made visible, a command to a log is broken up."""
    safe = visible(text)
    return CI_COMMAND.sub(r"\g<0> ", safe) if CI_COMMAND.search(safe) else safe


def visible(text: str) -> str:
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


FORMULA = re.compile(r"""(^|[,;\t\r\n])(?=[\s"]*[=+\-@＝＋－＠])""")  # noqa: RUF001 - the wide ones count too
"""Where a spreadsheet may begin a cell, whatever it separates by, with a sign that makes it one to work out."""


def spreadsheet(text: str) -> str:
    """Return text of which a spreadsheet runs nothing as a formula, whether a comma, a ; or a tab separates there."""
    return text if is_plain_number(text.lstrip("+-")) else FORMULA.sub(r"\1'", text)


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
