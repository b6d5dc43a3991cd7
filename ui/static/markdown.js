// Answers as nodes: paragraphs, strong, em, lists, line breaks, tables. Links, images and HTML stay the text they are.
import { el } from "./dom.js";
import { amounts, directionOf } from "./words.js";

const BULLET = /^\s*[-*•]\s+/;
const NUMBERED = /^\s*\d{1,3}[.)]\s+/;
const RULE = /^\s*\|?(\s*:?-{2,}:?\s*\|)+\s*(:?-{2,}:?)?\s*$/;
const HEADING = /^\s{0,3}#{1,6}\s+/;

/** The nodes of a Markdown text. */
export function rendered(text) {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const nodes = [];
  for (let at = 0; at < lines.length; ) {
    const [node, next] = block(lines, at);
    if (node) nodes.push(node);
    at = next;
  }
  return nodes;
}

function block(lines, at) {
  const line = lines[at];
  if (!line.trim()) return [null, at + 1];
  if (line.includes("|") && RULE.test(lines[at + 1] ?? "")) return table(lines, at);
  if (BULLET.test(line)) return list(lines, at, "ul", BULLET);
  if (NUMBERED.test(line)) return list(lines, at, "ol", NUMBERED);
  if (HEADING.test(line)) return [directed(el("p", {}, el("strong", {}, inline(line.replace(HEADING, ""))))), at + 1];
  return paragraph(lines, at);
}

/** The node with a direction of its own, which also keeps a Latin name from drawing the figures beside it along. */
function directed(node) {
  const direction = directionOf(node.textContent);
  if (direction) node.dir = direction;
  return node;
}

function paragraph(lines, at) {
  const node = el("p");
  let next = at;
  for (; next < lines.length && lines[next].trim() && (next === at || !starts(lines, next)); next++) {
    if (next > at) node.append(el("br"));
    node.append(...inline(lines[next].trim()));
  }
  return [directed(node), next];
}

const starts = (lines, at) =>
  BULLET.test(lines[at]) || NUMBERED.test(lines[at]) || HEADING.test(lines[at]) || (lines[at].includes("|") && RULE.test(lines[at + 1] ?? ""));

function list(lines, at, tag, mark) {
  const first = tag === "ol" ? Number.parseInt(lines[at], 10) : 1;
  const node = el(tag, { start: first !== 1 && first });
  const depth = indent(lines[at]);
  let next = at;
  for (; next < lines.length && lines[next].trim(); next++) {
    const deeper = indent(lines[next]) - depth;
    if (deeper < 0) break;
    if (deeper > 1 && (BULLET.test(lines[next]) || NUMBERED.test(lines[next]))) {
      const [inner, end] = block(lines, next);
      node.lastChild.append(inner);
      next = end - 1;
    } else if (mark.test(lines[next])) node.append(el("li", {}, inline(lines[next].replace(mark, ""))));
    else if (starts(lines, next)) break;
    else node.lastChild.append(el("br"), ...inline(lines[next].trim()));
  }
  return [directed(node), next];
}

const indent = (line) => line.length - line.trimStart().length;

const cells = (line) => line.trim().replace(/^\||\|$/g, "").split("|").map((cell) => cell.trim());

function table(lines, at) {
  const row = (line, tag) => el("tr", {}, cells(line).map((cell) => directed(el(tag, { scope: tag === "th" && "col" }, inline(cell)))));
  const body = el("tbody");
  let next = at + 2;
  for (; next < lines.length && lines[next].includes("|"); next++) body.append(row(lines[next], "td"));
  const grid = directed(el("table", {}, el("thead", {}, row(lines[at], "th")), body));
  return [el("div", { class: "table-scroll", tabindex: "0" }, grid), next];
}

const MARKED = /(?<!\\)\*\*(?=\S)(.+?)(?<=[^\s\\])\*\*|(?<![\w*\\])[*_](?=\S)((?:\\.|[^*_\\])+?)(?<=\S)[*_](?![\w*])/g;
const literal = (text) => amounts(text.replace(/\\([\\`*_[\]<>|#~])/g, "$1")); // others' text comes escaped

/** Text with **strong** and *em*; everything else is text. */
export function inline(text) {
  const nodes = [];
  let at = 0;
  for (const match of text.matchAll(MARKED)) {
    nodes.push(document.createTextNode(literal(text.slice(at, match.index))));
    nodes.push(match[1] !== undefined ? directed(el("strong", {}, inline(match[1]))) : directed(el("em", {}, literal(match[2]))));
    at = match.index + match[0].length;
  }
  nodes.push(document.createTextNode(literal(text.slice(at))));
  return nodes;
}
