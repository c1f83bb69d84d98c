"""Companies, parties, and how a company looks."""
