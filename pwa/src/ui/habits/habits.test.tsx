// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openLibrary } from '../../content/index.ts';
import { apply, lostTexts, type Note } from '../../core/note.ts';
import { nextStamp } from '../../core/stamp.ts';
import { open, phone } from '../../tests/screen.ts';
import { choiceChange, profileChange } from '../shared/changes.ts';
import { diary, mergeNotes, notes, readDevice, save, writeDevice } from '../shared/state.ts';
import { CHOSEN } from './chosen.ts';
import { Habits } from './habits.tsx';

beforeEach(async () => {
  await phone('2026-03-08T10:00:00.000Z', profileChange({ startedOn: '2026-03-02' }));
  await writeDevice(CHOSEN, ['calf-stretch', 'breathing', 'legs-up']);
});
afterEach(() => {
  vi.useRealTimers();
});

const show = () => open(Habits, '/gewoontes');
const field = () => screen.findByRole<HTMLInputElement>('textbox');
const type = async (value: string) => fireEvent.input(await field(), { target: { value } });
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const question = (of: string) =>
  screen.findByRole('heading', { name: `Wanneer doe je dit: ${of}?` });

test('what was typed, and the open question, outlive a reload', async () => {
  show();
  await question('kuiten rekken');
  await type('na het journaal');
  await press('Verder');
  await screen.findByText(/2 van 3/);
  await type('als de kat');
  show();
  expect((await field()).value).toBe('als de kat');
  await press('Terug');
  await question('kuiten rekken');
  expect((await field()).value).toBe('na het journaal');
});

test('words that pass through a suggestion stay in the field', async () => {
  show();
  for (const words of ['na het avondeten', 'na het avondeten met thee']) {
    await type(words);
    expect((await field()).value).toBe(words);
  }
  fireEvent.click(screen.getByLabelText('na het tandenpoetsen'));
  await waitFor(async () => expect((await field()).value).toBe(''));
});

test('other habits begin with the first question, and know what was typed', async () => {
  show();
  await type('na het journaal');
  await press('Verder');
  await screen.findByText(/2 van 3/);
  await writeDevice(CHOSEN, ['legs-up', 'calf-stretch']);
  show();
  await screen.findByText(/1 van 2/);
  await press('Verder');
  await question('kuiten rekken');
  expect((await field()).value).toBe('na het journaal');
});

test('kept habits hold the moments, and nothing waits any more', async () => {
  show();
  await type('  na het journaal ');
  for (const _ of [1, 2, 3]) await press('Verder');
  await screen.findByText(/^Vanaf nu staan alleen deze op je lijst\./);
  await press('Zet ze op mijn lijst');
  await screen.findByTestId('elsewhere');
  expect(diary.value.choices['calf-stretch']).toMatchObject({ habit: 1, cue: 'na het journaal' });
  expect(diary.value.choices['legs-up']?.habit).toBe(3);
  expect(await readDevice('habits-draft')).toBeUndefined();
  expect(await readDevice(CHOSEN)).toBeUndefined();
});

test('a moment that another phone noted stays, unless it is chosen otherwise here', async () => {
  show();
  await press('Verder');
  await screen.findByText(/2 van 3/);
  await type('als de kat slaapt');
  for (const measure of ['calf-stretch', 'breathing']) {
    const there = choiceChange(measure, { cue: 'na het journaal' });
    await mergeNotes([apply(undefined, there, nextStamp(null, Date.now(), 'tablet'))]);
  }
  await press('Verder');
  await press('Verder');
  await press('Zet ze op mijn lijst');
  await screen.findByTestId('elsewhere');
  expect(diary.value.choices['calf-stretch']?.cue).toBe('na het journaal');
  expect(diary.value.choices['breathing']?.cue).toBe('als de kat slaapt');
  const note = notes.value.get('choice:breathing') as Note;
  expect(lostTexts(note, 'cue')).toEqual(['na het journaal']);
});

test('the list is not said to be shorter than it will be', async () => {
  await openLibrary();
  await save(choiceChange('drink-water', { list: 'added' }));
  show();
  for (const _ of [1, 2, 3]) await press('Verder');
  await screen.findByText(/^Vanaf nu staan deze op je lijst, met wat je zelf toevoegde\./);
});

describe('what leaves the list', () => {
  const overview = async () => {
    show();
    for (const _ of [1, 2, 3]) await press('Verder');
    await screen.findByText(/^Vanaf nu staan/);
    return screen.queryByText(/^Van je lijst/)?.textContent ?? null;
  };
  const keep = (...ids: string[]) =>
    save(
      profileChange({ habitsChosen: '2026-03-08' }),
      ...ids.map((id, i) => choiceChange(id, { habit: i + 1 })),
    );

  test('is named, but not what a person added', async () => {
    await openLibrary();
    await keep('walk-breaks', 'calf-stretch', 'no-caffeine-after-lunch');
    await save(choiceChange('drink-water', { list: 'added' }));
    expect(await overview()).toBe('Van je lijst gaan: kort wandelen en geen cafeïne na de lunch.');
  });

  test('is one', async () => {
    await keep('calf-stretch', 'breathing', 'walk-breaks');
    expect(await overview()).toBe('Van je lijst gaat: kort wandelen.');
  });

  test('is nothing for who only changes a moment', async () => {
    await keep('calf-stretch', 'breathing', 'legs-up');
    expect(await overview()).toBeNull();
  });
});

test('without habits there is nothing to ask', async () => {
  await writeDevice(CHOSEN, undefined);
  show();
  expect((await screen.findByTestId('elsewhere')).textContent).toBe('/terugblik');
});
