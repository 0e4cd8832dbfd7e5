/**
 * A new version of the app arrives by itself and takes over only at a quiet moment: at the start,
 * when nothing was touched yet, or when the app comes back into view.
 */
import { unsaved } from './state.ts';

interface Moments {
  /** False while a reload would lose something: a text half written, a guide that runs. */
  mayReload: () => boolean;
}

const CHECK_EVERY_MS = 3_600_000;
/** Who has looked for longer than this is reading, and a reload would startle. */
const QUIET_MS = 5_000;
const TOUCHES = ['pointerdown', 'keydown', 'input'];

/** Addresses where nothing is under way. */
const AT_REST = /^\/($|terugblik$|dagboek$|huisarts$|meer(\/(?!veilig)|$))/;

/** True when nothing is being typed, done or saved. */
export function atRest(): boolean {
  const asking = document.querySelector('dialog[open]') !== null;
  return AT_REST.test(location.pathname) && !asking && nothingToLose();
}

function nothingToLose(): boolean {
  const typing = document.activeElement?.matches('textarea, input, select, [contenteditable]');
  return !typing && unsaved.value === null;
}

/** Call once, after the first paint. Does nothing where there are no service workers. */
export function registerServiceWorker({ mayReload }: Moments): void {
  const workers = navigator.serviceWorker;
  if (!workers || import.meta.env.DEV) return;
  const quiet = watchQuiet();
  let replaced = false;
  let waiting = () => {};

  const settle = () => {
    if (!quiet.now() || !mayReload()) return;
    if (replaced) location.reload();
    else waiting();
  };

  // The first worker of all takes over a page without replacing anything.
  let controlled = workers.controller !== null;
  workers.addEventListener('controllerchange', () => {
    replaced = controlled;
    controlled = true;
    settle();
  });
  whenLoaded(async () => {
    const registration = await registered(workers, quiet.onReturn);
    waiting = () => registration.waiting?.postMessage({ type: 'SKIP_WAITING' });
    settle();
    quiet.onReturn(settle);
    quiet.onReturn(checkNowAndThen(registration));
    reloadForMissingParts(registration);
  });
}

/**
 * Resolves once a worker is being installed. On a bad network the files of the first one may not all
 * come in, and nothing would work offline: so it is tried again with every chance.
 */
function registered(
  workers: ServiceWorkerContainer,
  onReturn: (work: () => void) => void,
): Promise<ServiceWorkerRegistration> {
  const register = () => workers.register('/sw.js', { updateViaCache: 'none' });
  return new Promise((resolve) => {
    const retry = async () => {
      if (!(await workers.getRegistration())?.active) register().then(resolve, () => {});
    };
    addEventListener('online', retry);
    onReturn(retry);
    register().then(resolve, () => {});
  });
}

/**
 * A page that no worker serves (a forced reload, a worker that failed) may ask for files of its
 * version that are gone. Loaded again it gets them all from the worker. Once an address, or it might
 * never end.
 */
function reloadForMissingParts(registration: ServiceWorkerRegistration): void {
  addEventListener('vite:preloadError', () => {
    const again = history.state?.reloaded === true;
    if (again || !registration.active || !nothingToLose()) return;
    history.replaceState({ ...history.state, reloaded: true }, '');
    location.reload();
  });
}

/**
 * Quiet are the first seconds from the start, and from each time the app goes or comes, until the
 * first touch. What goes is left alone: its last tap may still be on the way to the disk.
 */
function watchQuiet() {
  let until = performance.now() + QUIET_MS;
  const touched = () => {
    until = 0;
  };
  for (const touch of TOUCHES) addEventListener(touch, touched, { capture: true, passive: true });
  document.addEventListener('visibilitychange', () => {
    until = performance.now() + QUIET_MS;
  });
  return {
    now: () => performance.now() < until,
    onReturn: (work: () => void) =>
      document.addEventListener('visibilitychange', () => {
        if (!document.hidden) work();
      }),
  };
}

/** An app on the home screen may stay open for days, in which no browser looks for a new version. */
function checkNowAndThen(registration: ServiceWorkerRegistration): () => void {
  let checked = performance.now();
  return () => {
    if (performance.now() - checked < CHECK_EVERY_MS) return;
    checked = performance.now();
    registration.update().catch(() => {});
  };
}

/** After everything of the first screen, and its paint: what can wait must not compete with it. */
export function whenLoaded(work: () => Promise<void>): void {
  const later = () => afterPaint(() => work().catch(() => {}));
  if (document.readyState === 'complete') later();
  else addEventListener('load', later, { once: true });
}

/** A page that nobody sees is never painted. */
function afterPaint(work: () => void): void {
  if (document.hidden) setTimeout(work);
  else requestAnimationFrame(() => setTimeout(work));
}
