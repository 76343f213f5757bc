"""A comment is what YAML takes for one: text about a comment lets nothing pass."""

from __future__ import annotations

import pytest

from kerntaken_cli.loading.comments import commented
from kerntaken_cli.loading.reader import read

NEGEER = "# kerntaken: negeer[KT505] zo staat het in de bron"


@pytest.mark.parametrize(
    "text",
    [
        "a: |\n  eerst\n  {}\nb: 1\n",
        "a: >-\n  {}\n\n",
        "a:\n  b: |2\n      eerst\n    {}\n\n  c: 1\n",
        'a: "{}"\n',
        "a: ['{}', b]\n",
        'a: "eerst\n  {}\n  dan"\n',
        '"{}": 1\n',
    ],
)
def test_text_about_a_comment_is_crossed_out(text: str) -> None:
    source = read(text.format(NEGEER).encode(), "taken", "taken.yaml")
    assert source.root is not None
    assert NEGEER not in "\n".join(commented(source))
    assert list(map(len, commented(source))) == list(map(len, source.lines))


@pytest.mark.parametrize(
    "text",
    [
        "{}\na: |\n  {}\n",
        "a: |  {}\n  {}\n",
        'a: "{}"  {}\n',
        "a: |\n  {}\n{}\nb: 1\n",
        "a:\n  b: |\n    {}\n  {}\n  c: 1\n",
    ],
)
def test_a_comment_beside_it_stays(text: str) -> None:
    source = read(text.format(NEGEER, NEGEER).encode(), "taken", "taken.yaml")
    assert source.root is not None
    assert "\n".join(commented(source)).count(NEGEER) == 1
