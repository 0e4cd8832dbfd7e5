// @vitest-environment happy-dom
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { h } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { CODE, type FakeServer, problem } from '../../tests/account-server.ts';
import { fullPhone } from '../../tests/full-phone.ts';
import { eachOnKeptPhone } from '../../tests/kept-phone.ts';
import { passkeysOnPhone } from '../../tests/passkeys.ts';
import { open } from '../../tests/screen.ts';
import { dayChange } from '../shared/changes.ts';
import { notes, openNotes, save } from '../shared/state.ts';
import { Toast } from '../shared/toast.tsx';
import { keepNow, person, standing } from './keep.ts';
import { Safe } from './safe.tsx';

let server: FakeServer;
eachOnKeptPhone((started) => {
  server = started;
});

const show = (part = '') => open(Safe, `/meer/veilig/${part}`, '/meer/veilig/:part?');
const isDisabled = (name: string) =>
  screen.getByRole<HTMLButtonElement>('button', { name }).disabled;
const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

async function noteOffline(): Promise<void> {
  server.offline = true;
  await save(dayChange({ evening: 5 }));
  await waitFor(() => expect(standing.value.kind).toBe('waiting'));
}

describe('how it stands', () => {
  it('all safe, and since when', async () => {
    show();
    await screen.findByRole('heading', { name: 'Alles veilig bewaard' });
    await screen.findByText('Nagekeken: vandaag om 12.00');
  });

  it('what waits is counted, and can be sent at once', async () => {
    await noteOffline();
    show();
    await screen.findByRole('heading', { name: '1 notitie nog alleen op deze telefoon' });
    await tap('Probeer nu');
    await screen.findByText(/Nog niet gelukt/);
    server.offline = false;
    await tap('Probeer nu');
    await screen.findByRole('heading', { name: 'Alles veilig bewaard' });
  });

  it('what the server would not take is named, and stays', async () => {
    const refuse = (op: string) => ({ op, status: 'refused', field: 'fields', message: 'no' });
    server.refuse = refuse;
    await save(dayChange({ evening: 5 }));
    await keepNow();
    show();
    await screen.findByRole('heading', { name: 'Dit kon de server niet bewaren' });
    await screen.findByText('Je notities van 4 maart');
    server.refuse = undefined;
    await tap('Probeer opnieuw');
    await screen.findByRole('heading', { name: 'Alles veilig bewaard' });
    expect(server.notes.get('day:2026-03-04')?.fields['evening']).toBe(5);
  });
});

describe('what could not be written here', () => {
  const noteOnFullPhone = async () => {
    const { room } = fullPhone();
    await save(dayChange({ evening: 5 }));
    return room;
  };

  it('is not said to be safe', async () => {
    await noteOnFullPhone();
    show();
    await screen.findByRole('heading', { name: 'Nog niet alles bewaard' });
    expect(screen.queryByText(/veilig bewaard/)).toBeNull();
  });

  it('is told before it is erased with the rest', async () => {
    await noteOnFullPhone();
    show('afmelden');
    await tap('Meld af en wis alles hier');
    await screen.findByText(/1 notitie staat nergens anders/);
    expect(screen.queryByText(/blijft alles staan/)).toBeNull();
  });

  it('can be kept first, as soon as there is room', async () => {
    const room = await noteOnFullPhone();
    show('afmelden');
    await screen.findByText('1 notitie nog alleen op deze telefoon.');
    await tap('Bewaar eerst');
    await screen.findByText(/Dat lukte nog niet/);
    room();
    await tap('Bewaar eerst');
    await waitFor(() => expect(server.notes.get('day:2026-03-04')?.fields['evening']).toBe(5));
    await screen.findByText(/Alles is veilig bewaard/);
  });

  it("of the example week is no note of one's own", async () => {
    await openNotes('voorbeeld');
    await noteOnFullPhone();
    expect(standing.value.unsaved).toBe(0);
    await openNotes('lichte-benen');
  });
});

describe('what the server would not take, tried again', () => {
  beforeEach(async () => {
    server.refuse = (op) => ({ op, status: 'refused', field: 'fields', message: 'no' });
    await save(dayChange({ evening: 5 }));
    await keepNow();
    show();
    render(h(Toast, null));
  });

  it.each([
    [
      'is said to be kept',
      () => Object.assign(server, { refuse: undefined }),
      /Nu is alles bewaard/,
    ],
    ['may be refused again', () => {}, /De server kan dit nog niet bewaren/],
    ['waits, without a network', () => Object.assign(server, { offline: true }), /Nog niet gelukt/],
  ])('%s', async (_, happens, said) => {
    happens();
    await tap('Probeer opnieuw');
    await screen.findByText(said);
  });
});

