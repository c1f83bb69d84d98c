"""Who comes in: accounts, passwords, sessions, invitations, grants."""
