// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { open, phone } from '../../tests/screen.ts';
import { choiceChange, profileChange } from '../shared/changes.ts';
import { Reminders } from './reminders.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const began = { startedOn: '2026-03-02' };

describe('the hourly movement in the calendar', () => {
  it.each([
    ['who works', profileChange({ ...began, workday: true }), true],
    ['who did not say', profileChange(began), true],
    ['who has no fixed hours', profileChange({ ...began, workday: false }), false],
    ['who chose other habits', profileChange({ ...began, habitsChosen: '2026-03-08' }), false],
  ])('%s: offered is %s', async (_, profile, offered) => {
    await phone('2026-03-08T10:00:00.000Z', profile);
    open(Reminders, '/meer/herinneringen');
    expect(screen.queryByLabelText(/Elk uur even bewegen/) !== null).toBe(offered);
    screen.getByLabelText(/Je avondnotitie/);
  });

  it('is not offered to who left it out', async () => {
    const left = choiceChange('hourly-move', { list: 'not-for-me' });
    await phone('2026-03-08T10:00:00.000Z', profileChange(began), left);
    open(Reminders, '/meer/herinneringen');
    expect(screen.queryByLabelText(/Elk uur even bewegen/)).toBeNull();
  });
});

test('it is told how a reminder goes away before its eight weeks are over', async () => {
  await phone('2026-03-08T10:00:00.000Z', profileChange(began));
  open(Reminders, '/meer/herinneringen');
  screen.getByText(/Haal haar dan weg in je agenda\. Een nieuw bestand haalt niets weg\.$/);
});
