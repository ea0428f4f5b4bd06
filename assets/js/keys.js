/**
 * A list that is worked through by keyboard: `j` and `k` go to the next item and back, and the letter of a
 * button (`data-key`) presses it in the item that has the keyboard. The first item has it when none does, so
 * that the next decision can follow the page that comes after the last one.
 */
const list = document.querySelector("[data-keys]");
const items = list ? [...list.querySelectorAll("[data-item]")] : [];

function current() {
  return items.findIndex((item) => item.contains(document.activeElement));
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.target.closest("input:not([type=checkbox]), textarea, select, dialog")) return;
  const key = event.key.toLowerCase();
  const at = current();
  if (key === "j" || key === "k") {
    const next = at < 0 ? 0 : Math.min(Math.max(at + (key === "j" ? 1 : -1), 0), items.length - 1);
    items[next].focus();
    items[next].scrollIntoView({ block: "start" });
    event.preventDefault();
    return;
  }
  const button = items[Math.max(at, 0)].querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (button && at >= 0) {
    event.preventDefault();
    button.click();
  }
}

if (items.length > 0) {
  document.addEventListener("keydown", onKey);
  if (sessionStorage.getItem("keys-go-on") === location.pathname) items[0].focus();
  sessionStorage.removeItem("keys-go-on");
  list.addEventListener("submit", () => sessionStorage.setItem("keys-go-on", location.pathname));
}
