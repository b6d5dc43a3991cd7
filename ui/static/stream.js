// Following one turn to its end, over dropped connections.
import { Refused, api, events } from "./api.js";

const RESUMES = 5; // tries to go on where the stream broke, before the whole turn is asked for
const GIVE_UP = 14;
const ENDS = new Set(["done", "error"]);

/** Wait before the next try, longer each time; not once the browser is online again. */
export const pause = (failures) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, Math.min(400 * 2 ** failures, 10_000) * (0.8 + 0.4 * Math.random()));
    window.addEventListener("online", () => (clearTimeout(timer), resolve()), { once: true });
  });

/** Whether the server's no is final: a busy or restarting server is asked again. */
export const final = (error) => error instanceof Refused && error.status < 500;

/**
 * Follow a turn.
 *   begin      what starts it: a body for POST /api/turns; null: `turn` runs already
 *   onEvent    (name, data); "whole" with the turn's JSON when the stream could not be resumed
 *   onLost     (lost) the connection broke, or is back
 * Resolves when the turn has ended or the signal aborts. Throws when it never began or cannot be reached any more.
 */
export async function follow({ begin, turn = null, signal, onEvent, onLost }) {
  let last = null;
  let failures = 0;
  let body = begin;
  while (!signal.aborted) {
    try {
      const response = body ? await api.start(body, signal) : await api.events(turn, last, signal);
      body = null;
      for await (const { id, event, data } of events(response)) {
        if (signal.aborted) return;
        if (failures) onLost(false);
        failures = 0;
        last = id ?? last;
        turn = data.turn ?? turn;
        onEvent(event, data);
        if (ENDS.has(event)) return;
      }
      throw new Error("stream ended early");
    } catch (error) {
      if (signal.aborted) return;
      if (!turn || final(error) || failures >= GIVE_UP) throw error;
      failures += 1;
      onLost(true);
      if (failures > RESUMES && (await ended(turn, onEvent, onLost))) return;
      await pause(failures);
    }
  }
}

async function ended(turn, onEvent, onLost) {
  try {
    const whole = await api.turn(turn);
    if (whole.status === "running") return false;
    onLost(false);
    onEvent("whole", whole);
    return true;
  } catch (error) {
    if (final(error)) throw error;
    return false; // still cut off
  }
}
