"""Composition root: settings in, a working installation out. The only room that knows every other.

===============  =============================================================================