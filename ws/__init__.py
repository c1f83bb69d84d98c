"""Central de Cobrança: a company's boletos as web services."""
