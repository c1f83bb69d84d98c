"""The contract's files: published, read as tables, explained to people and machines."""
