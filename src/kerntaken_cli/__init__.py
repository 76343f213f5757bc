"""kerntaken: scenario calculator for the core-task review (kerntakendiscussie) of Dutch joint public bodies."""

__version__ = "0.1.0"
