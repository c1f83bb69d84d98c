// What makes the pages more comfortable. All of them work without it.
"use strict";
document.documentElement.classList.add("com-script"); // before anything is drawn: what needs scripts has its place
document.addEventListener("DOMContentLoaded", () => {
  const um = (seletor, onde = document) => onde.querySelector(seletor);
  const todos = (seletor, onde = document) => [...onde.querySelectorAll(seletor)];

  // One live region for what has no place of its own.
  const voz = document.createElement("p");
  voz.className = "so-leitor";
  voz.setAttribute("role", "status");
  document.body.append(voz);
  const dizer = (texto) => { voz.textContent = ""; setTimeout(() => { voz.textContent = texto; }, 50); };

  // --- copy, print, show a password ---------------------------------------------------------------------------
  async function copiar(texto) {
    if (navigator.clipboard) return navigator.clipboard.writeText(texto);
    const campo = document.createElement("textarea"); // pages that came by plain HTTP
    campo.value = texto;
    (um("dialog[open]") || document.body).append(campo);
    campo.select();
    const copiou = document.execCommand("copy");
    campo.remove();
    if (!copiou) throw new Error("copy");
  }

  async function aoCopiar(botao) {
    const rotulo = um("span", botao), antes = botao.dataset.antes ??= rotulo.textContent;
    try {
      await copiar(botao.dataset.copiar);
      rotulo.textContent = "Copiado!";
      dizer("Copiado. Cole no aplicativo do seu banco.");
    } catch {
      rotulo.textContent = "Não copiou";
      dizer("Não foi possível copiar. Selecione o texto e copie.");
    }
    setTimeout(() => { rotulo.textContent = antes; }, 2500);
  }

  function botaoDaSenha(caixa) {
    const campo = um("input", caixa), botao = document.createElement("button");
    botao.type = "button";
    botao.className = "botao";
    const mostrar = (visivel) => {
      campo.type = visivel ? "text" : "password";
      botao.textContent = visivel ? "Ocultar" : "Mostrar";
      botao.setAttribute("aria-label", (visivel ? "Ocultar" : "Mostrar") + " a senha");
    };
    botao.addEventListener("click", () => mostrar(campo.type === "password"));
    campo.form.addEventListener("submit", () => mostrar(false));
    mostrar(false);
    caixa.append(botao);
  }

  // --- addresses, judged while they are typed; the server judges them again ---------------------------------------
  function erroDoEndereco(campo, campos) {
    const texto = campo.value.trim().toLowerCase();
    if (!texto) return "";
    const anteriores = campos.slice(0, campos.indexOf(campo)).map((outro) => outro.value.trim().toLowerCase());
    if (anteriores.includes(texto)) return "Este endereço já foi informado acima.";
    const certo = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[a-z]{2,}$/.test(texto) && !campo.validity.typeMismatch;
    return certo ? "" : "Confira este endereço. Exemplo: nome@empresa.com.br";
  }

  function mostrarErro(campo, texto) {
    const lugar = document.getElementById(campo.id + "-erro");
    lugar.textContent = texto;
    if (texto) campo.setAttribute("aria-invalid", "true"); else campo.removeAttribute("aria-invalid");
  }

  function vigiarEnderecos(formulario) {
    const campos = todos("input[name=email]", formulario);
    let apertando = false; // a sentence that appears under a button being pressed would push it away from the finger
    formulario.addEventListener("pointerdown", (evento) => { apertando = Boolean(evento.target.closest("button, a")); });
    for (const campo of campos) {
      document.getElementById(campo.id + "-erro").setAttribute("aria-live", "polite");
      campo.addEventListener("blur", () => {
        if (!apertando) campos.forEach((outro) => mostrarErro(outro, erroDoEndereco(outro, campos)));
      });
      campo.addEventListener("input", () => { // a mistake is told when one leaves the field, and forgiven at once
        if (!erroDoEndereco(campo, campos)) mostrarErro(campo, "");
      });
    }
    formulario.addEventListener("submit", (evento) => {
      campos.forEach((campo) => mostrarErro(campo, erroDoEndereco(campo, campos)));
      if (campos.every((campo) => !campo.value.trim())) mostrarErro(campos[0], "Escreva ao menos um endereço de e-mail.");
      const errado = campos.find((campo) => campo.hasAttribute("aria-invalid"));
      if (errado) { evento.preventDefault(); evento.stopImmediatePropagation(); errado.focus(); }
    });
  }

  // --- a page's part in a dialog ---------------------------------------------------------------------------------
  let dialogo;
  function caixaDeDialogo() {
    if (dialogo) return dialogo;
    dialogo = document.createElement("dialog");
    document.body.append(dialogo);
    dialogo.addEventListener("click", (evento) => {
      if (evento.target === dialogo || evento.target.closest("[data-fechar]")) { evento.preventDefault(); dialogo.close(); }
    });
    return dialogo;
  }

  async function buscar(endereco, opcoes) {
    const resposta = await fetch(endereco, { credentials: "same-origin", ...opcoes });
    const pagina = new DOMParser().parseFromString(await resposta.text(), "text/html");
    const parte = um("[data-fragmento]", pagina);
    if (!parte) { location.assign(resposta.url); throw new Error("page"); } // a login page, most likely
    return document.adoptNode(parte);
  }

  function porNoDialogo(parte) {
    const caixa = caixaDeDialogo(), titulo = um("h1", parte);
    titulo.id = "titulo-do-dialogo";
    caixa.setAttribute("aria-labelledby", titulo.id);
    const fechar = document.createElement("button");
    fechar.type = "button";
    fechar.className = "ligacao fechar";
    fechar.dataset.fechar = "";
    fechar.textContent = "Fechar";
    caixa.replaceChildren(fechar, parte);
    if (!caixa.open) caixa.showModal();
    preparar(caixa);
    (um("[data-foco], [aria-invalid]", parte) || um("input:not([type=hidden])", parte) || titulo).focus();
  }

  async function abrirNoDialogo(endereco, opcoes, seFalhar) {
    try {
      porNoDialogo(await buscar(endereco, opcoes));
    } catch (falha) {
      if (falha.message !== "page") seFalhar();
    }
  }

  // --- messages on their way -------------------------------------------------------------------------------------
  function acompanhar(parte, espera = 1500) {
    setTimeout(async () => {
      if (!parte.isConnected || (dialogo?.contains(parte) && !dialogo.open)) return;
      let nova;
      try { nova = await buscar(parte.dataset.acompanhar); } catch { return acompanhar(parte, espera * 2); }
      um("h1", parte).textContent = um("h1", nova).textContent;
      const lista = um("ul", parte), listaNova = um("ul", nova);
      if (lista.innerHTML !== listaNova.innerHTML) lista.innerHTML = listaNova.innerHTML; // read out only when changed
      if (nova.dataset.acompanhar) acompanhar(parte, Math.min(espera * 1.3, 15000));
      else um("[role=status] ~ p", parte)?.remove();
    }, espera);
  }

  // --- choosing several ------------------------------------------------------------------------------------------
  function vigiarEscolha(tabela) {
    const caixas = todos("input[name=id]", tabela), lugar = um("[data-selecionados]");
    const todas = um("[data-todas]", tabela);
    if (!caixas.length || !lugar) return;
    todas.hidden = false;
    const contar = () => {
      const marcadas = caixas.filter((caixa) => caixa.checked).length;
      todas.checked = marcadas === caixas.length;
      todas.indeterminate = marcadas > 0 && !todas.checked;
      lugar.textContent = marcadas === 1 ? "1 boleto selecionado" : `${marcadas} boletos selecionados`;
    };
    todas.addEventListener("change", () => { caixas.forEach((caixa) => { caixa.checked = todas.checked; }); contar(); });
    caixas.forEach((caixa) => caixa.addEventListener("change", contar));
    contar();
  }

  // --- the whole page, and each part that arrives later -----------------------------------------------------------
  function preparar(onde) {
    todos("[data-copiar], [data-imprimir]", onde).forEach((botao) => { botao.hidden = false; });
    todos("[data-mostrar-senha]", onde).forEach(botaoDaSenha);
    todos("[data-emails]", onde).forEach(vigiarEnderecos);
    todos("[data-acompanhar]", onde).forEach((parte) => acompanhar(parte));
  }

  document.addEventListener("click", (evento) => {
    const copia = evento.target.closest("[data-copiar]"), ligacao = evento.target.closest("a[data-dialogo]");
    if (copia) aoCopiar(copia);
    else if (evento.target.closest("[data-imprimir]")) print();
    else if (ligacao && !evento.ctrlKey && !evento.metaKey && !evento.shiftKey) {
      evento.preventDefault();
      abrirNoDialogo(ligacao.href, {}, () => location.assign(ligacao.href));
    }
  });

  document.addEventListener("submit", (evento) => {
    const formulario = evento.target, botao = evento.submitter;
    if (botao?.hasAttribute("data-dialogo")) {
      evento.preventDefault();
      const endereco = botao.formAction + "?" + new URLSearchParams(new FormData(formulario));
      abrirNoDialogo(endereco, {}, () => location.assign(endereco));
    } else if (dialogo?.contains(formulario)) {
      evento.preventDefault();
      botao.disabled = true;
      const pedido = { method: "POST", body: new FormData(formulario) };
      abrirNoDialogo(formulario.action, pedido, () => formulario.submit()).finally(() => { botao.disabled = false; });
    } else if (formulario.method === "post" && botao) {
      setTimeout(() => { botao.disabled = true; }); // once is enough
    }
  });
  addEventListener("pageshow", () => todos("button[disabled]").forEach((botao) => { botao.disabled = false; }));

  preparar(document);
  todos("[data-escolher]").forEach(vigiarEscolha);
  um("[data-foco]")?.focus();
});
