/** A screen on a real store, at an address and a moment: what component tests start from. */
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { cleanup, render } from '@testing-library/preact';
import { h, type VNode } from 'preact';
import { LocationProvider, Route, Router } from 'preact-iso';
import { vi } from 'vitest';
import type { Instant } from '../core/days.ts';
import type { Change } from '../core/note.ts';
import { now } from '../ui/shared/clock.ts';
import { openNotes, save } from '../ui/shared/state.ts';

/** An empty phone in Amsterdam at `instant`, with `changes` noted. Timers stay real. */
export async function phone(instant: Instant, ...changes: Change[]): Promise<void> {
  cleanup();
  globalThis.indexedDB = new IDBFactory();
  vi.useFakeTimers({ toFake: ['Date'] });
  process.env.TZ = 'Europe/Amsterdam';
  setClock(instant);
  await openNotes('lichte-benen');
  if (changes.length > 0) await save(...changes);
}

export function setClock(instant: Instant): void {
  vi.setSystemTime(instant);
  now.value = instant;
}

/** Draws `Screen` at `address`; `path` as in the app's routes when it has a part in it. */
export function open(
  Screen: () => VNode | null,
  address: string,
  path = address.split('?')[0],
): void {
  cleanup();
  history.replaceState(null, '', address);
  const here = h(Route, { path: path ?? '/', component: Screen });
  const elsewhere = h(Route, { default: true, component: Elsewhere });
  render(h(LocationProvider, null, h(Router, null, here, elsewhere)));
}

/** Where the screen led to. */
function Elsewhere() {
  return h('p', { 'data-testid': 'elsewhere' }, location.pathname);
}
