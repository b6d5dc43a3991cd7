// Thumbs and an optional comment.
import { api } from "./api.js";
import { el, iconButton } from "./dom.js";
import { say } from "./words.js";

/** The rating of a turn; `kept` is what was given before, `failed(error)` tells of a failure, `offer(on)` whether to offer a person now. */
export function ratingBar(turn, kept, failed, offer) {
  const note = el("span", { class: "rate-note", role: "status" });
  const state = { value: kept?.value ?? 0, comment: kept?.comment ?? "" };
  const bar = el("div", { class: "rate", role: "group", "aria-label": say("rate") });
  const buttons = [1, -1].map((value) =>
    iconButton(value > 0 ? "up" : "down", say(value > 0 ? "rate-up" : "rate-down"), () => rate(value), { "data-value": value }),
  );

  async function give(next) {
    try {
      offer((await api.rate(turn, next)).offer);
    } catch (error) {
      failed(error);
      return;
    }
    Object.assign(state, next);
    press();
    note.textContent = say("rate-thanks");
  }

  async function rate(value) {
    await give({ ...state, value });
    if (state.value !== value || bar.parentElement.querySelector(".comment")) return;
    const form = commentForm(state, give, () => bar.querySelector("[aria-pressed=true]").focus());
    bar.parentElement.append(form);
    form.scrollIntoView({ block: "nearest", behavior: "smooth" });
  }

  function press() {
    for (const button of buttons) button.setAttribute("aria-pressed", String(Number(button.dataset.value) === state.value));
  }

  press();
  bar.append(...buttons, note);
  return bar;
}

/** `closed()` takes the focus when the form goes. */
function commentForm(state, give, closed) {
  const field = el("textarea", { rows: 2, maxlength: 1000, dir: "auto", "aria-label": say("rate-comment"), placeholder: say("rate-comment") });
  field.value = state.comment;
  const close = () => (form.remove(), closed());
  const form = el(
    "form",
    { class: "comment" },
    field,
    el(
      "div",
      { class: "comment-buttons" },
      el("button", { type: "submit", class: "button small", text: say("rate-send") }),
      el("button", { type: "button", class: "quiet", text: say("close"), on: { click: close } }),
    ),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const comment = field.value.trim();
    await give({ ...state, comment });
    if (state.comment === comment) close(); // else it was not taken, and stays to be sent again
  });
  return form;
}
