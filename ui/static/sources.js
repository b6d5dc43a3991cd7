// The passages an answer rests on: chips, and a dialog with the deciding sentence marked.
import { dialog, el, icon } from "./dom.js";
import { rendered } from "./markdown.js";
import { direction, languageName, say } from "./words.js";

/** Chips that open their passage in a dialog below `root`. */
export function sourceChips(sources, root) {
  const chip = (source, at) =>
    el(
      "button",
      { type: "button", class: "chip source", "aria-haspopup": "dialog", on: { click: () => open(source, root) } },
      el("span", { class: "source-number", "aria-hidden": "true", text: at + 1 }),
      el("span", { class: "source-title", lang: source.language, dir: "auto", text: source.title }),
    );
  return el(
    "div",
    { class: "sources", role: "group", "aria-label": say("sources") },
    el("span", { class: "sources-label" }, icon("book"), say("sources")),
    sources.map(chip),
  );
}

function open(source, root) {
  const passage = el("div", { class: "passage", lang: source.language, dir: direction(source.language) }, rendered(source.text));
  if (source.quote) mark(passage, source.quote);
  const facts = el("p", { class: "passage-facts" }, icon("globe"), languageName(source.language));
  dialog(root, { title: source.title, closeLabel: say("close"), className: "source-dialog" }, facts, passage, link(source.url));
  passage.querySelector("mark")?.scrollIntoView({ block: "center" });
}

function link(url) {
  if (!/^https?:\/\//.test(url ?? "")) return [];
  return el("a", { class: "button", href: url, target: "_blank", rel: "noopener noreferrer", text: say("source-more") });
}

/** Mark the quote where it stands, even over several text nodes and with other white space. */
export function mark(root, quote) {
  const nodes = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let all = "";
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode, from: all.length });
    all += walker.currentNode.data;
  }
  const plain = quote.replace(/\*\*|[_*`]/g, "").trim();
  const pattern = plain.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s*");
  const found = plain && all.match(new RegExp(pattern, "i"));
  if (!found) return;
  const end = found.index + found[0].length;
  for (const { node, from } of nodes.reverse()) {
    const first = Math.max(found.index - from, 0);
    const last = Math.min(end - from, node.length);
    if (first >= last || !node.data.slice(first, last).trim()) continue;
    node.splitText(last);
    const middle = node.splitText(first);
    middle.replaceWith(el("mark", { text: middle.data }));
  }
}
