"""E-mail: what a message looks like, and the ways it leaves."""
