// Bring your own shop: a file is uploaded; the server reads it, puts it into the shop and tells how far it is, whoever closes the page.
import { json, upload } from "../api.js";
import { el, icon } from "../dom.js";
import { duration, number, percent, say, when } from "../words.js";
import { download, failure, fill, head, nothing } from "./parts.js";

const EVERY_MS = 1500;
const AT_WORK = ["reading", "writing"];
const part = encodeURIComponent;

export function importPanel() {
  const over = new AbortController();
  const hover = (on) => (event) => (event.preventDefault(), drop.classList.toggle("over", on));
  const file = el("input", { type: "file", class: "unseen", id: "merchant-file", accept: ".csv,.tsv,.jsonl,.ndjson,.json,.parquet,.gz,.zip,.txt", on: { change: () => begin(file.files[0]) } });
  const drop = el(
    "label",
    { class: "drop", for: "merchant-file", on: { dragover: hover(true), dragleave: hover(false), drop: dropped } },
    icon("upload"),
    el("strong", { text: say("merchant-import-choose") }),
    el("span", { class: "faint", text: say("merchant-import-kinds") }),
  );
  const sending = el("div");
  const list = el("div", { class: "panel-body" });

  function dropped(event) {
    hover(false)(event);
    begin(event.dataTransfer.files[0]);
  }

  async function begin(chosen) {
    if (!chosen || file.disabled) return;
    file.disabled = true;
    const bar = progress(say("merchant-import-sending", { name: chosen.name }));
    sending.replaceChildren(el("div", { class: "box import" }, bar.nodes));
    try {
      await upload(`api/imports?filename=${part(chosen.name)}`, chosen, bar.set, over.signal);
      sending.replaceChildren();
      await refresh();
    } catch (error) {
      if (error.status === 401) throw error;
      if (!over.signal.aborted) sending.replaceChildren(failure(error));
    } finally {
      file.disabled = false;
      file.value = "";
    }
  }

  async function refresh() {
    const { imports } = await json("api/imports", { signal: over.signal });
    list.replaceChildren(...(imports.length ? [el("ul", { class: "imports", "aria-live": "polite" }, imports.map(entry))] : [nothing(say("merchant-no-imports"))]));
    return imports.some(({ status }) => AT_WORK.includes(status));
  }

  async function watch() {
    await fill(list, async () => {
      await refresh();
      return [...list.childNodes];
    });
    while (!over.signal.aborted) {
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
      if (document.hidden || !list.querySelector("progress")) continue;
      await refresh().catch((error) => {
        if (error.status === 401) throw error; // all else is tried again
      });
    }
  }
  watch();
  return { node: el("div", {}, head(say("merchant-tab-import"), say("merchant-import-text")), file, drop, sending, list), leave: () => over.abort() };
}

function progress(text) {
  const bar = el("progress", { max: 1, value: 0, "aria-label": text });
  const share = el("span", { class: "faint" });
  const set = (done) => ((bar.value = done), (share.textContent = percent(done)));
  set(0);
  return { nodes: [el("p", { dir: "auto", text }), bar, share], set };
}

function entry(run) {
  const facts = [when(run.started_at), say("merchant-import-rows", { n: number(run.rows) }), run.refused > 0 && say("merchant-import-refused", { n: number(run.refused) })];
  const bar = AT_WORK.includes(run.status) ? progress(run.message) : null;
  bar?.set(run.done / run.of);
  return el(
    "li",
    { class: "box import" },
    el("header", {}, el("h3", { dir: "auto", text: run.name }), el("p", { class: `badge status-${run.status}`, text: say(`merchant-import-${run.status}`) })),
    bar ? bar.nodes : el("p", { dir: "auto", text: run.message }),
    bar && run.seconds_left != null && el("p", { class: "faint", text: say("merchant-import-left", { time: duration(run.seconds_left) }) }),
    el("p", { class: "faint", text: facts.filter(Boolean).join(" · ") }),
    run.refused > 0 && download(`api/imports/${part(run.import)}/refused.csv`, say("merchant-refused-file")),
  );
}
