"""XML in and out: bytes to a judged request, values to bytes."""
