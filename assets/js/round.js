// A round in the making: the phone says where it is; and what this phone has noted and not sent yet is told.

/** A button that writes where the phone is into the field of the start. */
function startHere() {
  const place = document.querySelector("[data-here]");
  const field = document.getElementById("start");
  if (!place || !field || !navigator.geolocation) return;
  place.hidden = false;
  const said = place.querySelector("[role=status]");
  place.querySelector("button").addEventListener("click", () => {
    said.textContent = "";
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        field.value = `${coords.latitude.toFixed(5)}, ${coords.longitude.toFixed(5)}`;
        field.focus();
      },
      () => { said.textContent = place.dataset.failed; },
      { enableHighAccuracy: true, timeout: 15000, maximumAge: 60000 },
    );
  });
}

/** Says how many visits of this round are only on this phone. */
function tellUnsent() {
  const notice = document.querySelector("[data-unsent]");
  if (!notice) return;
  let waiting = [];
  try {
    waiting = JSON.parse(localStorage.getItem(`maillage-walk:${notice.dataset.unsent}`) ?? "[]");
  } catch { return; }
  if (!Array.isArray(waiting) || waiting.length === 0) return;
  const words = waiting.length === 1 ? notice.dataset.one : notice.dataset.many.replace("{n}", waiting.length);
  notice.querySelector(".notice-title").textContent = words;
  notice.hidden = false;
}

startHere();
tellUnsent();
