"""What both HTTP doors share: the server, turns, who calls from where, limits, traces. No SOAP, no HTML."""
