/** Puts the keyboard on the summary of errors, so that it is read first. */
function focusErrors() {
  const summary = document.querySelector("[data-error-summary]");
  if (summary) summary.focus();
}

/**
 * Asks before what cannot be undone. The button (or form) carries the words:
 * data-confirm (what will happen), data-confirm-title, data-confirm-do, data-confirm-keep.
 * Without script the form posts at once, and the server shows its own page of confirmation.
 */
function askFirst(event) {
  const form = event.target;
  const button = event.submitter;
  const holder = button?.dataset.confirm ? button : form;
  if (!holder.dataset.confirm || form.dataset.confirmed === "yes") return;
  event.preventDefault();
  const dialog = document.createElement("dialog");
  dialog.className = "dialog";
  const title = document.createElement("h2");
  title.id = "dialog-title";
  title.textContent = holder.dataset.confirmTitle ?? button?.textContent.trim() ?? "";
  const words = document.createElement("p");
  words.textContent = holder.dataset.confirm;
  const actions = document.createElement("div");
  actions.className = "form-actions";
  const go = document.createElement("button");
  go.type = "button";
  go.className = holder.dataset.confirmGrave === undefined ? "button" : "button button-grave";
  go.textContent = holder.dataset.confirmDo ?? button?.textContent.trim() ?? "OK";
  const keep = document.createElement("button");
  keep.type = "button";
  keep.className = "button button-quiet";
  keep.textContent = holder.dataset.confirmKeep ?? "×";
  actions.append(go, keep);
  dialog.append(title, words, actions);
  dialog.setAttribute("aria-labelledby", title.id);
  document.body.append(dialog);
  dialog.addEventListener("close", () => { dialog.remove(); button?.focus(); });
  keep.addEventListener("click", () => dialog.close());
  go.addEventListener("click", () => {
    form.dataset.confirmed = "yes";
    const field = form.elements.namedItem("confirmed");
    if (field) field.value = "yes";
    dialog.close();
    form.requestSubmit(button ?? undefined);
  });
  dialog.showModal();
  keep.focus();
}

/** A form is sent once, however often the button is pressed. */
function sendOnce(event) {
  const form = event.target;
  if (event.defaultPrevented || form.method === "get" || form.hasAttribute("data-passkey")) return;
  if (form.dataset.sent === "yes") {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  // The answer may be a file: then this page stays, and may be asked again.
  setTimeout(() => { delete form.dataset.sent; event.submitter?.removeAttribute("aria-disabled"); }, 4000);
  event.submitter?.setAttribute("aria-disabled", "true");
}

/** Menus made of <details> close when one presses Escape or goes elsewhere. */
function closeMenus(event) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    const away = event.type === "click" && !menu.contains(event.target);
    if (away || event.key === "Escape") {
      menu.open = false;
      if (event.key === "Escape") menu.querySelector("summary").focus();
    }
  }
}

/** A button with data-copy copies that text and says so in its own words (data-copied). */
async function copyText(event) {
  const button = event.target.closest?.("[data-copy]");
  if (!button) return;
  await navigator.clipboard.writeText(button.dataset.copy);
  const before = button.textContent;
  button.textContent = button.dataset.copied ?? before;
  button.setAttribute("role", "status");
  setTimeout(() => { button.textContent = before; button.removeAttribute("role"); }, 4000);
}

/** Where tabs scroll sideways, the current one is in view from the start. */
function showCurrentTab() {
  for (const tab of document.querySelectorAll(".tabs [aria-current]")) {
    const row = tab.closest("ul");
    if (row.scrollWidth > row.clientWidth) row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
  }
}

/** What explains a figure is printed open. */
function openForPaper() {
  for (const one of document.querySelectorAll("details.explain:not([open])")) {
    one.open = true;
    one.dataset.openedForPaper = "yes";
  }
}
function closeAfterPaper() {
  for (const one of document.querySelectorAll("details[data-opened-for-paper]")) {
    one.open = false;
    delete one.dataset.openedForPaper;
  }
}

document.addEventListener("submit", askFirst);
document.addEventListener("submit", sendOnce);
document.addEventListener("click", closeMenus);
document.addEventListener("keydown", (event) => { if (event.key === "Escape") closeMenus(event); });
document.addEventListener("click", (event) => { void copyText(event); });
window.addEventListener("beforeprint", openForPaper);
window.addEventListener("afterprint", closeAfterPaper);
// A page that comes back from the browser's memory can be sent again.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    delete form.dataset.confirmed;
    form.querySelector("[aria-disabled]")?.removeAttribute("aria-disabled");
  }
});
focusErrors();
showCurrentTab();
