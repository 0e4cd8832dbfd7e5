// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { apply, type Note } from '../../core/note.ts';
import { CODE, type FakeServer, problem, startServer } from '../../tests/account-server.ts';
import { passkeysOnPhone } from '../../tests/passkeys.ts';
import { open, phone } from '../../tests/screen.ts';
import { dayChange, profileChange } from '../shared/changes.ts';
import { leftSession, setLeftSession } from '../shared/left-session.ts';
import { diary, notes, save } from '../shared/state.ts';
import { arrive, comeInAgain } from './arrive.ts';
import { endLeftSession } from './end-session.ts';
import { enter, person, standing, startKeeping, stopKeeping } from './keep.ts';
import { Safe } from './safe.tsx';

const NOON = '2026-03-04T11:00:00.000Z';
const DAY = '2026-03-01';

let server: FakeServer;
beforeEach(async () => {
  server = startServer();
  await phone(NOON);
});
afterEach(() => {
  cleanup();
  stopKeeping();
  setLeftSession(null);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const show = (query = '') => open(Safe, `/meer/veilig/aanmelden${query}`, '/meer/veilig/:part?');
const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const question = () => screen.findByRole('heading', { name: 'Op deze telefoon staan al notities' });

async function withCode(code = CODE): Promise<void> {
  show('?met=code');
  fireEvent.input(await screen.findByLabelText('Je herstelcode'), { target: { value: code } });
  await tap('Meld je aan');
}

/** A note that the account has already. */
function onServer(): Note {
  const note = apply(undefined, dayChange({ evening: 7 }, DAY), '0mmaa0000-0000-other');
  server.notes.set(note.id, note);
  return note;
}

const noted = () => save(profileChange({ startedOn: '2026-03-02' }), dayChange({ evening: 5 }));

describe('on an empty phone', () => {
  it('the recovery code brings the notes, however it is typed', async () => {
    onServer();
    await withCode(' aaaa bbbb ccccdddd-eeee');
    await waitFor(() => expect(diary.value.days[DAY]?.evening).toBe(7));
    await waitFor(() => expect(leftSession()).toBeNull());
    expect(server.bodies['POST session']).toMatchObject({ recovery_code: CODE });
    expect(person.value).toBe('p1');
  });

  it('so does the passkey', async () => {
    passkeysOnPhone();
    show();
    await tap('Met je passkey je vinger, je gezicht of je code');
    await waitFor(() => expect(person.value).toBe('p1'));
    expect(server.bodies['POST session']).toMatchObject({ passkey: { id: 'key-1' } });
  });

  it('so do name and password', async () => {
    show('?met=naam');
    fireEvent.input(await screen.findByLabelText('Naam'), { target: { value: 'jan' } });
    fireEvent.input(screen.getByLabelText('Wachtwoord'), { target: { value: 'kort' } });
    await tap('Meld je aan');
    await waitFor(() => expect(person.value).toBe('p1'));
  });

  it('a code of the wrong length is not sent', async () => {
    await withCode('AAAA');
    await screen.findByText('De code heeft 20 letters en cijfers. Dit zijn er 4.');
    expect(server.asked).toEqual([]);
  });

  it('a wrong code is said to be wrong', async () => {
    server.reply('POST session', problem(401));
    await withCode();
    await screen.findByText(/Deze code klopt niet/);
    expect(person.value).toBeNull();
  });

  it('a refusal is of one way in, and is not said of another', async () => {
    server.reply('POST session', problem(401));
    await withCode();
    await screen.findByText(/Deze code klopt niet/);
    fireEvent.click(screen.getByRole('link', { name: 'Terug' }));
    fireEvent.click(await screen.findByRole('link', { name: /Met je naam en wachtwoord/ }));
    await screen.findByLabelText('Naam');
    expect(screen.queryByText(/horen niet bij elkaar/)).toBeNull();
    history.back();
    history.back();
    await screen.findByLabelText('Je herstelcode');
    expect(screen.queryByText(/Deze code klopt niet/)).toBeNull();
  });

  it('nor one that comes when another way in is shown', async () => {
    server.reply('POST session', problem(401));
    const answer = server.hold('POST session');
    await withCode();
    await waitFor(() => expect(server.asked).toContain('POST session'));
    fireEvent.click(screen.getByRole('link', { name: 'Terug' }));
    fireEvent.click(await screen.findByRole('link', { name: /Met je naam en wachtwoord/ }));
    await screen.findByLabelText('Naam');
    answer();
    const go = screen.getByRole<HTMLButtonElement>('button', { name: 'Meld je aan' });
    await waitFor(() => expect(go.disabled).toBe(false));
    expect(screen.queryByText(/horen niet bij elkaar/)).toBeNull();
  });

  it('who tries too often is told how long to wait, and which ways are left', async () => {
    server.reply('POST session', problem(429, '', { 'Retry-After': '700' }));
    show('?met=naam');
    fireEvent.input(await screen.findByLabelText('Naam'), { target: { value: 'jan' } });
    fireEvent.input(screen.getByLabelText('Wachtwoord'), { target: { value: 'kort' } });
    await tap('Meld je aan');
    await screen.findByText(
      'Dit is te vaak geprobeerd. Wacht 12 minuten en probeer het dan opnieuw. Met je passkey of je herstelcode kun je nu wel binnenkomen.',
    );
  });

  it.each([
    ['60', 'Wacht een minuut'],
    ['', 'Wacht een kwartier'],
  ])('with %s seconds to wait the code says: %s', async (seconds, wait) => {
    server.reply('POST session', problem(429, '', { 'Retry-After': seconds }));
    await withCode();
    await screen.findByText(`Dit is te vaak geprobeerd. ${wait} en probeer het dan opnieuw.`);
  });

  it('who left while it went on is in, and is not taken elsewhere', async () => {
    const answer = server.hold('POST session');
    await withCode();
    await waitFor(() => expect(server.asked).toContain('POST session'));
    open(Safe, '/meer/veilig', '/meer/veilig/:part?');
    history.replaceState(null, '', '/meer/veilig?elders');
    answer();
    await waitFor(() => expect(person.value).toBe('p1'));
    await waitFor(() => expect(leftSession()).toBeNull());
    expect(location.search).toBe('?elders');
  });

  it('without a network it says so', async () => {
    server.offline = true;
    await withCode();
    await screen.findByText(/geen verbinding/);
  });
});

describe('on a phone that has notes', () => {
  beforeEach(noted);

  it('they join what the account has, after asking', async () => {
    onServer();
    await withCode();
    await question();
    expect(server.notes.size).toBe(1);
    await tap('Voeg ze samen');
    await waitFor(() => expect(server.notes.size).toBe(3));
    await waitFor(() => expect(diary.value.days[DAY]?.evening).toBe(7));
    expect(diary.value.profile.startedOn).toBe('2026-03-02');
  });

  it('they go first, when that is wanted twice', async () => {
    onServer();
    await withCode();
    await tap('Wis eerst wat hier staat');
    expect(notes.value.size).toBe(2);
    await tap('Ja, wis ze');
    await waitFor(() => expect([...notes.value.keys()]).toEqual([`day:${DAY}`]));
    expect(server.notes.size).toBe(1);
  });

  it('nothing happens to them when the person thinks again', async () => {
    await withCode();
    await question();
    await tap('Toch niet');
    await waitFor(() => expect(server.asked.at(-1)).toBe('DELETE session'));
    await screen.findByLabelText('Je herstelcode');
    expect([person.value, notes.value.size, server.notes.size]).toEqual([null, 2, 0]);
  });

  it('who came in is signed out later, when the app dies at the question', async () => {
    await withCode();
    await question();
    expect([server.cookie, leftSession()]).toEqual(['p1', 'p1']);
    server.offline = true;
    await tap('Toch niet');
    await screen.findByText(/Er ging iets mis/);
    server.offline = false;
    await endLeftSession();
    expect([server.cookie, leftSession(), notes.value.size]).toEqual([null, null, 2]);
  });

  it('nor when they walk away from the question', async () => {
    await withCode();
    await question();
    cleanup();
    await waitFor(() => expect(server.asked.at(-1)).toBe('DELETE session'));
    expect([person.value, notes.value.size]).toEqual([null, 2]);
  });
});

describe('who leaves while the answer is under way', () => {
  beforeEach(noted);

  const leaving = async () => {
    const answer = server.hold('POST session');
    await withCode();
    await waitFor(() => expect(server.asked).toContain('POST session'));
    open(Safe, '/meer/veilig', '/meer/veilig/:part?');
    await screen.findByRole('heading', { level: 1, name: 'Bewaar veilig' });
    answer();
  };

  it('has not come in, and no note goes anywhere', async () => {
    await leaving();
    await waitFor(() => expect(server.asked.at(-1)).toBe('DELETE session'));
    expect([person.value, notes.value.size, server.notes.size]).toEqual([null, 2, 0]);
    expect(location.pathname).toBe('/meer/veilig');
  });

  it('can come in after that', async () => {
    await leaving();
    await waitFor(() => expect(server.cookie).toBeNull());
    await withCode();
    await question();
    await tap('Voeg ze samen');
    await waitFor(() => expect(server.notes.size).toBe(2));
  });
});

describe('what another tab did while this one slept', () => {
  const ask = vi.fn(async () => 'stay' as const);
  beforeEach(() => ask.mockClear());

  /** What this tab holds no longer goes for the phone. */
  const slept = async (before: string, now: string) => {
    await startKeeping();
    await enter(async () => now);
    await noted();
    person.value = before;
  };

  it('the notes of who came in there are theirs, and no question is asked', async () => {
    await slept('p2', 'p1');
    expect(await arrive({ recovery_code: CODE }, ask)).toEqual({ value: true });
    expect([ask.mock.calls, person.value, server.cookie]).toEqual([[], 'p1', 'p1']);
  });

  it('who was in here before is asked what to do with them', async () => {
    await slept('p1', 'p2');
    expect(await arrive({ recovery_code: CODE }, ask)).toEqual({ value: false });
    expect([ask.mock.calls, person.value, server.cookie]).toEqual([[[]], 'p2', null]);
  });

  it('their passkey is proof, and signs nobody out', async () => {
    await slept('p2', 'p1');
    expect(await comeInAgain({ recovery_code: CODE })).toEqual({ value: true });
    expect(server.cookie).toBe('p1');
  });

  it('notes that this tab does not know of are asked about', async () => {
    await noted();
    notes.value = new Map();
    await withCode();
    await question();
  });

  it('notes that cannot be read let nobody in', async () => {
    await noted();
    notes.value = new Map();
    const { getAll } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
      this: IDBObjectStore,
    ) {
      if (this.name === 'notes') throw new DOMException('broken', 'UnknownError');
      return getAll.call(this);
    });
    await withCode();
    await screen.findByText(/De notities op deze telefoon zijn nu niet te lezen/);
    expect(server.asked).toEqual([]);
  });
});

