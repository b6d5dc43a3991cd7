// The chat itself: the open conversation, the composer and the list of the others. A page puts its frame around it.
import { Refused } from "./api.js";
import { Composer } from "./composer.js";
import { Conversation } from "./conversation.js";
import { el, iconButton } from "./dom.js";
import { Handoff } from "./handoff.js";
import { watchHealth } from "./health.js";
import { History } from "./history.js";
import { tab } from "./kept.js";
import { sentence } from "./turn.js";
import { say } from "./words.js";

export class ChatPane {
  /**
   * `root` takes the dialogs, `limit` is the longest message, `welcome(ask)` makes what a new conversation shows, `top` stands above the chat;
   * `staffed`: whether a person can be called.
   */
  constructor({ root, limit, welcome, top = null, staffed = false }) {
    this.over = new AbortController();
    this.root = root;
    this.makeWelcome = welcome;
    this.log = el("div", { class: "log", role: "log", "aria-live": "polite", "aria-label": say("messages"), tabindex: "0", on: { scroll: () => this.scrolled() } });
    this.banner = el("p", { class: "banner", role: "status", hidden: true });
    this.alert = el("div", { class: "alert", role: "alert" });
    this.latest = iconButton("send", say("latest"), () => this.log.scrollTo({ top: this.log.scrollHeight, behavior: "smooth" }), { class: "icon-button latest", hidden: true });
    this.failed = (error) => this.complain(error);
    this.handoff = staffed ? new Handoff(this) : null;
    this.composer = new Composer({
      limit,
      send: (text) => this.conversation.send(text),
      stop: () => this.conversation.stop(),
      beside: this.handoff?.button,
    });
    this.conversation = new Conversation(this);
    this.history = new History({ root, open: (id) => this.open(id), removed: (id) => id === this.conversation.id && this.open(null), failed: this.failed });
    this.side = el("aside", { class: "side" }, this.history.node);
    this.node = el(
      "div", // Gradio's frame is the main landmark
      { class: "chat" },
      top ?? "",
      this.banner,
      this.log,
      el("div", { class: "dock" }, this.latest, this.alert, this.handoff?.node ?? "", this.composer.node),
    );
  }

  async start() {
    watchHealth((state) => this.health(state), this.over.signal);
    this.history.refresh().catch(this.failed);
    await this.open(tab.get("conversation"));
    const { signal } = this.over;
    document.addEventListener("visibilitychange", () => document.hidden || this.conversation.catchUp(), { signal });
    window.addEventListener("online", () => this.conversation.catchUp(), { signal });
  }

  /** Stop listening: the server works on. */
  leave() {
    this.over.abort();
    this.handoff?.leave();
    this.conversation.leave();
  }

  openHistory() {
    this.history.openDrawer(this.side);
    this.history.refresh().catch(this.failed);
  }

  async open(id) {
    await this.conversation.open(id);
    this.focus();
  }

  focus() {
    if (matchMedia("(pointer: fine)").matches) this.composer.field.focus({ preventScroll: true }); // a finger's keyboard would hide the page
  }

  welcome() {
    return this.makeWelcome((text) => this.conversation.send(text));
  }

  /** The open conversation, or its list, changed. */
  changed(id) {
    this.history.mark(id);
    if (id) this.history.refresh().catch(() => {}); // the list is refreshed at the next chance
  }

  running(on) {
    this.composer.running(on);
  }

  health(state) {
    const key = { starting: "model-starting", down: "model-down", offline: "error-offline" }[state];
    this.banner.hidden = !key;
    this.banner.className = `banner ${state}`;
    this.banner.textContent = key ? say(key) : "";
    if (state !== "offline") this.conversation.catchUp();
  }

  complain(error) {
    const text = sentence(error instanceof Refused ? error : { code: "offline" });
    this.alert.replaceChildren(el("p", { dir: "auto", text }), iconButton("close", say("close"), () => this.calm()));
  }

  calm() {
    this.alert.replaceChildren();
  }

  scrolled() {
    this.latest.hidden = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 240;
  }
}
