"use strict";
(() => {
  const parts = [...document.querySelectorAll("[data-k]")];
  const status = document.getElementById("status");
  const list = value => value ? value.split(" ") : [];
  const meet = (a, b) => a.some(x => b.includes(x));
  let pinned = null;

  // What belongs to a chosen part: in its exam the same sentence or the same place, in the others the same place.
  function belongs(part, chosen) {
    const sameExam = part.dataset.e === chosen.dataset.e;
    const isPlace = part.dataset.k === "box" || part.dataset.k === "place";
    const place = meet(list(part.dataset.a), list(chosen.dataset.a));
    if (!sameExam)
      return isPlace && place ? "also" : "";
    const byPlace = chosen.dataset.k === "box" || chosen.dataset.k === "place";
    const sentence = meet(list(part.dataset.p), list(chosen.dataset.p));
    if (part === chosen || (isPlace ? place : byPlace && part.dataset.k === "row" ? place : sentence))
      return "lit";
    return "";
  }

  function light(chosen) {
    const lit = chosen ? parts.filter(part => belongs(part, chosen) === "lit") : [];
    const boxes = lit.filter(part => part.dataset.k === "box");
    for (const part of parts) {
      const kind = chosen ? belongs(part, chosen) : "";
      part.classList.toggle("lit", kind === "lit");
      part.classList.toggle("also", kind === "also");
      part.classList.toggle("own", part === chosen);
      part.classList.toggle("few", kind === "lit" && boxes.length <= 3);
    }
    status.textContent = chosen ? describe(chosen, lit) : "Nothing is chosen.";
  }

  function describe(chosen, lit) {
    const count = kind => lit.filter(part => part.dataset.k === kind).length;
    const some = (n, word, words) => n === 1 ? "1 " + word : n + " " + words;
    const copy = chosen.cloneNode(true);
    copy.querySelectorAll(".sign").forEach(sign => sign.remove());
    const name = chosen.dataset.k === "box" ? chosen.getAttribute("aria-label") : copy.textContent.trim().replace(/\s+/g, " ");
    return name + " – " + some(count("box"), "box", "boxes") + ", " + some(count("phrase"), "sentence", "sentences");
  }

  function pin(part) {
    if (pinned)
      pinned.setAttribute("aria-pressed", "false");
    pinned = part === pinned ? null : part;
    if (pinned)
      pinned.setAttribute("aria-pressed", "true");
    light(pinned);
  }

  const partOf = event => event.target.closest ? event.target.closest("[data-k]") : null;
  document.addEventListener("pointerover", event => { if (!pinned) light(partOf(event)); });
  document.addEventListener("focusin", event => { const part = partOf(event); if (part && !pinned) light(part); });
  document.addEventListener("focusout", event => { if (!pinned && !event.relatedTarget) light(null); });
  document.addEventListener("click", event => { const part = partOf(event); if (part) pin(part); else if (pinned && !event.target.closest("label, a, summary")) pin(pinned); });
  document.addEventListener("keydown", event => {
    const part = partOf(event);
    if (event.key === "Escape") {
      if (pinned)
        pin(pinned);
      else
        light(null);
    } else if (part && part.tagName !== "BUTTON" && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      pin(part);
    } else if (part && part.dataset.k === "box" && event.key.startsWith("Arrow")) {
      event.preventDefault();
      step(part, event.key === "ArrowRight" || event.key === "ArrowDown" ? 1 : -1);
    }
  });

  // From box to box of one film, in the order of their names.
  function step(box, by) {
    const shown = parts.filter(part => part.dataset.k === "box" && part.dataset.e === box.dataset.e && (!part.classList.contains("silent") || document.body.classList.contains("show-all")))
      .sort((a, b) => a.getAttribute("aria-label") < b.getAttribute("aria-label") ? -1 : 1);
    const next = shown[(shown.indexOf(box) + by + shown.length) % shown.length];
    for (const other of shown)
      other.setAttribute("tabindex", other === next ? "0" : "-1");
    next.focus();
  }

  const all = document.getElementById("all-boxes");
  all.addEventListener("change", () => document.body.classList.toggle("show-all", all.checked));
})();
