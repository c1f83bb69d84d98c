"""What may go into a letter: addresses and texts."""
