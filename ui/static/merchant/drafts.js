// Ad drafts: read, edited within what the channel takes, approved or rejected.
import { CHANNELS, channelName } from "../analyses.js";
import { json } from "../api.js";
import { el } from "../dom.js";
import { direction, has, languageName, number, say } from "../words.js";
import { button, choice, download, facts, failure, field, fill, head, nothing } from "./parts.js";

const LINE = 90; // letters of a line, about
const COUNT_MS = 200; // after the last key
const STATUSES = ["draft", "approved", "rejected"];

export function draftsPanel() {
  const body = el("div", { class: "panel-body" });
  const file = el("span");
  const wanted = { status: "draft", channel: "", page: 1 };

  const load = () => {
    const query = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value));
    query.delete("page");
    file.replaceChildren(download(`api/drafts.csv?${query}`));
    return fill(body, async () => list(await json(`api/drafts?${query}&page=${wanted.page}`)));
  };
  const pick = (key) => (value) => ((wanted[key] = value), (wanted.page = 1), load());
  const any = ["", say("merchant-all")];
  const controls = [
    choice(say("merchant-status"), [...STATUSES.map((one) => [one, say(`merchant-draft-${one}`)]), any], wanted.status, pick("status")),
    choice(say("merchant-channel"), [any, ...Object.keys(CHANNELS).map((one) => [one, channelName(one)])], wanted.channel, pick("channel")),
  ];

  function list({ drafts, total, page, size }) {
    if (!drafts.length) return nothing(say("merchant-no-drafts"));
    const pages = Math.ceil(total / size);
    const to = (n) => () => ((wanted.page = n), load());
    return [
      el("ul", { class: "drafts" }, drafts.map((draft) => card(draft))),
      pages > 1 &&
        el(
          "nav",
          { class: "pages", "aria-label": say("merchant-pages") },
          page > 1 && button(say("merchant-newer"), null, to(page - 1), "plain"),
          el("span", { class: "faint", text: say("merchant-page-of", { n: number(page), total: number(pages) }) }),
          page < pages && button(say("merchant-older"), null, to(page + 1), "plain"),
        ),
    ];
  }

  load();
  return { node: el("div", {}, head(say("merchant-tab-drafts"), say("merchant-drafts-text"), ...controls, file), body) };
}

function card(draft) {
  const item = el("li", { class: "box draft" });
  const show = (now) => item.replaceChildren(...parts(now, show));
  show(draft);
  return item;
}

function parts(draft, show) {
  const wrong = el("div");
  const editors = Object.entries(draft.fields).map(([name, { texts, limit }]) => editor(name, texts, limit, draft));

  async function change(body) {
    wrong.replaceChildren();
    try {
      show(await json(`api/drafts/${draft.id}`, { method: "PATCH", body }));
    } catch (error) {
      if (error.status === 401) throw error;
      wrong.replaceChildren(failure(error));
    }
  }
  const written = () => Object.fromEntries(editors.filter(({ changed }) => changed()).map(({ name, value }) => [name, value()]));
  const become = (status) => change({ ...written(), status });
  const save = button(say("merchant-save"), "save", () => change(written()), "plain");
  save.disabled = true;
  for (const { input } of editors) input.addEventListener("input", () => (save.disabled = !editors.some(({ changed }) => changed())));
  return [
    el(
      "header",
      {},
      el("div", {}, el("h3", { dir: "auto", lang: draft.language, text: draft.name }), el("p", { class: "faint" }, facts([channelName(draft.channel), languageName(draft.language), draft.country, draft.product]))),
      el("p", { class: `badge status-${draft.status}`, text: say(`merchant-draft-${draft.status}`) }),
    ),
    ...editors.map(({ node }) => node),
    wrong,
    el(
      "div",
      { class: "draft-buttons" },
      draft.status !== "approved" && button(say("merchant-approve"), "check", () => become("approved")),
      draft.status !== "rejected" && button(say("merchant-reject"), "close", () => become("rejected"), "plain"),
      draft.status !== "draft" && button(say("merchant-reopen"), "retry", () => become("draft"), "plain"),
      save,
    ),
  ];
}

/** The texts of one field, one a line where the channel takes several, with their lengths as the channel counts. */
function editor(name, texts, limit, { language, channel }) {
  const before = texts.map(({ text }) => text).join("\n");
  const rows = before.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0);
  const input = el("textarea", { rows: Math.min(rows, 12), dir: direction(language), lang: language, on: { input: () => (clearTimeout(timer), (timer = setTimeout(count, COUNT_MS))) } });
  input.value = before;
  const length = ({ text, used }) => el("li", { class: used > limit.most ? "over" : "", title: text }, say("merchant-used", { used: number(used), most: number(limit.most) }));
  const lengths = el("ul", { class: "lengths", "aria-label": say("merchant-lengths") }, texts.map(length));
  let timer = null;

  /** Anew for what is written now: the channel's way to count is the server's, which alone knows how wide a letter is. */
  async function count() {
    const text = input.value;
    const counted = await json("api/drafts/lengths", { method: "POST", body: { channel, field: name, text } }).catch((error) => {
      if (error.status === 401) throw error;
      return { texts: [] }; // unknown: saving tells
    });
    if (input.value === text) lengths.replaceChildren(...counted.texts.map(length));
  }

  const label = has(`merchant-part-${name}`) ? say(`merchant-part-${name}`) : name;
  const hint = limit.lines > 1 ? say("merchant-lines", { n: number(limit.lines), most: number(limit.most) }) : say("merchant-at-most", { most: number(limit.most) });
  return {
    name,
    input,
    value: () => input.value,
    changed: () => input.value !== before,
    node: el("div", { class: "draft-field" }, field(label, input), el("p", { class: "faint", text: hint }), lengths),
  };
}
