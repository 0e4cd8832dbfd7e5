/** The sync in a browser, in a page as in the service worker. */
import type { Store } from '../store/index.ts';
import { type Engine, openSync, type Parts } from './engine.ts';
import type { Surroundings } from './triggers.ts';

const NAME = 'lichte-benen-sync';

/** The name of the event by which the phone lets the service worker sync. */
export const BACKGROUND = 'notes';

export function engineOf(store: Store): Engine {
  return openSync({
    outbox: store.sync,
    fetch: (url, init) => fetch(url, init),
    lock: withLock,
    now: Date.now,
    random: Math.random,
  });
}

/** Without Web Locks two tabs may sync at once: the server knows each change by its name. */
const withLock: Parts['lock'] = async (work, wait = false) => {
  if (!navigator.locks) return work();
  return navigator.locks.request(NAME, { ifAvailable: !wait }, (lock) =>
    lock ? work() : undefined,
  );
};

export function pageOf(store: Store): Surroundings {
  return {
    onReturn: (listener) => {
      const inView = () => document.visibilityState === 'visible' && listener();
      addEventListener('online', listener);
      document.addEventListener('visibilitychange', inView);
      return () => {
        removeEventListener('online', listener);
        document.removeEventListener('visibilitychange', inView);
      };
    },
    onWrite: (listener) => store.onChange(listener),
    askBackground: () => {
      askBackground().catch(() => {}); // a bonus of some browsers
    },
    after: (ms, listener) => {
      const timer = setTimeout(listener, ms);
      return () => clearTimeout(timer);
    },
  };
}

interface WithSync {
  sync?: { register(name: string): Promise<void> };
}

async function askBackground(): Promise<void> {
  const worker = await navigator.serviceWorker?.getRegistration();
  await (worker as WithSync | undefined)?.sync?.register(BACKGROUND);
}
