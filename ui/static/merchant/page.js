// The merchant page: the door, then the tabs. The address's hash says which tab is open.
import { Refused } from "../api.js";
import { el, icon, iconButton } from "../dom.js";
import { languagePicker } from "../header.js";
import { kept, tab } from "../kept.js";
import { chosen, isDark, paint } from "../scheme.js";
import { say, speak } from "../words.js";
import { analysisPanel } from "./analysis.js";
import { chatPanel } from "./chat.js";
import { draftsPanel } from "./drafts.js";
import { importPanel } from "./imports.js";
import { followInbox, inboxPanel } from "./inbox.js";
import { loginForm, signedIn, signOut } from "./login.js";
import { failure } from "./parts.js";
import { ratingsPanel } from "./ratings.js";
import { usagePanel } from "./usage.js";

const root = document.getElementById("tradewind");
const languages = JSON.parse(root.dataset.languages);

// A panel: (context) => {node, leave()}; context: {root, limit}.
const PANELS = {
  chat: ["chat", chatPanel],
  inbox: ["inbox", inboxPanel],
  drafts: ["megaphone", draftsPanel],
  forecast: ["trend", (context) => analysisPanel("forecast", context)],
  reviews: ["star", (context) => analysisPanel("reviews", context)],
  import: ["upload", importPanel],
  ratings: ["up", ratingsPanel],
  usage: ["bars", usagePanel],
};
const wanted = () => (location.hash.slice(1) in PANELS ? location.hash.slice(1) : "chat");

let open = null; // {name, panel}
let inside = false;
let counting = new AbortController();

function frame(content, navigation = null) {
  paint(root);
  root.classList.add("merchant");
  root.classList.toggle("outside", !navigation);
  document.title = `${say("title")} · ${say("merchant-title")}`;
  const choose = (tag) => change(() => kept.set("language", tag), ".language select");
  const theme = () => change(() => kept.set("theme", isDark() ? "light" : "dark"), ".theme");
  root.replaceChildren(
    el(
      "header",
      { class: "top" },
      el("span", { class: "logo", "aria-hidden": "true" }, icon("spark")),
      el("div", { class: "name" }, el("h1", { text: say("title") }), el("p", { text: say("merchant-title") })),
      languagePicker(languages, choose),
      iconButton(isDark() ? "sun" : "moon", say(isDark() ? "theme-light" : "theme-dark"), theme, { class: "icon-button theme" }),
      navigation && iconButton("leave", say("merchant-logout"), leave, { class: "icon-button logout" }),
    ),
    ...(navigation ? [navigation] : []),
    content,
  );
}

function navigation() {
  const waiting = el("b", { class: "count-badge", hidden: true });
  counting = new AbortController();
  followInbox(waiting, counting.signal);
  const link = ([name, [drawing]]) => el("a", { href: `#${name}`, "data-tab": name }, icon(drawing), el("span", { text: say(`merchant-tab-${name}`) }), name === "inbox" && waiting);
  return el("nav", { class: "tabs", "aria-label": say("merchant-title") }, Object.entries(PANELS).map(link));
}

function show() {
  const name = wanted();
  if (open?.name === name) return;
  open?.panel.leave?.();
  const panel = PANELS[name][1]({ root, limit: Number(root.dataset.limit) });
  open = { name, panel };
  const main = root.querySelector(".panel");
  main.className = `panel panel-${name}`;
  main.setAttribute("aria-label", say(`merchant-tab-${name}`));
  main.replaceChildren(panel.node);
  main.scrollTop = 0;
  for (const link of root.querySelectorAll(".tabs a")) {
    const here = link.dataset.tab === name;
    if (here) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
    if (here) link.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
}

/** The page as it is to be now: the door, or the tab of the address. */
async function build() {
  counting.abort();
  open?.panel.leave?.();
  open = null;
  if (!inside) return frame(loginForm(() => ((inside = true), build())));
  frame(el("section", { class: "panel", tabindex: "-1" }), navigation());
  show();
}

async function change(apply, control) {
  apply();
  await speak(chosen(languages));
  await build();
  root.querySelector(control).focus();
}

async function leave() {
  await signOut().catch(() => {}); // signed out already, or no network: the door closes all the same
  tab.set("conversation", null);
  inside = false;
  await build();
}

/** The server may still be starting: ask until it answers. */
async function boot() {
  for (let wait = 500; ; wait = Math.min(wait * 2, 8000)) {
    try {
      await speak(chosen(languages));
      inside = await signedIn();
      break;
    } catch (error) {
      if (error instanceof Refused && error.status === 401) break;
      if (error instanceof Refused && error.status < 500) return root.replaceChildren(failure(error));
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  await build();
}

window.addEventListener("hashchange", () => inside && show());
// A session may end while the page is open: whoever gets the server's no shows the door.
window.addEventListener("unhandledrejection", (event) => {
  if (!(event.reason instanceof Refused) || event.reason.status !== 401) return;
  event.preventDefault();
  inside = false;
  build();
});
boot();
