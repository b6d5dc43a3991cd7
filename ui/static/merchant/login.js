// The door: a password, and nothing behind it before it is right.
import { json, request } from "../api.js";
import { el, icon } from "../dom.js";
import { say } from "../words.js";
import { failure } from "./parts.js";

export const signedIn = async () => (await json("api/me")).role === "merchant";
export const signOut = () => request("api/logout", { method: "POST" });

/** The form; `entered()` is called once the server has let us in. */
export function loginForm(entered) {
  const password = el("input", { id: "merchant-password", type: "password", name: "password", autocomplete: "current-password", required: true, maxlength: 1000, "aria-describedby": "merchant-login-note" });
  const enter = el("button", { type: "submit", class: "button" }, say("merchant-login"));
  const wrong = el("div");
  const form = el(
    "form",
    { class: "login-box", on: { submit: (event) => (event.preventDefault(), send()) } },
    el("span", { class: "welcome-mark", "aria-hidden": "true" }, icon("spark")),
    el("h2", { text: say("merchant-login-title") }),
    el("p", { class: "faint", id: "merchant-login-note", text: say("merchant-login-text") }),
    el("input", { type: "text", name: "username", value: "merchant", autocomplete: "username", hidden: true }), // for password managers
    el("label", { class: "field" }, el("span", { text: say("merchant-password") }), password),
    wrong,
    enter,
  );

  async function send() {
    enter.disabled = true;
    wrong.replaceChildren();
    try {
      await request("api/login", { method: "POST", body: { password: password.value } });
    } catch (error) {
      wrong.replaceChildren(failure(error));
      enter.disabled = false;
      password.select();
      return;
    }
    entered();
  }

  queueMicrotask(() => password.focus());
  return el("div", { class: "login" }, form);
}