describe('after the session ran out', () => {
  beforeEach(async () => {
    await startKeeping();
    await enter(async () => 'p1');
    await noted();
    server.reply('POST sync', problem(401));
    await waitFor(() => expect(standing.value.kind).toBe('paused'), { timeout: 3000 });
    server.reply('POST sync', undefined);
  });

  it('nothing is lost, and the screen says where to go', async () => {
    open(Safe, '/meer/veilig', '/meer/veilig/:part?');
    await screen.findByText(/Er is niets verloren/);
    const link = screen.getByRole('link', { name: 'Meld je opnieuw aan' });
    expect(link.getAttribute('href')).toBe('/meer/veilig/aanmelden');
    expect(standing.value.waiting).toBe(2);
  });

  it('the same person goes on without a question', async () => {
    await withCode();
    await waitFor(() => expect(standing.value.kind).toBe('safe'));
    expect(server.notes.size).toBe(2);
  });

  it('another person is asked what to do', async () => {
    server.person = 'p2';
    await withCode();
    await question();
    await screen.findByText('Ze horen bij een ander account. Kies wat ermee moet gebeuren.');
    expect(server.notes.size).toBe(0);
    await tap('Toch niet');
    await waitFor(() => expect(server.asked.at(-1)).toBe('DELETE session'));
    expect(person.value).toBe('p1');
  });
});
