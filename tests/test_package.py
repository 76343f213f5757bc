"""What the index shows of the package: nothing that leads nowhere."""

from __future__ import annotations

import re
from importlib.metadata import distribution
from pathlib import Path


def test_no_link_leads_to_a_file_that_the_index_does_not_have() -> None:
    shown = distribution("kerntaken-cli").read_text("METADATA") or ""
    assert "kerntaken scenario" in shown
    assert not re.findall(r"\]\((?!https?:)[^)]*\)", shown)


def test_every_link_of_the_readme_leads_somewhere_in_the_repository() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)[^)]*\)", Path("README.md").read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not Path(link).is_file()] == []
