// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../store/index.ts';
import { CODE, type FakeServer, problem, startServer } from '../../tests/account-server.ts';
import { type FakePasskeys, passkeysOnPhone } from '../../tests/passkeys.ts';
import { open, phone } from '../../tests/screen.ts';
import { dayChange, profileChange } from '../shared/changes.ts';
import { openNotes } from '../shared/state.ts';
import { shownCode } from './code.ts';
import { standing, stopKeeping } from './keep.ts';
import { Safe } from './safe.tsx';

let server: FakeServer;
beforeEach(async () => {
  server = startServer();
  shownCode.value = null;
  await phone(
    '2026-03-04T10:00:00.000Z',
    profileChange({ startedOn: '2026-03-02' }),
    dayChange({ evening: 5 }, '2026-03-03'),
  );
});
afterEach(() => {
  cleanup();
  stopKeeping();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const show = () => open(Safe, '/meer/veilig', '/meer/veilig/:part?');
const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const heading = (name: string) => screen.findByRole('heading', { name });

function type(label: string, text: string): void {
  fireEvent.input(screen.getByLabelText(label), { target: { value: text } });
}

async function keepCode(): Promise<void> {
  fireEvent.click(await screen.findByLabelText('Ik heb hem bewaard'));
  await tap('Klaar');
}

describe('with a passkey', () => {
  let passkeys: FakePasskeys;
  beforeEach(() => {
    passkeys = passkeysOnPhone();
  });

  it('an account is one tap, and keeps every note', async () => {
    show();
    await tap('Bewaar veilig');
    expect((await screen.findByTestId('recovery-code')).textContent).toBe(CODE);
    await keepCode();
    await heading('Alles veilig bewaard');
    expect(server.bodies['POST account']).toMatchObject({ passkey: { id: 'key-1' }, consent: '1' });
    expect([...server.notes.keys()].sort()).toEqual(['day:2026-03-03', 'profile']);
  });

  it('the code cannot be passed by accident', async () => {
    show();
    await tap('Bewaar veilig');
    const ready = await screen.findByRole('button', { name: 'Klaar' });
    expect(ready.hasAttribute('disabled')).toBe(true);
    show();
    await heading('Bewaar je herstelcode');
  });

  it('a code that nobody kept is asked for again after the app was killed', async () => {
    show();
    await tap('Bewaar veilig');
    await heading('Bewaar je herstelcode');
    cleanup();
    stopKeeping();
    shownCode.value = null;
    show();
    await heading('Je hebt je herstelcode nog niet bewaard');
  });

  it('who refuses it may try again, or choose a password', async () => {
    passkeys.refuse = 'NotAllowedError';
    show();
    await tap('Bewaar veilig');
    await screen.findByText(/Een passkey maken ging niet door/);
    expect(server.asked).not.toContain('POST account');
    await tap('Liever een naam en wachtwoord');
    await screen.findByLabelText('Naam');
  });

  it('after a lost answer it looks for the account that may be there', async () => {
    server.reply('POST account', 'lost');
    show();
    await tap('Bewaar veilig');
    await screen.findByText(/Misschien is je account er al/);
    server.reply('POST account', undefined);
    await tap('Bewaar veilig');
    await keepCode();
    expect(server.asked.filter((what) => what === 'POST account')).toHaveLength(1);
    expect(server.asked).toContain('POST session');
    await waitFor(() => expect(standing.value.kind).toBe('safe'));
  });

  it('uses the same passkey when nothing had come there', async () => {
    server.reply('POST account', 'lost');
    show();
    await tap('Bewaar veilig');
    await screen.findByText(/Misschien is je account er al/);
    const first = server.bodies['POST account'];
    server.cookie = null;
    server.reply('POST account', undefined);
    server.reply('POST session', problem(401));
    await tap('Bewaar veilig');
    await keepCode();
    expect(server.bodies['POST account']).toEqual(first);
    expect(passkeys.made).toBe(1);
    await waitFor(() => expect(standing.value.kind).toBe('safe'));
  });

  it('makes none where another tab came into one', async () => {
    show();
    await screen.findByRole('button', { name: 'Bewaar veilig' });
    const tab = openStore('lichte-benen');
    await tab.sync.join('p2');
    tab.close();
    await tap('Bewaar veilig');
    await heading('Je account');
    expect(server.asked).not.toContain('POST account');
  });

  it("after a lost answer another account's passkey opens nothing", async () => {
    server.reply('POST account', 'lost');
    show();
    await tap('Bewaar veilig');
    await screen.findByText(/Misschien is je account er al/);
    server.reply('POST account', undefined);
    passkeys.id = 'key-of-another';
    await tap('Bewaar veilig');
    await screen.findByText(/Een passkey maken ging niet door/);
    expect(server.asked).not.toContain('POST session');
    expect(server.asked).not.toContain('POST account/recovery-code');
  });
});

describe('with a name and a password', () => {
  beforeEach(async () => {
    show();
    await screen.findByLabelText('Naam');
  });

  it('says what is missing beside each field, before anything is sent', async () => {
    await tap('Bewaar veilig');
    await screen.findByText('Vul een naam in.');
    await screen.findByText('Vul een wachtwoord in.');
    expect(document.activeElement).toBe(screen.getByLabelText('Naam'));
    type('Naam', 'jan');
    type('Wachtwoord', 'kort');
    await tap('Bewaar veilig');
    await screen.findByText('Dit zijn 4 tekens. Neem er minstens 10.');
    expect(server.asked).toEqual([]);
  });

  it('after a lost request the password that was typed last is the one', async () => {
    server.reply('POST account', problem(503));
    type('Naam', 'jan');
    type('Wachtwoord', 'een lange zin');
    await tap('Bewaar veilig');
    await screen.findByText(/De server heeft het druk/);
    server.cookie = null;
    server.reply('POST account', undefined);
    server.reply('POST session', problem(401));
    type('Wachtwoord', 'een andere zin');
    await tap('Bewaar veilig');
    await keepCode();
    expect(server.bodies['POST account']).toMatchObject({ password: 'een andere zin' });
    await waitFor(() => expect(standing.value.kind).toBe('safe'));
  });

  it('after a lost answer another name is another account, and is not come into', async () => {
    server.reply('POST account', 'lost');
    type('Naam', 'jan');
    type('Wachtwoord', 'een lange zin');
    await tap('Bewaar veilig');
    await screen.findByText(/Misschien is je account er al/);
    server.reply('POST account', problem(409, 'name'));
    type('Naam', 'piet');
    await tap('Bewaar veilig');
    await waitFor(() => expect(server.asked.filter((a) => a === 'POST account')).toHaveLength(2));
    expect(server.asked).not.toContain('POST session');
    expect(server.asked).not.toContain('POST account/recovery-code');
  });

  it('makes an account', async () => {
    type('Naam', ' jan ');
    type('Wachtwoord', 'een lange zin');
    await tap('Bewaar veilig');
    await keepCode();
    await heading('Alles veilig bewaard');
    expect(server.bodies['POST account']).toMatchObject({ name: 'jan', password: 'een lange zin' });
  });

  it.each([
    [problem(409, 'name'), /Deze naam is al bezet/, 'Naam'],
    [problem(422, 'password'), /Dit wachtwoord is te kort, te bekend/, 'Wachtwoord'],
  ])('says at the field what the server minds', async (reply, says, label) => {
    server.reply('POST account', reply);
    type('Naam', 'jan');
    type('Wachtwoord', 'een lange zin');
    await tap('Bewaar veilig');
    await screen.findByText(says);
    expect(screen.getByLabelText(label).getAttribute('aria-invalid')).toBe('true');
  });

  it('without a network it says so, and the account is not there', async () => {
    server.offline = true;
    type('Naam', 'jan');
    type('Wachtwoord', 'een lange zin');
    await tap('Bewaar veilig');
    await screen.findByText(/geen verbinding met de server/);
    expect(standing.value.kind).toBe('none');
  });

  it('shows what was typed to who wants to see it', async () => {
    type('Wachtwoord', 'een lange zin');
    await tap('Toon: Wachtwoord');
    const field = screen.getByLabelText('Wachtwoord') as HTMLInputElement;
    expect([field.type, field.value]).toEqual(['text', 'een lange zin']);
  });
});

it('a phone that stores nothing is told so, and gets no account', async () => {
  vi.stubGlobal('indexedDB', undefined);
  show();
  await screen.findByLabelText('Naam');
  type('Naam', 'jan');
  type('Wachtwoord', 'een lange zin');
  await tap('Bewaar veilig');
  await screen.findByText(/Je browser bewaart nu niets/);
  expect(server.asked).toEqual([]);
});

it('the example week offers nothing', async () => {
  await openNotes('voorbeeld');
  show();
  await screen.findByText(/Dit is de voorbeeldweek/);
  expect(screen.queryByRole('button', { name: 'Bewaar veilig' })).toBeNull();
  await openNotes('lichte-benen');
});
