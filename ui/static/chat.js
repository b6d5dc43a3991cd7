// The shopper page: builds the frame in the chosen language and keeps the parts together.
import { Refused, api } from "./api.js";
import { Composer } from "./composer.js";
import { Conversation } from "./conversation.js";
import { el, icon, iconButton } from "./dom.js";
import { demoBar, header, welcome } from "./header.js";
import { watchHealth } from "./health.js";
import { History } from "./history.js";
import { refused, takeToken, unknown } from "./identity.js";
import { kept, tab } from "./kept.js";
import { sentence } from "./turn.js";
import { direction, say, speak, spoken } from "./words.js";

const root = document.getElementById("tradewind");
const languages = JSON.parse(root.dataset.languages);
const query = new URLSearchParams(location.search);
const embedded = query.get("embed") === "1";
const DAY_MS = 86_400_000;
const dark = () => (kept.get("theme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
let page = null;

/** The first wish that is one of ours: chosen before, the widget's, the customer's, the browser's; a guest's is a guess. */
function wished(me) {
  const wishes = [kept.get("language"), query.get("language"), me?.customer && me.language, ...navigator.languages, me?.language];
  return wishes.map((tag) => (tag || "").split("-")[0].toLowerCase()).find((tag) => languages.includes(tag)) ?? languages[0];
}

class Page {
  constructor(me) {
    this.me = me;
    this.over = new AbortController();
    this.root = root;
    this.log = el("div", { class: "log", role: "log", "aria-live": "polite", "aria-label": say("messages"), tabindex: "0", on: { scroll: () => this.scrolled() } });
    this.banner = el("p", { class: "banner", role: "status", hidden: true });
    this.alert = el("div", { class: "alert", role: "alert" });
    this.latest = iconButton("send", say("latest"), () => this.log.scrollTo({ top: this.log.scrollHeight, behavior: "smooth" }), { class: "icon-button latest", hidden: true });
    this.failed = (error) => this.complain(error);
    this.composer = new Composer({
      limit: Number(root.dataset.limit),
      send: (text) => this.conversation.send(text),
      stop: () => this.conversation.stop(),
    });
    this.conversation = new Conversation(this);
    this.history = new History({ root, open: (id) => this.open(id), removed: (id) => id === this.conversation.id && this.open(null), failed: this.failed });
  }

  build() {
    const actions = {
      history: () => this.history.openDrawer(this.side),
      language: (tag) => this.change(() => kept.set("language", tag), ".language select"),
      theme: () => this.change(() => kept.set("theme", dark() ? "light" : "dark"), ".theme"),
      close: closeWidget,
    };
    this.side = el("aside", { class: "side" }, this.history.node);
    root.lang = document.documentElement.lang = spoken();
    root.dir = document.documentElement.dir = direction();
    root.dataset.theme = dark() ? "dark" : "light";
    root.classList.toggle("embedded", embedded);
    root.replaceChildren(
      header({ languages, dark: dark(), embedded, actions }),
      this.side,
      el(
        "div", // Gradio's frame is the main landmark
        { class: "chat" },
        demoBar(this.me, (id) => this.become(id)) ?? "",
        this.banner,
        this.log,
        el("div", { class: "dock" }, this.latest, this.alert, this.composer.node),
      ),
    );
    root.querySelector(".open-history").addEventListener("click", () => this.history.refresh().catch(this.failed));
  }

  async start() {
    this.build();
    watchHealth((state) => this.health(state), this.over.signal);
    this.history.refresh().catch(this.failed);
    await this.open(tab.get("conversation"));
    const { signal } = this.over;
    document.addEventListener("visibilitychange", () => document.hidden || this.conversation.catchUp(), { signal });
    window.addEventListener("online", () => this.conversation.catchUp(), { signal });
  }

  async open(id) {
    await this.conversation.open(id);
    this.focus();
  }

  focus() {
    if (matchMedia("(pointer: fine)").matches) this.composer.field.focus({ preventScroll: true }); // a finger's keyboard would hide the page
  }

  welcome() {
    return welcome((text) => this.conversation.send(text));
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

  /** Build the page anew after a change of language or colours, made at `control`; a running answer is followed further. */
  async change(apply, control) {
    apply();
    const before = this.composer.field.value;
    try {
      await restart();
    } catch (error) {
      this.complain(error);
    }
    if (before && !page.composer.field.value) page.composer.giveBack(before);
    root.querySelector(control).focus();
  }

  async become(customer) {
    try {
      await api.session({ customer });
    } catch (error) {
      this.complain(error);
      return;
    }
    tab.set("conversation", null);
    await restart();
    root.querySelector(".customer").focus();
  }
}

function closeWidget() {
  window.parent.postMessage({ type: "tradewind:close" }, "*"); // says nothing that another site may not know
}

async function restart() {
  const me = await api.me();
  await speak(wished(me));
  page?.over.abort();
  page?.conversation.leave();
  page = new Page(me);
  await page.start();
}

/** What was said last, today: a frame may not be able to keep which conversation was open. */
async function latest() {
  const [last] = await api.conversations();
  return last && Date.now() - Date.parse(last.updated_at) < DAY_MS ? last.id : null;
}

/** The server may still be starting: ask until it answers. */
async function boot() {
  takeToken();
  for (let wait = 500; ; wait = Math.min(wait * 2, 8000)) {
    try {
      if (unknown()) await api.session({});
      if (embedded && !tab.get("conversation")) tab.set("conversation", await latest());
      return await restart();
    } catch (error) {
      if (error.status === 401 && refused()) continue;
      if (error instanceof Refused && error.status < 500) {
        await speak(wished(null));
        root.append(el("p", { class: "alert", role: "alert" }, icon("shield"), sentence(error)));
        return null;
      }
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

if (embedded) {
  document.addEventListener("keydown", (event) => event.key === "Escape" && !document.querySelector("dialog[open]") && closeWidget());
}
boot();
