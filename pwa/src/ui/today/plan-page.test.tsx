// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { addDays } from '../../core/days.ts';
import type { Fields } from '../../core/note.ts';
import { habits } from '../../core/plan.ts';
import { open, phone, setClock } from '../../tests/screen.ts';
import { choiceChange, dayChange, profileChange } from '../shared/changes.ts';
import { diary, save } from '../shared/state.ts';
import { PlanPage } from './plan-page.tsx';
import { Today } from './today.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** The card on day five of the plan. */
async function dayFive(profile: Fields, ...notForMe: string[]): Promise<void> {
  const walked = [2, 3, 4, 5].map((n) => dayChange({ offered: ['walk-breaks'] }, `2026-03-0${n}`));
  await phone(
    '2026-03-06T09:00:00.000Z',
    profileChange({ startedOn: '2026-03-02', ...profile }),
    ...walked,
    ...notForMe.map((id) => choiceChange(id, { list: 'not-for-me' })),
  );
  open(() => <PlanPage />, '/');
}

test('it says what is new, and leaves out what this person does not do', async () => {
  await dayFive({});
  await screen.findByText(
    /^Lang stilzitten .* Een overleg doe je staand of lopend, als dat kan\.$/,
  );
  await dayFive({ meetings: false });
  await screen.findByText(/^Lang stilzitten .* twee minuten bewegen\.$/);
});

test('there is no card when nothing is left of it', async () => {
  await dayFive({ meetings: false }, 'hourly-move');
  expect(screen.queryByText('Nieuw vandaag')).toBeNull();
});

describe('the days without habits', () => {
  const LOOK_BACK = /^Je week is rond/;
  const NONE = /^Je hebt nog geen gewoontes gekozen/;
  const START = '2026-03-02';
  const at = (day: number, time: string) => `${addDays(START, day - 1)}T${time}:00.000Z`;

  /** Today on a day of the plan, when each earlier one was walked. */
  async function todayOn(day: number, time = '12:00'): Promise<void> {
    const walked = Array.from({ length: day - 1 }, (_, n) =>
      dayChange({ offered: ['walk-breaks'] }, addDays(START, n)),
    );
    await phone(at(day, time), profileChange({ startedOn: START }), ...walked);
    open(Today, '/');
    await screen.findByRole('heading', { level: 1 });
  }
  const seen = () => ({
    title: screen.getByRole('heading', { level: 1 }).textContent,
    dots: screen.queryByRole('list', { name: /^Dag \d van 7$/ }) !== null,
    lookBack: screen.queryByText(LOOK_BACK) !== null,
    none: screen.queryByText(NONE) !== null,
  });

  it('begin with the day of looking back, which is as before', async () => {
    await todayOn(7);
    expect(seen()).toEqual({ title: 'Dag 7', dots: true, lookBack: true, none: false });
    expect(screen.getByRole('link', { name: 'Bekijk je week' }).className).toBe('button big');
  });

  it.each([8, 15, 40])(
    'count no further, and say once that there is a choice: day %i',
    async (day) => {
      await todayOn(day);
      expect(seen()).toEqual({ title: 'Vandaag', dots: false, lookBack: false, none: true });
      expect(screen.getByRole('link', { name: 'Bekijk je week' }).className).toBe('button plain');
    },
  );

  it('ask one thing at a time', async () => {
    await todayOn(8);
    const rest = () => screen.queryByRole('heading', { name: 'Heb je een kwartier?' });
    expect([seen().none, rest()]).toEqual([true, null]);
    fireEvent.click(screen.getByRole('button', { name: 'Later' }));
    await waitFor(() => expect(rest()).not.toBeNull());
    expect(seen().none).toBe(false);
  });

  it('say so again only a week after it was put away', async () => {
    await todayOn(8);
    const card = screen.getByText(NONE).closest('section') as HTMLElement;
    fireEvent.click(within(card).getByRole('button', { name: 'Later' }));
    await waitFor(() => expect(seen().none).toBe(false));
    setClock(at(14, '12:00'));
    await waitFor(() => expect(seen()).toMatchObject({ title: 'Vandaag', none: false }));
    setClock(at(15, '12:00'));
    await screen.findByText(NONE);
  });

  it.each([
    [7, true],
    [8, false],
  ])('the good night of day %i speaks of looking back: %s', async (day, speaks) => {
    await todayOn(day, '20:30');
    await save(dayChange({ closed: at(day, '20:30') }));
    await screen.findByText('Welterusten');
    expect(screen.queryByRole('link', { name: 'terugblik' }) !== null).toBe(speaks);
  });
});

describe('a habit that is not for this person any more', () => {
  const GONE = /je gewoontes (past|passen) nu niet bij jou/;
  const gone = () => screen.queryByText(GONE)?.textContent ?? null;
  const HABITS = ['calf-stretch', 'light-compression', 'legs-up'];

  beforeEach(async () => {
    await phone(
      '2026-03-22T12:00:00.000Z',
      profileChange({ startedOn: '2026-03-02', habitsChosen: '2026-03-08' }),
      ...HABITS.map((id, i) => choiceChange(id, { habit: i + 1 })),
    );
    open(Today, '/');
    await screen.findByRole('heading', { level: 1 });
  });

  it('is spoken of only when there is one', async () => {
    expect(gone()).toBeNull();
    await save(choiceChange('legs-up', { list: 'not-for-me' }));
    await screen.findByText(
      'Een van je gewoontes past nu niet bij jou. Je kunt een andere kiezen.',
    );
    const other = screen.getByRole('link', { name: 'Kies een andere' });
    expect(other.getAttribute('href')).toBe('/terugblik#gewoontes');
  });

  it('may be several, that a caution takes out', async () => {
    await save(profileChange({ cautions: ['arteries'] }));
    await screen.findByText(/^Een paar van je gewoontes passen nu niet bij jou\./);
  });

  it('can be let go, and then nothing is said of it', async () => {
    await save(choiceChange('legs-up', { list: 'not-for-me' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Zo is het goed' }));
    await waitFor(() => expect(gone()).toBeNull());
    expect(habits(diary.value)).toEqual(['calf-stretch', 'light-compression']);
  });

  it('is no dead end when it is all three', async () => {
    await save(...HABITS.map((id) => choiceChange(id, { list: 'not-for-me' })));
    await screen.findByText(GONE);
    screen.getByRole('link', { name: 'Kies een andere' });
  });
});
