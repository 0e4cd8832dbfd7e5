// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { content } from '../../content/index.ts';
import { addDays } from '../../core/days.ts';
import type { Fields } from '../../core/note.ts';
import { checklist } from '../../core/plan.ts';
import { open, phone, setClock } from '../../tests/screen.ts';
import { choiceChange, episodeChange, profileChange } from '../shared/changes.ts';
import { diary, save } from '../shared/state.ts';
import { adviceFor } from './advice.ts';
import { nextToAdd } from './build-up.ts';
import { Review } from './review.tsx';

const TODAY = '2026-04-06';
const KEPT = ['calf-stretch', 'walk-breaks', 'legs-up'];

afterEach(() => {
  vi.useRealTimers();
});

/** Who keeps these, each done on so many of the fourteen days before today. */
async function keeping(done: Record<string, number>, profile: Fields = {}): Promise<void> {
  await phone(
    `${TODAY}T10:00:00.000Z`,
    profileChange({ startedOn: '2026-03-02', habitsChosen: '2026-03-08', ...profile }),
    ...Object.keys(done).map((id, i) => choiceChange(id, { habit: i + 1, cue: 'na de lunch' })),
    ...Object.entries(done).flatMap(([id, days]) =>
      Array.from({ length: days }, (_, i) => episodeChange(id, 'tick', {}, addDays(TODAY, i - 14))),
    ),
  );
}

const everyDay = (days: number) => Object.fromEntries(KEPT.map((id) => [id, days]));
const offer = () => screen.queryByRole('region', { name: 'Rustig uitbouwen' });
const listed = () => checklist(diary.value, content, TODAY).map(({ measure }) => measure.id);
const best = () =>
  adviceFor(diary.value, TODAY).recommendation.ranking.find((e) => !KEPT.includes(e.intervention))
    ?.intervention;

function look() {
  open(Review, '/terugblik');
}

test('who did all on the list on ten of fourteen days is offered the best of the rest', async () => {
  await keeping(everyDay(10));
  look();
  const title = within(offer() as HTMLElement).getByRole('heading', { level: 3 }).textContent;
  expect(content.measures.find((m) => m.title === title)?.id).toBe(best());
});

test.each([
  ['one of them did not hold', { ...everyDay(14), 'legs-up': 9 }, {}],
  ['nothing was done', everyDay(0), {}],
  ['no habits were chosen', everyDay(14), { habitsChosen: null }],
  ['nothing is left on the list', {}, {}],
])('nothing is offered where %s', async (_, done, profile) => {
  await keeping(done, profile);
  look();
  expect(offer()).toBeNull();
});

test('today does not count: it is not over', async () => {
  await keeping(everyDay(9));
  await save(...KEPT.map((id) => episodeChange(id, 'tick')));
  look();
  expect(offer()).toBeNull();
});

test('what is taken comes on the list, and the next only when that holds too', async () => {
  await keeping(everyDay(12));
  look();
  const next = best() as string;
  fireEvent.click(
    within(offer() as HTMLElement).getByRole('button', { name: 'Zet op mijn lijst' }),
  );
  await waitFor(() => expect(listed()).toEqual([...KEPT, next]));
  expect(offer()).toBeNull();
  for (let i = 1; i <= 14; i++) await save(episodeChange(next, 'tick', {}, addDays(TODAY, -i)));
  look();
  expect(offer()).not.toBeNull();
});

test('five on the list are enough', async () => {
  await keeping(everyDay(14));
  const added = ['breathing', 'walk-outside'];
  for (const id of added) {
    await save(choiceChange(id, { list: 'added' }));
    for (let i = 1; i <= 14; i++) await save(episodeChange(id, 'tick', {}, addDays(TODAY, -i)));
  }
  look();
  expect(listed()).toHaveLength(5);
  expect(offer()).toBeNull();
  await save(choiceChange('breathing', { list: null }));
  await waitFor(() => expect(offer()).not.toBeNull());
});

test('what is put away comes back after four weeks, and not before', async () => {
  await keeping(everyDay(14));
  look();
  fireEvent.click(within(offer() as HTMLElement).getByRole('button', { name: 'Laat het zo' }));
  await waitFor(() => expect(offer()).toBeNull());
  for (let i = 0; i < 28; i++)
    await save(...KEPT.map((id) => episodeChange(id, 'tick', {}, addDays(TODAY, i))));
  setClock(`${addDays(TODAY, 27)}T10:00:00.000Z`);
  look();
  expect(offer()).toBeNull();
  setClock(`${addDays(TODAY, 28)}T10:00:00.000Z`);
  look();
  expect(offer()).not.toBeNull();
});

test('what the person does not want is not offered', async () => {
  await keeping(everyDay(14));
  const next = best() as string;
  await save(choiceChange(next, { list: 'not-for-me' }));
  look();
  const offered = within(offer() as HTMLElement).getByRole('heading', { level: 3 }).textContent;
  expect(content.measures.find((m) => m.title === offered)?.id).toBe(best());
  expect(best()).not.toBe(next);
});

test.each(['worse', 'no-difference'] as const)(
  'what is found "%s" is passed over',
  async (verdict) => {
    await keeping(everyDay(14));
    const { ranking } = adviceFor(diary.value, TODAY).recommendation;
    const next = best();
    const found = ranking.map((e) => (e.intervention === next ? { ...e, verdict } : e));
    expect(nextToAdd(diary.value, content, ranking, TODAY)?.intervention).toBe(next);
    expect(nextToAdd(diary.value, content, found, TODAY)?.intervention).not.toBe(next);
  },
);
