// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { type FakeServer, problem } from '../../tests/account-server.ts';
import { eachOnKeptPhone } from '../../tests/kept-phone.ts';
import { passkeysOnPhone } from '../../tests/passkeys.ts';
import { open } from '../../tests/screen.ts';
import { Safe } from './safe.tsx';

let server: FakeServer;
eachOnKeptPhone((started) => {
  server = started;
});

const show = (part: string) => open(Safe, `/meer/veilig/${part}`, '/meer/veilig/:part?');

async function tap(name: string): Promise<void> {
  const button = await screen.findByRole('button', { name });
  button.focus();
  fireEvent.click(button);
}

const focused = (text: RegExp | string) =>
  waitFor(() => expect(document.activeElement?.textContent).toMatch(text));

describe('of a question that takes the place of its button, the focus goes there and back', () => {
  it.each([
    ['sleutels', 'Haal weg: iPhone', /^Haal je deze passkey weg/, /^Haal weg$/],
    ['verwijderen', 'Verwijder mijn account', /^Weet je het zeker/, /^Verwijder mijn account$/],
    ['afmelden', 'Meld af en wis alles hier', /^Alles gaat weg/, /^Meld af en houd alles hier$/],
  ])('%s: %s', async (part, button, question, back) => {
    show(part);
    await tap(button);
    await focused(question);
    await tap('Toch niet');
    await focused(back);
  });
});

describe('of proof, the focus goes there and back', () => {
  const PROOF = /^Even kijken of jij het bent/;

  it('for a code', async () => {
    server.reply('POST account/recovery-code', problem(403, 'proof'));
    show('sleutels');
    await tap('Maak een nieuwe herstelcode');
    await focused(PROOF);
    await tap('Toch niet');
    await focused(/^Maak een nieuwe herstelcode$/);
  });

  it('for a passkey', async () => {
    passkeysOnPhone();
    server.reply('POST account/passkey', problem(403, 'proof'));
    show('sleutels');
    await tap('Maak een passkey op dit toestel');
    await focused(PROOF);
    await tap('Toch niet');
    await focused(/^Maak een passkey op dit toestel$/);
  });

  it('for a password, by way of its form', async () => {
    server.reply('PUT account/password', problem(403, 'proof'));
    show('sleutels');
    await tap('Wijzig je wachtwoord');
    const name = await screen.findByLabelText('Naam');
    expect(document.activeElement).toBe(name);
    fireEvent.input(screen.getByLabelText('Wachtwoord'), { target: { value: 'een nieuwe zin' } });
    await tap('Bewaar');
    await focused(PROOF);
    await tap('Toch niet');
    await waitFor(async () =>
      expect(document.activeElement).toBe(await screen.findByLabelText('Naam')),
    );
  });
});

it('after a passkey is gone, the focus is on the heading of where it stood', async () => {
  show('sleutels');
  await tap('Haal weg: iPhone');
  await tap('Ja, haal weg');
  await screen.findByText(/Je hebt er nog geen/);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Passkey' }));
});

it('an alert holds words alone, no link and no button', async () => {
  server.reply('DELETE account/passkey/key-1', problem(503));
  show('sleutels');
  await tap('Haal weg: iPhone');
  await tap('Ja, haal weg');
  await screen.findByText(/De server heeft het druk/);
  server.reply('DELETE account', problem(503));
  const holding = () => document.querySelectorAll('[role=alert] a, [role=alert] button').length;
  expect(holding()).toBe(0);
  show('verwijderen');
  await tap('Verwijder mijn account');
  await tap('Ja, verwijder mijn account');
  await screen.findByText(/De server heeft het druk/);
  expect(holding()).toBe(0);
  server.cookie = null;
  show('toestellen');
  await screen.findByRole('link', { name: 'Meld je opnieuw aan' });
  expect(holding()).toBe(0);
});
