// The open conversation: its turns, the one that runs, and the messages waiting behind it.
import { Refused, api } from "./api.js";
import { staffMessage } from "./handoff.js";
import { tab } from "./kept.js";
import { follow } from "./stream.js";
import { TurnView } from "./turn.js";
import { spoken } from "./words.js";

export class Conversation {
  /** `page`: {root, log, composer, handoff (where a person can be called), welcome(), changed(id), running(on), failed(error), focus()}. */
  constructor(page) {
    this.page = page;
    this.id = null;
    this.running = null; // {view, cut, stopping}: the turn that runs, what ends our listening to it, whether it is to stop
    this.lost = null; // the view of a turn whose end did not reach us: the server may have it
    this.waiting = []; // views of messages not sent yet
    this.last = null; // id of the last turn that is shown
    this.views = {
      root: page.root,
      ask: (text) => this.send(text),
      retry: (view) => this.retry(view),
      failed: page.failed,
      offer: (on) => page.handoff?.offer(on),
    };
  }

  /** Show a conversation; null: a new one. Unknown ids give a new one. */
  async open(id) {
    this.leave();
    this.lost = null;
    const opened = Symbol("opened");
    this.opened = opened; // a second click while the first still loads wins
    const found = id ? await this.load(id) : null;
    if (this.opened !== opened) return;
    this.rename(found?.id ?? null);
    this.page.composer.open(this.id);
    const turns = found?.turns ?? [];
    this.page.log.replaceChildren(...(turns.length ? [] : [this.page.welcome()]));
    this.last = turns.at(-1)?.turn ?? null;
    for (const show of this.inOrder(turns, found?.messages ?? [])) show();
    this.page.handoff?.show(found);
    this.page.log.scrollTop = turns.length ? this.page.log.scrollHeight : 0;
    const unsent = JSON.parse(tab.get(`waiting:${this.id}`) ?? "[]");
    tab.set(`waiting:${this.id}`, null); // sent now: another reload must not send them again
    for (const text of unsent) this.send(text);
  }

  async load(id) {
    try {
      return await api.conversation(id);
    } catch (error) {
      if (!(error instanceof Refused && error.status === 404)) this.page.failed(error);
      return null;
    }
  }

  /** Turns and the staff's messages as they followed each other. */
  inOrder(turns, messages) {
    const shown = [
      ...turns.map((turn) => ({ at: turn.created_at, show: () => this.restore(turn) })),
      ...messages.map((message) => ({ at: message.at, show: () => this.page.log.append(staffMessage(message)) })),
    ];
    return shown.sort((one, other) => Date.parse(one.at) - Date.parse(other.at)).map(({ show }) => show);
  }

  /** Show a turn as the server has it, in place of `before`, if given. */
  restore(turn, before = null) {
    const view = this.add(turn.text, before);
    if (turn.status !== "running") return view.finish(turn);
    view.id = turn.turn;
    return this.listen(view, { begin: null, turn: turn.turn });
  }

  /** The assistant has taken up what was said to the staff and left unanswered: its answers come here, in every tab. */
  async takenUp() {
    const id = this.id;
    const found = await this.load(id);
    if (!found || this.id !== id) return;
    for (const turn of found.turns.filter(({ handler }) => handler === "assistant")) {
      const kept = this.page.log.querySelector(`.turn[data-turn="${CSS.escape(turn.turn)}"]:has(> .kept)`);
      if (kept) this.restore(turn, kept);
    }
  }

  /** Another tab may have gone on with this conversation, or the server while we were cut off. */
  async catchUp() {
    if (!this.id || this.running || this.waiting.length) return;
    const id = this.id;
    const found = await this.load(id);
    const handled = this.page.handoff?.handler ?? "assistant";
    const behind = found && (this.lost || found.turns.at(-1)?.turn !== this.last || found.handler !== handled);
    if (behind && this.id === id && !this.running) await this.open(id);
  }

