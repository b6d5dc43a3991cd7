// Conversations into which a person was called: read, answered, and handed back to the assistant.
import { json, request } from "../api.js";
import { el, icon, iconButton } from "../dom.js";
import { rendered } from "../markdown.js";
import { country, direction, directionOf, languageName, number, say, when } from "../words.js";
import { live } from "./live.js";
import { button, facts, failure, fill, head, nothing } from "./parts.js";

const PAGE = 50;
const CHANGED = "inbox";
const part = encodeURIComponent;

const changes = new EventTarget(); // one stream, for the badge and the panel

/** Follow the inbox until the signal aborts; `badge` tells how many conversations are open. */
export async function followInbox(badge, signal) {
  for await (const { data } of live("api/inbox/events", signal)) {
    badge.hidden = !data.total;
    badge.replaceChildren(number(data.total), el("span", { class: "unseen", text: ` ${say("merchant-open-conversations")}` }));
    changes.dispatchEvent(new Event(CHANGED));
  }
}

export function inboxPanel({ limit }) {
  const over = new AbortController();
  const list = el("ul", { class: "inbox-list" });
  const more = button(say("merchant-more"), null, () => ((most += PAGE), again()), "plain");
  const shares = el("p", { class: "faint" });
  const talk = el("div", { class: "inbox-talk" }, nothing(say("merchant-inbox-choose")));
  const node = el("div", { class: "inbox" }, el("div", { class: "inbox-side" }, head(say("merchant-tab-inbox"), say("merchant-inbox-text")), list, el("footer", { class: "inbox-more" }, shares, more)), talk);
  let shown = null; // {id, node, leave()}
  let most = PAGE;
  let told = "";

  function choose(id) {
    shown?.leave();
    shown = id ? conversation(id, limit, () => choose(null)) : null;
    node.classList.toggle("reading", Boolean(id));
    talk.replaceChildren(shown?.node ?? nothing(say("merchant-inbox-choose")));
    mark();
  }

  function mark() {
    for (const item of list.querySelectorAll("button")) {
      if (item.dataset.id === shown?.id) item.setAttribute("aria-current", "true");
      else item.removeAttribute("aria-current");
    }
  }

  async function refresh() {
    const { conversations, total } = await all();
    shares.textContent = total ? say("merchant-inbox-shown", { shown: number(conversations.length), total: number(total) }) : "";
    more.hidden = conversations.length >= total;
    if (JSON.stringify(conversations) === told) return;
    told = JSON.stringify(conversations);
    const focused = document.activeElement?.closest?.(".inbox-open")?.dataset.id;
    list.replaceChildren(...(conversations.length ? conversations.map((one) => entry(one, choose)) : [el("li", {}, nothing(say("merchant-inbox-empty")))]));
    mark();
    if (focused) list.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus();
  }

  /** The first `most` conversations; one that moved up meanwhile is not listed twice. */
  async function all() {
    const found = new Map();
    for (let offset = 0; ; offset += PAGE) {
      const { conversations, total } = await json(`api/inbox?limit=${PAGE}&offset=${offset}`, { signal: over.signal });
      for (const one of conversations) found.set(one.conversation, one);
      if (offset + PAGE >= Math.min(most, total)) return { conversations: [...found.values()], total };
    }
  }

  /** One after the other, so that what is older never comes last. */
  let last = Promise.resolve();
  const again = () => {
    last = last.then(() => refresh().catch(passed));
  };

  last = fill(list, async () => {
    await refresh();
    return [...list.childNodes];
  });
  changes.addEventListener(CHANGED, again, { signal: over.signal });
  return { node, leave: () => (over.abort(), shown?.leave()) };
}

/** What is tried again by itself is no failure, but for the end of the session. */
function passed(error) {
  if (error.status === 401) throw error; // nobody waits for it: the page shows the door
}

function entry(found, choose) {
  return el(
    "li",
    {},
    el(
      "button",
      { type: "button", class: "inbox-open", "data-id": found.conversation, on: { click: () => choose(found.conversation) } },
      el("span", { class: "inbox-title", dir: "auto", text: found.title || say("conversation-untitled") }),
      el("span", { class: `badge small handler-${found.handler}`, text: say(`merchant-handler-${found.handler}`) }),
      found.last && el("span", { class: "inbox-last faint", dir: "auto", text: found.last.text }),
      el("span", { class: "faint" }, facts([...who(found), languageName(found.language), found.called_at && when(found.called_at)])),
    ),
  );
}

