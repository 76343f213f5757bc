"""One idea of a line, that of editors: what YAML alone takes for the end of one is refused where it stands."""

from __future__ import annotations

import re

import pytest

from kerntaken_cli.loading.reader import read

BREAKS = [chr(code) for code in range(0x3000) if len(f"a{chr(code)}b".splitlines()) > 1 and chr(code) != "\n"]


def told(text: str) -> list[tuple[str, str]]:
    return [(one.code.nummer, str(one.plaats)) for one in read(text.encode(), "taken", "t.yaml").found]


@pytest.mark.parametrize("char", BREAKS)
@pytest.mark.parametrize(
    "text", ["a: 1\nb: x{}y\nc: 1\n", 'a: 1\nb: "{}"\n', "a: 1\n#  {} b: 2\n", "a: 1\nb: |\n {} x\n"]
)
def test_whatever_else_ends_a_line_is_refused_with_its_place(text: str, char: str) -> None:
    line, before = next((i, one[: one.index("{}")]) for i, one in enumerate(text.split("\n"), start=1) if "{}" in one)
    assert told(text.format(char)) == [
        ("KT013" if char in "\r\x85\u2028\u2029" else "KT001", f"t.yaml:{line}:{len(before) + 1}")
    ]


def test_the_first_of_each_kind_is_told_with_how_many_follow() -> None:
    source = read("a: x\u2028\n\u2029b\u2028\u2028\n".encode(), "taken", "t.yaml")
    assert [one.bericht for one in source.found] == [
        "hier staat U+2028, voor YAML het einde van een regel (en nog 2 keer)",
        "hier staat U+2029, voor YAML het einde van een regel",
    ]


def test_a_file_with_old_line_ends_is_one_finding() -> None:
    assert told("a: 1\r" * 1000) == [("KT013", "t.yaml:1:5")]


def test_written_as_an_escape_such_a_character_is_data() -> None:
    source = read(b'a: "x\\L\\N\\P\\u2028\\x0b"\nb: no\n', "taken", "t.yaml")
    assert not source.found
    assert str(source.place(("b",))) == "t.yaml:2:4"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_lines_and_columns_are_those_of_an_editor(end: str, bom: str) -> None:
    text = re.sub("\n", end, f"{bom}é: 1\nb: é\x07\n")
    assert told(text) == [("KT001", "t.yaml:2:5")]
