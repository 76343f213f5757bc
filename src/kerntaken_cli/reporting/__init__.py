"""From answers to text: an answer becomes a View (blocks, records, data), and a format is a function over that."""
