// What the panels are built of.
import { Refused } from "../api.js";
import { el, icon } from "../dom.js";
import { sentence } from "../turn.js";
import { say } from "../words.js";

const ROOT = new URL("../../", import.meta.url);

/** A panel's head: its name, a line that says what it is for, and controls at the end. */
export function head(title, text, ...controls) {
  return el("header", { class: "panel-head" }, el("div", {}, el("h2", { text: title }), text && el("p", { class: "faint", text })), el("div", { class: "panel-controls" }, controls));
}

/** A box with a heading. */
export function box(title, props, ...content) {
  return el("section", { ...props, class: `box ${props.class ?? ""}` }, title && el("h3", { text: title }), ...content);
}

/** A field with its name. */
export const field = (name, control) => el("label", { class: "field" }, el("span", { text: name }), control);

/** A choice out of `options`: [value, text]. */
export function choice(label, options, value, change) {
  const named = options.map(([option, text]) => el("option", { value: option, selected: option === value, text }));
  return el("select", { "aria-label": label, on: { change: (event) => change(event.target.value) } }, named);
}

export const button = (text, drawing, click, kind = "") => el("button", { type: "button", class: `button small ${kind}`, on: { click } }, drawing && icon(drawing), text);

/** A file of the interface, to be saved: the browser fetches it by itself. */
export const download = (path, text = say("merchant-download")) => el("a", { class: "button small plain", href: new URL(path, ROOT).href, download: "" }, icon("save"), text);

/** Facts side by side, each in its own direction: "English · 9:19 ص" would be read as one. */
export const facts = (values) => values.filter(Boolean).flatMap((value, n) => [n ? " · " : "", el("bdi", { text: value })]);

/** What stands where there is nothing. */
export const nothing = (text) => el("p", { class: "nothing", text });

/** Why something failed, and another try. */
export function failure(error, again) {
  const text = sentence(error instanceof Refused ? error : { code: "offline" });
  return el("div", { class: "failure", role: "alert" }, el("p", { dir: "auto", text }), again && button(say("retry"), "retry", again, "plain"));
}

/** Fill `place` with what `load()` brings, or with why it did not; a newer call wins over one that still waits. */
export async function fill(place, load) {
  const mine = (place.filling = Symbol("filling"));
  place.setAttribute("aria-busy", "true");
  let content;
  try {
    content = await load();
  } catch (error) {
    if (error instanceof Refused && error.status === 401) throw error; // signed out: the page asks for the password
    content = failure(error, () => fill(place, load));
  }
  if (place.filling !== mine) return;
  place.removeAttribute("aria-busy");
  place.replaceChildren(...[content].flat().filter(Boolean));
}
