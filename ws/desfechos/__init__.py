"""Outcomes: what a call, a file, a letter or a piece of paper came to, with its code, its sentence and what to do."""