describe('devices', () => {
  it('are listed, this one first, each with a way out', async () => {
    show('toestellen');
    await screen.findByText('dit toestel · sinds 1 maart');
    await tap('Meld af: iPad');
    await waitFor(() => expect(server.asked).toContain('DELETE session/s2'));
  });

  it('lead to signing in, when this one was signed out meanwhile', async () => {
    show('toestellen');
    await screen.findByText('iPad');
    server.cookie = null;
    await tap('Meld af: iPad');
    await screen.findByRole('link', { name: 'Meld je opnieuw aan' });
    expect(screen.queryByText('iPad')).toBeNull();
  });

  it('cannot be listed without a network, and then can', async () => {
    server.offline = true;
    show('toestellen');
    await screen.findByText(/geen verbinding/);
    server.offline = false;
    await tap('Probeer opnieuw');
    await screen.findByText('iPad');
  });
});

describe('ways in', () => {
  it('a new code is shown in the place of the old one', async () => {
    show('sleutels');
    await tap('Maak een nieuwe herstelcode');
    expect((await screen.findByTestId('recovery-code')).textContent).toBe(CODE);
  });

  it('a new code whose answer was lost is asked for until one was kept', async () => {
    server.reply('POST account/recovery-code', 'lost');
    show('sleutels');
    await tap('Maak een nieuwe herstelcode');
    await screen.findByText(/Er kwam geen antwoord/);
    await screen.findByText(/Een oudere werkt misschien niet meer/);
    show();
    await screen.findByRole('heading', { name: 'Je hebt je herstelcode nog niet bewaard' });
    server.reply('POST account/recovery-code', undefined);
    show('sleutels');
    await tap('Maak een nieuwe herstelcode');
    fireEvent.click(await screen.findByLabelText('Ik heb hem bewaard'));
    await tap('Klaar');
    await screen.findByText(/De oude werkt dan niet meer/);
  });

  it('the old code stays good when no new one was made', async () => {
    show('sleutels');
    await screen.findByRole('button', { name: 'Maak een nieuwe herstelcode' });
    server.offline = true;
    await tap('Maak een nieuwe herstelcode');
    await screen.findByText(/geen verbinding/);
    await screen.findByText(/De oude werkt dan niet meer/);
  });

  it.each([
    [503, /De server heeft het druk/],
    [500, /Er ging iets mis/],
  ])('after %i the old code may be gone all the same', async (status, says) => {
    server.reply('POST account/recovery-code', problem(status));
    show('sleutels');
    await tap('Maak een nieuwe herstelcode');
    await screen.findByText(says);
    await screen.findByText(/Een oudere werkt misschien niet meer/);
  });

  it('proof is asked for when the server wants it, and a wrong one is said to be wrong', async () => {
    server.reply('POST account/recovery-code', problem(403, 'proof'));
    show('sleutels');
    await tap('Maak een nieuwe herstelcode');
    const field = await screen.findByLabelText('Je wachtwoord van nu, of je herstelcode');
    fireEvent.input(field, { target: { value: 'fout' } });
    await tap('Verder');
    await screen.findByText('Dat klopt niet. Kijk het nog eens na.');
    server.reply('POST account/recovery-code', undefined);
    await tap('Verder');
    await screen.findByTestId('recovery-code');
    expect(server.bodies['POST account/recovery-code']).toEqual({ proof: 'fout' });
  });

  it('the passkey is proof as well', async () => {
    passkeysOnPhone();
    server.reply('POST account/recovery-code', problem(403, 'proof'));
    show('sleutels');
    await tap('Maak een nieuwe herstelcode');
    await screen.findByRole('button', { name: 'Gebruik je passkey' });
    server.reply('POST account/recovery-code', undefined);
    await tap('Gebruik je passkey');
    await screen.findByTestId('recovery-code');
    expect(server.asked).toContain('POST session');
  });

  it("another's passkey is no proof, and takes no note along", async () => {
    await save(dayChange({ text: 'van mij' }));
    await keepNow();
    server.notes.clear();
    passkeysOnPhone();
    server.reply('PUT account/password', problem(403, 'proof'));
    show('sleutels');
    await tap('Wijzig je wachtwoord');
    fireEvent.input(await screen.findByLabelText('Wachtwoord'), {
      target: { value: 'een nieuwe zin' },
    });
    await tap('Bewaar');
    server.person = 'p2';
    server.reply('PUT account/password', undefined);
    await tap('Gebruik je passkey');
    await screen.findByText(/hoort bij een ander account/);
    const session = server.asked.filter((what) => what.endsWith(' session'));
    expect(session).toEqual(['POST session', 'DELETE session']);
    expect(server.asked.filter((what) => what.startsWith('PUT'))).toHaveLength(1);
    expect(person.value).toBe('p1');
    expect(server.notes.size).toBe(0);
  });

  it('a proof is sent as it was typed', async () => {
    server.reply('POST account/recovery-code', problem(403, 'proof'));
    show('sleutels');
    await tap('Maak een nieuwe herstelcode');
    const field = await screen.findByLabelText('Je wachtwoord van nu, of je herstelcode');
    fireEvent.input(field, { target: { value: ' een zin met spaties ' } });
    await tap('Verder');
    await waitFor(() =>
      expect(server.bodies['POST account/recovery-code']?.['proof']).toBe(' een zin met spaties '),
    );
  });

  it('the password can be changed', async () => {
    show('sleutels');
    await tap('Wijzig je wachtwoord');
    fireEvent.input(await screen.findByLabelText('Wachtwoord'), {
      target: { value: 'een nieuwe zin' },
    });
    await tap('Bewaar');
    const body = { name: 'jan', password: 'een nieuwe zin' };
    await waitFor(() => expect(server.bodies['PUT account/password']).toEqual(body));
    await screen.findByRole('button', { name: 'Wijzig je wachtwoord' });
  });
});

