// What people thought of the answers, in their own words.
import { json } from "../api.js";
import { el, icon } from "../dom.js";
import { rendered } from "../markdown.js";
import { direction, languageName, say, when } from "../words.js";
import { choice, download, fill, head, nothing } from "./parts.js";
import { span, toolName } from "./usage.js";

export function ratingsPanel() {
  const body = el("div", { class: "panel-body" });
  const file = el("span");
  let days = 30;
  let value = "";
  const load = () => {
    file.replaceChildren(download(`api/ratings.csv?days=${days}`));
    return fill(body, async () => list((await json(`api/ratings?days=${days}${value && `&value=${value}`}`)).ratings));
  };
  const options = [["", say("merchant-all")], ["1", say("rate-up")], ["-1", say("rate-down")]];
  const which = choice(say("merchant-tab-ratings"), options, value, (chosen) => ((value = chosen), load()));
  load();
  return { node: el("div", {}, head(say("merchant-tab-ratings"), say("merchant-ratings-text"), which, span(days, (chosen) => ((days = chosen), load())), file), body) };
}

function list(ratings) {
  if (!ratings.length) return nothing(say("merchant-nothing-rated"));
  return el("ul", { class: "ratings" }, ratings.map(entry));
}

function entry(rating) {
  const good = rating.value > 0;
  const facts = [when(rating.at), languageName(rating.language), ...new Set(rating.tools.map(toolName))].join(" · ");
  return el(
    "li",
    { class: "rating-entry" },
    el("span", { class: `thumb ${good ? "good" : "bad"}`, role: "img", "aria-label": say(good ? "rate-up" : "rate-down") }, icon(good ? "up" : "down")),
    el(
      "div",
      {},
      el("p", { class: "rating-request", dir: "auto", lang: rating.language, text: rating.request }),
      rating.comment && el("blockquote", { dir: "auto", text: rating.comment }),
      el("p", { class: "faint", text: facts }),
      rating.answer && el("details", { class: "more" }, el("summary", { text: say("merchant-answer") }), el("div", { class: "answer", lang: rating.language, dir: direction(rating.language) }, rendered(rating.answer))),
    ),
  );
}
