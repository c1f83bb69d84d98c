"""Companies, collection accounts and customers, as rows."""
