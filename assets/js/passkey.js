/**
 * Passkeys. A form with data-passkey="register" or "sign-in" says where to go:
 *   data-begin   POST, answers the browser's options as JSON ({"publicKey": …})
 *   data-finish  POST, takes the credential as JSON, answers {"next": "/address"}
 *   data-csrf    the token of the session, sent as X-CSRF-Token
 *   data-failed, data-unavailable  words for the person
 * All fields of the form go along with `begin` (an e-mail address, a name for the key).
 */
const fromBase64Url = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));

const toBase64Url = (buffer) => {
  let text = "";
  for (const byte of new Uint8Array(buffer)) text += String.fromCharCode(byte);
  return btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
};

const withBytes = (list) => (list ?? []).map((one) => ({ ...one, id: fromBase64Url(one.id) }));

function creationOptions(json) {
  return {
    ...json,
    challenge: fromBase64Url(json.challenge),
    user: { ...json.user, id: fromBase64Url(json.user.id) },
    excludeCredentials: withBytes(json.excludeCredentials),
  };
}

function requestOptions(json) {
  return { ...json, challenge: fromBase64Url(json.challenge), allowCredentials: withBytes(json.allowCredentials) };
}

function credentialAsJson(credential) {
  const { response } = credential;
  const out = {
    id: credential.id,
    rawId: toBase64Url(credential.rawId),
    type: credential.type,
    extensions: credential.getClientExtensionResults(),
    response: { clientDataJSON: toBase64Url(response.clientDataJSON) },
  };
  if (response.attestationObject) {
    out.response.attestationObject = toBase64Url(response.attestationObject);
    out.response.transports = response.getTransports?.() ?? [];
  } else {
    out.response.authenticatorData = toBase64Url(response.authenticatorData);
    out.response.signature = toBase64Url(response.signature);
    out.response.userHandle = response.userHandle ? toBase64Url(response.userHandle) : null;
  }
  return out;
}

async function post(url, csrf, body) {
  const answer = await fetch(url, {
    method: "POST",
    credentials: "same-origin",
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-Token": csrf },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer.json();
}

async function ceremony(form) {
  const { begin, finish, csrf, passkey } = form.dataset;
  const typed = Object.fromEntries(new FormData(form));
  const options = await post(begin, csrf, typed);
  const credential = passkey === "register"
    ? await navigator.credentials.create({ publicKey: creationOptions(options.publicKey) })
    : await navigator.credentials.get({ publicKey: requestOptions(options.publicKey) });
  return post(finish, csrf, credentialAsJson(credential));
}

function say(form, words) {
  const place = form.querySelector("[data-passkey-status]");
  if (!place) return;
  place.textContent = words;
  place.hidden = false;
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential) {
    say(form, form.dataset.unavailable ?? "");
    for (const button of form.querySelectorAll("button")) button.disabled = true;
    continue;
  }
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = event.submitter;
    button?.setAttribute("aria-disabled", "true");
    try {
      const { next } = await ceremony(form);
      window.location.assign(next);
    } catch (error) {
      console.error(error);
      say(form, form.dataset.failed ?? "");
      button?.removeAttribute("aria-disabled");
    }
  });
}
