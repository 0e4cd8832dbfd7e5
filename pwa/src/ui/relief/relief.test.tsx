// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { open as openScreen, phone, setClock } from '../../tests/screen.ts';
import { profileChange } from '../shared/changes.ts';
import { diary, readDevice, save } from '../shared/state.ts';
import { ReliefScreen } from './relief.tsx';

const NIGHT = '2026-03-05T02:05:00.000Z';

beforeEach(() => phone(NIGHT));

// Writes come one after the other: this one waits for those of the test.
afterEach(async () => {
  cleanup();
  await save(profileChange({ sound: false }));
  vi.useRealTimers();
});

const open = () => openScreen(ReliefScreen, '/nu');

function later(seconds: number): void {
  setClock(new Date(Date.now() + seconds * 1000).toISOString());
  document.dispatchEvent(new Event('visibilitychange'));
}

const heading = (name: string) => screen.findByRole('heading', { name, level: 1 });
const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const score = (value: number) =>
  fireEvent.click(screen.getByRole('radio', { name: new RegExp(`^${value}\\b`) }), { detail: 1 });

const noted = (fields: object) =>
  waitFor(() => expect(diary.value.reliefs).toMatchObject([fields]));

test('one tap on the first screen starts the chain, and notes it', async () => {
  open();
  await tap('Onrustige benen');
  await heading('Rek je kuiten');
  await noted({ cramp: false, steps: [] });
});

test('from begin to end: before, steps, after, all in one note', async () => {
  open();
  await tap('Onrustige benen');
  await heading('Rek je kuiten');
  score(8);
  await waitFor(() => expect(screen.queryByRole('radio')).toBeNull());
  await tap('Volgende');
  await heading('Rek de achterkant');
  await tap('Sla over');
  await heading('Loop rustig rond');
  later(80);
  await tap('Het zakt, ik stop');
  await heading('Hoe zijn je benen nu?');
  score(3);
  await heading('Welterusten');
  expect(diary.value.reliefs).toMatchObject([
    { before: 8, after: 3, steps: ['calf-stretch', 'walk-indoors'], day: '2026-03-04', at: NIGHT },
  ]);
});

test('the question before can be left alone', async () => {
  open();
  await tap('Onrustige benen');
  await tap('Volgende');
  await heading('Rek de achterkant');
  expect(screen.queryByRole('radio')).toBeNull();
  await noted({ before: null, steps: ['calf-stretch'] });
});

test('a cramp is helped at once, without a question before', async () => {
  open();
  await tap('Kramp');
  await heading('Voet naar je scheenbeen');
  expect(screen.queryByRole('radio')).toBeNull();
  await noted({ cramp: true });
});

test('the phone was put away: it goes on where it was, and half a step counts', async () => {
  open();
  await tap('Onrustige benen');
  await heading('Rek je kuiten');
  cleanup();
  later(45);
  open();
  await heading('Rek je kuiten');
  await noted({ steps: ['calf-stretch'] });
});

test('hours later it opens with the choice, and nothing was lost', async () => {
  open();
  await tap('Onrustige benen');
  await tap('Volgende');
  await heading('Rek de achterkant');
  cleanup();
  later(5 * 3600);
  open();
  await heading('Wat voel je nu?');
  await noted({ steps: ['calf-stretch'] });
});

test('hours later on the page that stayed open it is the choice again, and no score is for then', async () => {
  open();
  await tap('Onrustige benen');
  await heading('Rek je kuiten');
  score(8);
  await waitFor(() => expect(screen.queryByRole('radio')).toBeNull());
  await tap('Het zakt, ik stop');
  await heading('Hoe zijn je benen nu?');
  later(5.5 * 3600);
  await heading('Wat voel je nu?');
  await noted({ before: 8, after: null });
  await waitFor(async () => expect(await readDevice('relief')).toBeUndefined());
});

test('a tap that comes before the clock is drawn does not score the night either', async () => {
  open();
  await tap('Onrustige benen');
  await tap('Het zakt, ik stop');
  await heading('Hoe zijn je benen nu?');
  vi.setSystemTime(Date.now() + 5 * 3_600_000);
  score(1);
  await heading('Wat voel je nu?');
  await noted({ after: null });
});

test('a step that stayed open for days goes on in a note of its own', async () => {
  open();
  await tap('Onrustige benen');
  await heading('Rek je kuiten');
  later(44 * 3600);
  await tap('Onrustige benen');
  await heading('Rek je kuiten');
  await waitFor(() => expect(diary.value.reliefs).toHaveLength(2));
  expect(diary.value.reliefs).toMatchObject([
    { day: '2026-03-04', steps: ['calf-stretch'] },
    { day: '2026-03-06', steps: [] },
  ]);
});

test('breath that ran out hours ago does not ask how it is now', async () => {
  open();
  await tap('Onrustige benen');
  for (let i = 0; i < 5; i++) await tap('Volgende');
  await heading('Adem rustig');
  // As on waking: the timer of the step comes first.
  vi.setSystemTime(Date.now() + 5 * 3_600_000);
  await heading('Wat voel je nu?');
  await noted({
    steps: ['calf-stretch', 'walk-indoors', 'legs-up', 'warmth', 'breathing'],
    after: null,
  });
});

test('who steps away for a while is left alone', async () => {
  open();
  await tap('Onrustige benen');
  await tap('Volgende');
  await heading('Rek de achterkant');
  later(20 * 60);
  await tap('Het zakt, ik stop');
  await heading('Hoe zijn je benen nu?');
  later(5 * 60);
  score(2);
  await heading('Welterusten');
  later(5 * 3600);
  screen.getByRole('button', { name: 'Nog een keer' });
  expect(diary.value.reliefs).toMatchObject([{ after: 2 }]);
});

test('the breath goes on to the question after by itself', async () => {
  open();
  await tap('Onrustige benen');
  for (let i = 0; i < 5; i++) await tap('Volgende');
  await heading('Adem rustig');
  later(301);
  await heading('Hoe zijn je benen nu?');
  await noted({ steps: ['calf-stretch', 'walk-indoors', 'legs-up', 'warmth', 'breathing'] });
});

test('a caution changes a step, and takes another out', async () => {
  await save(profileChange({ cautions: ['hypermobile', 'skin'] }));
  open();
  await tap('Onrustige benen');
  await screen.findByText('Rek heel licht. Strek je knie niet helemaal.');
  expect(screen.getByText('Nu last? · 1 van 5')).toBeTruthy();
  await noted({ steps: [] });
});

test('the end of last night is not where the next one begins', async () => {
  open();
  await tap('Onrustige benen');
  await tap('Het zakt, ik stop');
  await tap('Sla over');
  await heading('Welterusten');
  later(29 * 60);
  await heading('Welterusten');
  later(24 * 3600);
  await heading('Wat voel je nu?');
});
