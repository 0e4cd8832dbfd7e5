// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FakeServer, problem, startServer } from '../../tests/account-server.ts';
import { fullPhone } from '../../tests/full-phone.ts';
import { open, phone } from '../../tests/screen.ts';
import { endLeftSession } from '../safe/end-session.ts';
import { enter, standing, startKeeping, stopKeeping } from '../safe/keep.ts';
import { dayChange, profileChange } from '../shared/changes.ts';
import { leftSession, setLeftSession } from '../shared/left-session.ts';
import { mayHaveAccount, notes, save, unsaved } from '../shared/state.ts';
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
  setLeftSession(null);
  vi.restoreAllMocks();
  unsaved.value = null;
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

it('with an account, erases only here and leaves the safe copy', async () => {
  await tap('Wis alles');
  await tap('Alleen op deze telefoon');
  await tap('Ja, wis alles');
  await waitFor(() => expect(location.pathname).toBe('/welkom'));
  expect([notes.value.size, await mayHaveAccount()]).toEqual([0, false]);
  await waitFor(() => expect(server.cookie).toBeNull());
  expect([server.asked, leftSession()]).toEqual([['DELETE session'], null]);
});

it('erases here without a network as well', async () => {
  server.offline = true;
  await tap('Wis alles');
  await tap('Alleen op deze telefoon');
  await tap('Ja, wis alles');
  await waitFor(() => expect(location.pathname).toBe('/welkom'));
  expect([notes.value.size, await mayHaveAccount()]).toEqual([0, false]);
});

describe('a session that could not be ended', () => {
  const erasedOffline = async () => {
    server.offline = true;
    await tap('Wis alles');
    await tap('Alleen op deze telefoon');
    await tap('Ja, wis alles');
    await waitFor(() => expect(location.pathname).toBe('/welkom'));
    await waitFor(() => expect(server.asked).toEqual(['DELETE session']));
    server.offline = false;
  };

  it('is ended as soon as there is a network', async () => {
    await erasedOffline();
    expect([server.cookie, leftSession()]).toEqual(['p1', 'p1']);
    // Until the try before has ended.
    await waitFor(() => {
      dispatchEvent(new Event('online'));
      expect([server.cookie, leftSession()]).toEqual([null, null]);
    });
  });

  it('is ended at the next start', async () => {
    await erasedOffline();
    stopKeeping();
    await endLeftSession();
    expect([server.cookie, leftSession()]).toEqual([null, null]);
  });

  it('is none of who came in to stay, when the app closed just then', async () => {
    setLeftSession('p1');
    stopKeeping();
    await endLeftSession();
    expect([server.cookie, leftSession()]).toEqual(['p1', null]);
    expect(server.asked).toEqual([]);
    await waitFor(() => expect(standing.value.kind).toBe('safe'));
  });

  it('is left alone once somebody else came in', async () => {
    await erasedOffline();
    server.cookie = 'p2';
    await endLeftSession();
    expect([server.cookie, leftSession()]).toEqual(['p2', null]);
  });

  it('is no longer to be ended once somebody came in here', async () => {
    await erasedOffline();
    await enter(async () => 'p1');
    const asked = server.asked.length;
    await endLeftSession();
    expect([server.cookie, server.asked.length]).toEqual(['p1', asked]);
  });
});

it('erases the safe copy too when that is wanted', async () => {
  await tap('Wis alles');
  await tap('Hier en in mijn account');
  await tap('Ja, wis alles');
  await waitFor(() => expect(location.pathname).toBe('/welkom'));
  expect(server.asked).toEqual(['DELETE account']);
});

it('counts what is on this phone alone, and sends it first', async () => {
  server.offline = true;
  await save(dayChange({ evening: 5 }));
  await waitFor(() => expect(standing.value.waiting).toBe(1));
  await tap('Wis alles');
  await screen.findByText('1 notitie nog alleen op deze telefoon.');
  await tap('Bewaar eerst');
  await screen.findByText(/Dat lukte nog niet/);
  await tap('Alleen op deze telefoon');
  await screen.findByText(/1 notitie staat nergens anders/);
  await tap('Toch niet');
  server.offline = false;
  await tap('Wis alles');
  await screen.findByText('Je notities staan ook veilig in je account.');
  expect(server.notes.has('day:2026-03-04')).toBe(true);
});

it('counts what could not be written here as well', async () => {
  fullPhone();
  await save(dayChange({ evening: 5 }));
  await tap('Wis alles');
  await screen.findByText('1 notitie nog alleen op deze telefoon.');
  await tap('Alleen op deze telefoon');
  await screen.findByText(/1 notitie staat nergens anders/);
});

it('says so when it cannot see what the account has', async () => {
  server.reply('POST sync', problem(401));
  await tap('Wis alles');
  await screen.findByText('De app kan nu niet zien of alles in je account staat.');
  await tap('Alleen op deze telefoon');
  await screen.findByText(/Wat daar niet staat, is dan weg/);
});

it('speaks of the account where it cannot read whether there is one', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
    throw new DOMException('as the phone says it', 'UnknownError');
  });
  await tap('Wis alles');
  await screen.findByRole('button', { name: 'Hier en in mijn account' });
});

it("does not erase another's safe copy, nor anything here", async () => {
  server.cookie = 'p2';
  await tap('Wis alles');
  await tap('Hier en in mijn account');
  await tap('Ja, wis alles');
  await screen.findByText(/Je bent hier niet meer aangemeld. Er is nu niets verwijderd/);
  expect(server.asked).toEqual(['DELETE account']);
  expect([server.cookie, notes.value.size, await mayHaveAccount()]).toEqual(['p2', 1, true]);
});

it('after a lost answer does not say that nothing was erased, and can still erase here', async () => {
  server.reply('DELETE account', 'lost');
  await tap('Wis alles');
  await tap('Hier en in mijn account');
  await tap('Ja, wis alles');
  await screen.findByText(/Er kwam geen antwoord. Misschien is je account al verwijderd/);
  server.reply('DELETE account', undefined);
  await tap('Ja, wis alles');
  await waitFor(() => expect(server.asked).toHaveLength(2));
  await screen.findByText(/Misschien is je account al verwijderd/);
  expect(screen.queryByText(/niets gewist/)).toBeNull();
  await screen.findByRole('link', { name: 'Meld je opnieuw aan' });
  await tap('Wis alleen deze telefoon');
  await tap('Ja, wis alles');
  await waitFor(() => expect(location.pathname).toBe('/welkom'));
  expect([notes.value.size, await mayHaveAccount()]).toEqual([0, false]);
});

it('cannot be thought better of once it goes on', async () => {
  const answer = server.hold('DELETE account');
  await tap('Wis alles');
  await tap('Hier en in mijn account');
  await tap('Ja, wis alles');
  const stay = screen.getByRole<HTMLButtonElement>('button', { name: 'Toch niet' });
  await waitFor(() => expect(stay.disabled).toBe(true));
  answer();
  await waitFor(() => expect(location.pathname).toBe('/welkom'));
});

it('erases nothing when the safe copy cannot be reached', async () => {
  server.offline = true;
  await tap('Wis alles');
  await tap('Hier en in mijn account');
  await tap('Ja, wis alles');
  await screen.findByText(/Er is niets gewist/);
  expect([notes.value.size, await mayHaveAccount()]).toEqual([1, true]);
});
