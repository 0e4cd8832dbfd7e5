/** Finding files: of this version, of the one before, and only then on the network. */
import { precached } from './precached.ts';
import { shell } from './shortcuts.ts';

const PREVIOUS = 'previous';
const HASHED = /^\/assets\//;

/** Every address of the app is the same page; a file opened by its own name is that file. */
export async function page(request: Request): Promise<Response> {
  const named = /\.[a-z0-9]+$/.test(new URL(request.url).pathname);
  if (named) return answer(request);
  return (await shell()) ?? (await precached.matchPrecache('/index.html')) ?? fetch(request);
}

export async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  return (
    (await precached.matchPrecache(pathname)) ?? (await fromPrevious(request)) ?? fetch(request)
  );
}

/**
 * Keeps the hashed files of the version that is being replaced: a page of it may be open in another
 * tab, and still ask for a part that it has not loaded yet.
 */
export async function keepPrevious(): Promise<void> {
  await caches.delete(PREVIOUS);
  const previous = await caches.open(PREVIOUS);
  for (const name of await caches.keys()) {
    if (name !== PREVIOUS) await copyHashed(await caches.open(name), previous);
  }
}

async function copyHashed(from: Cache, to: Cache): Promise<void> {
  for (const request of await from.keys()) {
    const { pathname } = new URL(request.url);
    if (!HASHED.test(pathname) || precached.getCacheKeyForURL(pathname)) continue;
    const response = await from.match(request);
    if (response) await to.put(request, response);
  }
}

async function fromPrevious(request: Request): Promise<Response | undefined> {
  return (await caches.open(PREVIOUS)).match(request);
}
