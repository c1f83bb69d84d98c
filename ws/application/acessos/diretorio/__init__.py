"""Who there is: accounts, and the customers they see, to look at and to choose from."""
