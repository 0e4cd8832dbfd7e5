// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { content } from '../../content/index.ts';
import { addDays } from '../../core/days.ts';
import { available } from '../../core/plan.ts';
import { open, phone } from '../../tests/screen.ts';
import { choiceChange, dayChange, profileChange } from '../shared/changes.ts';
import { diary, save } from '../shared/state.ts';
import { Review } from './review.tsx';

afterEach(() => {
  vi.useRealTimers();
});

test('this week is only compared while this week is shown', async () => {
  const evenings = Array.from({ length: 28 }, (_, i) =>
    dayChange({ evening: 5 }, addDays('2026-03-08', -i)),
  );
  await phone('2026-03-08T10:00:00.000Z', profileChange({ startedOn: '2026-02-09' }), ...evenings);
  open(Review, '/terugblik');
  screen.getByText('Deze week en vorige week');
  fireEvent.click(screen.getByRole('button', { name: 'Week ervoor' }));
  await screen.findByText('23 februari tot en met 1 maart');
  expect(screen.queryByText('Deze week en vorige week')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Week erna' }));
  await screen.findByText('Deze week en vorige week');
});

test('a day that is skipped puts the end of the week off by a day', async () => {
  const walked = [1, 2, 3, 4, 5].map((i) => dayChange({ counted: true }, `2026-03-0${i}`));
  await phone('2026-03-06T10:00:00.000Z', profileChange({ startedOn: '2026-03-01' }), ...walked);
  open(Review, '/terugblik');
  screen.getByText(/^Morgen is je week rond\./);
  await save(dayChange({ skipped: true }));
  await screen.findByText(/^Over 2 dagen is je week rond\./);
});

test('who noted nights only is not told that there are no notes', async () => {
  const nights = Array.from({ length: 7 }, (_, i) =>
    dayChange({ night: 5, counted: true, 'trigger.stress': true }, addDays('2026-03-08', -i)),
  );
  await phone('2026-03-08T10:00:00.000Z', profileChange({ startedOn: '2026-03-02' }), ...nights);
  open(Review, '/terugblik');
  screen.getAllByText(/^Er zijn nog te weinig notities om mee te rekenen\./);
});

test('a habit that a caution changes is recommended with that change', async () => {
  const habits = ['calf-stretch', 'legs-up', 'light-compression'];
  const elsewhere = available(diary.value, content).filter(({ id }) => !habits.includes(id));
  await phone(
    '2026-03-08T10:00:00.000Z',
    profileChange({ startedOn: '2026-03-02', cautions: ['pregnancy'] }),
    ...elsewhere.map(({ id }) => choiceChange(id, { list: 'not-for-me' })),
  );
  open(Review, '/terugblik');
  const cards = screen.getAllByRole('heading', { level: 3 }).slice(0, 3);
  const said = cards.map((card) => card.closest('li')?.querySelector('.for-me')?.textContent);
  expect(said.sort()).toEqual([
    'Lig half zittend of op je zij, niet plat op je rug.',
    'Rek heel licht en houd je goed vast.',
    'Vraag eerst je verloskundige.',
  ]);
});

describe('the weeks after', () => {
  const LAST = '2026-03-22';
  const weeks = (first: number, before: number, now: number) =>
    [first, before, now].flatMap((evening, week) =>
      Array.from({ length: 7 }, (_, i) =>
        dayChange({ evening }, addDays('2026-03-02', 7 * week + i)),
      ),
    );
  const lead = () => screen.queryByRole('link', { name: 'Maak je bezoek klaar' });
  const slow = () => screen.queryByText(/niet duidelijk lichter dan in je eerste week/);

  it.each([
    ['no lighter after three weeks', weeks(6, 6, 6), true, true],
    ['lighter after three weeks', weeks(6, 5, 5), false, false],
    ['hardly any complaints', weeks(0, 0, 0), false, false],
    ['lighter than the first, heavier than the last', weeks(7, 4, 5), false, true],
  ])('%s', async (_, notes, saysSlow, leads) => {
    await phone(`${LAST}T10:00:00.000Z`, profileChange({ startedOn: '2026-03-02' }), ...notes);
    open(Review, '/terugblik');
    await screen.findByText('Deze week en vorige week');
    expect([slow() !== null, lead() !== null]).toEqual([saysSlow, leads]);
  });

  it('asks for no patience before three weeks are over', async () => {
    const two = weeks(6, 6, 6).slice(0, 20);
    await phone('2026-03-21T10:00:00.000Z', profileChange({ startedOn: '2026-03-02' }), ...two);
    open(Review, '/terugblik');
    await screen.findByText('Deze week en vorige week');
    expect([slow(), lead()]).toEqual([null, null]);
  });
});
