// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { open as openScreen, phone, setClock } from '../../tests/screen.ts';
import { profileChange } from '../shared/changes.ts';
import { dusk, look } from '../shared/look.ts';
import { diary, save } from '../shared/state.ts';
import { landing } from './kept.ts';
import { Landing } from './landing.tsx';

const TEN = '2026-03-04T21:00:00.000Z';

beforeEach(async () => {
  await phone(TEN);
  landing.value = undefined;
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const open = () => openScreen(Landing, '/landing');
const heading = (name: string) => screen.findByRole('heading', { name, level: 1 });
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

function later(minutes: number): void {
  setClock(new Date(Date.now() + minutes * 60_000).toISOString());
  document.dispatchEvent(new Event('visibilitychange'));
}

/** As after a reload: only what is on the phone is left. */
function reload(): void {
  cleanup();
  landing.value = undefined;
  open();
}

async function begin(): Promise<void> {
  open();
  await heading('Rustig naar bed');
  tap('Begin nu');
  await heading('Schermen weg');
}

test('it suggests a start from the bedtime', async () => {
  await save(profileChange({ bedtime: '23:30', landingMinutes: 45 }));
  open();
  await screen.findByText('Je gaat om 23:30 slapen. Begin dan om 22:45.');
});

test('too late for an hour, it says what beginning now means, and what still fits', async () => {
  later(20);
  open();
  await screen.findByText(
    'Begin je nu, dan ben je om 23:20 klaar. Om 23:00 slapen? Kies 30 minuten.',
  );
});

test('it walks with the clock, gets darker, and notes itself at the end', async () => {
  await begin();
  expect([look.value, dusk.value]).toEqual(['evening', 0]);
  later(6);
  await heading('Douche rustig');
  later(25);
  await waitFor(() => expect(dusk.value).toBe(1));
  later(20);
  await waitFor(() => expect(dusk.value).toBe(2));
  later(10);
  await heading('Welterusten');
  await waitFor(() =>
    expect(diary.value.episodes).toMatchObject([{ measure: 'wind-down', at: TEN, before: null }]),
  );
  tap('Naar vandaag');
  await screen.findByTestId('elsewhere');
  expect(dusk.value).toBe(0);
});

test('a reload changes nothing, and an end that nobody saw is noted once', async () => {
  await begin();
  later(6);
  reload();
  await heading('Douche rustig');
  later(90);
  reload();
  await heading('Welterusten');
  reload();
  await heading('Welterusten');
  await waitFor(() => expect(diary.value.episodes).toHaveLength(1));
  later(9 * 60);
  reload();
  await heading('Rustig naar bed');
  expect(diary.value.episodes).toHaveLength(1);
});

test('who stops says whether it counts', async () => {
  await begin();
  later(12);
  tap('Stop');
  await heading('Stop je hier?');
  tap('Ga verder');
  await heading('Douche rustig');
  tap('Stop');
  await heading('Stop je hier?');
  tap('Stop zonder noteren');
  await screen.findByTestId('elsewhere');
  expect(diary.value.episodes).toEqual([]);
});

test('what it is made of is the person’s own, and is kept', async () => {
  open();
  await heading('Rustig naar bed');
  fireEvent.click(screen.getByRole('checkbox', { name: /^Schermen weg/ }));
  await waitFor(() => expect(diary.value.profile.landing).not.toContain('screens'));
  fireEvent.click(screen.getByRole('radio', { name: '30 min' }));
  await waitFor(() => expect(diary.value.profile.landingMinutes).toBe(30));
  tap('Begin nu');
  await heading('Douche rustig');
});

test('a caution that takes the stretch out takes it out here too', async () => {
  await save(profileChange({ cautions: ['injury'] }));
  open();
  await heading('Rustig naar bed');
  expect(screen.queryByRole('checkbox', { name: /^Rek zacht/ })).toBeNull();
});

test.each([
  ['arteries', 'Alleen lauw water, niet warm.'],
  ['numb-feet', 'Alleen lauw water. Voel eerst met je elleboog.'],
  ['pregnancy', 'Kies lauw. Neem geen heet bad en geen sauna.'],
])('%s: the shower says how it is done otherwise', async (caution, change) => {
  await save(profileChange({ cautions: [caution] }));
  await begin();
  later(6);
  await heading('Douche rustig');
  expect(screen.getByText(change)).toBeTruthy();
});

test('the next evening there is a new one to begin, also when the app was never closed', async () => {
  await begin();
  later(61);
  await heading('Welterusten');
  await waitFor(() => expect(diary.value.episodes).toHaveLength(1));
  later(7 * 60 - 2);
  await heading('Welterusten');
  later(16 * 60);
  await heading('Rustig naar bed');
  reload();
  await heading('Rustig naar bed');
  expect(diary.value.episodes).toHaveLength(1);
});

test('what a caution takes out on the way is passed over, and the rest takes its time', async () => {
  await begin();
  await save(profileChange({ cautions: ['injury'] }));
  await waitFor(() => expect(screen.queryByText('Rek zacht')).toBeNull());
  const listed = within(screen.getByRole('list', { name: 'Wat erbij hoort' }));
  expect(listed.getAllByRole('listitem').length).toBeGreaterThan(3);
  later(59);
  await heading('Lees iets rustigs');
  later(1);
  await heading('Welterusten');
});
