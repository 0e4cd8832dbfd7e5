// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { open as openScreen, phone } from '../../tests/screen.ts';
import { choiceChange, profileChange } from '../shared/changes.ts';
import { diary, save } from '../shared/state.ts';
import { Toast } from '../shared/toast.tsx';
import { MeasureScreen } from './measure.tsx';

beforeEach(() => phone('2026-03-04T10:00:00.000Z'));

// Writes come one after the other: this one waits for those of the test.
afterEach(async () => {
  cleanup();
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
const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const episodes = (count: number) => waitFor(() => expect(diary.value.episodes).toHaveLength(count));

test('one tap notes it; the count, the way back and its way back agree', async () => {
  open('walk-breaks');
  await tap('Gedaan');
  await tap('Gedaan');
  await screen.findByText('Vandaag 2 van 3 keer gedaan');
  await episodes(2);
  await tap('Neem terug');
  await screen.findByText('Vandaag 1 van 3 keer gedaan');
  await tap('Maak ongedaan');
  await screen.findByText('Vandaag 2 van 3 keer gedaan');
});

test('"Niet voor mij" is kept, and undone', async () => {
  open('light-compression');
  await tap('Niet voor mij');
  await screen.findByText('Je haalde dit van je lijst.');
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
  expect(screen.queryByRole('link', { name: 'Begin met de gids' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Gedaan' })).toBeNull();
});

test('a caution that changes it says how', async () => {
  await save(profileChange({ cautions: ['pregnancy'] }));
  open('legs-up');
  await screen.findByText('Lig half zittend of op je zij, niet plat op je rug.');
  expect(screen.getByRole('link', { name: 'Begin met de gids' })).toBeTruthy();
});

test('an address that is no measure says so', async () => {
  open('toverdrank');
  await screen.findByRole('heading', { name: 'Niet gevonden' });
});
