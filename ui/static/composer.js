// Where the message is written. The text survives a reload, and a message that is too long is refused with the text kept.
import { el, icon } from "./dom.js";
import { kept } from "./kept.js";
import { direction, number, say } from "./words.js";

const NEAR = 0.9; // share of the limit from which the characters left are shown

export class Composer {
  /** `send(text)` takes a message; `stop()` ends the running answer; `beside` stands with the small print. */
  constructor({ limit, send, stop, beside = null }) {
    this.limit = limit;
    this.take = send;
    this.key = "draft:new";
    this.field = el("textarea", {
      id: "tradewind-message",
      rows: 1,
      dir: "auto",
      enterkeyhint: "send",
      autocomplete: "off",
      "aria-label": say("ask"),
      "aria-describedby": "tradewind-count tradewind-hint",
      placeholder: say("ask-placeholder"),
      on: { input: () => this.changed(), keydown: (event) => this.pressed(event) },
    });
    this.count = el("p", { id: "tradewind-count", class: "count", role: "status" });
    this.sendButton = el("button", { type: "submit", class: "send", "aria-label": say("send"), title: say("send") }, icon("send"));
    this.stopButton = el("button", { type: "button", class: "send stop", "aria-label": say("stop"), title: say("stop"), hidden: true, on: { click: stop } }, icon("stop"));
    this.node = el(
      "form",
      { class: "composer", on: { submit: (event) => (event.preventDefault(), this.send()) } },
      el("div", { class: "composer-box" }, this.field, this.stopButton, this.sendButton),
      this.count,
      el("p", { class: "small-print" }, el("span", { id: "tradewind-hint", class: "hint", text: say("ask-hint") }), " ", say("ai-note"), beside && " ", beside),
    );
  }

  /** Show the draft of a conversation. */
  open(conversation) {
    this.key = `draft:${conversation ?? "new"}`;
    this.field.value = kept.get(this.key) ?? "";
    this.changed();
  }

  /** The conversation got its id: the draft goes along. */
  rename(conversation) {
    kept.set(this.key, null);
    this.key = `draft:${conversation}`;
    kept.set(this.key, this.field.value);
  }

  running(on) {
    const focused = document.activeElement === this.stopButton;
    this.stopButton.hidden = !on;
    if (focused && !on) this.field.focus();
  }

  send() {
    const text = this.field.value.trim();
    if (!text) return this.refuse("error-empty-message");
    if ([...text].length > this.limit) return this.refuse("error-message-too-long");
    this.field.value = "";
    this.changed();
    return this.take(text);
  }

  /** Whom the message goes to. */
  address(placeholder) {
    this.field.placeholder = placeholder;
  }

  /** Put a text that could not be sent back, unless something else was written meanwhile. */
  giveBack(text) {
    if (!this.field.value) this.field.value = text;
    this.changed();
  }

  refuse(key) {
    this.count.textContent = say(key, { limit: number(this.limit) });
    this.count.classList.add("wrong");
    this.field.setAttribute("aria-invalid", "true");
    this.field.focus();
  }

  changed() {
    kept.set(this.key, this.field.value);
    this.field.dir = this.field.value ? "auto" : direction(); // an empty field would stand left to right
    this.field.style.height = "auto";
    this.field.style.height = `${this.field.scrollHeight}px`;
    const left = this.limit - [...this.field.value.trim()].length;
    this.field.removeAttribute("aria-invalid");
    this.count.classList.remove("wrong");
    if (left < 0) {
      this.count.textContent = say("error-message-too-long", { limit: number(this.limit) });
      this.count.classList.add("wrong");
      this.field.setAttribute("aria-invalid", "true");
    } else this.count.textContent = left < this.limit * (1 - NEAR) ? say("characters-left", { n: number(left) }) : "";
    this.sendButton.classList.toggle("ready", left >= 0 && this.field.value.trim() !== "");
  }

  pressed(event) {
    // Enter that ends the choice of a Chinese or Japanese word is not meant for us.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.send();
  }
}
