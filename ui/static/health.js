// Whether the model is ready; asked again until it is.
import { api } from "./api.js";

const EVERY_MS = 3000;
const READY_EVERY_MS = 60_000;

/** Call `changed(state)` with "ready", "starting", "down" or "offline" whenever it changes, until the signal aborts. */
export async function watchHealth(changed, signal) {
  let before = null;
  while (!signal.aborted) {
    const now = await state(signal);
    if (signal.aborted) return;
    if (now !== before) changed(now);
    before = now;
    await new Promise((resolve) => setTimeout(resolve, now === "ready" ? READY_EVERY_MS : EVERY_MS));
  }
}

async function state(signal) {
  try {
    return (await api.health(signal)).model ?? "ready";
  } catch (error) {
    return error.status ? "down" : "offline";
  }
}
