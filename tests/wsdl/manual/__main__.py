"""Write the generated parts of the integrator's manual anew: ``python -m tests.wsdl.manual``."""

from tests.wsdl.manual.renovacao import renovar_o_arquivo

if __name__ == "__main__":
    renovar_o_arquivo()
