// Colours, language and direction of a page, as chosen here before or as the browser asks.
import { kept } from "./kept.js";
import { direction, spoken } from "./words.js";

export const isDark = () => (kept.get("theme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";

/** The first wish that is one of ours: chosen before, then `wishes` in their order. */
export function chosen(languages, wishes = navigator.languages) {
  return [kept.get("language"), ...wishes].map((tag) => (tag || "").split("-")[0].toLowerCase()).find((tag) => languages.includes(tag)) ?? languages[0];
}

/** Give the page its language, direction and colours. */
export function paint(root) {
  root.lang = document.documentElement.lang = spoken();
  root.dir = document.documentElement.dir = direction();
  root.dataset.theme = isDark() ? "dark" : "light";
}
