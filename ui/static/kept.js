// What the browser keeps. Storage may be forbidden (a frame on another site): then the page forgets, and goes on.

function guarded(storage) {
  const memory = new Map();
  return {
    get(key) {
      try {
        return storage().getItem(`tradewind:${key}`);
      } catch {
        return memory.get(key) ?? null;
      }
    },
    set(key, value) {
      try {
        if (value == null || value === "") storage().removeItem(`tradewind:${key}`);
        else storage().setItem(`tradewind:${key}`, value);
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
