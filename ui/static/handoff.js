// A person in place of the assistant: the button that calls one, the line that says who answers, and what the staff write.
import { api, events } from "./api.js";
import { el, icon } from "./dom.js";
import { final, pause } from "./stream.js";
import { direction, directionOf, say } from "./words.js";

export class Handoff {
  /** `page`: {conversation, composer, open(id), failed(error)}. */
  constructor(page) {
    this.page = page;
    this.handler = "assistant";
    this.over = new AbortController(); // ends the live stream
    this.button = el("button", { type: "button", class: "quiet person-call", text: say("person-call"), on: { click: () => this.call() } });
    this.words = el("p", { role: "status" });
    this.action = el("button", { type: "button", class: "button small", text: say("person-call"), on: { click: (event) => this.act(event) } });
    this.node = el("div", { class: "person" }, icon("person"), this.words, this.action);
    this.tell(null);
  }

  /** Whether a person was called: the assistant is silent then. */
  get called() {
    return this.handler !== "assistant";
  }

  /** How the conversation that was opened stands; null: a new one. */
  show(found) {
    this.leave();
    this.last = found?.last_event ?? 0;
    this.handler = "assistant";
    this.tell(null);
    this.apply({ handler: found?.handler ?? "assistant", offer: found?.offer ?? false });
  }

  /** Stop listening; what is said meanwhile comes with the conversation when it is opened again. */
  leave() {
    this.over.abort();
  }

  apply({ handler, offer }) {
    const before = this.handler;
    this.handler = handler;
    this.page.composer.address(this.called ? say("person-placeholder") : say("ask-placeholder"));
    if (this.called) {
      this.tell(`person-${handler}`, handler === "waiting" && "person-back");
      if (this.over.signal.aborted) this.listen(this.page.conversation.id);
    } else {
      this.leave();
      if (before !== "assistant") {
        this.tell(before === "staff" ? "person-handed" : "person-withdrawn");
        this.page.conversation.takenUp();
      } else if (offer) this.offer(true); // told twice, by its answer and live, what was said last stays
    }
    this.button.hidden = this.called;
  }

  offer(on) {
    if (!this.called) this.tell(on && "person-offer", on && "person-call");
  }

  /** The line above the composer, and what its button does. */
  tell(key, action = null) {
    const focused = [this.action, this.button].includes(document.activeElement);
    this.node.classList.toggle("idle", !key); // not hidden: its words would not be read out when they come
    this.words.textContent = key ? say(key) : "";
    this.action.hidden = !action;
    if (action) this.action.textContent = say(action);
    if (focused) this.page.composer.field.focus(); // what was clicked is gone, or means something else now
  }

  act(event) {
    if (event.detail > 1) return null; // a double click calls, and does not withdraw
    return this.handler === "waiting" ? this.withdraw() : this.call();
  }

  /** Call a person, into a conversation of its own where none is open. */
  call() {
    const { conversation } = this.page;
    this.wanted = !conversation.id && Boolean(conversation.running); // before the server named it: as soon as it does
    if (this.wanted) return null;
    return this.ask(async () => api.callPerson(conversation.id ?? (await conversation.begun())));
  }

  withdraw() {
    return this.ask(() => api.withdraw(this.page.conversation.id));
  }

  /** The conversation got its id. */
  named() {
    if (this.wanted) this.call();
  }

  async ask(what) {
    if (this.asking) return; // a disabled button would lose the focus
    this.asking = true;
    try {
      const state = await what();
      if (state.conversation === this.page.conversation.id) this.apply(state);
    } catch (error) {
      this.page.failed(error);
    } finally {
      this.asking = false;
    }
  }

  /** Follow what is said and who answers, over dropped connections. */
  async listen(id) {
    const { signal } = (this.over = new AbortController());
    for (let failures = 0; !signal.aborted; failures += 1) {
      try {
        for await (const { id: number, event, data } of events(await api.live(id, this.last, signal))) {
          if (signal.aborted) return;
          failures = 0;
          this.last = number;
          if (event === "message") this.page.conversation.heard(data);
          if (event === "state") this.apply(data);
          if (event === "error") return void this.page.open(null); // deleted in another tab
        }
      } catch (error) {
        if (signal.aborted || final(error)) return;
      }
      await pause(failures);
    }
  }
}

/** What the staff wrote. */
export function staffMessage({ id, text }) {
  return el(
    "article",
    { class: "reply staff", "aria-label": say("person-author"), "data-message": id },
    el("span", { class: "avatar", "aria-hidden": "true" }, icon("person")),
    el("div", { class: "reply-body" }, el("p", { class: "faint", text: say("person-author") }), el("p", { class: "staff-text", dir: directionOf(text) ?? direction(), text })),
  );
}
