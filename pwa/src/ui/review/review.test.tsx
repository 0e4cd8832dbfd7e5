// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { content } from '../../content/index.ts';
import { addDays } from '../../core/days.ts';
import type { Change } from '../../core/note.ts';
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

const BEGUN = profileChange({ startedOn: '2026-03-02' });
const daily = (from: string, scores: number[]) =>
  scores.map((evening, i) => dayChange({ evening }, addDays(from, i)));
const shown = () => document.body.textContent;

describe('opens', () => {
  const RETURN = '2026-03-22T10:00:00.000Z';
  const EMPTY = 'In deze zeven dagen staat niets genoteerd. Dat geeft niet.';
  const on = async (...notes: Change[]) => {
    await phone(RETURN, BEGUN, ...notes);
    open(Review, '/terugblik');
  };

  it('on the days up to the last one with notes, with the answer, after a fortnight away', async () => {
    await on(...daily('2026-03-02', [6, 6, 5, 5, 4, 4]), dayChange({ night: 3 }, '2026-03-22'));
    expect(shown()).toContain('1 maart tot en met 7 maart');
    screen.getByRole('heading', { name: /^(Drie g|G)ewoontes om te houden$/ });
    expect(screen.queryByRole('button', { name: /^Week/ })).toBeNull();
  });

  it('and leads through an empty week to the one before, and back', async () => {
    await on(...daily('2026-02-26', [6]), ...daily('2026-03-15', [4]));
    expect(shown()).toContain('9 maart tot en met 15 maart');
    expect(screen.queryByRole('button', { name: 'Week erna' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Week ervoor' }));
    await screen.findByText(EMPTY);
    expect(screen.queryByRole('figure')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Week ervoor' }));
    await screen.findByText(/23 februari tot en met 1 maart/);
    expect(screen.queryByRole('button', { name: 'Week ervoor' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Week erna' }));
    await screen.findByText(EMPTY);
    fireEvent.click(screen.getByRole('button', { name: 'Week erna' }));
    await screen.findByText(/9 maart tot en met 15 maart/);
    screen.getByRole('figure');
  });

  it('on this week when nothing is noted, and says so', async () => {
    await on(dayChange({ offered: ['legs-up'] }, '2026-03-05'));
    screen.getByText(EMPTY);
    expect(shown()).toContain('16 maart tot en met 22 maart');
    expect(screen.queryByRole('button', { name: /^Week/ })).toBeNull();
  });

  it('on a week whose notes have no picture, without calling it empty', async () => {
    await on(dayChange({ text: 'Zwaar hoofd' }, '2026-03-20'));
    expect(screen.queryByText(EMPTY)).toBeNull();
  });
});

describe('the weeks after', () => {
  const CHANCE = "Zo'n verschil kan toeval zijn. Kijk volgende week nog eens.";
  const SLOW = 'Je avonden zijn na drie weken of langer niet duidelijk lichter dan in het begin.';
  const LEAD = 'Maak je bezoek klaar';
  const leads = () => screen.queryAllByRole('link', { name: LEAD }).length;
  const cards = () =>
    [...document.querySelectorAll('.weeks-compared')].map((card) => card.textContent);
  const on = async (day: string, ...notes: Change[][]) => {
    await phone(`${day}T22:30:00.000Z`, BEGUN, ...notes.flat());
    open(Review, '/terugblik');
  };
  const week = (score: number, evenings = 7) => Array.from({ length: evenings }, () => score);
  const first = (...scores: number[]) => daily('2026-03-02', scores);
  const second = (...scores: number[]) => daily('2026-03-09', scores);
  const third = (...scores: number[]) => daily('2026-03-16', scores);

  it.each([
    ['ongeveer gelijk', [5, 5, 5, 5, 5, 5, 5], [5, 5, 5, 5, 6, 6, 6]],
    ['2,0 punt lichter', week(6), week(4)],
  ])('%s leads nowhere', async (words, before, now) => {
    await on('2026-03-15', first(...before), second(...now));
    expect(cards()[0]).toContain(`Dat is ${words}.`);
    expect(cards()[0]).toMatch(/Uit 7 en 7 avonden\. Eén losse avond zegt weinig\.$/);
    expect(leads()).toBe(0);
  });

  it.each([
    ['a point and a third heavier', week(4), [5, 5, 5, 5, 6, 6]],
    ['half a point lighter', week(5, 6), [4, 4, 4, 5, 5, 5]],
    ['two points heavier in too few evenings now', week(4), week(6, 4)],
    ['two points heavier than too few evenings', week(4, 4), week(6)],
  ])('%s may be chance', async (_, before, now) => {
    await on('2026-03-15', first(...before), second(...now));
    expect(cards()).toHaveLength(1);
    expect(cards()[0]?.endsWith(CHANCE)).toBe(true);
    expect(cards()[0]).not.toContain('Eén losse avond');
    expect(leads()).toBe(0);
  });

  it.each([
    ['from five evenings', week(4, 5), [5, 5, 5, 6, 6, 6]],
    ['in sixths', [1, 1, 2, 2, 2, 2], [3, 3, 3, 3, 3, 4]],
  ])('a point and a half heavier, %s, leads to the huisarts', async (_, before, now) => {
    await on('2026-03-15', first(...before), second(...now));
    expect(cards()[0]).toContain('Dat is 1,5 punt zwaarder.');
    expect(cards()[0]).toContain('Bespreek het met je huisarts.');
    expect(leads()).toBe(1);
  });

  it.each([
    ['no lighter', 6, 6, 6, SLOW],
    ['half a point lighter', 6, 6, 5.5, undefined],
    ['hardly any complaints', 0, 0, 0, undefined],
    ['a little heavier', 4, 4, 5, SLOW],
    ['much heavier', 4, 5, 8, 'Je avonden zijn nu zwaarder dan in het begin: 8,0 nu, 4,0 toen.'],
  ])('after three weeks: %s', async (_, a, b, c, words) => {
    const now = week(Math.floor(c), 6).map((score, i) => (i % 2 ? Math.ceil(c) : score));
    await on('2026-03-22', first(...week(a)), second(...week(b)), third(...now));
    expect(cards()).toHaveLength(words ? 2 : 1);
    if (words) expect(cards()[1]).toContain(words);
    expect(leads()).toBe(words ? 1 : 0);
  });

  it('the first weeks are told of after a gap, too', async () => {
    await on('2026-03-22', first(6, 6, 6), third(6, 6, 6));
    expect(cards()).toEqual([expect.stringContaining(SLOW)]);
  });

  it('with two evenings in the first week, the second is the beginning', async () => {
    const notes = [first(6, 6), second(...week(4)), third(...week(4))];
    await on('2026-03-22', ...notes);
    expect(leads()).toBe(0);
    await on('2026-03-29', ...notes, daily('2026-03-23', week(4)));
    expect(cards()[1]).toContain(SLOW);
  });

  it('asks for no patience before three weeks are over', async () => {
    await on('2026-03-21', first(...week(6)), second(...week(6)), third(...week(6, 6)));
    expect(leads()).toBe(0);
  });
});
