// The bar at the top, and the demo's "try as a customer" below it.
import { el, icon, iconButton } from "./dom.js";
import { country, languageName, say, spoken } from "./words.js";

/** The top bar. `actions`: {history, language(tag), theme(), close}. */
export function header({ languages, dark, embedded, actions }) {
  return el(
    "header",
    { class: "top" },
    iconButton("menu", say("history"), actions.history, { class: "icon-button open-history", "aria-haspopup": "dialog" }),
    el("span", { class: "logo", "aria-hidden": "true" }, icon("spark")),
    el("div", { class: "name" }, el("h1", { text: say("title") }), el("p", { text: say("tagline") })),
    languagePicker(languages, actions.language),
    iconButton(dark ? "sun" : "moon", say(dark ? "theme-light" : "theme-dark"), actions.theme, { class: "icon-button theme" }),
    embedded && iconButton("close", say("widget-close"), actions.close),
  );
}

/** The choice of the page's language. */
export function languagePicker(languages, choose) {
  const options = languages.map((tag) => el("option", { value: tag, lang: tag, selected: tag === spoken(), text: languageName(tag) }));
  const change = (event) => choose(event.target.value);
  return el("label", { class: "language" }, icon("globe"), el("select", { "aria-label": say("language"), on: { change } }, options));
}

/** "Try as a customer", only where the demo shop offers any; `choose(id or null)`. */
export function demoBar(me, choose) {
  if (!me.demo_customers?.length) return null;
  const option = ({ id, name, country: code }) => el("option", { value: id, selected: id === me.customer, text: `${name} (${country(code)})` });
  const change = (event) => choose(event.target.value ? Number(event.target.value) : null);
  return el(
    "div",
    { class: "demo" },
    el("span", { class: "tag", text: say("demo") }),
    el(
      "label",
      {},
      el("span", { "aria-hidden": "true", text: say("try-as") }),
      el("select", { class: "customer", "aria-label": say("try-as"), on: { change } }, el("option", { value: "", selected: me.customer == null, text: say("guest") }), me.demo_customers.map(option)),
    ),
  );
}

const SHOPPER = {
  title: "welcome-title",
  text: "welcome",
  can: [
    ["box", "can-recommend"],
    ["truck", "can-orders"],
    ["book", "can-rules"],
  ],
  examples: [1, 2, 3, 4, 5, 6].map((n) => `example-${n}`),
};

/** What a new conversation shows: that this is an AI, what it can do, and examples to click. */
export function welcome(ask, { title, text, can, examples } = SHOPPER) {
  const example = (key) => el("button", { type: "button", class: "example", dir: "auto", text: say(key), on: { click: () => ask(say(key)) } });
  return el(
    "section",
    { class: "welcome" },
    el("span", { class: "welcome-mark", "aria-hidden": "true" }, icon("spark")),
    el("h2", { text: say(title) }),
    el("p", { text: say(text) }),
    el("ul", { class: "can" }, can.map(([drawing, key]) => el("li", {}, icon(drawing), el("span", { text: say(key) })))),
    el("h3", { text: say("examples") }),
    el("div", { class: "examples" }, examples.map(example)),
    el("p", { class: "faint", text: say("welcome-check") }),
  );
}
