// Thumbs and an optional comment.
import { api } from "./api.js";
import { el, iconButton } from "./dom.js";
import { say } from "./words.js";

/** The rating of a turn; `kept` is what was given before, `failed(error)` tells of a failure. */
export function ratingBar(turn, kept, failed) {
  const note = el("span", { class: "rate-note", role: "status" });
  const state = { value: kept?.value ?? 0, comment: kept?.comment ?? "" };
  const bar = el("div", { class: "rate", role: "group", "aria-label": say("rate") });
  const buttons = [1, -1].map((value) =>
    iconButton(value > 0 ? "up" : "down", say(value > 0 ? "rate-up" : "rate-down"), () => give({ ...state, value }), { "data-value": value }),
  );

  async function give(next) {
    try {
      await api.rate(turn, next);
    } catch (error) {
      failed(error);
      return;
    }
    Object.assign(state, next);
    press();
    note.textContent = say("rate-thanks");
    if (!bar.parentElement.querySelector(".comment")) bar.parentElement.append(commentForm(state, give));
  }

  function press() {
    for (const button of buttons) button.setAttribute("aria-pressed", String(Number(button.dataset.value) === state.value));
  }

  press();
  bar.append(...buttons, note);
  return bar;
}

function commentForm(state, give) {
  const field = el("textarea", { rows: 2, maxlength: 1000, dir: "auto", "aria-label": say("rate-comment"), placeholder: say("rate-comment") });
  field.value = state.comment;
  const form = el(
    "form",
    { class: "comment" },
    field,
    el(
      "div",
      { class: "comment-buttons" },
      el("button", { type: "submit", class: "button small", text: say("rate-send") }),
      el("button", { type: "button", class: "quiet", text: say("close"), on: { click: () => form.remove() } }),
    ),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await give({ ...state, comment: field.value.trim() });
    form.remove();
  });
  return form;
}
