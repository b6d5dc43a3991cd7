// Who asks. The page itself has a cookie. A frame on another site has none: browsers keep its cookies and its storage
// back, so the widget, a script of that site, keeps the visitor's token and hands it over with each load.

const framed = window !== window.parent;
let token = null;
let replaceable = false; // a visitor's from an earlier load: it may have run out; a customer's is the site's to renew

/** The headers that say who asks. */
export const credentials = () => (token ? { Authorization: `Bearer ${token}` } : {});

/** Take the token that the widget wrote into the address, where it must not stay. */
export function takeToken() {
  if (!framed) return; // a link must not make somebody write under another's name
  const given = new URLSearchParams(location.hash.slice(1));
  token = given.get("token") || given.get("visitor");
  replaceable = !given.has("token");
  history.replaceState(null, "", location.pathname + location.search);
}

/** Whether a token has to be asked for. */
export const unknown = () => framed && !token;

/** Use the token that the server gave, and have it kept. */
export function adopt(given) {
  if (!framed) return;
  token = given;
  replaceable = false;
  window.parent.postMessage({ type: "tradewind:visitor", token }, "*"); // the server lets only sites of EMBED_ORIGINS frame it
}

/** The token was refused: whether another may take its place. */
export function refused() {
  if (!replaceable) return false;
  token = null;
  return true;
}
