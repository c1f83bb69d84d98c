// What the manager's desk does better with a script: the tab at hand in sight, the colour's contrast while it is
// chosen, the logo before it is sent.
"use strict";
(() => {
  const um = (seletor) => document.querySelector(seletor);
  const aqui = um(".abas [aria-current]");
  if (aqui) aqui.closest("ul").scrollLeft = aqui.offsetLeft - 24;

  const campo = um("[data-cor]");
  if (campo) {
    const paleta = um("[data-cor-paleta]"), regra = campo.dataset;
    const linear = (tom) => (tom <= 0.04045 ? tom / 12.92 : ((tom + 0.055) / 1.055) ** 2.4);
    const tons = (cor) => [1, 3, 5].map((i) => parseInt(cor.slice(i, i + 2), 16));
    const luz = (cor) => tons(cor).reduce((soma, tom, i) => soma + [0.2126, 0.7152, 0.0722][i] * linear(tom / 255), 0);
    const contraste = (uma, outra) => {
      const [a, b] = [luz(uma), luz(outra)].sort((x, y) => y - x);
      return (a + 0.05) / (b + 0.05);
    };
    const comBranco = (cor, parte) => "#" + tons(cor).map((tom) => Math.round(tom + (255 - tom) * parte).toString(16).padStart(2, "0")).join("");
    const clareada = (cor) => {
      let passo = 0;
      while (contraste(comBranco(cor, passo / regra.passos), regra.escuro) < regra.minimoEscuro) passo++;
      return comBranco(cor, passo / regra.passos);
    };
    const mostrar = () => {
      const cor = campo.value.trim();
      if (!/^#[0-9a-f]{6}$/i.test(cor)) return;
      const razao = contraste(cor, "#ffffff");
      const legivel = razao >= regra.minimo;
      paleta.value = cor.toLowerCase();
      um("[data-razao]").textContent = (Math.floor(razao * 10) / 10).toLocaleString("pt-BR");
      um("[data-legivel]").hidden = !legivel;
      um("[data-ilegivel]").hidden = legivel;
      um("[data-contraste] use").setAttribute("href", legivel ? "#i-certo" : "#i-alerta");
      um("[data-amostra]").setAttribute("fill", cor);
      um("[data-amostra-escura]").setAttribute("fill", legivel ? clareada(cor) : cor);
    };
    const escrever = (cor) => { campo.value = cor.toUpperCase(); mostrar(); };
    paleta.hidden = um("[data-sugestoes]").hidden = false;
    campo.addEventListener("input", mostrar);
    paleta.addEventListener("input", () => escrever(paleta.value));
    um("[data-sugestoes]").addEventListener("click", (evento) => {
      const botao = evento.target.closest("button");
      if (botao) escrever(botao.value);
    });
  }

  const arquivo = um("[data-logo]");
  if (arquivo) {
    arquivo.addEventListener("change", () => {
      const escolhido = arquivo.files[0];
      const grande = escolhido && escolhido.size > Number(arquivo.dataset.maximo) * 1024;
      arquivo.setCustomValidity(grande ? `O logotipo deve ter no máximo ${arquivo.dataset.maximo} kB.` : "");
      if (grande) arquivo.reportValidity();
      if (!escolhido || grande || !["image/png", "image/jpeg"].includes(escolhido.type)) return;
      const leitor = new FileReader();
      leitor.addEventListener("load", () => {
        const previa = um("[data-previa]");
        previa.src = leitor.result;
        previa.hidden = false;
        um("[data-sem-logo]")?.setAttribute("hidden", "");
      });
      leitor.readAsDataURL(escolhido);
    });
  }
})();
