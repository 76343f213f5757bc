"""The answers: a module a command, each from its answer to a View."""
