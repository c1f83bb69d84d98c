"""What Spyne does here: it dispatches a request to its operation."""
