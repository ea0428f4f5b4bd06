// Serves the page of a round on the phone where there is no network; nothing else of the house. The page itself puts
// its copy there; with a network the page always comes from the server, and its copy is renewed.

const cacheName = "maillage-walk";
/** A copy older than two weeks is no plan any more, and names of others need not stay on a phone. */
const oldest = 14 * 24 * 3600 * 1000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(Promise.all([self.clients.claim(), forgetOld()])));

const isOld = (copy) => Date.now() - Date.parse(copy.headers.get("date") ?? "") > oldest;

async function forgetOld() {
  const store = await caches.open(cacheName);
  for (const request of await store.keys()) {
    const copy = await store.match(request);
    if (copy && !new URL(request.url).pathname.startsWith("/assets/") && isOld(copy)) await store.delete(request);
  }
}

async function pageOf(request) {
  const { pathname } = new URL(request.url);
  const store = await caches.open(cacheName);
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected) await store.put(pathname, answer.clone());
    // Signed out, or the round is gone: what the phone still knows of it goes, too.
    else if (answer.type === "opaqueredirect" || answer.status === 403 || answer.status === 404) await store.delete(pathname);
    return answer;
  } catch (error) {
    const copy = await store.match(pathname);
    if (copy && !isOld(copy)) return copy;
    throw error;
  }
}

async function assetOf(request) {
  const copy = await caches.match(new URL(request.url).pathname);
  return copy ?? fetch(request);
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate" && url.pathname.endsWith("/walk")) event.respondWith(pageOf(request));
  else if (url.pathname.startsWith("/assets/")) event.respondWith(assetOf(request));
});
