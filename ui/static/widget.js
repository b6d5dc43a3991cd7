// The widget for a shop's own pages:
//   <script src="https://host/static/widget.js" data-language="de" data-token="…" async></script>
// A floating button that opens the shopper page in a frame. Optional: data-label, the button's name.
(() => {
  const script = document.currentScript;
  const home = new URL("../", script.src);
  const language = script.dataset.language || document.documentElement.lang || "en";
  const VISITOR = "tradewind:visitor"; // the key under which this site keeps the token of who is not signed in
  const labels = { open: script.dataset.label || "Tradewind", close: script.dataset.label || "Tradewind" };
  let frame = null;

  const host = document.createElement("div");
  host.id = "tradewind-widget";
  const shadow = host.attachShadow({ mode: "open" }); // the shop's styles stay out, ours stay in
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("static/widget.css", home).href;
  const panel = document.createElement("div");
  panel.className = "panel";
  panel.hidden = true;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "launcher";
  button.setAttribute("aria-expanded", "false");
  button.append(drawing());
  shadow.append(style, panel, button);

  function drawing() {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    for (const [name, d] of [
      ["opened", "M6 6l12 12M18 6L6 18"],
      ["closed", "M4 5h16v11H10l-4 4v-4H4zM8 9h8M8 12h5"],
    ]) {
      const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      path.setAttribute("class", name);
      path.setAttribute("d", d);
      svg.append(path);
    }
    return svg;
  }

  function name() {
    button.setAttribute("aria-label", panel.hidden ? labels.open : labels.close);
    if (frame) frame.title = labels.open;
  }

  function open() {
    if (!frame) {
      const address = new URL(`?embed=1&language=${encodeURIComponent(language)}`, home);
      address.hash = new URLSearchParams(script.dataset.token ? { token: script.dataset.token } : { visitor: visitor() });
      frame = document.createElement("iframe");
      frame.allow = "clipboard-write";
      frame.src = address.href;
      panel.append(frame);
    }
    show(true);
    frame.focus();
  }

  function visitor() {
    try {
      return localStorage.getItem(VISITOR) ?? "";
    } catch {
      return ""; // storage is forbidden: a new visitor with each load
    }
  }

  function keep(token) {
    try {
      localStorage.setItem(VISITOR, token);
    } catch {
      // the frame has it until the page is left
    }
  }

  function close() {
    show(false);
    button.focus();
  }

  function show(on) {
    panel.hidden = !on;
    button.setAttribute("aria-expanded", String(on));
    host.classList.toggle("open", on);
    name();
  }

  async function learnLabels() {
    try {
      const response = await fetch(new URL(`api/words/${encodeURIComponent(language)}`, home));
      const words = await response.json();
      labels.open = script.dataset.label || words["widget-open"];
      labels.close = words["widget-close"];
      name();
    } catch {
      // no words: the button keeps the shop's label
    }
  }

  button.addEventListener("click", () => (panel.hidden ? open() : close()));
  window.addEventListener("keydown", (event) => event.key === "Escape" && !panel.hidden && close());
  window.addEventListener("message", (event) => {
    if (!frame || event.source !== frame.contentWindow || event.origin !== home.origin) return;
    if (event.data?.type === "tradewind:close") close();
    if (event.data?.type === "tradewind:visitor") keep(event.data.token);
  });
  name();
  learnLabels();
  document.body.append(host);
})();
