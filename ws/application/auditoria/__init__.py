"""Who did what: events and refusals."""
