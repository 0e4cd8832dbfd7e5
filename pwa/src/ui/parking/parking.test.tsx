// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { open as openScreen, phone, setClock } from '../../tests/screen.ts';
import { diary, notes, openNotes, readDevice } from '../shared/state.ts';
import { ParkingPlace } from './parking-place.tsx';
import { ThoughtCard } from './thought-card.tsx';

beforeEach(() => phone('2026-03-04T21:00:00.000Z'));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const open = () => openScreen(ParkingPlace, '/parkeren');
const heading = (name: string) => screen.findByRole('heading', { name, level: 1 });
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const type = async (text: string) =>
  fireEvent.input(await screen.findByRole('textbox'), { target: { value: text } });

async function park(text: string): Promise<void> {
  open();
  await type(text);
  await waitFor(() => expect(screen.getByRole('textbox')).toHaveProperty('value', text));
  tap('Leg het weg tot morgen');
  await heading('Dit ligt weg tot morgen');
}

test('what is typed outlives leaving, and is gone once it is parked', async () => {
  open();
  await type('Bel de gar');
  await waitFor(async () => expect(await readDevice('parking')).toBe('Bel de gar'));
  open();
  await waitFor(() => expect(screen.getByRole('textbox')).toHaveProperty('value', 'Bel de gar'));
  tap('Leg het weg tot morgen');
  await heading('Dit ligt weg tot morgen');
  await waitFor(async () => expect(await readDevice('parking')).toBeUndefined());
});

test('it is shut until the morning, also for who comes back to look', async () => {
  await park('Bel de garage');
  open();
  await screen.findByText(/Er ligt al één gedachte/);
  expect(document.body.textContent).not.toContain('garage');
  expect(screen.queryByRole('button', { name: 'Lees wat er ligt' })).toBeNull();
});

test('parking counts as the writing, once a day', async () => {
  await park('Bel de garage');
  await park('En de tuin');
  expect(diary.value.episodes).toMatchObject([{ measure: 'worry-writing' }]);
});

test('in the morning it is offered, read, and kept or let go', async () => {
  await park('Bel de garage');
  await park('En de tuin');
  setClock('2026-03-05T07:00:00.000Z');
  openScreen(ThoughtCard, '/');
  await screen.findByText('Nu lezen?');
  open();
  await heading('Wat je parkeerde');
  fireEvent.click(screen.getAllByRole('button', { name: 'Laat los' })[0] as HTMLElement);
  await waitFor(() => expect(document.body.textContent).not.toContain('garage'));
  expect(JSON.stringify([...notes.value.values()])).not.toContain('garage');
  tap('Houd het nog');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Houd het nog' })).toBeNull());
  openScreen(ThoughtCard, '/');
  await waitFor(() => expect(screen.queryByText('Nu lezen?')).toBeNull());
});

test('"Later" lasts for the day', async () => {
  await park('Bel de garage');
  setClock('2026-03-05T07:00:00.000Z');
  openScreen(ThoughtCard, '/');
  fireEvent.click(await screen.findByRole('button', { name: 'Later' }));
  await waitFor(() => expect(screen.queryByText('Nu lezen?')).toBeNull());
  await openNotes('lichte-benen');
  openScreen(ThoughtCard, '/');
  await new Promise((done) => setTimeout(done, 20));
  expect(screen.queryByText('Nu lezen?')).toBeNull();
  setClock('2026-03-06T07:00:00.000Z');
  await screen.findByText('Nu lezen?');
});

test('nothing is offered at night', async () => {
  await park('Bel de garage');
  setClock('2026-03-05T02:00:00.000Z');
  openScreen(ThoughtCard, '/');
  await new Promise((done) => setTimeout(done, 20));
  expect(screen.queryByText('Nu lezen?')).toBeNull();
});
