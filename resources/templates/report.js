"use strict";
(() => {
  const form = document.getElementById("pick");
  const entries = [...document.querySelectorAll(".entry")];
  const words = new Map(entries.map((e) => [e, e.textContent.toLowerCase()]));
  const shown = document.getElementById("shown");
  const fits = (entry) => {
    const has = (name) => (entry.dataset[name] || "").split("\n");
    const asked = form.words.value.toLowerCase().split(/\s+/).filter(Boolean);
    return ["state", "verdict", "outlet"].every((name) => {
      const wanted = form.elements[name] ? form.elements[name].value : "";
      return !wanted || has(name).includes(wanted);
    }) && asked.every((word) => words.get(entry).includes(word));
  };
  const pick = () => {
    let count = 0;
    for (const entry of entries) {
      entry.hidden = !fits(entry);
      count += entry.hidden ? 0 : 1;
      const line = document.querySelector(`nav a[href="#${entry.id}"]`);
      if (line) line.parentElement.hidden = entry.hidden;
    }
    for (const part of document.querySelectorAll(".part")) {
      const own = [...part.querySelectorAll(".entry")];
      part.hidden = own.length > 0 && own.every((entry) => entry.hidden);
    }
    shown.textContent = count === entries.length ? "" : `${count} of ${entries.length} shown`;
  };
  form.hidden = false;
  form.addEventListener("input", pick);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(pick));
  // A link to something that is not shown shows everything again.
  window.addEventListener("hashchange", () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target && target.closest("[hidden]")) { form.reset(); setTimeout(() => target.scrollIntoView(), 10); }
  });
})();
