/**
 * The service worker: all files of one version of the app, from the first visit on without a network.
 * It answers nothing of the API, and never takes over a page by itself. The notes it leaves to the
 * sync, a script of its own that runs only when the phone asks.
 */
import { cleanupOutdatedCaches } from 'workbox-precaching';
import { keepSync, syncInBackground } from './background.ts';
import { answer, keepPrevious, page } from './files.ts';
import { precached } from './precached.ts';
import { addShortcuts, dropOldShells, keepShell } from './shortcuts.ts';

declare const self: ServiceWorkerGlobalScope;

cleanupOutdatedCaches();

self.addEventListener('install', (event) => {
  keepSync();
  event.waitUntil(
    Promise.all([precached.install(event).then(keepShell), keepPrevious(), addShortcuts(event)]),
  );
});

// The first visit works offline without a reload. A page of an older version stays as it is: it asks
// for its own files by name.
self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([precached.activate(event), dropOldShells(), self.clients.claim()]));
});

self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname.startsWith('/api/')) return;
  event.respondWith(request.mode === 'navigate' ? page(request) : answer(request));
});

self.addEventListener('sync', (event) => {
  (event as ExtendableEvent).waitUntil(syncInBackground());
});
