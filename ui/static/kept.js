// What the browser keeps. Storage may be forbidden (a frame on another site): then the page forgets, and goes on.

// The merchant page keeps what is its own: in one browser both pages may be open.
const OWN = new URL(import.meta.url).pathname.includes("/merchant/static/") ? "tradewind:merchant:" : "tradewind:";

function guarded(storage) {
  const memory = new Map();
  return {
    get(key) {
      try {
        return storage().getItem(OWN + key);
      } catch {
        return memory.get(key) ?? null;
      }
    },
    set(key, value) {
      try {
        if (value == null || value === "") storage().removeItem(OWN + key);
        else storage().setItem(OWN + key, value);
      } catch {
        memory.set(key, value || null);
      }
    },
  };
}

/** For all tabs: language, colours, drafts. */
export const kept = guarded(() => window.localStorage);

/** For this tab: which conversation is open, so that two tabs do not fight over it. */
export const tab = guarded(() => window.sessionStorage);
