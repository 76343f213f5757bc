"""Programs of others that read what we write, run for real by ``make clients``; README.md tells which."""
