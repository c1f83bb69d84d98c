"""What the use cases need from outside; adapters fulfil these, and tests have a fake for each."""
