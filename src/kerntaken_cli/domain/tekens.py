"""What a reader sees of a text: whether there is anything to see, and which texts are easily taken for the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

HIDDEN = (
    "\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e"
    "\\u2060-\\u206f\\u2800\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb\U00013430-\U00013455\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Signs that steer others or fill a place, as a part of a regular expression (of Python, Rust and JavaScript)."""

VISIBLE = f"[^\\s{HIDDEN}]"
"""A sign that a reader sees."""

_HIDDEN = re.compile(f"[{HIDDEN}]+")

ALIKE = {
    "0I1|": "Olll",
    "‐‑‒–—―−’‘ʼ": "-------'''",  # noqa: RUF001
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορτυχ": "ABEZHlKMNOPTYXaikvoptux",
    "АВЕЅІЈКМНОРСТХҮаеѕіјорсухһԁԛԝӏ": "ABESlJKMHOPCTXYaesijopcyxhdqwl",  # noqa: RUF001
    "ՏՕօսոհցıɑɡ": "SOounhgiag",  # noqa: RUF001
}
"""Digits, dashes and letters of other alphabets, and the plain sign that each is easily taken for."""

_PLAIN = dict(zip("".join(ALIKE), "".join(ALIKE.values()), strict=True))
_LIKE = re.compile(f"[{''.join(map(re.escape, _PLAIN))}]")


def is_visible(text: str) -> bool:
    """Whether a reader sees anything of a text."""
    return re.search(VISIBLE, text) is not None


def looks(texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield how each text looks: texts that share a look are easily taken for the same; capitals do not count.

    There are two looks, because a capital I is taken for an i as well as for an l. All texts are looked at in one go.
    """
    lines = "".join(f"{' '.join(text.split())}\n" for text in texts)
    shown = _HIDDEN.sub("", unicodedata.normalize("NFKC", lines))
    looked = _plain(shown).casefold(), _plain(shown.casefold())
    return zip(*(look.split("\n")[:-1] for look in looked), strict=True)


def _plain(text: str) -> str:
    return _LIKE.sub(lambda sign: _PLAIN[sign[0]], text)  # most of a text is plain: faster than to translate all of it