describe('a name and a password', () => {
  const fill = async (name: string, password: string) => {
    fireEvent.input(await screen.findByLabelText('Naam'), { target: { value: name } });
    fireEvent.input(screen.getByLabelText('Wachtwoord'), { target: { value: password } });
    await tap('Bewaar');
  };
  const elsewhere = /Op je andere toestellen moet je je daarna opnieuw aanmelden/;

  it('chosen for the first time, also sign out the other devices, and that is said', async () => {
    server.hasPassword = false;
    show('sleutels');
    await tap('Kies een naam en wachtwoord');
    await screen.findByText(elsewhere);
  });

  it('say nothing of other devices when there are none', async () => {
    server.devices = server.devices.slice(0, 1);
    show('sleutels');
    await tap('Wijzig je wachtwoord');
    await screen.findByLabelText('Naam');
    expect(screen.queryByText(elsewhere)).toBeNull();
  });

  it('the name that was chosen is still there after proof', async () => {
    server.reply('PUT account/password', problem(403, 'proof'));
    show('sleutels');
    await tap('Wijzig je wachtwoord');
    await fill('johanna', 'een nieuwe zin');
    const proof = await screen.findByLabelText('Je wachtwoord van nu, of je herstelcode');
    server.reply('PUT account/password', problem(409, 'name'));
    fireEvent.input(proof, { target: { value: 'geheim' } });
    await tap('Verder');
    await screen.findByText(/Deze naam is al bezet/);
    expect(screen.getByLabelText<HTMLInputElement>('Naam').value).toBe('johanna');
  });

  it('may be good already when the answer was lost', async () => {
    server.reply('PUT account/password', 'lost');
    show('sleutels');
    await tap('Wijzig je wachtwoord');
    await fill('jan', 'een nieuwe zin');
    await screen.findByText('Er kwam geen antwoord. Misschien geldt je nieuwe wachtwoord al.');
  });

  it('lead to signing in, when this phone was signed out meanwhile', async () => {
    show('sleutels');
    await tap('Wijzig je wachtwoord');
    server.cookie = null;
    await fill('jan', 'een nieuwe zin');
    await screen.findByRole('link', { name: 'Meld je opnieuw aan' });
  });
});

describe('when another is signed in than whose notes these are', () => {
  it("nothing of the other's account is shown, changed or removed", async () => {
    server.cookie = 'p2';
    for (const part of ['toestellen', 'sleutels']) {
      show(part);
      await screen.findByText(/Je bent hier niet meer aangemeld/);
    }
    expect(screen.queryByText('iPhone')).toBeNull();
    show('verwijderen');
    await tap('Verwijder mijn account');
    await tap('Ja, verwijder mijn account');
    await screen.findByText(/Je bent hier niet meer aangemeld/);
    expect([server.cookie, person.value]).toEqual(['p2', 'p1']);
  });
});

