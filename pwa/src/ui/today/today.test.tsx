// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cautions, content } from '../../content/index.ts';
import { addDays } from '../../core/days.ts';
import { checklist, planDay } from '../../core/plan.ts';
import { open as openScreen, phone, setClock } from '../../tests/screen.ts';
import { dayState } from '../diary/day-state.ts';
import { dayChange, episodeChange, profileChange } from '../shared/changes.ts';
import { diary, openNotes, save } from '../shared/state.ts';
import { Today } from './today.tsx';

/** Half past eight in the morning in Amsterdam, on the fourth day; two days were missed. */
const MORNING = '2026-03-05T07:30:00.000Z';
const NIGHT_QUESTION = 'Hoeveel last had je vannacht van je benen?';
const WAITED = /Je plan heeft op je gewacht/;

const open = () => openScreen(Today, '/');
const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

beforeEach(() =>
  phone(
    MORNING,
    profileChange({ startedOn: '2026-03-02', bedtime: '23:00' }),
    dayChange({ offered: ['walk-breaks'] }, '2026-03-02'),
  ),
);

// Writes come one after the other: this one waits for those of the test.
afterEach(async () => {
  cleanup();
  await save(profileChange({ sound: false }));
  vi.useRealTimers();
});

/** Leaves for another screen and comes back. */
async function leaveAndReturn(): Promise<void> {
  openScreen(() => null, '/dagboek');
  open();
  await screen.findByRole('heading', { level: 1 });
}

describe('a card that was put away', () => {
  it.each([
    ['Sla over', NIGHT_QUESTION, WAITED],
    ['Goed', WAITED, NIGHT_QUESTION],
  ])('"%s" lasts for the day, and hides nothing else', async (button, gone, stays) => {
    open();
    await screen.findByText(gone);
    await tap(button);
    await waitFor(() => expect(screen.queryByText(gone)).toBeNull());
    await leaveAndReturn();
    expect(screen.queryByText(gone)).toBeNull();
    expect(screen.getByText(stays)).toBeTruthy();

    await openNotes('lichte-benen');
    await leaveAndReturn();
    expect(screen.queryByText(gone)).toBeNull();
  });

  it('may ask again the next morning, and was no score', async () => {
    open();
    await tap('Sla over');
    await waitFor(() => expect(screen.queryByText(NIGHT_QUESTION)).toBeNull());
    setClock('2026-03-06T07:30:00.000Z');
    await screen.findByText(NIGHT_QUESTION);
    expect(diary.value.days['2026-03-05']?.night).toBeNull();
  });
});

describe('the second score in the evening', () => {
  const ASK = 'En hoe zijn je benen nu?';
  /** 20:50: the evening begins at 21:00. */
  const BEFORE = '2026-03-05T19:50:00.000Z';
  const EVENING = '2026-03-05T20:05:00.000Z';

  it('is asked of who began before, and then no more', async () => {
    setClock(BEFORE);
    await save(episodeChange('rest', 'rest', { before: 6 }));
    setClock(EVENING);
    open();
    await screen.findByRole('heading', { name: ASK });
    fireEvent.click(screen.getByRole('radio', { name: /^4\b/ }));
    await waitFor(() => expect(screen.queryByRole('heading', { name: ASK })).toBeNull());
    expect(diary.value.episodes).toMatchObject([{ measure: 'rest', before: 6, after: 4 }]);
  });

  it('stands there as soon as the quarter of an hour is over', async () => {
    setClock('2026-03-05T19:55:00.000Z');
    await save(episodeChange('rest', 'rest', { before: 6 }));
    setClock(EVENING);
    open();
    await screen.findByText(/Om 21:10 vraagt de app het nog eens/);
    setClock('2026-03-05T20:10:00.000Z');
    await screen.findByRole('heading', { name: ASK });
  });

  it('is no new invitation', async () => {
    setClock(BEFORE);
    open();
    await screen.findByRole('heading', { name: 'Heb je een kwartier?' });
    setClock(EVENING);
    await waitFor(() =>
      expect(screen.queryByRole('heading', { name: 'Heb je een kwartier?' })).toBeNull(),
    );
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Dag 2');
  });
});

describe('a day that rests', () => {
  const walked = Array.from({ length: 7 }, (_, n) =>
    dayChange({ counted: true }, addDays('2026-02-20', n)),
  );
  it.each([
    ['in the plan', [], /^Morgen gaat je plan hier verder\. Je hoeft niets in te halen\.$/],
    [
      'after the week',
      [...walked, profileChange({ startedOn: '2026-02-20' })],
      /^Morgen staat je lijst er weer\./,
    ],
    [
      'with habits',
      [profileChange({ habitsChosen: '2026-03-04' })],
      /^Morgen staan je gewoontes er weer\. Je hoeft niets in te halen\.$/,
    ],
  ])('says what tomorrow brings, %s', async (_, changes, words) => {
    if (changes.length > 0) await save(...changes);
    open();
    await tap('Sla vandaag over');
    await screen.findByText(words);
  });
});

