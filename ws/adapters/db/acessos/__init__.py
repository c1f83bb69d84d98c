"""Accounts, their passwords and invitations, as rows."""
