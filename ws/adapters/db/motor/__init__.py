"""What every repository stands on: connections, statements straight to the driver, how values are stored."""
