"""What a comment lets pass is judged when everything has been looked at."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kerntaken_cli.usecases.invoer import open_data

REASON = "  # kerntaken: negeer[{}] zo is het afgesproken"


@pytest.mark.parametrize(("code", "line"), [("KT701", "aandelen: {zorg: 85, rust: 15}}"), ("KT601", "pijler: gast")])
@pytest.mark.parametrize("wrong", ["soort: kader", "soort: kaders"])
def test_a_comment_is_not_unused_while_something_is_wrong(
    code: str, line: str, wrong: str, body: Callable[..., Path]
) -> None:
    folder = body()
    path = folder / "taken.yaml"
    text = path.read_text(encoding="utf-8").replace(
        "aandelen: {zorg: 86, rust: 14}}", "aandelen: {zorg: 85, rust: 15}}"
    )
    path.write_text(text.replace("soort: kaders", wrong).replace(line, line + REASON.format(code), 1), encoding="utf-8")
    codes = [one.code.nummer for one in open_data(folder).bevindingen]
    if wrong == "soort: kader":
        assert codes == ["KT104"]
    else:
        assert codes == ([] if code == "KT701" else ["KT903", "KT701", "KT701"])
