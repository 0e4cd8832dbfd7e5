// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { open as openScreen, phone, setClock } from '../../tests/screen.ts';
import { profileChange } from '../shared/changes.ts';
import { diary, readDevice, save } from '../shared/state.ts';
import { Toast, toast } from '../shared/toast.tsx';
import { keep, start } from './going.ts';
import { Guide } from './guide.tsx';

const EVENING = '2026-03-04T21:00:00.000Z';

beforeEach(() => phone(EVENING));

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const open = (measure: string) => openScreen(Guide, `/gids/${measure}`, '/gids/:id');

function pass(seconds: number): void {
  setClock(new Date(Date.now() + seconds * 1000).toISOString());
}

/** Time passes while the screen is looked at. */
function later(seconds: number): void {
  pass(seconds);
  document.dispatchEvent(new Event('visibilitychange'));
}

const atToday = () => screen.findByTestId('elsewhere');
const heading = (name: string) => screen.findByRole('heading', { name, level: 1 });
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const score = (value: number) =>
  fireEvent.click(screen.getByRole('radio', { name: new RegExp(`^${value}\\b`) }), { detail: 1 });

test('one tap before, one tap after: one episode with both scores', async () => {
  open('walk-breaks');
  await heading('Hoe zijn je benen nu?');
  score(6);
  await heading('Loop rustig');
  later(121);
  await heading('Hoe zijn je benen nu?');
  score(2);
  await atToday();
  expect(diary.value.episodes).toMatchObject([
    { measure: 'walk-breaks', before: 6, after: 2, at: EVENING },
  ]);
  expect(await readDevice('guide')).toBeUndefined();
});

test('what was noted just before does not lie over its buttons', async () => {
  open('walk-breaks');
  await heading('Hoe zijn je benen nu?');
  render(<Toast />);
  toast('Bewaard');
  await screen.findByText('Bewaard');
  score(6);
  await heading('Loop rustig');
  expect(screen.queryByText('Bewaard')).toBeNull();
});

test('after a reload it is where the clock says', async () => {
  keep(start('calf-stretch', 7));
  pass(27);
  open('calf-stretch');
  await heading('Rechterkuit');
  expect(screen.getByText('Kuiten rekken · 3 van 13')).toBeTruthy();
});

test('time that ran out behind a locked phone leads to the question after, with the score before', async () => {
  keep(start('calf-stretch', 7));
  pass(3600);
  open('calf-stretch');
  await heading('Hoe zijn je benen nu?');
  tap('Sla over');
  await atToday();
  expect(diary.value.episodes).toMatchObject([
    { before: 7, after: null, at: EVENING, day: '2026-03-04' },
  ]);
});

test('begun just before the day ended, it belongs to that evening', async () => {
  setClock('2026-03-05T02:58:00.000Z');
  keep(start('walk-breaks', 5));
  later(600);
  open('walk-breaks');
  await heading('Hoe zijn je benen nu?');
  score(4);
  await atToday();
  expect(diary.value.episodes).toMatchObject([{ day: '2026-03-04' }]);
});

test('a guide of four hours ago can be noted or dropped', async () => {
  keep(start('legs-up', 8));
  pass(4 * 3600);
  open('legs-up');
  await heading('Je was bezig met: Benen omhoog');
  tap('Niet noteren');
  await heading('Hoe zijn je benen nu?');
  expect(diary.value.episodes).toEqual([]);
});

test('a guide that ran on all night on an open page asks whether it was done, not how it is now', async () => {
  open('legs-up');
  await heading('Hoe zijn je benen nu?');
  score(8);
  await heading('Leg je benen hoog');
  later(9 * 3600);
  await heading('Je was bezig met: Benen omhoog');
  tap('Ja, noteer het');
  await waitFor(() =>
    expect(diary.value.episodes).toMatchObject([
      { before: 8, after: null, at: EVENING, day: '2026-03-04' },
    ]),
  );
});

async function askedAfterStopping(): Promise<void> {
  open('legs-up');
  await heading('Hoe zijn je benen nu?');
  score(8);
  await heading('Leg je benen hoog');
  tap('Stop');
  await heading('Je bent gestopt');
  tap('Toch noteren');
  await heading('Hoe zijn je benen nu?');
}

