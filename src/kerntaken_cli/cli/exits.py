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
