// The page's words in the chosen language, and numbers, dates and countries as that language writes them.
import { api } from "./api.js";

const RIGHT_TO_LEFT = new Set(["ar"]);
let words = {};
let language = "en";

/** Load a language's words.  Throws what `api.words` throws; the language in force stays then. */
export async function speak(wanted) {
  words = await api.words(wanted);
  language = wanted;
}

export const spoken = () => language;
export const direction = (tag = language) => (RIGHT_TO_LEFT.has(tag.split("-")[0]) ? "rtl" : "ltr");

/** The direction that most of a text's letters ask for: an Arabic sentence may begin with a Latin name. Null without letters. */
export function directionOf(text) {
  const letters = text.match(/\p{L}/gu)?.length;
  const leftward = text.match(/[\p{Script=Arabic}\p{Script=Hebrew}]/gu)?.length ?? 0;
  return letters ? (leftward * 3 > letters ? "rtl" : "ltr") : null;
}

/** A text with amounts like "US$": in a line from right to left the sign would change sides. */
export const amounts = (text) => (/\p{Script=Arabic}|\u200f/u.test(text) ? text.replace(/(?<=[A-Z])[$¥]/g, "$&\u200e") : text);

export const has = (key) => key in words;

const filled = (key, value) => (words[key] ?? key).replace(/\{\s*\$([\w-]+)\s*\}/g, (whole, name) => value(name) ?? whole);

/** A value that keeps its own direction inside a sentence of the page (Unicode's isolates). */
export const apart = (value) => (direction() === "rtl" ? `\u2068${value}\u2069` : String(value));

/** The message with its `{$name}` filled in, to be shown. */
export const say = (key, values = {}) => filled(key, (name) => (values[name] == null ? null : apart(values[name])));

/** The same without invisible marks, to be sent as a message. */
export const write = (key, values = {}) => filled(key, (name) => values[name]);

// Western digits in Arabic too, as in the shop's prices.
const locale = () => (language === "ar" ? "ar-AE-u-nu-latn" : language === "en" ? "en-GB" : language);

export const number = (value) => new Intl.NumberFormat(locale()).format(value);
export const percent = (share) => new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: 0 }).format(share);

/** Milliseconds as seconds; null where there is nothing to tell. */
export const seconds = (ms) =>
  ms == null ? null : new Intl.NumberFormat(locale(), { style: "unit", unit: "second", unitDisplay: "narrow", maximumSignificantDigits: 2 }).format(ms / 1000);

/** So many seconds, roughly: whole minutes from two on. */
export function duration(seconds) {
  const [value, unit] = seconds < 120 ? [Math.ceil(seconds), "second"] : [Math.round(seconds / 60), "minute"];
  return new Intl.NumberFormat(locale(), { style: "unit", unit, unitDisplay: "short" }).format(value);
}

/** A day of the calendar, not a moment: the same everywhere. */
export const shortDay = (iso) => new Intl.DateTimeFormat(locale(), { day: "numeric", month: "short", timeZone: "UTC" }).format(new Date(iso));
export const day = (iso) => new Intl.DateTimeFormat(locale(), { dateStyle: "long" }).format(new Date(iso));

/** Today: the time; before: the day. */
export function when(iso) {
  const then = new Date(iso);
  const today = then.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(locale(), today ? { timeStyle: "short" } : { dateStyle: "medium" }).format(then);
}

function named(code, type, tag) {
  try {
    return new Intl.DisplayNames([tag], { type }).of(code) ?? code;
  } catch {
    return code; // not a code that the browser knows
  }
}

export const country = (code) => named(code, "region", locale());

/** A language's own name for itself. */
export function languageName(tag) {
  const name = named(tag, "language", tag);
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
