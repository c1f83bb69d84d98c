"""Boletos and purchases: consult, emit, explain, analyse."""
