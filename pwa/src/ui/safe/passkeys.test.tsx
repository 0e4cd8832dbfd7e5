// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { type FakeServer, problem } from '../../tests/account-server.ts';
import { eachOnKeptPhone } from '../../tests/kept-phone.ts';
import { type FakePasskeys, passkeysOnPhone } from '../../tests/passkeys.ts';
import { open } from '../../tests/screen.ts';
import { rememberCode } from './code.ts';
import { Safe } from './safe.tsx';

const FIELD = 'Je wachtwoord van nu, of je herstelcode';

let server: FakeServer;
let passkeys: FakePasskeys;
eachOnKeptPhone((started) => {
  server = started;
  passkeys = passkeysOnPhone();
});

const show = () => open(Safe, '/meer/veilig/sleutels', '/meer/veilig/:part?');
const button = (name: string) => screen.findByRole<HTMLButtonElement>('button', { name });
const tap = async (name: string) => fireEvent.click(await button(name));
const askedFor = (what: string) => server.asked.filter((asked) => asked === what).length;

it('a passkey can be added, and is made once when proof is asked for', async () => {
  passkeysOnPhone();
  server.reply('POST account/passkey', problem(403, 'proof'));
  show();
  await tap('Maak een passkey op dit toestel');
  const field = await screen.findByLabelText('Je wachtwoord van nu, of je herstelcode');
  server.reply('POST account/passkey', undefined);
  fireEvent.input(field, { target: { value: 'geheim' } });
  await tap('Verder');
  await waitFor(() =>
    expect(server.bodies['POST account/passkey']).toEqual({
      passkey: { id: 'key-1' },
      proof: 'geheim',
    }),
  );
  expect(server.asked.filter((what) => what === 'POST passkey/options')).toHaveLength(1);
});

it('adding one whose answer was lost shows it when it is there all the same', async () => {
  server.passkeys = [];
  server.reply('POST account/passkey', 'lost');
  show();
  await screen.findByText(/Je hebt er nog geen/);
  server.passkeys = [{ id: 'key-1', label: 'iPhone', created_on: '2026-03-04' }];
  await tap('Maak een passkey op dit toestel');
  await screen.findByText(/Er kwam geen antwoord/);
  await button('Haal weg: iPhone');
});

it('one that this phone has already is listed', async () => {
  server.passkeys = [];
  passkeys.refuse = 'InvalidStateError';
  show();
  await screen.findByText(/Je hebt er nog geen/);
  server.passkeys = [{ id: 'key-1', label: 'iPhone', created_on: '2026-03-04' }];
  await tap('Maak een passkey op dit toestel');
  await screen.findByText('Op dit toestel staat al een passkey voor dit account.');
  await button('Haal weg: iPhone');
});

