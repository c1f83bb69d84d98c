"""The company file, ``empresa.toml``."""
