// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type FakeServer, startServer } from '../../tests/account-server.ts';
import { open, phone } from '../../tests/screen.ts';
import { enter, startKeeping, stopKeeping } from '../safe/keep.ts';
import { profileChange } from '../shared/changes.ts';
import { hasAccount, notes } from '../shared/state.ts';
import { Data } from './data.tsx';

let server: FakeServer;
beforeEach(async () => {
  server = startServer();
  await phone('2026-03-04T11:00:00.000Z', profileChange({ startedOn: '2026-03-02' }));
  await startKeeping();
  await enter(async () => 'p1');
  open(Data, '/meer/notities');
});
afterEach(() => {
  cleanup();
  stopKeeping();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

it('with an account, erases only here and leaves the safe copy', async () => {
  await tap('Wis alles');
  await tap('Alleen op deze telefoon');
  await tap('Ja, wis alles');
  await waitFor(() => expect(location.pathname).toBe('/welkom'));
  expect([notes.value.size, await hasAccount()]).toEqual([0, false]);
  expect(server.asked).toEqual(['DELETE session']);
});

it('erases here without a network as well', async () => {
  server.offline = true;
  await tap('Wis alles');
  await tap('Alleen op deze telefoon');
  await tap('Ja, wis alles');
  await waitFor(() => expect(location.pathname).toBe('/welkom'));
  expect([notes.value.size, await hasAccount()]).toEqual([0, false]);
});

it('erases the safe copy too when that is wanted', async () => {
  await tap('Wis alles');
  await tap('Hier en in mijn account');
  await tap('Ja, wis alles');
  await waitFor(() => expect(location.pathname).toBe('/welkom'));
  expect(server.asked).toEqual(['DELETE account']);
});

it("does not erase another's safe copy, nor anything here", async () => {
  server.cookie = 'p2';
  await tap('Wis alles');
  await tap('Hier en in mijn account');
  await tap('Ja, wis alles');
  await waitFor(() => expect(server.asked).toEqual(['DELETE account']));
  expect([server.cookie, notes.value.size, await hasAccount()]).toEqual(['p2', 1, true]);
});

it('erases nothing when the safe copy cannot be reached', async () => {
  server.offline = true;
  await tap('Wis alles');
  await tap('Hier en in mijn account');
  await tap('Ja, wis alles');
  await screen.findByText(/Er is niets gewist/);
  expect([notes.value.size, await hasAccount()]).toEqual([1, true]);
});
