// node's soap package as an integrator would use it. One argument: what to call, as JSON. Prints what came back, as JSON.
//
// What it needs: createClientAsync on the published WSDL; WSSecurity (PasswordText) or BasicAuthSecurity. Base64 arrives
// as text. A date arrives as a JS Date at midnight UTC, which is the day before in Brazil: use its UTC parts.
const { createHash } = require("node:crypto");
const soap = require("soap");

const pedido = JSON.parse(process.argv[2]);

async function conectar(usuario, senha) {
  const cliente = await soap.createClientAsync(pedido.wsdl, { forceSoap12Headers: pedido.soap === "1.2" });
  cliente.setSecurity(
    pedido.acesso === "basic"
      ? new soap.BasicAuthSecurity(usuario, senha)
      : new soap.WSSecurity(usuario, senha, { passwordType: "PasswordText", hasTimeStamp: true }),
  );
  return cliente;
}

async function chamar(cliente, operacao, requisicao) {
  const [resposta] = await cliente[`${operacao}Async`]({ requisicao });
  return resposta.retorno;
}

async function falha(cliente, operacao, requisicao) {
  try {
    await chamar(cliente, operacao, requisicao);
  } catch (erro) {
    const fault = erro.root.Envelope.Body.Fault;
    const detalhe = (fault.detail ?? fault.Detail).FalhaServico;
    const texto = fault.faultstring ?? fault.Reason.Text;
    return { codigo: detalhe.codigo, campo: detalhe.campo ?? null, texto: texto.$value ?? texto };
  }
  return { codigo: "nenhuma" };
}

async function main() {
  const cliente = await conectar(pedido.usuario, pedido.senha);
  const consulta = await chamar(cliente, "ConsultarBoletos", { situacao: "TODOS", registrosPorPagina: 100 });
  const um = await chamar(cliente, "ConsultarBoletos", { numeroDocumento: pedido.documento });
  const emissao = await chamar(cliente, "EmitirBoleto", { idBoleto: [pedido.boleto] });
  const envio = await chamar(cliente, "EnviarBoletoEmail", {
    idBoleto: [pedido.boleto],
    destinatarios: { email: pedido.emails },
    idRequisicao: pedido.chave,
  });
  const analise = await chamar(cliente, "AnaliseFinanceira", { periodoInicial: pedido.de, periodoFinal: pedido.ate });
  const desfecho = await chamar(cliente, "EmitirBoleto", { idBoleto: [pedido.acentuado] });
  const pdf = Buffer.from(emissao.pdf, "base64");
  return {
    consulta: {
      codigo: consulta.resultado.codigo,
      ids: consulta.boletos.boleto.map((boleto) => boleto.idBoleto),
      pagador: um.boletos.boleto[0].pagador.nome,
      valor: String(um.boletos.boleto[0].valor),
      vencimento: um.boletos.boleto[0].dataVencimento.toISOString().slice(0, 10),
    },
    emissao: {
      codigo: emissao.resultado.codigo,
      inicio: pdf.subarray(0, 5).toString(),
      tamanho: pdf.length === emissao.tamanhoBytes,
      sha256: createHash("sha256").update(pdf).digest("hex") === emissao.sha256,
    },
    envio: {
      codigo: envio.resultado.codigo,
      protocolo: envio.protocolo,
      emails: envio.envios.envio.map((um) => um.email),
    },
    analise: {
      codigo: analise.resultado.codigo,
      compras: String(analise.totalCompras),
      meses: analise.evolucaoMensal.mes.map((mes) => mes.competencia),
    },
    desfecho: { codigo: desfecho.resultado.codigo, recusa: desfecho.recusas.recusa[0].idBoleto },
    falha: await falha(await conectar(pedido.restrito, pedido.senha_restrito), "AnaliseFinanceira", {}),
    esquema: await falha(cliente, "ConsultarBoletos", { situacao: "QUALQUER" }),
    senha: await falha(await conectar(pedido.usuario, "errada"), "ConsultarBoletos", {}),
  };
}

main().then((visto) => console.log(JSON.stringify(visto)));
