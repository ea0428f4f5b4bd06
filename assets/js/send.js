// Sending large files: how far it is, and a way to stop. Only where a form asks for it (data-send); without script
// the browser sends the form by itself.

/** Bytes in the words of a language: megabytes, from a billion on gigabytes. */
export function size(bytes, language) {
  const [unit, part] = bytes < 1e9 ? ["megabyte", 1e6] : ["gigabyte", 1e9];
  return new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits: 1 }).format(bytes / part);
}

/** What stands below the button while a form is sent. */
function display(form, stop) {
  const box = document.createElement("div");
  box.className = "stack";
  const words = document.createElement("p");
  words.setAttribute("role", "status");
  const bar = document.createElement("progress");
  bar.max = 1;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-quiet";
  button.textContent = form.dataset.sendStop;
  button.addEventListener("click", stop);
  box.append(words, bar, button);
  form.append(box);
  let said = -1;
  return {
    box,
    to(done, total) {
      const language = document.documentElement.lang;
      const text = form.dataset.send.replace("{done}", size(done, language)).replace("{total}", size(total, language));
      bar.value = total > 0 ? done / total : 0;
      bar.setAttribute("aria-label", text);
      // A reader of screens hears each tenth, not each packet.
      const tenth = Math.floor(bar.value * 10);
      if (tenth !== said || done === total) { words.textContent = text; said = tenth; }
    },
  };
}

/** Shows the page that refuses a form, in place of the page with the form. */
function show(html) {
  const answer = new DOMParser().parseFromString(html, "text/html");
  document.title = answer.title;
  document.querySelector("main").replaceWith(document.adoptNode(answer.querySelector("main") ?? answer.body));
  window.scrollTo(0, 0);
  document.querySelector("[data-error-summary]")?.focus();
}

function send(event) {
  const form = event.target;
  if (form.dataset?.send === undefined || event.defaultPrevented) return;
  if (![...form.querySelectorAll("input[type=file]")].some((input) => input.files.length > 0)) return;
  event.preventDefault();
  const button = event.submitter;
  const stay = (leaving) => leaving.preventDefault();
  const request = new XMLHttpRequest();
  const shown = display(form, () => request.abort());
  const end = (words) => {
    window.removeEventListener("beforeunload", stay);
    shown.box.remove();
    delete form.dataset.sent;
    button?.removeAttribute("aria-disabled");
    form.querySelector("[data-send-ended]")?.remove();
    if (!words) return;
    const ended = document.createElement("p");
    ended.dataset.sendEnded = "";
    ended.className = "field-error";
    ended.setAttribute("role", "alert");
    ended.textContent = words;
    form.append(ended);
    button?.focus();
  };
  request.upload.addEventListener("progress", (at) => shown.to(at.loaded, at.total));
  request.addEventListener("error", () => end(form.dataset.sendFailed));
  request.addEventListener("abort", () => end(form.dataset.sendStopped));
  request.addEventListener("load", () => {
    const from = new URL(form.action);
    const to = new URL(request.responseURL);
    if (to.pathname !== from.pathname) {
      window.removeEventListener("beforeunload", stay);
      window.location.assign(to);
      return;
    }
    end("");
    show(request.responseText);
  });
  window.addEventListener("beforeunload", stay);
  form.dataset.sent = "yes";
  button?.setAttribute("aria-disabled", "true");
  request.open("POST", form.action);
  request.send(new FormData(form, button));
}

if (typeof document !== "undefined") document.addEventListener("submit", send);
