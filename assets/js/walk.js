// The page of a round on the phone. A tap is kept on the phone at once and sent when there is a network; each has an
// id of its own, so that the server counts once what comes twice. Without this script every tap is a form.

const page = document.querySelector("[data-walk]");
const key = `maillage-walk:${page.dataset.walk}`;
const cacheName = "maillage-walk";
const state = page.querySelector("[data-state-words]");
const send = page.querySelector("[data-send]");
/** Why the last attempt to send failed: "", "offline", "signed-out" or "refused". */
let trouble = "";
let isReady = false;
let isSending = false;

function waiting() {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

/** Keeps the queue; `false` when the phone has no room or no memory (a private window). */
function keep(queue) {
  try {
    if (queue.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(queue));
    return true;
  } catch {
    return false;
  }
}

function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

const stopOf = (prospect) => page.querySelector(`[data-stop="${CSS.escape(prospect)}"]`);
const time = (at) => new Date(at).toLocaleTimeString(page.dataset.locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: page.dataset.zone });

/** Shows a stop as noted, or, without an entry, as not yet visited. */
function show(prospect, entry, mark) {
  const stop = stopOf(prospect);
  if (!stop) return;
  const noted = stop.querySelector("[data-noted]");
  noted.hidden = !entry;
  stop.querySelector("[data-note]").open = !entry;
  if (!entry) return;
  const button = stop.querySelector(`[name=outcome][value="${CSS.escape(entry.outcome)}"]`);
  noted.querySelector("[data-said]").textContent = `${button.textContent}, ${time(entry.at)}`;
  noted.querySelector("[data-words]").textContent = entry.words;
  noted.querySelector("[name=visit]").value = entry.visit;
  const chip = noted.querySelector("[data-mark]");
  chip.hidden = false;
  chip.textContent = page.dataset[mark];
  chip.classList.toggle("chip-attention", mark === "kept");
  chip.classList.toggle("chip-good", mark === "sent");
}

/** Says what is not sent yet. */
function tell() {
  const count = waiting().length;
  const all = page.querySelectorAll("[data-stop]").length;
  const visited = page.querySelectorAll("[data-noted]:not([hidden])").length;
  page.querySelector("[data-done-words]").textContent = page.dataset.done.replace("{n}", visited).replace("{all}", all);
  const words = [];
  if (trouble === "signed-out") words.push(page.dataset.signedOut);
  if (trouble === "refused") words.push(page.dataset.refused);
  if (count === 1) words.push(page.dataset.unsentOne);
  else if (count > 1) words.push(page.dataset.unsent.replace("{n}", count));
  else if (visited > 0) words.push(page.dataset.allSent);
  if (isReady) words.push(page.dataset.ready);
  state.textContent = words.join(" ");
  state.parentElement.classList.toggle("is-unsent", count > 0);
  state.parentElement.dataset.unsentCount = count;
  send.hidden = count === 0;
}

/** Sends what is waiting, the oldest first. What the server does not take stays, with all that follows on that stop. */
async function flush() {
  if (isSending) return;
  isSending = true;
  trouble = "";
  try {
    const refused = new Set();
    const next = () => waiting().find((one) => !refused.has(one.prospect));
    for (let entry = next(); entry; entry = next()) {
      const isBack = entry.kind === "take-back";
      const fields = { csrf: page.dataset.csrf, visit: entry.visit, prospect: entry.prospect };
      if (!isBack) Object.assign(fields, { outcome: entry.outcome, words: entry.words, at: entry.at });
      const answer = await fetch(isBack ? page.dataset.takeBack : page.dataset.visits, {
        method: "POST",
        headers: { Accept: "application/json" },
        body: new URLSearchParams(fields),
        redirect: "manual",
      });
      if (answer.type === "opaqueredirect") { trouble = "signed-out"; break; }
      if (!answer.ok) { trouble = "refused"; refused.add(entry.prospect); continue; }
      keep(waiting().filter((other) => !(other.visit === entry.visit && other.kind === entry.kind)));
      const later = waiting().some((other) => other.prospect === entry.prospect);
      if (!isBack && !later) show(entry.prospect, entry, "sent");
      tell();
    }
  } catch {
    trouble = "offline";
  } finally {
    isSending = false;
    tell();
  }
}

function noteVisit(event) {
  const form = event.target.closest("[data-visit]");
  if (!form || !event.submitter) return;
  const entry = {
    kind: "visit",
    visit: newId(),
    prospect: form.elements.namedItem("prospect").value,
    outcome: event.submitter.value,
    words: form.elements.namedItem("words").value.trim(),
    at: Date.now(),
  };
  if (!keep([...waiting(), entry])) return;
  event.preventDefault();
  form.elements.namedItem("words").value = "";
  show(entry.prospect, entry, "kept");
  tell();
  stopOf(entry.prospect).querySelector("[data-back] button").focus();
  void flush();
}

function takeBack(event) {
  const form = event.target.closest("[data-back]");
  if (!form) return;
  const visit = form.elements.namedItem("visit").value;
  const prospect = form.elements.namedItem("prospect").value;
  if (!keep([...waiting(), { kind: "take-back", visit, prospect }])) return;
  event.preventDefault();
  show(prospect, null);
  tell();
  stopOf(prospect).querySelector("summary").focus();
  void flush();
}

/** Puts this page and all that it loads where the worker finds it without network. */
async function keepPage() {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register(page.dataset.worker, { scope: page.dataset.scope });
  await navigator.serviceWorker.ready;
  await document.fonts.ready;
  const loaded = performance.getEntriesByType("resource").map(({ name }) => new URL(name));
  const named = [...document.querySelectorAll("link[rel=stylesheet], link[rel=icon], script[src]")].map((one) => new URL(one.href || one.src));
  const sprites = [...document.querySelectorAll("use")].map((one) => new URL(one.getAttribute("href"), location.href));
  const own = [...loaded, ...named, ...sprites].filter((one) => one.origin === location.origin && one.pathname.startsWith("/assets/"));
  const store = await caches.open(cacheName);
  await store.addAll([...new Set(own.map((one) => one.pathname))]);
  const answer = await fetch(location.pathname, { redirect: "manual" });
  if (!answer.ok) return;
  await store.put(location.pathname, answer);
  isReady = true;
  tell();
}

page.addEventListener("submit", noteVisit);
page.addEventListener("submit", takeBack);
send.querySelector("button").addEventListener("click", () => void flush());
window.addEventListener("online", () => void flush());
document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") void flush(); });
// A phone says 'online' late or never; while something waits, it is tried again.
setInterval(() => { if (waiting().length > 0 && trouble !== "signed-out") void flush(); }, 30000);

// What was noted before this page was opened again: the last word on each stop counts.
for (const entry of waiting()) show(entry.prospect, entry.kind === "visit" ? entry : null, "kept");
tell();
void flush();
keepPage().catch(() => {});
