// Product cards.
import { el, icon } from "./dom.js";
import { media } from "./api.js";
import { amounts, country, has, number, say, write } from "./words.js";

const FEW = 5; // pieces; fewer are worth a remark

/** A RecommendResult as a list of cards; `ask(text)` sends a message. */
export function productCards(result, ask) {
  const products = result.products;
  if (!products.length) return null;
  const note = result.total > products.length && say("products-total", { shown: number(products.length), total: number(result.total) });
  return el(
    "section",
    { class: "cards", "aria-label": say("products") },
    result.ship_to && !result.served && el("p", { class: "notice", text: say("not-served", { country: country(result.ship_to) }) }),
    el("ul", { class: "product-list" }, products.map((card) => product(card, result.ship_to, ask))),
    note && el("p", { class: "cards-note", text: note }),
  );
}

function product(card, shipTo, ask) {
  return el(
    "li",
    { class: "product", "data-sku": card.sku },
    picture(card),
    el(
      "div",
      { class: "product-body" },
      el("p", { class: "brand", dir: "auto", text: card.brand }),
      el("h3", { dir: "auto", text: card.name }),
      rating(card),
      el("p", { class: "price" }, el("bdi", { text: amounts(card.price) })),
      remarks(card, shipTo),
      attributes(card.attributes),
      details(card),
    ),
    el(
      "div",
      { class: "product-actions" },
      action("ask-about", card, ask),
      action("similar", card, ask),
    ),
  );
}

function action(kind, card, ask) {
  const click = () => ask(write(`${kind}-text`, { name: card.name, sku: card.sku }));
  return el("button", { type: "button", class: "quiet", "aria-label": `${say(kind)}: ${card.name}`, on: { click } }, say(kind));
}

/** The image, or a drawing where there is none or as long as it does not load; what is shown is said by the name. */
export function picture({ image }) {
  const frame = el("div", { class: "picture" }, icon("image"));
  if (image) {
    const picture = el("img", { src: media(image), alt: "", loading: "lazy", decoding: "async" });
    const again = () => ((picture.hidden = false), (picture.src = media(image)));
    picture.addEventListener("error", () => {
      picture.hidden = true;
      window.addEventListener("online", again, { once: true });
    });
    frame.append(picture);
  }
  return frame;
}

function rating({ rating: mean, ratings }) {
  if (mean == null) return el("p", { class: "rating none", text: say("no-ratings") });
  const label = say("rating", { rating: number(Math.round(mean * 10) / 10), n: number(ratings) });
  const stars = el("span", { class: "stars", "aria-hidden": "true" });
  stars.style.setProperty("--full", `${(mean / 5) * 100}%`);
  const figures = el("span", { "aria-hidden": "true" }, `${number(Math.round(mean * 10) / 10)} (${number(ratings)})`);
  return el("p", { class: "rating", title: label }, stars, figures, el("span", { class: "unseen", text: label }));
}

function remarks(card, shipTo) {
  const to = { country: shipTo ? country(shipTo) : say("shipping-unnamed") };
  const stock = card.stock <= 0 ? ["bad", say("out-of-stock")] : card.stock < FEW ? ["low", say("low-stock", { n: number(card.stock) })] : ["good", say("in-stock")];
  const ships = card.ships == null ? null : card.ships ? ["good", say("ships", to)] : ["bad", say("ships-not", to)];
  const why = reason(card.reason);
  return [
    why && el("p", { class: "reason" }, icon("spark"), el("span", { dir: "auto", text: why })),
    el("ul", { class: "remarks" }, [stock, ships].filter(Boolean).map(([tone, text]) => el("li", { class: tone, text }))),
  ];
}

/** Why it is shown; the short form where a value is missing. */
function reason({ kind, values = {} }) {
  const key = `reason-${kind}`;
  if (!has(key)) return null;
  const filled = { ...values };
  if (typeof filled.country === "string") filled.country = country(filled.country);
  for (const name of Object.keys(filled)) if (filled[name] === "") delete filled[name];
  const text = say(key, filled);
  return /\{\s*\$/.test(text) ? say(`${key}-short`) : text;
}

function attributes(values) {
  const entries = Object.entries(values ?? {});
  if (!entries.length) return null;
  const pair = ([name, value]) => el("div", {}, el("dt", { dir: "auto", text: name }), el("dd", { dir: "auto", text: value }));
  return el("dl", { class: "attributes" }, entries.map(pair));
}

function details(card) {
  const others = Object.entries(card.options ?? {}).filter(([, values]) => values.length > 1);
  const option = ([name, values]) => el("p", { dir: "auto" }, el("strong", { text: `${name}: ` }), values.join(" · "));
  return el(
    "details",
    { class: "more" },
    el("summary", { text: say("details") }),
    el("p", { dir: "auto", text: card.description }),
    others.map(option),
    card.origin && el("p", { text: say("origin", { country: country(card.origin) }) }),
    el("p", {}, say("article-number", { sku: card.variant || card.sku })),
  );
}
