// The HTTP interface. Nothing here knows the page.
import { adopt, credentials } from "./identity.js";
import { spoken } from "./words.js";

const ROOT = new URL("../", import.meta.url);
const QUIET_MS = 60_000; // a stream that says nothing for so long is taken as lost

/** An answer of the server that says no. `code` has a sentence `error-<code>`; `message` is that sentence, if the server wrote it. */
export class Refused extends Error {
  constructor(status, { code, message } = {}) {
    super(message || code || `HTTP ${status}`);
    this.status = status;
    this.code = code || BY_STATUS[status] || "internal";
    this.sentence = message || null;
  }
}

const BY_STATUS = {
  400: "bad-request",
  401: "not-signed-in",
  403: "not-allowed",
  404: "not-found",
  413: "message-too-long",
  422: "bad-request",
  429: "too-many",
  502: "unavailable",
  503: "unavailable",
  504: "unavailable",
};

export const media = (name) => new URL(`media/${name.split("/").map(encodeURIComponent).join("/")}`, ROOT).href;

/** A request to the interface. Throws Refused when the server says no. */
export async function request(path, { method = "GET", body, headers = {}, signal } = {}) {
  const response = await fetch(new URL(path, ROOT), {
    method,
    signal,
    credentials: "same-origin",
    headers: {
      "Accept-Language": spoken(), // the server's sentences
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...credentials(),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) throw new Refused(response.status, await problem(response));
  return response;
}

async function problem(response) {
  try {
    const body = await response.json();
    return body.error ?? (typeof body.detail === "object" ? body.detail : body) ?? {};
  } catch {
    return {}; // a proxy's page, not the server's JSON
  }
}

/** The same, its answer read as JSON. */
export const json = async (path, options) => (await request(path, options)).json();

/** Send a file as it is; `told(share)` hears how much of it is there. Throws what `request` throws. */
export function upload(path, file, told, signal) {
  return new Promise((resolve, reject) => {
    const sent = new XMLHttpRequest(); // fetch tells nothing of what it has sent
    sent.open("POST", new URL(path, ROOT));
    sent.responseType = "json";
    sent.setRequestHeader("Accept-Language", spoken());
    sent.upload.onprogress = ({ loaded, total }) => total && told(loaded / total);
    sent.onload = () => (sent.status < 300 ? resolve(sent.response) : reject(new Refused(sent.status, sent.response ?? {})));
    sent.onerror = () => reject(new Error("not sent"));
    signal.addEventListener("abort", () => sent.abort());
    sent.send(file);
  });
}

const part = encodeURIComponent;

export const api = {
  words: (language) => json(`api/words/${part(language)}`),
  health: (signal) => json("healthz", { signal }),
  me: () => json("api/me"),
  session: async (body) => adopt((await json("api/session", { method: "POST", body })).token),
  conversations: async () => (await json("api/conversations")).conversations,
  conversation: (id) => json(`api/conversations/${part(id)}`),
  remove: (id) => request(`api/conversations/${part(id)}`, { method: "DELETE" }),
  turn: (id) => json(`api/turns/${part(id)}`),
  stop: (id) => request(`api/turns/${part(id)}/stop`, { method: "POST" }),
  plot: (id, call, n) => new URL(`api/turns/${part(id)}/plots/${call}/${n}.svg`, ROOT).href,
  rate: (id, body) => json(`api/turns/${part(id)}/rating`, { method: "POST", body }),
  begin: async (language) => (await json("api/conversations", { method: "POST", body: { language } })).id,
  callPerson: (id) => json(`api/conversations/${part(id)}/person`, { method: "POST" }),
  withdraw: (id) => json(`api/conversations/${part(id)}/person`, { method: "DELETE" }),
  live: (id, last, signal) =>
    request(`api/conversations/${part(id)}/events`, { signal, headers: { Accept: "text/event-stream", "Last-Event-ID": last } }),
  start: (body, signal) => request("api/turns", { method: "POST", body, signal, headers: { Accept: "text/event-stream" } }),
  events: (id, last, signal) =>
    request(`api/turns/${part(id)}/events`, {
      signal,
      headers: { Accept: "text/event-stream", ...(last == null ? {} : { "Last-Event-ID": last }) },
    }),
};

/** The server-sent events of a response: {id, event, data}. Throws when the stream breaks or falls silent. */
export async function* events(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  try {
    while (true) {
      const { value, done } = await within(reader.read(), QUIET_MS);
      if (done) return;
      const blocks = (rest + value).replace(/\r\n/g, "\n").split("\n\n");
      rest = blocks.pop();
      for (const block of blocks) {
        const event = parsed(block);
        if (event) yield event;
      }
    }
  } finally {
    reader.cancel().catch(() => {}); // already broken: nothing left to cancel
  }
}

function parsed(block) {
  const found = { id: null, event: "message", data: [] };
  for (const line of block.split("\n")) {
    const colon = line.indexOf(":");
    if (colon <= 0) continue; // a comment: the server's sign of life
    const value = line.slice(colon + 1).replace(/^ /, "");
    const field = line.slice(0, colon);
    if (field === "data") found.data.push(value);
    else if (field === "id" || field === "event") found[field] = value;
  }
  return found.data.length ? { ...found, data: JSON.parse(found.data.join("\n")) } : null;
}

function within(promise, ms) {
  let timer;
  const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error("silent stream")), ms)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
