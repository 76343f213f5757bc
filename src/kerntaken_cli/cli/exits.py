"""How a command can end."""

from enum import IntEnum


class Afloop(IntEnum):
    """The exit codes; a crash is never mistaken for findings."""

    GOED = 0
    BEVINDINGEN = 1
    GEBRUIK = 2
    NIETS_GELEZEN = 3
    PROGRAMMAFOUT = 70
    ONDERBROKEN = 130

    @property
    def uitleg(self) -> str:
        """What it means to who runs a command."""
        return UITLEG[self]


UITLEG = {
    Afloop.GOED: "goed",
    Afloop.BEVINDINGEN: "bevindingen of verschillen",
    Afloop.GEBRUIK: "de opdracht klopt niet",
    Afloop.NIETS_GELEZEN: "niets te lezen",
    Afloop.PROGRAMMAFOUT: "fout in kerntaken",
    Afloop.ONDERBROKEN: "onderbroken",
}
