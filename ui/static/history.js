// The list of conversations: a column beside the chat, a drawer on narrow pages.
import { api } from "./api.js";
import { dialog, el, icon, iconButton } from "./dom.js";
import { say, when } from "./words.js";

export class History {
  /** `open(id)` shows a conversation, null a new one; `removed(id)` tells that one is gone; `failed(error)` of a failure. */
  constructor({ root, open, removed, failed }) {
    Object.assign(this, { root, open, removed, failed, current: null });
    this.list = el("ul", { class: "history-list" });
    this.empty = el("p", { class: "faint", text: say("history-empty"), hidden: true });
    const begin = el("button", { type: "button", class: "button new", on: { click: () => this.choose(null) } }, icon("plus"), say("conversation-new"));
    this.node = el("nav", { class: "history", "aria-label": say("history") }, begin, el("h2", { text: say("history") }), this.empty, this.list);
  }

  async refresh() {
    const found = await api.conversations();
    this.empty.hidden = found.length > 0;
    this.list.replaceChildren(...found.map((conversation) => this.entry(conversation)));
    this.mark(this.current);
  }

  mark(id) {
    this.current = id;
    for (const item of this.list.children) {
      const open = item.querySelector(".history-open");
      if (item.dataset.id === id) open.setAttribute("aria-current", "true");
      else open.removeAttribute("aria-current");
    }
  }

  entry({ id, title, updated_at: at, language }) {
    const name = title || say("conversation-untitled");
    return el(
      "li",
      { "data-id": id },
      el(
        "button",
        { type: "button", class: "history-open", on: { click: () => this.choose(id) } },
        el("span", { class: "history-title", dir: "auto", lang: language, text: name }),
        el("time", { datetime: at, text: when(at) }),
      ),
      iconButton("trash", say("conversation-delete", { title: name }), () => this.confirm(id, name)),
    );
  }

  choose(id) {
    this.drawer?.close();
    this.open(id);
  }

  confirm(id, title) {
    const remove = async () => {
      box.close();
      try {
        await api.remove(id);
        await this.refresh();
        this.removed(id);
        this.node.querySelector(".new").focus(); // the button that asked is gone
      } catch (error) {
        this.failed(error);
      }
    };
    const box = dialog(
      this.root,
      { title: say("delete-title"), closeLabel: say("close"), className: "confirm" },
      el("p", { dir: "auto", text: say("delete-text", { title }) }),
      el(
        "div",
        { class: "dialog-buttons" },
        el("button", { type: "button", class: "button plain", text: say("cancel"), autofocus: true, on: { click: () => box.close() } }),
        el("button", { type: "button", class: "button danger", text: say("delete"), on: { click: remove } }),
      ),
    );
  }

  /** On narrow pages: the same list in a drawer; back to its column when it closes. */
  openDrawer(home) {
    this.drawer = dialog(this.root, { title: say("history"), closeLabel: say("close"), className: "drawer" }, this.node);
    this.drawer.addEventListener("close", () => home.append(this.node));
  }
}
