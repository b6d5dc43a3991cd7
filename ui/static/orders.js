// Order cards.
import { el, icon } from "./dom.js";
import { picture } from "./products.js";
import { amounts, apart, country, day, number, say } from "./words.js";

const WAY = ["pending", "processing", "shipped", "delivered"];

/** An OrdersResult as a list of cards. */
export function orderCards(result) {
  if (!result.orders.length) return null;
  return el("section", { class: "cards", "aria-label": say("orders") }, el("ul", { class: "order-list" }, result.orders.map(order)));
}

function order(view) {
  return el(
    "li",
    { class: "order", "data-number": view.number },
    el(
      "header",
      {},
      el("div", {}, el("h3", {}, orderTitle(view.number)), el("p", { class: "faint" }, placed(view))),
      el("p", { class: `badge status-${view.status}`, text: say(`status-${view.status}`) }),
    ),
    steps(view.status),
    el("ul", { class: "lines" }, view.lines.map((item) => line(item, view.status))),
    el("p", { class: "total" }, say("order-total"), el("bdi", { text: amounts(view.total) })),
    view.shipments.map(parcel),
    changes(view),
  );
}

/** The number keeps its own direction inside a right-to-left sentence. */
function orderTitle(number) {
  const [before, after = ""] = say("order-number", { number: "\u0000" }).split("\u0000");
  return [before, el("bdi", { text: number }), after];
}

const placed = (view) => `${say("order-placed", { date: day(view.placed_at) })} · ${say("order-to", { country: country(view.ship_country) })}`;

/** The steps of the usual way, or of the way that the order took instead. */
function steps(status) {
  const way = WAY.includes(status) ? WAY : status === "cancelled" ? ["pending", "cancelled"] : [...WAY, status];
  const now = way.indexOf(status);
  const step = (name, at) =>
    el("li", { class: at < now ? "past" : at === now ? "now" : "", "aria-current": at === now && "step" }, el("span", { text: say(`status-${name}`) }));
  return el("ol", { class: `steps${status === "cancelled" ? " off" : ""}`, "aria-label": say("order-steps") }, way.map(step));
}

function line(item, status) {
  const facts = [...Object.values(item.attributes ?? {}).map(apart), say("quantity", { n: number(item.quantity) })].join(" · ");
  return el(
    "li",
    {},
    picture(item),
    el(
      "div",
      {},
      el("p", { class: "line-name", dir: "auto", text: item.name }),
      el("p", { class: "faint", text: facts }),
      item.status !== status && el("p", { class: "badge small", text: say(`status-${item.status}`) }),
    ),
    el("bdi", { class: "line-price", text: amounts(item.unit_price) }),
  );
}

function parcel(view) {
  const fate = view.delivered_at
    ? say("parcel-delivered", { date: day(view.delivered_at) })
    : view.expected_at && say("parcel-expected", { date: day(view.expected_at) });
  return el(
    "div",
    { class: "parcel", role: "group", "aria-label": say("parcel") },
    icon("truck"),
    el(
      "div",
      {},
      el("p", {}, el("strong", { text: say(`shipment-${view.status}`) }), fate ? ` · ${fate}` : ""),
      el("p", { class: "faint" }, el("bdi", { text: view.carrier }), " · ", say("tracking", { number: view.tracking_number })),
      view.location && el("p", { class: "faint", text: say("parcel-at", { place: view.location, date: day(view.updated_at) }) }),
    ),
  );
}

function changes(view) {
  const until = view.return_until && el("p", { class: "faint", text: say("return-until", { date: day(view.return_until) }) });
  if (!view.changes.length) return el("div", { class: "changes" }, el("p", { class: "faint", text: say("changes-none") }));
  const list = el("ul", { class: "change-list" }, view.changes.map((kind) => el("li", { class: "tag", text: say(`change-${kind}`) })));
  return el("div", { class: "changes" }, el("p", { class: "changes-label", text: say("changes") }), list, until);
}
