"""The service over HTTP: paths, the page for people, the answer of last resort."""
