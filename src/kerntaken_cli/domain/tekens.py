"""What a reader sees of a text: whether there is anything to see, and which texts are easily taken for the same."""

from __future__ import annotations

import re
import unicodedata

HIDDEN = (
    "\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e"
    "\\u2060-\\u206f\\u2800\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Signs that steer others or fill a place, as a part of a regular expression (of Python, Rust and JavaScript)."""

VISIBLE = f"[^\\s{HIDDEN}]"
"""A sign that a reader sees."""

_VISIBLE, _HIDDEN = re.compile(VISIBLE), re.compile(f"[{HIDDEN}]+")

ALIKE = {
    "0I1|": "Olll",
    "‐‑‒–—―−’‘ʼ": "-------'''",  # noqa: RUF001
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορτυχ": "ABEZHlKMNOPTYXaikvoptux",  # noqa: RUF001
    "АВЕЅІЈКМНОРСТХҮаеѕіјорсухһԁԛԝӏ": "ABESlJKMHOPCTXYaesijopcyxhdqwl",  # noqa: RUF001
    "ՏՕօսոհցıɑɡ": "SOounhgiag",  # noqa: RUF001
}
"""Digits, dashes and letters of other alphabets, and the plain sign that each is easily taken for."""

_PLAIN = str.maketrans("".join(ALIKE), "".join(ALIKE.values()))


def is_visible(text: str) -> bool:
    """Whether a reader sees anything of a text."""
    return _VISIBLE.search(text) is not None


def looks(text: str) -> frozenset[str]:
    """Return how a text looks: texts that share a look are easily taken for the same; capitals do not count.

    There are two looks, because a capital I is taken for an i as well as for an l.
    """
    plain = " ".join(_HIDDEN.sub("", unicodedata.normalize("NFKC", text)).split())
    return frozenset({plain.translate(_PLAIN).casefold(), plain.casefold().translate(_PLAIN)})
