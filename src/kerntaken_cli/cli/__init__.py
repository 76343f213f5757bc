"""Options in, text and exit code out; the only room that knows typer. One module per family of commands."""
