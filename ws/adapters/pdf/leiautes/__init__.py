"""The print layouts of the contract."""