describe('signing out', () => {
  it('leaves the notes here', async () => {
    show('afmelden');
    await tap('Meld af en houd alles hier');
    await waitFor(() => expect(location.pathname).toBe('/meer'));
    expect(person.value).toBeNull();
    expect(server.asked).toContain('DELETE session');
    expect(notes.value.size).toBe(1);
  });

  it('asks first when something is on this phone alone, and keeps it first', async () => {
    await noteOffline();
    show('afmelden');
    await screen.findByText('1 notitie nog alleen op deze telefoon.');
    await tap('Bewaar eerst');
    await screen.findByText(/Dat lukte nog niet/);
    server.offline = false;
    await tap('Bewaar eerst');
    await screen.findByText(/Alles is veilig bewaard/);
    expect(server.notes.size).toBe(2);
  });

  it('erases here only when that is wanted twice', async () => {
    show('afmelden');
    await tap('Meld af en wis alles hier');
    expect(notes.value.size).toBe(1);
    await tap('Ja, meld af en wis');
    await waitFor(() => expect(notes.value.size).toBe(0));
    expect(server.notes.size).toBe(1);
  });

  it.each([
    ['the session ended', () => server.reply('POST sync', problem(401)), 'paused'],
    ['the account has not the same', () => Object.assign(server, { untold: 1 }), 'differs'],
  ])('promises nothing when %s', async (_, happens, kind) => {
    happens();
    show('afmelden');
    await screen.findByText('De app kan nu niet zien of alles in je account staat.');
    expect(standing.value).toMatchObject({ kind, waiting: 0 });
    expect(screen.queryByText(/Alles is veilig bewaard/)).toBeNull();
    const first = screen.getByRole('button', { name: 'Meld af en houd alles hier' });
    expect(first.className).toContain('big');
    await tap('Meld af en wis alles hier');
    await screen.findByText(/Wat daar niet staat, is dan weg/);
    expect(screen.queryByText(/blijft alles staan/)).toBeNull();
  });

  it('changes nothing without a network', async () => {
    server.offline = true;
    show('afmelden');
    await tap('Meld af en houd alles hier');
    await screen.findByText(/Er is niets veranderd/);
    expect(person.value).toBe('p1');
  });

  it('takes nobody elsewhere who left while it went on', async () => {
    const answer = server.hold('DELETE session');
    show('afmelden');
    await tap('Meld af en houd alles hier');
    await waitFor(() => expect(server.asked).toContain('DELETE session'));
    show('toestellen');
    render(h(Toast, null));
    answer();
    await screen.findByText('Je bent afgemeld');
    expect(location.pathname).toBe('/meer/veilig/toestellen');
  });

  it('cannot be thought better of once it goes on', async () => {
    const answer = server.hold('DELETE session');
    show('afmelden');
    await tap('Meld af en wis alles hier');
    await tap('Ja, meld af en wis');
    await waitFor(() => expect(isDisabled('Toch niet')).toBe(true));
    answer();
    await waitFor(() => expect(notes.value.size).toBe(0));
  });

  it('is fine when the session had ended', async () => {
    server.reply('DELETE session', problem(401));
    show('afmelden');
    await tap('Meld af en houd alles hier');
    await waitFor(() => expect(person.value).toBeNull());
  });
});

describe('deleting the account', () => {
  it('asks once more, says what stays, and leaves the notes here', async () => {
    show('verwijderen');
    await screen.findByText('de notities op deze telefoon');
    await tap('Verwijder mijn account');
    expect(server.asked).not.toContain('DELETE account');
    await tap('Ja, verwijder mijn account');
    await waitFor(() => expect(location.pathname).toBe('/meer'));
    expect(person.value).toBeNull();
    expect(server.asked).toContain('DELETE account');
    expect(notes.value.size).toBe(1);
  });

  it('takes nobody elsewhere who left while it went on', async () => {
    const answer = server.hold('DELETE account');
    show('verwijderen');
    await tap('Verwijder mijn account');
    await tap('Ja, verwijder mijn account');
    await waitFor(() => expect(isDisabled('Toch niet')).toBe(true));
    show('toestellen');
    render(h(Toast, null));
    answer();
    await screen.findByText('Je account is verwijderd');
    expect(location.pathname).toBe('/meer/veilig/toestellen');
  });

  it('after a lost answer says what may have happened, and how to find out', async () => {
    server.reply('DELETE account', 'lost');
    show('verwijderen');
    await tap('Verwijder mijn account');
    await tap('Ja, verwijder mijn account');
    await screen.findByText(/Er kwam geen antwoord. Misschien is je account al verwijderd/);
    expect(screen.queryByText(/niets veranderd/)).toBeNull();
    const ways = ['Meld je opnieuw aan', 'Stop hier met bewaren'].map((name) =>
      screen.getByRole('link', { name }).getAttribute('href'),
    );
    expect(ways).toEqual(['/meer/veilig/aanmelden', '/meer/veilig/afmelden']);
    expect([person.value, notes.value.size]).toEqual(['p1', 1]);
  });

  it('changes nothing without a network', async () => {
    server.offline = true;
    show('verwijderen');
    await tap('Verwijder mijn account');
    await tap('Ja, verwijder mijn account');
    await screen.findByText(/Er is niets veranderd/);
    expect(person.value).toBe('p1');
  });
});
