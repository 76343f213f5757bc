"""The commands: a module each, with a function of the same name; options in, call, render, exit."""
