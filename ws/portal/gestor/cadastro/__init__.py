"""The manager's pages about the company."""
