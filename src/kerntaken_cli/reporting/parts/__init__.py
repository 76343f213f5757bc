"""What several views show alike: how they open, what a choice does, fields for programs, tables of shares."""
