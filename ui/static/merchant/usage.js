// Figures of use: how much is asked, what answers it, how long it takes, and whether people liked it.
import { json } from "../api.js";
import { el, table } from "../dom.js";
import { apart, day, has, languageName, number, percent, say, seconds, shortDay } from "../words.js";
import { box, choice, download, fill, head, nothing } from "./parts.js";

const SPANS = [7, 30, 90, 365];

export function usagePanel() {
  const body = el("div", { class: "panel-body" });
  let days = 30;
  const file = el("span");
  const load = () => {
    file.replaceChildren(download(`api/usage.csv?days=${days}`));
    return fill(body, async () => figures(await json(`api/usage?days=${days}`)));
  };
  load();
  return { node: el("div", {}, head(say("merchant-tab-usage"), say("merchant-usage-text"), span(days, (chosen) => ((days = chosen), load())), file), body) };
}

/** The choice of how many days count. */
export const span = (days, change) =>
  choice(say("merchant-period"), SPANS.map((n) => [n, say("merchant-days", { n: number(n) })]), days, (value) => change(Number(value)));

/** A tool as people call it. */
export const toolName = (name) => (has(`merchant-tool-${name}`) ? say(`merchant-tool-${name}`) : name);

function figures(usage) {
  if (!usage.turns.all) return nothing(say("merchant-nothing-asked"));
  const rated = usage.ratings.up + usage.ratings.down;
  const talks = Object.values(usage.roles).reduce((sum, { conversations }) => sum + conversations, 0);
  const checked = Object.values(usage.verified).reduce((sum, n) => sum + n, 0);
  const { total_ms: took, first_token_ms: began } = usage.latency;
  return [
    el(
      "dl",
      { class: "tiles" },
      tile("merchant-requests", number(usage.turns.all), say("merchant-conversations", { n: number(talks) })),
      tile("merchant-liked", rated ? percent(usage.ratings.up / rated) : "–", say("merchant-rated", { n: number(rated) })),
      tile("merchant-time", seconds(took.p50), slowest(took)),
      tile("merchant-first-words", seconds(began.p50), slowest(began)),
      tile("merchant-unanswered", percent(usage.turns.failed / usage.turns.all), apart(`${number(usage.turns.failed)} / ${number(usage.turns.all)}`)),
    ),
    box(say("merchant-by-day"), {}, columns(usage)),
    el(
      "div",
      { class: "pair" },
      box(say("merchant-tools"), {}, shares(usage.tools.map(({ tool, calls, failed }) => [toolName(tool), calls, failed ? say("merchant-failed", { n: number(failed) }) : ""]))),
      box(say("merchant-verified"), {}, shares(Object.entries(usage.verified).map(([kind, n]) => [say(`verified-${kind}`), n, checked ? percent(n / checked) : ""]))),
    ),
    box(say("merchant-by-language"), {}, rows(usage.by_day)),
  ];
}

const slowest = ({ p95 }) => p95 != null && say("merchant-slowest", { time: seconds(p95) });

const tile = (key, value, more) => el("div", { class: "tile" }, el("dt", { text: say(key) }), el("dd", {}, el("strong", { text: value ?? "–" }), more && el("span", { class: "faint", text: more })));

/** Requests a day as columns; the table below says the same in figures. */
function columns({ since, days, by_day: rows }) {
  const counts = new Map();
  for (const row of rows) counts.set(row.day, (counts.get(row.day) ?? 0) + row.turns);
  const most = Math.max(...counts.values());
  const first = Date.parse(since);
  const bar = (n) => {
    const iso = new Date(first + n * 86_400_000).toISOString().slice(0, 10);
    const count = counts.get(iso) ?? 0;
    const column = el("span", { class: "day-column", title: `${day(iso)}: ${number(count)}` });
    column.style.setProperty("--height", `${(count / most) * 100}%`);
    return column;
  };
  const last = new Date(first + (days - 1) * 86_400_000).toISOString().slice(0, 10);
  return [
    el(
      "div",
      { class: "columns", role: "img", "aria-label": say("merchant-most-a-day", { n: number(most) }) },
      el("span", { class: "columns-most", "aria-hidden": "true", text: number(most) }),
      Array.from({ length: days }, (_, n) => bar(n)),
    ),
    el("p", { class: "columns-ends faint", "aria-hidden": "true" }, el("span", { text: shortDay(since) }), el("span", { text: shortDay(last) })),
  ];
}

/** Names with a bar as long as their share of the largest. */
function shares(entries) {
  const most = Math.max(1, ...entries.map(([, n]) => n));
  if (!entries.length) return nothing(say("merchant-nothing-asked"));
  const entry = ([name, n, more]) => {
    const bar = el("span", { class: "share-bar", "aria-hidden": "true" });
    bar.style.setProperty("--width", `${(n / most) * 100}%`);
    return el("li", {}, el("span", { class: "share-name", text: name }), el("span", { class: "share-value" }, number(n), more && el("span", { class: "faint", text: ` ${more}` })), bar);
  };
  return el("ul", { class: "shares" }, entries.map(entry));
}

function rows(days) {
  const heads = [
    { text: say("merchant-day") }, { text: say("language") }, { text: say("merchant-requests"), number: true }, { text: say("merchant-unanswered"), number: true },
    { text: say("rate-up"), number: true }, { text: say("rate-down"), number: true }, { text: say("merchant-median"), number: true }, { text: say("merchant-p95"), number: true },
  ];
  return table(
    say("merchant-by-language"),
    heads,
    days.map((row) => [shortDay(row.day), languageName(row.language), number(row.turns), number(row.failed), number(row.up), number(row.down), seconds(row.p50), seconds(row.p95)]),
  );
}
