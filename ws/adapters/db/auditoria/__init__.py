"""Who did what, as rows that are only ever added."""
