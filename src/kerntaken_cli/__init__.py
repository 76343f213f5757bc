"""kerntaken: scenario calculator for the core-task review (kerntakendiscussie) of Dutch joint public bodies."""

__version__ = "0.1.0"

COMPLETE = "_KERNTAKEN_COMPLETE"
"""The variable in which the script of a shell says that it asks for completion, and which shell it is."""
