"""A check of a running service against its contract: every operation, right and wrong calls, evidence kept.

It knows the WSDL and what the service answers, nothing else: suitable boletos are found by consulting the
customer's history. What the data at hand cannot show is reported as not applicable, with the reason.

    python -m client_samples.qa --url http://localhost:8000 --usuario U --senha S [--integrador I --segredo X]

One file a subject: ``consulta``, ``valores``, ``emissao``, ``envio``, ``analise``, ``integrador``,
``falhas``, ``variantes`` and ``amostras`` (the four programs themselves).
"""
