/**
 * The shell: the page and look.js, in a cache of their own under the addresses they are asked by.
 * Where the browser can (static routing) they come from there past the worker, and so do the hashed
 * files: waking the worker takes a phone longer than everything else. What a cache does not have
 * comes from the network.
 */
import { precached } from './precached.ts';

/** Not in the library of types yet. */
interface Route {
  condition: { urlPattern: URLPatternInit; requestMethod: 'get'; requestMode?: RequestMode };
  source: 'cache' | { cacheName: string };
}
interface Routing {
  addRoutes?(routes: Route[]): Promise<void>;
}

const PREFIX = 'shell ';
const PAGE = '/index.html';
const LOOK = '/look.js';
/** Another one for every version: the one in use and the one that waits keep apart. */
const cacheName = PREFIX + [PAGE, LOOK].map((file) => precached.getCacheKeyForURL(file));

/** The page at any address of the app. */
export function shell(): Promise<Response | undefined> {
  return caches.match('/', { cacheName });
}

/** Call while installing. A browser that will not have them asks the worker, as all others do. */
export async function addShortcuts(event: ExtendableEvent & Routing): Promise<void> {
  const ask = (pathname: string) =>
    ({ urlPattern: { pathname, search: '' }, requestMethod: 'get' }) as const;
  const routes: Route[] = [
    { condition: { ...ask('/'), requestMode: 'navigate' }, source: { cacheName } },
    { condition: ask(LOOK), source: { cacheName } },
    { condition: ask('/assets/*'), source: 'cache' },
  ];
  await event.addRoutes?.(routes).catch(() => {});
}

/** Call when all files are there. */
export async function keepShell(): Promise<void> {
  const [page, look] = await Promise.all([PAGE, LOOK].map((f) => precached.matchPrecache(f)));
  if (!page || !look) return;
  const cache = await caches.open(cacheName);
  await cache.put(LOOK, look);
  await cache.put('/', await askingForTheApp(page));
}

/** Who was here before gets the app at once: it need not wait until look.js asks for it. */
async function askingForTheApp(page: Response): Promise<Response> {
  const html = await page.text();
  const headers = new Headers(page.headers);
  const app = /data-app="([^"]+)"/.exec(html)?.[1];
  if (app) headers.append('Link', `<${app}>; rel=modulepreload; crossorigin`);
  return new Response(html, { headers });
}

export async function dropOldShells(): Promise<void> {
  const old = (await caches.keys()).filter((n) => n.startsWith(PREFIX) && n !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
}
