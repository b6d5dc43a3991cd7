// A tool used by itself: its arguments as a form, its figures, its words.
import { figure, resultCards } from "../analyses.js";
import { json } from "../api.js";
import { el } from "../dom.js";
import { rendered } from "../markdown.js";
import { kept } from "../kept.js";
import { country, direction, has, say, spoken } from "../words.js";
import { field, fill, head, nothing } from "./parts.js";

/** The panel of one tool. A field of the tool's is shown once it has a name in the page's words. */
export function analysisPanel(name) {
  const form = el("form", { class: "box form", on: { submit: (event) => (event.preventDefault(), run()) } });
  const found = el("div", { class: "panel-body" });
  const inputs = new Map();
  const before = JSON.parse(kept.get(`analysis:${name}`) ?? "{}");

  async function build() {
    const { tools, choices } = await json(`api/tools?language=${spoken()}`);
    const tool = tools.find((one) => one.name === name);
    if (!tool) return nothing(say("merchant-no-tool"));
    for (const [key, schema] of Object.entries(tool.arguments.properties)) {
      if (!has(`merchant-field-${key}`)) continue;
      const input = control(key, schema, choices[key]);
      input.value = before[key] ?? "";
      inputs.set(key, input);
    }
    return [
      ...[...inputs].map(([key, input]) => field(say(`merchant-field-${key}`), input)),
      el("button", { type: "submit", class: "button small", text: say(`merchant-show-${name}`) }),
    ];
  }

  async function run() {
    const given = [...inputs].map(([key, input]) => [key, input.type === "number" ? input.valueAsNumber : input.value.trim()]);
    const values = Object.fromEntries(given.filter(([, value]) => value !== "" && !Number.isNaN(value)));
    kept.set(`analysis:${name}`, JSON.stringify(values));
    freed(found);
    if (!found.childElementCount) found.replaceChildren(nothing(say("stage-looking")));
    found.scrollIntoView({ block: "nearest", behavior: "smooth" });
    await fill(found, async () => shown(await json(`api/tools/${name}`, { method: "POST", body: { arguments: values, language: spoken() } })));
  }

  fill(form, build);
  return { node: el("div", {}, head(say(`merchant-tab-${name}`), say(`merchant-${name}-text`)), form, found), leave: () => freed(found) };
}

function shown({ result, plain, plots }) {
  return [
    el("div", { class: "figures" }, plots.map(({ title, svg }) => figure(title, URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }))))),
    el("section", { class: "box answer", dir: direction() }, rendered(plain)),
    resultCards(result) ?? "",
  ];
}

/** The drawings of what is shown are given back to the browser. */
function freed(place) {
  for (const image of place.querySelectorAll("img[src^='blob:']")) URL.revokeObjectURL(image.src);
}

/** The input that a JSON schema asks for; all arguments may be left empty. */
function control(key, schema, choices) {
  if (choices) {
    const named = choices.map(({ value, name }) => [value, key === "country" ? country(value) : name]);
    return pick(named.sort(([, a], [, b]) => a.localeCompare(b, spoken())));
  }
  const kinds = (schema.anyOf ?? [schema]).filter(({ type }) => type !== "null");
  const { enum: options, type, format, minimum, maximum, maxLength } = kinds[0];
  if (options) return pick(options.map((value) => [value, wordOf(value)]));
  if (type === "integer" || type === "number") return el("input", { type: "number", step: type === "integer" ? 1 : "any", min: minimum, max: maximum, placeholder: schema.default });
  if (format === "date") return el("input", { type: "date" });
  return el("input", { type: "text", dir: "auto", maxlength: maxLength ?? 100, autocomplete: "off", spellcheck: "false" });
}

const pick = (options) => el("select", {}, el("option", { value: "", text: "–" }), options.map(([value, text]) => el("option", { value, text })));

const wordOf = (value) => (has(`merchant-value-${value}`) ? say(`merchant-value-${value}`) : value);
