"""Options in, text and exit code out; the only room that knows typer."""