describe('taken away', () => {
  const another = () =>
    server.passkeys.push({ id: 'key-2', label: null, created_on: '2026-03-03' });

  it('one leads in no more, and the phone no longer offers it', async () => {
    another();
    show();
    await screen.findByText('gemaakt: gisteren');
    await tap('Haal weg: iPhone');
    await screen.findByText('Haal je deze passkey weg, dan kom je er niet meer mee binnen.');
    await screen.findByText(/Een toestel dat al is aangemeld, blijft aangemeld/);
    await tap('Toch niet');
    await tap('Haal weg: iPhone');
    await tap('Ja, haal weg');
    await waitFor(() => expect(screen.queryByText('iPhone')).toBeNull());
    expect(server.passkeys.map(({ id }) => id)).toEqual(['key-2']);
    expect(passkeys.forgotten).toEqual(['key-1']);
    await button('Haal weg: Passkey');
  });

  it('the last way in but the code is said to be that', async () => {
    server.hasPassword = false;
    show();
    await tap('Haal weg: iPhone');
    await screen.findByText(/dan kom je alleen nog binnen met je herstelcode/);
    server.offline = true;
    await tap('Ja, haal weg');
    await screen.findByText(/geen verbinding/);
    expect(server.passkeys).toHaveLength(1);
    server.offline = false;
    const answer = server.hold('DELETE account/passkey/key-1');
    await tap('Ja, haal weg');
    await waitFor(() => expect(screen.queryByText(/geen verbinding/)).toBeNull());
    answer();
    await screen.findByText(/Je hebt er nog geen/);
  });

  it('the last one cannot be, while the newest code was not kept', async () => {
    server.hasPassword = false;
    await rememberCode(true);
    show();
    await tap('Haal weg: iPhone');
    await screen.findByText(/^Je hebt je nieuwste code nog niet bewaard. Maak eerst/);
    expect(screen.queryByRole('button', { name: 'Ja, haal weg' })).toBeNull();
    await tap('Toch niet');
    await button('Haal weg: iPhone');
  });

  it('one of two can be, whatever became of the code', async () => {
    server.hasPassword = false;
    another();
    await rememberCode(true);
    show();
    await tap('Haal weg: iPhone');
    await button('Ja, haal weg');
  });

  it('one that another device took away is gone here too', async () => {
    server.reply('DELETE account/passkey/key-1', problem(404));
    show();
    await tap('Haal weg: iPhone');
    server.passkeys = [];
    await tap('Ja, haal weg');
    await screen.findByText(/Je hebt er nog geen/);
    expect(passkeys.forgotten).toEqual(['key-1']);
  });

  it('one is gone from the list, also when the account cannot be read after it', async () => {
    another();
    show();
    await tap('Haal weg: iPhone');
    server.reply('GET account', problem(503));
    await tap('Ja, haal weg');
    await waitFor(() => expect(askedFor('GET account')).toBe(2));
    expect(screen.queryByText('iPhone')).toBeNull();
    await button('Haal weg: Passkey');
  });

  it('each goes on by itself while another is asked about', async () => {
    another();
    const answer = server.hold('DELETE account/passkey/key-1');
    show();
    await tap('Haal weg: iPhone');
    await tap('Ja, haal weg');
    const stay = await button('Toch niet');
    await waitFor(() => expect(stay.disabled).toBe(true));
    await tap('Haal weg: Passkey');
    expect(screen.getAllByText(/dan kom je er niet meer mee binnen/)).toHaveLength(2);
    server.reply('DELETE account/passkey/key-1', problem(503));
    answer();
    await screen.findByText(/De server heeft het druk/);
  });

  it('leads to signing in, when this phone was signed out meanwhile', async () => {
    show();
    await tap('Haal weg: iPhone');
    server.cookie = null;
    await tap('Ja, haal weg');
    await screen.findByRole('link', { name: 'Meld je opnieuw aan' });
  });
});

describe('as proof', () => {
  beforeEach(async () => {
    server.reply('POST account/recovery-code', problem(403, 'proof'));
    show();
    await tap('Maak een nieuwe herstelcode');
    await screen.findByLabelText(FIELD);
  });
  const field = () => screen.getByLabelText<HTMLInputElement>(FIELD);

  it('one that belongs to no account is said to, and not of what may be typed', async () => {
    server.reply('POST session', problem(401));
    await tap('Gebruik je passkey');
    await screen.findByText('Deze passkey hoort niet bij een account.');
    expect(field().getAttribute('aria-invalid')).toBeNull();
    fireEvent.input(field(), { target: { value: 'fout' } });
    await tap('Verder');
    await screen.findByText('Dat klopt niet. Kijk het nog eens na.');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(screen.queryByText('Deze passkey hoort niet bij een account.')).toBeNull();
  });

  it('it is waited for, and nothing else can be done meanwhile', async () => {
    const answer = server.hold('POST session');
    await tap('Gebruik je passkey');
    for (const name of ['Gebruik je passkey', 'Verder', 'Toch niet'])
      await waitFor(async () => expect((await button(name)).disabled).toBe(true));
    server.reply('POST account/recovery-code', undefined);
    answer();
    await screen.findByTestId('recovery-code');
    expect(askedFor('POST session')).toBe(1);
  });
});
