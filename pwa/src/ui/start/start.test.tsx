// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { LocationProvider } from 'preact-iso';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { profileChange } from '../shared/changes.ts';
import { today } from '../shared/clock.ts';
import { diary, eraseAll, notes, openNotes, save } from '../shared/state.ts';
import { Start } from './start.tsx';

beforeEach(async () => {
  globalThis.scrollTo = () => {};
  history.replaceState(null, '', '/begin');
  await openNotes('lichte-benen');
  await eraseAll();
});
afterEach(cleanup);

async function open() {
  render(
    <LocationProvider>
      <Start />
    </LocationProvider>,
  );
  await screen.findByRole('heading', { level: 1 });
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const tick = (name: RegExp) => fireEvent.click(screen.getByLabelText(name));
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

test('six taps through: started today, with one change to the profile', async () => {
  await open();
  press('Geen van deze');
  for (const title of ['Wanneer heb je de meeste last?', 'Waar lijkt het op?']) {
    await heading(title);
    press('Sla over');
  }
  await heading('Geldt een van deze dingen voor jou?');
  press('Geen van deze');
  await heading('Hoe laat ga je meestal slapen?');
  press('Bedtijd: een half uur eerder');
  press('Verder');
  await heading('Hoe ziet je dag eruit?');
  press('Begin mijn week');
  await waitFor(() => expect(diary.value.profile.startedOn).toBe(today.value));
  const { fields, stamps } = notes.value.get('profile') ?? { fields: {}, stamps: {} };
  expect(fields).toMatchObject({ flags: [], cautions: [], bedtime: '22:30', workday: false });
  expect(fields).not.toHaveProperty('worstWhen');
  expect(new Set(Object.values(stamps)).size).toBe(1);
  expect(location.pathname).toBe('/');
});

test('a sign that stops the plan is only passed knowingly', async () => {
  await open();
  tick(/mond hangt scheef/);
  press('Verder');
  await heading('Bel nu 112');
  const call = screen.getByRole('link', { name: 'Bel 112' });
  expect(call.getAttribute('href')).toBe('tel:112');
  const onward = screen.getByRole('button', { name: 'Ga toch verder' }) as HTMLButtonElement;
  expect(onward.disabled).toBe(true);
  tick(/hulp gevraagd/);
  expect(onward.disabled).toBe(false);
  press('Ga toch verder');
  await heading('Wanneer heb je de meeste last?');
});

test('a reload keeps the answers and the place', async () => {
  await open();
  press('Geen van deze');
  await heading('Wanneer heb je de meeste last?');
  tick(/Avonds/);
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>(/Avonds/).checked).toBe(true));
  cleanup();
  await openNotes('lichte-benen');
  await open();
  await heading('Wanneer heb je de meeste last?');
  expect(screen.getByLabelText<HTMLInputElement>(/Avonds/).checked).toBe(true);
});

test('cautions show at once what falls out and why', async () => {
  history.replaceState(null, '', '/begin?deel=cautions');
  await open();
  tick(/etalagebenen/);
  press('Verder');
  await heading('Je plan past zich aan');
  expect(screen.getByText(/Lichte steunkousen/)).toBeTruthy();
});

test('who once went on with a sign can still change the cautions', async () => {
  const passed = { flags: ['clot'], flagsPassed: '2026-02-20T09:00:00.000Z' };
  await save(profileChange({ startedOn: '2026-02-20', ...passed }));
  history.replaceState(null, '', '/begin?deel=cautions');
  await open();
  tick(/zwanger/);
  press('Verder');
  await heading('Je plan past zich aan');
  press('Bewaar');
  await waitFor(() => expect(diary.value.profile.cautions).toEqual(['pregnancy']));
  expect(diary.value.profile.flags).toEqual(['clot']);
});
