"""From YAML text to models, remembering line and column of everything."""