const who = ({ customer, country: code }) => (customer ? [say("merchant-customer", { id: customer }), code && country(code)] : [say("guest")]);

function conversation(id, limit, close) {
  const log = el("div", { class: "inbox-log", role: "log", "aria-live": "polite", "aria-label": say("messages"), tabindex: "0" });
  const name = el("div", { class: "inbox-name" });
  const actions = el("div", { class: "panel-controls" });
  const wrong = el("div");
  const text = el("textarea", { rows: 2, dir: "auto", maxlength: limit, "aria-label": say("merchant-reply"), placeholder: say("merchant-reply"), on: { keydown: pressed } });
  const send = el("button", { type: "submit", class: "button small" }, icon("send"), say("send"));
  const form = el("form", { class: "inbox-reply", on: { submit: (event) => (event.preventDefault(), reply()) } }, text, send);
  const node = el("div", { class: "inbox-conversation" }, el("header", {}, iconButton("back", say("merchant-back-to-list"), close, { class: "icon-button inbox-back" }), name, actions), log, wrong, form);
  const address = `api/inbox/${part(id)}`;
  const over = new AbortController();
  let seen = "";
  let last = Promise.resolve();

  function pressed(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    reply();
  }

  async function reply() {
    const written = text.value.trim();
    if (!written || send.disabled) return;
    await act(async () => {
      await request(`${address}/messages`, { method: "POST", body: { text: written } });
      text.value = "";
    });
    text.focus();
  }

  /** Do it, tell what went wrong, and show how things stand then. */
  async function act(what) {
    wrong.replaceChildren();
    send.disabled = true;
    try {
      await what();
      await update();
    } catch (error) {
      if (error.status === 401) throw error;
      wrong.replaceChildren(failure(error));
    } finally {
      send.disabled = false;
    }
  }

  const move = (way) => act(() => request(`${address}/${way}`, { method: "POST" }));

  /** Show how things stand, one look after the other, so that what is older never comes last. */
  const update = () => (last = last.catch(() => {}).then(look));

  async function look() {
    const found = await json(address, { signal: over.signal });
    if (JSON.stringify(found) === seen) return found;
    seen = JSON.stringify(found);
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
    name.replaceChildren(el("h3", { dir: "auto", text: found.title || say("conversation-untitled") }), el("p", { class: "faint" }, facts([...who(found), languageName(found.language), say(`merchant-handler-${found.handler}`)])));
    actions.replaceChildren(
      ...(found.handler === "waiting" ? [button(say("merchant-take"), "check", () => move("take"))] : []),
      ...(found.handler === "assistant" ? [] : [button(say("merchant-hand-back"), "spark", () => move("back"), "plain")]),
    );
    form.hidden = found.handler === "assistant";
    log.replaceChildren(...said(found), found.handler === "assistant" ? el("p", { class: "faint", text: say("merchant-handed-back") }) : "");
    if (atEnd) log.scrollTop = log.scrollHeight;
    return found;
  }

  /** Keep it as it is in the shop, also once it was handed back, until it is left or deleted. */
  async function follow(behind) {
    try {
      for await (const { event } of live(`${address}/events`, over.signal, behind)) {
        if (event === "error") return void close();
        update().catch(passed);
      }
    } catch (error) {
      passed(error);
    }
  }

  fill(log, async () => {
    const found = await update();
    follow(found.last_event);
    queueMicrotask(() => (log.scrollTop = log.scrollHeight));
    return [...log.childNodes];
  });
  return { id, node, leave: () => over.abort() };
}

/** All that was said, in the order of time. */
function said({ turns, messages, language }) {
  const shopper = turns.flatMap((turn) => [
    { at: turn.created_at, node: bubble("shopper", turn.text, turn.created_at) },
    ...(turn.answer ? [{ at: turn.created_at, node: bubble("assistant", rendered(turn.answer), null, turn.language ?? language) }] : []),
  ]);
  const staff = messages.map((message) => ({ at: message.at, node: bubble("staff", message.text, message.at) }));
  return [...shopper, ...staff].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).map(({ node }) => node);
}

function bubble(author, content, at, language) {
  const words = typeof content === "string" ? el("p", { dir: directionOf(content) ?? "auto", text: content }) : el("div", { class: "answer", lang: language, dir: direction(language) }, content);
  return el("article", { class: `said said-${author}` }, el("p", { class: "faint" }, say(`merchant-author-${author}`), at && ` · ${when(at)}`), words);
}
