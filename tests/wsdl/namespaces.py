"""The XML namespaces the contract and its messages use."""

CONTRATO = "urn:central-cobranca:integracao:v1"
XS = "http://www.w3.org/2001/XMLSchema"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
WSDL = "http://schemas.xmlsoap.org/wsdl/"
WSDL_SOAP11 = "http://schemas.xmlsoap.org/wsdl/soap/"
WSDL_SOAP12 = "http://schemas.xmlsoap.org/wsdl/soap12/"
SOAP11 = "http://schemas.xmlsoap.org/soap/envelope/"
SOAP12 = "http://www.w3.org/2003/05/soap-envelope"
SOAPENC = "http://schemas.xmlsoap.org/soap/encoding/"
SOAP_HTTP = "http://schemas.xmlsoap.org/soap/http"
WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"

PREFIXOS = {"wsdl": WSDL, "xs": XS, "c": CONTRATO}
"""For paths given to lxml's find and findall."""
