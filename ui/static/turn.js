// One request and its answer on the page.
import { resultCards, turnFigures } from "./analyses.js";
import { dialog, el, icon, iconButton } from "./dom.js";
import { rendered } from "./markdown.js";
import { orderCards } from "./orders.js";
import { productCards } from "./products.js";
import { ratingBar } from "./rating.js";
import { sourceChips } from "./sources.js";
import { directionOf, has, say } from "./words.js";

// The server's stages in the words of somebody who waits.
const STAGES = { guard: "understanding", shortlist: "understanding", choose: "understanding", tool: "looking", answer: "writing", verify: "checking" };

/** The sentence for an error: the server's, else the page's own for its code. */
export function sentence({ code, message, sentence: written }, values = {}) {
  if (written || message) return written || message;
  return say(has(`error-${code}`) ? `error-${code}` : "error-internal", values);
}

export class TurnView {
  /** `page`: {root, ask(text), retry(view), failed(error), offer(on)}. */
  constructor(page, text) {
    this.page = page;
    this.text = text;
    this.id = null;
    this.answer = "";
    this.results = 0;
    this.note = el("p", { class: "note" });
    this.words = el("div", { class: "answer", dir: "auto" });
    this.cards = el("div", { class: "results" });
    this.figures = el("div", { class: "figures" });
    this.chips = el("div");
    this.foot = el("footer", { class: "turn-foot" });
    this.reply = el(
      "article",
      { class: "reply", "aria-label": say("assistant"), "aria-busy": "true" },
      el("span", { class: "avatar", "aria-hidden": "true" }, icon("spark")),
      el("div", { class: "reply-body" }, this.note, this.words, this.figures, this.cards, this.chips, this.foot),
    );
    this.node = el(
      "div",
      { class: "turn" },
      el("article", { class: "request", "aria-label": say("you") }, el("p", { dir: directionOf(text) ?? "auto", text })),
      this.reply,
    );
  }

  /** An event of the turn's stream. */
  apply(event, data) {
    const how = {
      status: () => this.status(data),
      result: () => this.result(data.result),
      token: () => this.write(this.answer + data.text),
      replace: () => this.write(data.text),
      sources: () => this.sources(data.sources),
      done: () => this.finish({ ...data, status: "done" }),
      offer: () => this.page.offer(true),
      error: () => this.finish({ status: data.code === "stopped" ? "stopped" : "failed", error: data }),
      whole: () => this.finish(data),
    }[event];
    how?.(); // an event of a newer server is passed over
  }

  status({ turn, stage, waiting }) {
    this.id = turn ?? this.id;
    this.say(waiting === "model" ? "note-waiting" : `stage-${STAGES[stage] ?? "working"}`);
  }

  /** The line above the answer; null clears it. */
  say(key) {
    this.note.replaceChildren(...(key ? [el("span", { class: "dots", "aria-hidden": "true" }), el("span", { text: say(key) })] : []));
    this.note.hidden = !key;
  }

  result(result) {
    this.results += 1;
    if (result?.products) this.cards.append(productCards(result, this.page.ask) ?? "");
    if (result?.orders) this.cards.append(orderCards(result) ?? "");
    this.cards.append(resultCards(result) ?? "");
  }

  write(text) {
    this.answer = text;
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      this.words.replaceChildren(...rendered(this.answer));
    });
  }

  sources(sources) {
    this.chips.replaceChildren(...(sources?.length ? [sourceChips(sources, this.page.root)] : []));
  }

  /** The end of the turn, as its last event or as its JSON: from the history, or when its stream was lost. */
  finish(turn) {
    this.id = turn.turn ?? this.id;
    if (this.id) this.node.dataset.turn = this.id;
    if (turn.tools && turn.tools.length !== this.results) this.redo(turn.tools);
    if (turn.tools) this.figures.replaceChildren(...turnFigures(this.id, turn.tools));
    this.say(null);
    this.reply.removeAttribute("aria-busy");
    if (turn.language) this.words.lang = turn.language;
    if (turn.answer) this.write(turn.answer);
    if (turn.sources) this.sources(turn.sources);
    this.foot.replaceChildren();
    if (turn.status !== "done") this.fail(turn.error ?? { code: turn.status === "stopped" ? "stopped" : "internal" }, turn.status);
    else if (turn.handler === "assistant") this.offer(turn);
    else this.leave(turn);
  }

  /** A person answers: nothing here is to be rated. */
  leave({ answer }) {
    this.reply.classList.toggle("kept", !answer);
    this.foot.append(el("p", { class: "faint", text: say("person-sent") }));
  }

  /** Cards anew, where the stream did not bring each result once. */
  redo(tools) {
    this.results = 0;
    this.cards.replaceChildren();
    for (const tool of tools) this.result(tool.result);
  }

  offer({ verified, rating, tools }) {
    const bar = el("div", { class: "turn-bar" });
    if (tools.length && has(`verified-${verified}`)) bar.append(badge(verified, this.page.root));
    bar.append(this.copyButton(), ratingBar(this.id, rating, this.page.failed, this.page.offer));
    this.foot.append(bar);
  }

  copyButton() {
    const button = iconButton("copy", say("copy"), async () => {
      await navigator.clipboard.writeText(this.words.innerText);
      button.replaceChildren(icon("check"));
      button.setAttribute("aria-label", say("copied"));
    });
    if (!navigator.clipboard) button.hidden = true; // plain http
    return button;
  }

  fail(error, status = "failed") {
    this.say(null);
    this.reply.removeAttribute("aria-busy");
    const retry = el("button", { type: "button", class: "button small", on: { click: () => this.page.retry(this) } }, icon("retry"), say("retry"));
    this.foot.replaceChildren(el("p", { class: `turn-error ${status}`, role: "alert", dir: "auto", text: sentence(error) }), retry);
  }
}

/** The badge shows its explanation on hover and focus, and in a dialog for fingers. */
function badge(kind, root) {
  const tip = say(`verified-${kind}-tip`);
  const open = () => dialog(root, { title: say(`verified-${kind}`), closeLabel: say("close") }, el("p", { text: tip }));
  return el(
    "button",
    { type: "button", class: `verified ${kind}`, "aria-haspopup": "dialog", on: { click: open } },
    icon("shield"),
    el("span", { text: say(`verified-${kind}`) }),
    el("span", { class: "tip", role: "tooltip", text: tip }),
  );
}
