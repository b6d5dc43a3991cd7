// The merchant's own conversations with the assistant.
import { el, icon } from "../dom.js";
import { welcome } from "../header.js";
import { ChatPane } from "../pane.js";
import { say } from "../words.js";

const MERCHANT = {
  title: "merchant-welcome-title",
  text: "merchant-welcome",
  can: [
    ["trend", "merchant-can-forecast"],
    ["star", "merchant-can-reviews"],
    ["megaphone", "merchant-can-ads"],
  ],
  examples: [1, 2, 3, 4, 5, 6].map((n) => `merchant-example-${n}`),
};

export function chatPanel({ root, limit }) {
  const history = el("button", { type: "button", class: "quiet open-drawer", "aria-haspopup": "dialog", on: { click: () => pane.openHistory() } }, icon("menu"), say("history"));
  const pane = new ChatPane({ root, limit, welcome: (ask) => welcome(ask, MERCHANT), top: el("div", { class: "chat-bar" }, history) });
  queueMicrotask(() => pane.start());
  return { node: el("div", { class: "merchant-chat" }, pane.side, pane.node), leave: () => pane.leave() };
}
