"use strict";
// The page is whole without this. It shows the note of a mark beside it on hover and focus, filters marks, and sorts tables.
(() => {
  const panel = document.createElement("aside");
  panel.id = "note";
  panel.hidden = true;
  panel.setAttribute("aria-label", "Note on the mark");
  document.body.append(panel);
  let hot = [];

  const hide = () => {
    panel.hidden = true;
    hot.forEach((mark) => mark.classList.remove("hot"));
    hot = [];
  };

  // A copy of a note with the reasons of its entry, without anchors and headings of its own.
  const copy = (id, heads) => {
    const item = document.getElementById(id);
    if (!item) return null;
    const box = document.createElement("div");
    box.className = "entry";
    const head = item.closest(".entry")?.querySelector("header");
    if (head && !heads.has(head)) {
      heads.add(head);
      box.append(head.cloneNode(true));
    }
    const list = document.createElement("ul");
    list.append(item.cloneNode(true));
    box.append(list);
    for (const heading of box.querySelectorAll("h4")) {
      const line = document.createElement("p");
      line.className = "head";
      line.append(...heading.childNodes);
      heading.replaceWith(line);
    }
    box.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
    return box;
  };

  const show = (mark) => {
    const ids = [];
    for (let at = mark; at; at = at.parentElement?.closest(".mark[data-note]:not(.off)")) ids.push(at.dataset.note);
    const heads = new Set();
    const notes = ids.map((id) => copy(id, heads)).filter(Boolean);
    if (notes.length === 0) return;
    hide();
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Close (Esc)";
    close.addEventListener("click", hide);
    panel.replaceChildren(close, ...notes);
    panel.hidden = false;
    panel.scrollTop = 0;
    hot = [...mark.closest(".text").querySelectorAll(`.mark[data-note="${ids[0]}"]`)];
    hot.forEach((other) => other.classList.add("hot"));
  };

  const markOf = (target) => target.closest?.(".text .mark[data-note]:not(.off)");
  document.addEventListener("mouseover", (event) => {
    const mark = markOf(event.target);
    if (mark) show(mark);
  });
  document.addEventListener("focusin", (event) => {
    const mark = markOf(event.target);
    if (mark) show(mark);
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("a.ref")) return hide();
    const mark = markOf(event.target);
    if (mark) show(mark);
    else if (!panel.contains(event.target)) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });

  // Whoever follows a link to what is filtered away wants to see it.
  const showTarget = (hash) => {
    const target = document.getElementById(hash.slice(1));
    if (!target?.closest(".off") && !target?.querySelector(".off")) return;
    target.closest("article")?.querySelector("form.filters")?.reset();
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (link) showTarget(link.getAttribute("href"));
  });
  addEventListener("hashchange", () => showTarget(location.hash));

  for (const form of document.querySelectorAll("form.filters")) {
    const article = form.closest("article");
    let marks = null;
    const said = form.querySelector("output");
    const apply = () => {
      marks ??= [...article.querySelectorAll("[data-kind]")];
      const wanted = [...form.querySelectorAll("select")].map((select) => [select.dataset.by, select.value]).filter(([, value]) => value);
      const fits = (mark) => wanted.every(([by, value]) => {
        const own = mark.dataset[by];
        return own !== undefined && (own === value || (by === "voice" && own.split(" ").includes(value)));
      });
      let [shown, all] = [0, 0];
      for (const mark of marks) {
        const on = fits(mark);
        mark.classList.toggle("off", !on);
        if (mark.tagName === "LI") {
          all += 1;
          shown += on ? 1 : 0;
        }
      }
      // heads of lists of which nothing is left go too
      const empty = (list) => wanted.length > 0 && [...list.querySelectorAll("li[data-kind]")].every((item) => item.classList.contains("off"));
      for (const head of article.querySelectorAll(".evidence h5")) {
        const list = head.nextElementSibling;
        [head, list].forEach((own) => own.classList.toggle("off", empty(list)));
      }
      for (const entry of article.querySelectorAll(".evidence .entry")) entry.classList.toggle("off", empty(entry));
      said.textContent = wanted.length ? `${shown} of ${all} findings and names shown` : "";
      hide();
    };
    form.addEventListener("change", apply);
    form.addEventListener("reset", () => {
      form.querySelectorAll("select").forEach((select) => { select.value = ""; });
      apply();
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
  }

  // Paper has no way to unfold anything.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    folded.forEach((own) => { own.open = true; });
  });
  addEventListener("afterprint", () => folded.forEach((own) => { own.open = false; }));

  // Each head of a sortable table becomes a button: the first press sorts down where there are numbers, up where there are words.
  const cell = (row, at) => {
    const own = row.cells[at];
    return own?.dataset.v !== undefined ? Number(own.dataset.v) : own?.textContent.trim() ?? "";
  };
  const compare = (a, b) => (typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), undefined, {numeric: true}));
  for (const table of document.querySelectorAll("table.sortable")) {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, at) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const first = head.classList.contains("n") ? "descending" : "ascending";
        const other = first === "descending" ? "ascending" : "descending";
        const order = head.getAttribute("aria-sort") === first ? other : first;
        heads.forEach((own) => own.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", order);
        // what has no number stays at the end
        const missing = (row) => head.classList.contains("n") && row.cells[at]?.dataset.v === undefined;
        const rows = [...table.tBodies[0].rows].sort((a, b) =>
          missing(a) - missing(b) || (order === "ascending" ? 1 : -1) * compare(cell(a, at), cell(b, at)));
        table.tBodies[0].append(...rows);
      });
    });
  }
})();