test('nor is the question after left standing until the morning', async () => {
  await askedAfterStopping();
  later(2 * 3600);
  await heading('Hoe zijn je benen nu?');
  later(7 * 3600);
  await heading('Je was bezig met: Benen omhoog');
  tap('Niet noteren');
  await heading('Hoe zijn je benen nu?');
  expect(diary.value.episodes).toEqual([]);
});

test('an answer that comes in the morning says nothing of the evening', async () => {
  await askedAfterStopping();
  vi.setSystemTime(Date.now() + 9 * 3600_000);
  score(2);
  await heading('Je was bezig met: Benen omhoog');
  expect(diary.value.episodes).toEqual([]);
});

test('another guide that is still open is asked about first', async () => {
  keep(start('legs-up', 8));
  open('walk-breaks');
  await heading('Je was bezig met: Benen omhoog');
  tap('Ja, noteer het');
  await waitFor(() =>
    expect(diary.value.episodes).toMatchObject([{ measure: 'legs-up', before: 8, after: null }]),
  );
});

test('who leaves inside the app finds it paused', async () => {
  open('calf-stretch');
  await heading('Hoe zijn je benen nu?');
  tap('Sla over');
  await heading('Ga klaarstaan');
  later(4);
  cleanup();
  pass(600);
  open('calf-stretch');
  await heading('Ga klaarstaan');
  tap('Verder');
  later(7);
  await heading('Linkerkuit');
});

test('stopped early it is noted only when the person says so', async () => {
  open('legs-up');
  await heading('Hoe zijn je benen nu?');
  score(5);
  await heading('Leg je benen hoog');
  tap('Stop');
  await heading('Je bent gestopt');
  tap('Toch noteren');
  await heading('Hoe zijn je benen nu?');
  score(4);
  await atToday();
  expect(diary.value.episodes).toMatchObject([{ before: 5, after: 4 }]);
});

test('by keyboard an arrow only chooses; "Verder" answers', async () => {
  open('walk-breaks');
  await heading('Hoe zijn je benen nu?');
  fireEvent.click(screen.getByRole('radio', { name: '3' }), { detail: 0 });
  await screen.findByRole('button', { name: 'Verder' });
  tap('Verder');
  await heading('Loop rustig');
});

test('a caution that takes the measure out shows why, and starts nothing', async () => {
  await save(profileChange({ cautions: ['injury'] }));
  open('calf-stretch');
  await heading('Dit past nu niet bij jou');
  expect(screen.getByText('Je been moet eerst herstellen.')).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
});

test('4-7-8 is not offered to who should not hold their breath', async () => {
  await save(profileChange({ cautions: ['panic-epilepsy'], breath: '4-7-8' }));
  open('breathing');
  await heading('Hoe zijn je benen nu?');
  tap('Sla over');
  await heading('Adem rustig mee');
  later(5);
  await screen.findByText('Adem uit');
  expect(screen.queryByRole('radio', { name: '4-7-8' })).toBeNull();
});

test('the screen stays on while a guide runs, and no longer', async () => {
  const release = vi.fn(async () => {});
  const request = vi.fn(async () => ({ release }));
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { wakeLock: { request } }));
  open('legs-up');
  await heading('Hoe zijn je benen nu?');
  expect(request).not.toHaveBeenCalled();
  score(8);
  await heading('Leg je benen hoog');
  await waitFor(() => expect(request).toHaveBeenCalledWith('screen'));
  expect(release).not.toHaveBeenCalled();
  tap('Stop');
  await heading('Je bent gestopt');
  await waitFor(() => expect(release).toHaveBeenCalledTimes(request.mock.calls.length));
  vi.unstubAllGlobals();
});

test('a caution that was set half way is heeded; what was done can still be noted', async () => {
  open('legs-up');
  await heading('Hoe zijn je benen nu?');
  score(6);
  await heading('Leg je benen hoog');
  cleanup();
  await save(profileChange({ cautions: ['arteries'] }));
  open('legs-up');
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryByRole('heading', { name: 'Leg je benen hoog' })).toBeNull();
  tap('Ja, noteer het');
  await screen.findByRole('heading', { name: 'Dit past nu niet bij jou' });
  expect(diary.value.episodes).toMatchObject([{ measure: 'legs-up', before: 6, after: null }]);
});
