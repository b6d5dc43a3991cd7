// Building the page out of nodes. Data only ever becomes text nodes or attribute values, never markup.

/** An element. `props`: attributes; `class`, `text` and `on: {event: handler}`; false and null leave an attribute out. */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === false || value == null) continue;
    if (name === "on") for (const [event, handler] of Object.entries(value)) node.addEventListener(event, handler);
    else if (name === "text") node.textContent = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child != null && child !== false));
  return node;
}

const PATHS = {
  menu: "M4 6h16M4 12h16M4 18h16",
  plus: "M12 5v14M5 12h14",
  close: "M6 6l12 12M18 6L6 18",
  send: "M12 19V5M6 11l6-6 6 6",
  stop: "M7 7h10v10H7z",
  up: "M7 10v10H4V10h3zm0 0l4-7a2 2 0 0 1 2 2v4h5.500a2 2 0 0 1 2 2.300l-1.200 7a2 2 0 0 1-2 1.700H7",
  down: "M17 14V4h3v10h-3zm0 0l-4 7a2 2 0 0 1-2-2v-4H5.500a2 2 0 0 1-2-2.300l1.200-7a2 2 0 0 1 2-1.700H17",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  check: "M5 12.500l4.500 4.500L19 7.500",
  trash: "M5 7h14M10 11v6M14 11v6M6.500 7l1 13h9l1-13M9 7V4h6v3",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2",
  moon: "M20 14.500A8.500 8.500 0 0 1 9.500 4 8.500 8.500 0 1 0 20 14.500z",
  globe: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18",
  book: "M5 4h6a2 2 0 0 1 2 2v14a2 2 0 0 0-2-2H5zM19 4h-4a2 2 0 0 0-2 2v14a2 2 0 0 1 2-2h4z",
  box: "M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8",
  shield: "M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zM9 12l2.200 2.200L15.500 10",
  truck: "M3 6h11v10H3zM14 10h4l3 3v3h-7zM7 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM17 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
  retry: "M4 12a8 8 0 1 1 2.500 5.800M4 19v-5h5",
  image: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.500 9.500h.01",
  chat: "M4 5h16v11H10l-4 4v-4H4zM8 9h8M8 12h5",
  inbox: "M4 13l2.500-8h11L20 13v6H4zM4 13h5l1.500 2.500h3L15 13h5",
  megaphone: "M4 10v4h3l9 4V6l-9 4zM8 14.500l1 4.500h2.500l-1-3.500M19 9.500a4 4 0 0 1 0 5",
  trend: "M4 19h16M4 15l5-5 4 3 7-8M15 5h5v5",
  star: "M12 4l2.500 5.200 5.500.8-4 4 1 5.700-5-2.700-5 2.700 1-5.700-4-4 5.500-.8z",
  upload: "M12 16V5M7 10l5-5 5 5M4 16v4h16v-4",
  save: "M12 5v11M7 11l5 5 5-5M4 19h16",
  bars: "M5 20v-7M10 20V8M15 20v-10M20 20V4M3 20h18",
  back: "M19 12H5M11 6l-6 6 6 6",
  leave: "M10 4H5v16h5M14 8l4 4-4 4M9 12h9",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.500 20a7.500 7.500 0 0 1 15 0",
  spark: "M12 3l2 6.500L20.500 12 14 14.500 12 21l-2-6.500L3.500 12 10 9.500z",
};

/** A drawing that says nothing to a screen reader: its button has the label. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

/** A button with a drawing and a label that is read out and shown as a tooltip. */
export function iconButton(name, label, click, props = {}) {
  return el("button", { type: "button", class: "icon-button", "aria-label": label, title: label, on: { click }, ...props }, icon(name));
}

/** A table that scrolls inside its box; cells are texts, numbers or nodes. `columns`: {text, number}. */
export function table(label, columns, rows) {
  const cell = (value, at) => el("td", { class: columns[at].number && "number" }, value ?? "–");
  return el(
    "div",
    { class: "table-scroll", tabindex: "0", role: "region", "aria-label": label },
    el(
      "table",
      {},
      el("thead", {}, el("tr", {}, columns.map(({ text, number }) => el("th", { scope: "col", class: number && "number", text })))),
      el("tbody", {}, rows.map((row) => el("tr", {}, row.map(cell)))),
    ),
  );
}

/** A modal dialog: the browser keeps the focus inside and closes it at Escape; it leaves the page when closed. */
export function dialog(root, { title, closeLabel, className = "" }, ...content) {
  const heading = el("h2", { id: `dialog-${Date.now()}`, text: title, dir: "auto" });
  const box = el("dialog", { class: `dialog ${className}`, "aria-labelledby": heading.id });
  const close = iconButton("close", closeLabel, () => box.close());
  box.append(el("header", {}, heading, close), ...content.flat());
  box.addEventListener("close", () => box.remove());
  box.addEventListener("click", (event) => event.target === box && box.close());
  root.append(box);
  box.showModal();
  return box;
}
