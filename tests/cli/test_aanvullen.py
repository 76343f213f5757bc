"""Completion: the names in the data, in every shell, and silence when the data are broken."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kerntaken_cli.cli.app import run

Body = Callable[..., Path]


@pytest.fixture
def completed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., list[str]]:
    def call(*words: str, voor: str = "bash") -> list[str]:
        monkeypatch.setenv("_KERNTAKEN_COMPLETE", f"complete_{voor}")
        monkeypatch.setenv("COMP_WORDS", "\n".join(("kerntaken", *words)))
        monkeypatch.setenv("COMP_CWORD", str(len(words)))
        monkeypatch.setenv("_TYPER_COMPLETE_ARGS", " ".join(("kerntaken", *words)))
        monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
        with pytest.raises(SystemExit):
            run([])
        out, err = capsys.readouterr()
        assert err == ""
        lines: list[str] = out.split()
        return lines

    return call


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("scenario k", ["kern", "koers"]),
        ("vergelijk nul absolute-kern ko", ["koers"]),
        ("waarom koers jg", ["jgz"]),
        ("taak veilig-t", ["veilig-thuis"]),
        ("scenario koers --pijler v", ["veiligheid"]),
        ("scenario koers --soort wettelijk-k", ["wettelijk-keuze"]),
        ("taken --kenmerk pre", ["preventie"]),
        ("taken --kader hervo", ["hervormingsagenda"]),
        ("taken --scenario am", ["ambitie"]),
        ("scenario --formaat ma", ["markdown"]),
        ("valideer --formaat sa", ["sarif"]),
        ("samenhang inko", ["inkoop"]),
        ("schema inst", ["instellingen"]),
        ("code KT60", [f"KT60{n}" for n in range(1, 8)]),
        ("scenario koers --stel jgz = beh", ["behouden"]),
        ("scenario koers --stel jgz=ov", ["overdragen"]),
        ("verge", ["vergelijk"]),
        ("scenario niets", []),
    ],
)
def test_bash_gets_the_names(words: str, names: list[str], completed: Callable[..., list[str]]) -> None:
    assert completed(*words.split()) == names


def test_fish_and_zsh_get_them_too(completed: Callable[..., list[str]]) -> None:
    assert completed("scenario", "k", voor="fish") == ["kern", "koers"]
    assert '"koers"' in " ".join(completed("scenario", "k", voor="zsh"))


@pytest.mark.parametrize("text", ["", "{", "scenarios: [1, 2]", "scenarios: {1: x}", "taken: 3", "\0"])
def test_broken_data_are_met_with_silence(text: str, tmp_path: Path, completed: Callable[..., list[str]]) -> None:
    for name in ("taken.yaml", "scenarios.yaml"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert completed("scenario", "--data", str(tmp_path), "k") == []
    assert completed("waarom", "koers", "--data", str(tmp_path), "j") == []
    assert completed("scenario", "--data", "/bestaat/niet", "k") == []
