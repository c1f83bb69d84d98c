"""The manager's pages about accounts and whom they see."""
