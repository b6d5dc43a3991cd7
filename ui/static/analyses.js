// Results of the merchant's analyses: the figures' titles tell what they show to those who do not see them.
import { api } from "./api.js";
import { el, table } from "./dom.js";
import { country, day, direction, languageName, number, percent, say, shortDay } from "./words.js";

export const CHANNELS = { google: "Google", meta: "Meta", tiktok: "TikTok", amazon: "Amazon", email: null };

/** A channel's name: trade names stay, the rest is a word. */
export const channelName = (channel) => CHANNELS[channel] ?? say(`merchant-channel-${channel}`);

/** The figures of a finished turn's calls, drawn by the server. */
export function turnFigures(turn, tools) {
  return tools.flatMap((tool, call) => (tool.plots ?? []).map((title, n) => figure(title, api.plot(turn, call, n))));
}

/** An image that tells its title; one with an address of its own opens in its full size. */
export function figure(title, address) {
  const image = el("img", { src: address, alt: title, loading: "lazy", decoding: "async" });
  const shown = address.startsWith("blob:") ? image : el("a", { href: address, target: "_blank", rel: "noopener" }, image);
  return el("figure", { class: "figure" }, shown); // the title is drawn, too
}

/** The rows of a result: whatever of a forecast, reviews and ads it holds; null where it holds none. */
export function resultCards(result) {
  if (result?.weeks?.length || result?.reorder?.length) return forecast(result);
  if (result?.aspects?.length) return aspects(result.aspects);
  if (result?.draft) return draft(result.draft);
  return null;
}

/** Weeks to come, and products to reorder. */
function forecast({ weeks, reorder }) {
  const figures = (...keys) => keys.map((key) => ({ text: say(`merchant-${key}`), number: true }));
  const ahead = ({ first_day: iso, units, low, high }) => [shortDay(iso), ...[units, low, high].map((value) => number(Math.round(value)))];
  const order = ({ sku, name, stock }) => [
    el("span", { dir: "auto", text: name }), el("bdi", { text: sku }), number(stock.on_hand), stock.runs_out && shortDay(stock.runs_out), number(stock.quantity), stock.order_on && shortDay(stock.order_on),
  ];
  return el(
    "section",
    { class: "cards" },
    reorder.length > 0 && table(say("merchant-order-quantity"), [{ text: say("merchant-product") }, { text: "SKU" }, ...figures("on-hand", "runs-out", "order-quantity", "order-by")], reorder.map(order)),
    weeks.length > 0 && table(say("merchant-expected"), [{ text: say("merchant-week") }, ...figures("expected", "least", "most")], weeks.map(ahead)),
  );
}

/** What reviewers say, aspect by aspect: a bar of praise, doubt and blame, and their words on demand. */
function aspects(found) {
  const row = (aspect) => {
    const parts = ["positive", "neutral", "negative"].map((kind) => {
      const part = el("span", { class: `opinion ${kind}` });
      part.style.setProperty("--share", aspect[kind]);
      return part;
    });
    return el(
      "li",
      { class: "aspect" },
      el("p", { class: "aspect-head" }, el("strong", { dir: "auto", text: aspect.name }), el("span", { class: "faint", text: `${say("merchant-share")}: ${percent(aspect.share)}` })),
      el("div", { class: "opinions", "aria-hidden": "true" }, parts),
      el("p", { class: "aspect-counts faint", text: `${say("merchant-value-positive")}: ${number(aspect.positive)} · ${say("merchant-value-negative")}: ${number(aspect.negative)}` }),
      aspect.quotes.length > 0 && el("details", { class: "more" }, el("summary", { text: say("merchant-quotes") }), aspect.quotes.map(quote)),
    );
  };
  return el("section", { class: "cards" }, el("ul", { class: "aspects box" }, found.map(row)));
}

/** Words of a reviewer, as they are. */
function quote({ review, product, stars, language, country: code, day: iso, text }) {
  const facts = [say("merchant-review-number", { n: review }), product, say("merchant-stars", { n: number(stars) }), code && country(code), day(iso)].filter(Boolean).join(" · ");
  return el("blockquote", {}, el("p", { lang: language, dir: "auto", text }), el("footer", { class: "faint", text: facts }));
}

/** An ad as it was written; it is edited among the drafts. */
function draft({ sku, name, channel, language, country: code, status, fields }) {
  const facts = [channelName(channel), languageName(language), code && country(code)].filter(Boolean).join(" · ");
  const part = ([field, texts]) => [
    el("dt", { text: say(`merchant-part-${field}`) }),
    texts.map(({ text, used, most }) => el("dd", {}, el("span", { lang: language, dir: direction(language), text }), el("span", { class: `faint${used > most ? " over" : ""}`, text: say("merchant-used", { used: number(used), most: number(most) }) }))),
  ];
  return el(
    "section",
    { class: "box draft" },
    el("header", {}, el("div", {}, el("h3", { dir: "auto", lang: language, text: name }), el("p", { class: "faint" }, facts, " · ", el("bdi", { text: sku }))), el("p", { class: `badge status-${status}`, text: say(`merchant-draft-${status}`) })),
    el("dl", { class: "draft-parts" }, Object.entries(fields).flatMap(part).flat()),
    el("a", { class: "button small plain", href: "#drafts", text: say("merchant-open-drafts") }),
  );
}
