"""Composition root: settings in, a working installation out. The only room that knows every other.

===============  ====================================================================================
``aplicacao``    the installation: its adapters, and what is made of them; its database
``casos``        the use cases, from the ports they share
``http``         the doors that speak HTTP, and how they share one address
``processo``     what a server process loads
===============  ====================================================================================
"""
