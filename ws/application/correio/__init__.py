"""Everything that leaves as a letter: sending, the outbox, limits."""