  /** Something was said in this conversation while a person is called: by the staff, or in another tab. */
  heard(message) {
    if (message.author !== "staff") return message.turn === this.last ? null : this.catchUp();
    for (const fresh of this.page.log.querySelectorAll(".fresh")) fresh.classList.remove("fresh");
    const node = staffMessage(message);
    this.page.log.append(node);
    node.scrollIntoView({ block: "nearest", behavior: "smooth" });
    return node;
  }

  /** A conversation in which nothing is said yet; its id. */
  async begun() {
    const id = await api.begin(spoken());
    this.page.composer.rename(id);
    this.rename(id);
    return id;
  }

  /** Send a message, or keep it until the running answer is there. */
  send(text) {
    this.page.calm();
    this.page.handoff?.offer(false); // the server offers again what still holds
    this.page.log.querySelector(".welcome")?.remove();
    const view = this.add(text);
    const answered = !this.page.handoff?.called; // by the assistant, who needs room below
    view.node.classList.toggle("fresh", answered);
    view.node.scrollIntoView({ block: answered ? "start" : "nearest", behavior: "smooth" });
    this.page.focus(); // what was clicked may be gone
    if (this.running) {
      view.say("note-queued");
      this.waiting.push(view);
      this.keepWaiting();
    } else this.begin(view);
  }

  begin(view) {
    view.say("stage-working");
    const body = { text: view.text, language: spoken(), ...(this.id ? { conversation: this.id } : {}) };
    this.listen(view, { begin: body });
  }

  async listen(view, { begin, turn = null }) {
    const cut = new AbortController();
    this.running = { view, cut };
    this.page.running(true);
    const onEvent = (event, data) => {
      if (event === "status" && data.conversation && data.conversation !== this.id) {
        this.page.composer.rename(data.conversation);
        this.rename(data.conversation);
        this.page.handoff?.named();
      }
      view.apply(event, data);
      if (event === "done" && data.handler !== "assistant") this.page.handoff?.apply(data);
      if (this.running?.view === view && this.running.stopping) this.stop();
    };
    try {
      await follow({ begin, turn, signal: cut.signal, onEvent, onLost: (lost) => view.say(lost ? "note-reconnecting" : "stage-working") });
    } catch (error) {
      if (view.id && !(error.status < 500)) this.lost = view;
      view.fail(error instanceof Refused ? error : { code: "offline" });
    }
    if (!cut.signal.aborted && this.running?.view === view) this.ended();
  }

  ended() {
    this.last = this.running.view.id ?? this.last;
    this.running = null;
    this.page.running(false);
    this.page.changed(this.id);
    const next = this.waiting.shift();
    this.keepWaiting();
    if (next) this.begin(next);
  }

  /** End the running answer; the stream's own `error` event then says that it was stopped. */
  async stop() {
    const view = this.running?.view;
    if (!view) return;
    this.running.stopping = !view.id; // before the server named the turn: as soon as it does
    if (!view.id) return;
    try {
      await api.stop(view.id);
    } catch (error) {
      this.page.failed(error);
    }
  }

  /** Once more, unless the server has the turn: then its answer. */
  retry(view) {
    if (view === this.lost) return this.open(this.id);
    view.node.remove();
    return this.send(view.text);
  }

  /** Stop listening; the server works on, and the answer is in the history. */
  leave() {
    this.running?.cut.abort();
    this.running = null;
    this.waiting = [];
    this.page.running(false);
  }

  rename(id) {
    this.id = id;
    tab.set("conversation", id);
    this.page.changed(id);
  }

  keepWaiting() {
    if (this.id) tab.set(`waiting:${this.id}`, this.waiting.length ? JSON.stringify(this.waiting.map((view) => view.text)) : null);
  }

  add(text, before = null) {
    for (const fresh of this.page.log.querySelectorAll(".fresh")) fresh.classList.remove("fresh");
    const view = new TurnView(this.views, text);
    if (before) before.replaceWith(view.node);
    else this.page.log.append(view.node);
    return view;
  }
}
