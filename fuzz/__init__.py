"""The workshop for what nobody thought of: mutated data, falsified results and odd options, minutes at a time."""
