// The shopper page: builds the frame in the chosen language and keeps the parts together.
import { Refused, api } from "./api.js";
import { el, icon } from "./dom.js";
import { demoBar, header, welcome } from "./header.js";
import { refused, takeToken, unknown } from "./identity.js";
import { kept, tab } from "./kept.js";
import { ChatPane } from "./pane.js";
import { chosen, isDark, paint } from "./scheme.js";
import { sentence } from "./turn.js";
import { speak } from "./words.js";

const root = document.getElementById("tradewind");
const languages = JSON.parse(root.dataset.languages);
const query = new URLSearchParams(location.search);
const embedded = query.get("embed") === "1";
const DAY_MS = 86_400_000;
let page = null;

/** The widget's language, the customer's, the browser's; a guest's is a guess. */
const wished = (me) => chosen(languages, [query.get("language"), me?.customer && me.language, ...navigator.languages, me?.language]);

class Page {
  constructor(me) {
    this.pane = new ChatPane({ root, limit: Number(root.dataset.limit), welcome, top: demoBar(me, (id) => this.become(id)), staffed: true });
  }

  async start() {
    const actions = {
      history: () => this.pane.openHistory(),
      language: (tag) => this.change(() => kept.set("language", tag), ".language select"),
      theme: () => this.change(() => kept.set("theme", isDark() ? "light" : "dark"), ".theme"),
      close: closeWidget,
    };
    paint(root);
    root.classList.toggle("embedded", embedded);
    root.replaceChildren(header({ languages, dark: isDark(), embedded, actions }), this.pane.side, this.pane.node);
    await this.pane.start();
  }

  /** Build the page anew after a change of language or colours, made at `control`; a running answer is followed further. */
  async change(apply, control) {
    apply();
    const before = this.pane.composer.field.value;
    try {
      await restart();
    } catch (error) {
      this.pane.complain(error);
    }
    if (before && !page.pane.composer.field.value) page.pane.composer.giveBack(before);
    root.querySelector(control).focus();
  }

  async become(customer) {
    try {
      await api.session({ customer });
    } catch (error) {
      this.pane.complain(error);
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
  page?.pane.leave();
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
