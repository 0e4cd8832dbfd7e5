// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { content } from '../../content/index.ts';
import { checklist } from '../../core/plan.ts';
import { open as openScreen, phone } from '../../tests/screen.ts';
import { choiceChange, profileChange } from '../shared/changes.ts';
import { today } from '../shared/clock.ts';
import { diary, save } from '../shared/state.ts';
import { dismiss, Toast } from '../shared/toast.tsx';
import { MeasureScreen } from './measure.tsx';

beforeEach(() => phone('2026-03-04T10:00:00.000Z'));

// Writes come one after the other: this one waits for those of the test.
afterEach(async () => {
  cleanup();
  dismiss();
  await save(profileChange({ sound: false }));
  vi.useRealTimers();
});

function WithToast() {
  return (
    <>
      <MeasureScreen />
      <Toast />
    </>
  );
}

const open = (id: string) => openScreen(WithToast, `/maatregel/${id}`, '/maatregel/:id');
const listed = () => checklist(diary.value, content, today.value).map((i) => i.measure.id);
const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const episodes = (count: number) => waitFor(() => expect(diary.value.episodes).toHaveLength(count));

test('one tap notes it; the count, the way back and its way back agree', async () => {
  open('walk-breaks');
  await tap('Gedaan');
  await tap('Gedaan');
  await screen.findByText('Vandaag 2 van 3 keer gedaan');
  await episodes(2);
  await tap('Haal weg');
  await screen.findByText('Vandaag 1 van 3 keer gedaan');
  await tap('Maak ongedaan');
  await screen.findByText('Vandaag 2 van 3 keer gedaan');
});

test('"Niet voor mij" is kept, and undone', async () => {
  open('light-compression');
  await tap('Niet voor mij');
  await screen.findByText('Je zei dat dit niet voor jou is.');
  expect(diary.value.choices['light-compression']?.list).toBe('not-for-me');
  await tap('Toch op mijn lijst');
  await screen.findByRole('button', { name: 'Niet voor mij' });
  expect(diary.value.choices['light-compression']?.list).toBeNull();
});

test('the undo of "Niet voor mij" gives back what it was', async () => {
  await save(choiceChange('legs-up', { list: 'added' }));
  open('legs-up');
  await tap('Niet voor mij');
  await tap('Maak ongedaan');
  await waitFor(() => expect(diary.value.choices['legs-up']?.list).toBe('added'));
});

test('the way back of "Toch op mijn lijst" takes it off again, the meetings too', async () => {
  await save(profileChange({ meetings: false }));
  open('active-meetings');
  await tap('Toch op mijn lijst');
  await screen.findByText('Op je lijst gezet');
  expect(diary.value.profile.meetings).toBe(true);
  await tap('Maak ongedaan');
  await waitFor(() => expect(diary.value.profile.meetings).toBe(false));
});

describe('once habits are chosen, a measure of the plan', () => {
  beforeEach(async () => {
    await save(
      profileChange({ startedOn: '2026-02-20', habitsChosen: '2026-03-01' }),
      choiceChange('calf-stretch', { habit: 1 }),
    );
  });

  test('that is no habit is not on the list: it can be added, and taken off again', async () => {
    open('legs-up');
    await screen.findByRole('button', { name: 'Zet op mijn lijst' });
    expect(screen.queryByRole('button', { name: 'Gedaan' })).toBeNull();
    await tap('Zet op mijn lijst');
    await screen.findByRole('button', { name: 'Gedaan' });
    expect(listed()).toEqual(['calf-stretch', 'legs-up']);
    expect(screen.queryByRole('button', { name: 'Niet voor mij' })).toBeNull();
    await tap('Haal van mijn lijst');
    await screen.findByRole('button', { name: 'Zet op mijn lijst' });
    expect(listed()).toEqual(['calf-stretch']);
  });

  test('that is a habit can be left out, and comes back as a habit', async () => {
    await save(choiceChange('calf-stretch', { list: 'added' }));
    open('calf-stretch');
    await tap('Niet voor mij');
    await waitFor(() => expect(listed()).toEqual([]));
    await tap('Toch op mijn lijst');
    await waitFor(() => expect(listed()).toEqual(['calf-stretch']));
    expect(diary.value.choices['calf-stretch']).toMatchObject({ habit: 1, list: null });
  });

  test.each(['legs-up', 'active-meetings'])('%s really comes back when it was out', async (id) => {
    await save(choiceChange(id, { list: 'not-for-me' }), profileChange({ meetings: false }));
    open(id);
    await tap('Toch op mijn lijst');
    await waitFor(() => expect(listed()).toEqual(['calf-stretch', id]));
    expect(diary.value.choices[id]?.list).toBe('added');
  });

  test('"Niet voor mij" says nothing of a list that it is not on', async () => {
    open('legs-up');
    await tap('Niet voor mij');
    await screen.findByText('Bewaard');
    expect(diary.value.choices['legs-up']?.list).toBe('not-for-me');
  });
});

test('who has no meetings can still want this one', async () => {
  await save(profileChange({ meetings: false }));
  open('active-meetings');
  await screen.findByText('Je hebt geen overleg. Daarom staat dit niet op je lijst.');
  await tap('Toch op mijn lijst');
  await waitFor(() => expect(diary.value.profile.meetings).toBe(true));
});

test('a caution that takes it out leaves the reason, and nothing to start', async () => {
  await save(profileChange({ cautions: ['arteries'] }));
  open('legs-up');
  await screen.findByText(/Er komt misschien te weinig bloed in je been/);
  expect(screen.queryByRole('link', { name: 'Stap voor stap' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Gedaan' })).toBeNull();
});

test('a caution that changes it says how', async () => {
  await save(profileChange({ cautions: ['pregnancy'] }));
  open('legs-up');
  await screen.findByText('Lig half zittend of op je zij, niet plat op je rug.');
  screen.getByText('Je bent zwanger.');
  expect(screen.getByRole('link', { name: 'Stap voor stap' })).toBeTruthy();
});

test('an address that is no measure says so', async () => {
  open('toverdrank');
  await screen.findByRole('heading', { name: 'Niet gevonden' });
});
