"""A request against the contract's schema, and what is wrong with it told in the contract's own words."""
