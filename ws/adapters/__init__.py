"""Everything outside the core that fulfils its ports: database, paper, mail, clock, passwords, log."""
