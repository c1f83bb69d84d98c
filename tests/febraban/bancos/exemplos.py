"""One account and number for each bank, with nothing but what its rule cannot do without."""

from ws.febraban.cobranca import Cobranca

EXEMPLOS = {
    exemplo.banco: exemplo
    for exemplo in (
        Cobranca("001", carteira="17", agencia="3851", conta="8570", convenio="1014051", nosso_numero="630"),
        Cobranca("004", carteira="21", agencia="16", conta="1193", conta_dv="2", nosso_numero="53"),
        Cobranca("021", agencia="274", conta="1454204", conta_dv="7", nosso_numero="69240101"),
        Cobranca("033", carteira="101", agencia="1234", convenio="1234567", nosso_numero="453"),
        Cobranca("041", agencia="1102", convenio="9000150", nosso_numero="22832563"),
        Cobranca("070", carteira="2", agencia="82", conta="528", nosso_numero="403"),
        Cobranca("077", carteira="112", agencia="1", convenio="1234567", nosso_numero="457"),
        Cobranca("084", carteira="09", agencia="12", conta="47744", nosso_numero="10027"),
        Cobranca("085", carteira="1", agencia="101", conta="231560", convenio="101104", nosso_numero="74644"),
        Cobranca("097", agencia="1", conta="2", convenio="6641", cpf_cnpj="12345678912", nosso_numero="95"),
        Cobranca("104", carteira="RG", agencia="1234", convenio="123456", nosso_numero="123"),
        Cobranca("133", carteira="09", agencia="1234", conta="56789", nosso_numero="2"),
        Cobranca("136", agencia="1234", conta="12345", conta_dv="7", nosso_numero="13871"),
        Cobranca("174", carteira="36", agencia="1", convenio="267", nosso_numero="101"),
        Cobranca("208", carteira="01", agencia="50", conta="388685", nosso_numero="6380"),
        Cobranca("224", carteira="110", agencia="1", convenio="1234567", nosso_numero="457"),
        Cobranca("237", carteira="06", agencia="278", conta="39232", nosso_numero="2125525"),
        Cobranca("246", carteira="101", agencia="1", convenio="1234567", nosso_numero="457"),
        Cobranca("274", carteira="09", agencia="1", conta="56789", nosso_numero="2"),
        Cobranca("336", carteira="20", agencia="1", convenio="123456789012", nosso_numero="1234567890"),
        Cobranca("341", carteira="109", agencia="293", conta="1328", nosso_numero="157"),
        Cobranca(
            "422", agencia="1150", agencia_dv="0", conta="627672", conta_dv="9", nosso_numero="50153004"
        ),
        Cobranca("604", carteira="110", agencia="1", convenio="1234567", nosso_numero="457"),
        Cobranca("633", carteira="110", agencia="1", convenio="1234567", nosso_numero="457"),
        Cobranca("637", carteira="112", agencia="1", convenio="120", nosso_numero="8026642"),
        Cobranca("643", carteira="110", agencia="1", convenio="1234567", nosso_numero="457"),
        Cobranca("655", carteira="500", agencia="1", convenio="400", nosso_numero="3158"),
        Cobranca("707", carteira="121", agencia="1", convenio="1934436", nosso_numero="84580108"),
        Cobranca("712", carteira="09", agencia="1", conta="56789", nosso_numero="2"),
        Cobranca("743", carteira="02", agencia="1", conta="56789", nosso_numero="35148373401"),
        Cobranca("745", agencia="121", convenio="264424020", modalidade="611", nosso_numero="159"),
        Cobranca("748", carteira="1", agencia="710", posto="65", convenio="129", nosso_numero="16208902"),
        Cobranca("756", carteira="1", agencia="4277", convenio="172278", nosso_numero="8"),
    )
}
