"""Coming in: credentials are judged, sessions begin, go on and end."""
