"""What the tool can do, one function per command: each answers, none prints."""