describe('in the bed hours', () => {
  const title = () => screen.getByRole('heading', { level: 1 }).textContent;
  const note = () => screen.queryByRole('link', { name: 'Maak je avondnotitie' });

  it.each([
    ['22:59, before bedtime', '2026-03-05T21:59:00.000Z', 'Dag 2', false],
    ['23:30', '2026-03-05T22:30:00.000Z', 'Tijd voor rust', true],
    ['03:00, still the evening before', '2026-03-06T02:00:00.000Z', 'Tijd voor rust', true],
    ['05:30, a new day', '2026-03-06T04:30:00.000Z', 'Tijd voor rust', false],
    ['06:00', '2026-03-06T05:00:00.000Z', 'Dag 3', false],
  ])(
    'nothing is asked, and the evening note is one tap away: %s',
    async (_, at, wanted, offered) => {
      await save(dayChange({ offered: ['walk-breaks'] }));
      setClock(at);
      open();
      await screen.findByRole('heading', { level: 1 });
      expect([title(), note() !== null]).toEqual([wanted, offered]);
      const asks = screen
        .queryAllByRole('heading', { level: 2 })
        .filter((h) => !h.closest('details'));
      expect(asks.length === 0).toBe(wanted === 'Tijd voor rust');
      expect(note()?.getAttribute('href') ?? '/avond').toBe('/avond');
    },
  );

  it('a day that was skipped, or noted, asks for no note either', async () => {
    setClock('2026-03-05T22:30:00.000Z');
    await save(dayChange({ skipped: true }));
    open();
    await screen.findByText('Tijd voor rust');
    expect(note()).toBeNull();
    await save(dayChange({ skipped: null, closed: '2026-03-05T22:20:00.000Z' }));
    await screen.findByText('Welterusten');
    expect(note()).toBeNull();
  });

  it('who sleeps by day is not told that it is night', async () => {
    await save(profileChange({ bedtime: '07:30' }));
    open();
    await screen.findByText('Tijd voor rust');
  });
});

describe('a caution that changes measures', () => {
  it.each(cautions.filter((c) => c.changes.length > 0))(
    '$id: each that stands on the list says so',
    async ({ id }) => {
      const pages = ['26', '27', '28'].map((day) =>
        dayChange({ offered: ['walk-breaks'] }, `2026-02-${day}`),
      );
      const more = ['2026-03-01', '2026-03-03', '2026-03-04'].map((day) =>
        dayChange({ offered: ['walk-breaks'] }, day),
      );
      const profile = profileChange({ cautions: [id], startedOn: '2026-02-26' });
      await save(...pages, ...more, profile);
      open();
      await screen.findByRole('heading', { level: 1 });
      for (const { measure, changes } of checklist(diary.value, content, '2026-03-05')) {
        const row = screen.getByRole('link', { name: new RegExp(`^${measure.title}`) });
        const said = row.querySelector('.for-me')?.textContent ?? '';
        expect([measure.id, said]).toEqual([measure.id, changes.join(' ')]);
      }
    },
  );
});

describe('a clock that stood years ahead at the start', () => {
  const NOTED = '2031-03-05T07:30:00.000Z';

  it('moves the start back to today once it is right, and loses no note', async () => {
    await phone(
      NOTED,
      profileChange({ startedOn: '2031-03-05' }),
      dayChange({ night: 4 }, '2031-03-05'),
    );
    setClock(MORNING);
    open();
    await waitFor(() => expect(diary.value.profile.startedOn).toBe('2026-03-05'));
    expect(diary.value.days['2031-03-05']?.night).toBe(4);
    expect(planDay(diary.value, '2026-03-06')).toBe(2);
  });

  it.each([
    ['lost its battery', '2020-01-01T09:00:00.000Z', []],
    ['went back', '2026-01-20T09:00:00.000Z', [dayChange({ offered: [] }, '2026-03-03')]],
  ])('a later clock that %s moves nothing', async (_, clock, more) => {
    await save(...more);
    setClock(clock);
    open();
    await waitFor(() => expect(diary.value.days[clock.slice(0, 10)]?.offered).not.toEqual([]));
    expect(diary.value.profile.startedOn).toBe('2026-03-02');
  });

  it('lets the evening be noted before that', () => {
    const ahead = { ...diary.value, profile: { ...diary.value.profile, startedOn: '2031-03-05' } };
    expect(dayState(ahead, '2026-03-05', '2026-03-05')).toBe('open');
    expect(dayState(ahead, '2026-03-04', '2026-03-05')).toBe('before');
  });
});

describe('a plan that waited', () => {
  const LATER = '2026-03-14T07:30:00.000Z';

  it('goes on to day seven and no further', async () => {
    setClock(LATER);
    open();
    await tap('Ga door naar dag 7');
    await screen.findByRole('heading', { name: 'Dag 7', level: 1 });
  });

  it('does not walk on in a window that nobody looks at', async () => {
    setClock(LATER);
    open();
    const offered = (day: string) => diary.value.days[day]?.offered.length ?? 0;
    await waitFor(() => expect(offered('2026-03-14')).toBeGreaterThan(0));
    const looked = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    for (const day of ['15', '16', '17']) {
      setClock(`2026-03-${day}T04:00:05.000Z`);
      await screen.findByRole('heading', { level: 1 });
    }
    looked.mockRestore();
    setClock('2026-03-18T07:30:00.000Z');
    await waitFor(() => expect(offered('2026-03-18')).toBeGreaterThan(0));
    expect(['15', '16', '17'].map((day) => offered(`2026-03-${day}`))).toEqual([0, 0, 0]);
  });
});

it('two taps in a hurry tick once', async () => {
  open();
  const button = await screen.findByRole('button', { name: 'Rustig ademen gedaan' });
  fireEvent.click(button);
  fireEvent.click(button);
  // Writes come one after the other: this one comes after theirs.
  await save(profileChange({ sound: true }));
  expect(diary.value.episodes).toHaveLength(1);
});
