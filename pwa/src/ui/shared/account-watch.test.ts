// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openStore } from '../../store/index.ts';
import { type FakeServer, startServer } from '../../tests/account-server.ts';
import { phone } from '../../tests/screen.ts';
import { person, standing, stopKeeping } from '../safe/keep.ts';
import { watchAccount } from './account-watch.ts';
import { mayHaveAccount } from './state.ts';

let server: FakeServer;
beforeEach(async () => {
  server = startServer();
  await phone('2026-03-04T11:00:00.000Z');
});
afterEach(() => {
  stopKeeping();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const comeIntoView = () => document.dispatchEvent(new Event('visibilitychange'));
const isSafe = () => vi.waitFor(() => expect(standing.value.kind).toBe('safe'));

async function makeAccountInAnotherTab(): Promise<void> {
  const tab = openStore('lichte-benen');
  await tab.sync.join(server.person);
  tab.close();
}

test('an account that another tab made is kept to as soon as the app comes into view', async () => {
  watchAccount();
  expect(await mayHaveAccount()).toBe(false);
  await makeAccountInAnotherTab();
  comeIntoView();
  await isSafe();
});

test('an account that could not be read for a moment is kept to all the same', async () => {
  await makeAccountInAnotherTab();
  const unread = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
    throw new DOMException('as the phone says it', 'UnknownError');
  });
  watchAccount();
  await vi.waitFor(() => expect(person.value).toBeNull());
  unread.mockRestore();
  dispatchEvent(new Event('online'));
  await isSafe();
});
