// Streams without an end, for as long as the page is looked at.
import { events, request } from "../api.js";
import { final, pause } from "../stream.js";

/** The events of a stream behind the one numbered `last`, over dropped connections, until the signal aborts. Throws when the server's no is final. */
export async function* live(path, signal, last = 0) {
  for (let failures = 0; !signal.aborted; failures += 1) {
    await visible(signal); // a browser has six connections to a server, for all its tabs
    const hidden = new AbortController();
    document.addEventListener("visibilitychange", () => hidden.abort(), { once: true, signal });
    try {
      for await (const event of events(await request(path, { signal: AbortSignal.any([signal, hidden.signal]), headers: { "Last-Event-ID": last } }))) {
        failures = 0;
        last = event.id;
        yield event;
      }
    } catch (error) {
      if (signal.aborted) return;
      if (final(error)) throw error;
    }
    if (!hidden.signal.aborted) await pause(failures);
  }
}

/** Wait until the page is looked at. */
async function visible(signal) {
  while (document.hidden && !signal.aborted)
    await new Promise((resolve) => {
      document.addEventListener("visibilitychange", resolve, { once: true });
      signal.addEventListener("abort", resolve, { once: true });
    });
}
