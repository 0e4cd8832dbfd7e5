/**
 * The service worker: all files of one version of the app, from the first visit on without a network.
 * It never touches the API or the notes, and never takes over a page by itself.
 */
import { cleanupOutdatedCaches, precache } from 'workbox-precaching';
import { answer, keepPrevious, page } from './files.ts';

declare const self: ServiceWorkerGlobalScope;

precache(self.__WB_MANIFEST);
cleanupOutdatedCaches();

self.addEventListener('install', (event) => {
  event.waitUntil(keepPrevious());
});

// The first visit works offline without a reload. A page of an older version stays as it is: it asks
// for its own files by name.
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
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
