// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type FakeServer, problem, startServer } from '../../tests/account-server.ts';
import { fullPhone } from '../../tests/full-phone.ts';
import { open, phone } from '../../tests/screen.ts';
import { More } from '../more/more.tsx';
import { dayChange } from '../shared/changes.ts';
import { openNotes, save, unsaved } from '../shared/state.ts';
import { enter, keepNow, startKeeping, stopKeeping } from './keep.ts';
import { lineOf } from './lines.ts';

let server: FakeServer;
beforeEach(async () => {
  server = startServer();
  await phone('2026-03-04T11:00:00.000Z');
  await startKeeping();
  open(More, '/meer');
});
afterEach(() => {
  cleanup();
  stopKeeping();
  vi.restoreAllMocks();
  unsaved.value = null;
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const signedIn = () => enter(async () => 'p1');
const link = (name: string) => screen.findByRole('link', { name });

it('stands nowhere without an account', () => {
  expect(screen.queryByText(/bewaard$/)).toBeNull();
  expect(server.asked).toEqual([]);
});

it('says that all is safe, then what waits, then that all is safe', async () => {
  await signedIn();
  await link('Alles veilig bewaard');
  server.offline = true;
  await save(dayChange({ evening: 5 }), dayChange({ evening: 6 }, '2026-03-03'));
  await link('2 notities nog alleen op deze telefoon');
  server.offline = false;
  dispatchEvent(new Event('online'));
  await link('Alles veilig bewaard');
});

it('calls who has to sign in again', async () => {
  await signedIn();
  server.reply('POST sync', problem(401));
  await save(dayChange({ evening: 5 }));
  const line = await waitFor(() => link('Meld je opnieuw aan om verder te bewaren'), {
    timeout: 3000,
  });
  expect(line.className).toContain('calls');
});

it('still calls them after a restart without a network', async () => {
  await signedIn();
  server.reply('POST sync', problem(401));
  await keepNow();
  server.reply('POST sync', 'lost');
  await keepNow();
  stopKeeping();
  await startKeeping();
  await link('Meld je opnieuw aan om verder te bewaren');
});

it('does not say that all is safe before anything was heard', async () => {
  server.offline = true;
  await signedIn();
  await link('Nog niet nagekeken. Dat gaat vanzelf');
});

it('stands nowhere in the example week', async () => {
  await signedIn();
  await link('Alles veilig bewaard');
  await openNotes('voorbeeld');
  await waitFor(() => expect(screen.queryByText('Alles veilig bewaard')).toBeNull());
  await openNotes('lichte-benen');
  await link('Alles veilig bewaard');
});

it('does not say that all is safe while something could not be written here', async () => {
  await signedIn();
  await link('Alles veilig bewaard');
  const { room } = fullPhone();
  await save(dayChange({ evening: 5 }));
  await link('Nog niet alles bewaard');
  room();
  await keepNow();
  await link('Alles veilig bewaard');
  expect(server.notes.get('day:2026-03-04')?.fields['evening']).toBe(5);
});

it.each([
  [{ kind: 'refused', refused: 1 }, '1 notitie kon de server niet bewaren. Kijk wat je kunt doen'],
  [{ kind: 'waiting', waiting: 1 }, '1 notitie nog alleen op deze telefoon'],
  [{ kind: 'waiting', waiting: 1, unsaved: 1 }, 'Nog niet alles bewaard'],
  [{ kind: 'paused', unsaved: 1 }, 'Meld je opnieuw aan om verder te bewaren'],
  [{ kind: 'unheard' }, 'Nog niet nagekeken. Dat gaat vanzelf'],
  [{ kind: 'differs' }, 'Nog niet overal gelijk. De app kijkt het na'],
] as const)('of %o is "%s"', (status, text) => {
  expect(lineOf({ waiting: 0, refused: 0, since: null, unsaved: 0, ...status })?.text).toBe(text);
});
