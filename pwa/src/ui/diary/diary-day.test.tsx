// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { open, phone } from '../../tests/screen.ts';
import { dayChange, episodeChange, profileChange } from '../shared/changes.ts';
import { diary, mergeNotes, notes, save } from '../shared/state.ts';
import { Toast } from '../shared/toast.tsx';
import { DiaryDay } from './diary-day.tsx';

const YESTERDAY = '2026-03-03';
const show = (day: string) => open(Shown, `/dagboek/${day}`, '/dagboek/:day');
const button = (name: string | RegExp) => screen.findByRole('button', { name });

function Shown() {
  return (
    <>
      <DiaryDay />
      <Toast />
    </>
  );
}

beforeEach(() => phone('2026-03-04T10:00:00.000Z', profileChange({ startedOn: '2026-03-02' })));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('shows all of a day, with the way to mend each answer', async () => {
  await save(dayChange({ evening: 5, night: 3, text: 'Warm geslapen' }, YESTERDAY));
  show(YESTERDAY);
  await screen.findByRole('heading', { name: 'Dinsdag 3 maart' });
  screen.getByText('Gisteren');
  const night = screen.getByRole('link', { name: /Nacht 3 van de 10/ });
  expect(night.getAttribute('href')).toBe('/avond?dag=2026-03-03&stap=night');
  screen.getByRole('link', { name: /Notitie Warm geslapen/ });
});

it('adds a measure afterwards, for the day that is shown', async () => {
  show(YESTERDAY);
  fireEvent.click(await button('Voeg toe: Kuiten rekken'));
  await button(/Kuiten rekken later genoteerd/);
  expect(diary.value.episodes).toMatchObject([{ measure: 'calf-stretch', day: YESTERDAY }]);
});

it('takes an episode away and gives it back', async () => {
  await save(episodeChange('calf-stretch', 'guide', { before: 7, after: 4 }));
  show('2026-03-04');
  fireEvent.click(await button(/Kuiten rekken 11:00 · van 7 naar 4/));
  fireEvent.click(await button('Haal weg'));
  await waitFor(() => expect(diary.value.episodes).toEqual([]));
  fireEvent.click(await button('Maak ongedaan'));
  await waitFor(() => expect(diary.value.episodes).toHaveLength(1));
});

it('mends a score of an episode, or clears it', async () => {
  await save(episodeChange('calf-stretch', 'guide', { before: 7, after: 4 }));
  show('2026-03-04');
  fireEvent.click(await button(/Kuiten rekken 11:00/));
  const after = await screen.findByRole('group', { name: 'Achteraf: Kuiten rekken' });
  const two = [...after.querySelectorAll('input')].find((input) => input.value === '2');
  fireEvent.click(two as HTMLInputElement);
  await waitFor(() => expect(diary.value.episodes[0]?.after).toBe(2));
  fireEvent.click(screen.getAllByRole('button', { name: 'Wis score' })[0] as HTMLElement);
  await waitFor(() => expect(diary.value.episodes[0]?.before).toBeNull());
});

describe('a text that another phone wrote and that lost', () => {
  const id = `day:${YESTERDAY}`;
  const text = () => notes.value.get(id)?.fields['text'];

  beforeEach(async () => {
    await save(dayChange({ text: 'Hier geschreven' }, YESTERDAY));
    await mergeNotes([
      {
        id,
        kind: 'day',
        fields: { day: YESTERDAY, text: 'Daar geschreven' },
        stamps: { day: '000000001-0000-other', text: '000000001-0000-other' },
      },
    ]);
    show(YESTERDAY);
  });

  it('can be added', async () => {
    fireEvent.click(await button('Zet erbij'));
    await waitFor(() => expect(text()).toBe('Hier geschreven\nDaar geschreven'));
    await waitFor(() => expect(screen.queryByText('Zet erbij')).toBeNull());
  });

  it('can be dropped for good, and brought back at once', async () => {
    fireEvent.click(await button('Hoeft niet'));
    await screen.findByText('Weggehaald');
    expect(screen.queryByText('Daar geschreven')).toBeNull();
    expect(text()).toBe('Hier geschreven');
    expect(notes.value.get(id)?.lost).toBeUndefined();
    fireEvent.click(await button('Maak ongedaan'));
    await waitFor(() => expect(text()).toBe('Hier geschreven\nDaar geschreven'));
  });
});

it.each([
  ['2026-03-05', 'Deze dag komt nog'],
  ['2026-03-01', 'Toen was je plan er nog niet'],
  ['2026-13-01', 'Deze dag bestaat niet'],
  ['x', 'Deze dag bestaat niet'],
])('%s: %s', async (day, title) => {
  show(day);
  await screen.findByRole('heading', { name: title });
  expect(screen.queryByText('Ook gedaan?')).toBeNull();
});

it('keeps the zone that a day was made in when it is mended elsewhere', async () => {
  await save({
    id: `day:${YESTERDAY}`,
    kind: 'day',
    fields: { day: YESTERDAY, zone: 'Asia/Tokyo' },
  });
  await save(dayChange({ night: 3 }, YESTERDAY), dayChange({ night: 3 }));
  const zoneOf = (day: string) => notes.value.get(`day:${day}`)?.fields['zone'];
  expect(zoneOf(YESTERDAY)).toBe('Asia/Tokyo');
  expect(zoneOf('2026-03-04')).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
});
