// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { addDays } from '../../core/days.ts';
import { open, phone } from '../../tests/screen.ts';
import { dayChange, profileChange } from '../shared/changes.ts';
import { save } from '../shared/state.ts';
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
  screen.getByText('Deze week tegen vorige week');
  fireEvent.click(screen.getByRole('button', { name: 'Week ervoor' }));
  await screen.findByText('23 februari tot en met 1 maart');
  expect(screen.queryByText('Deze week tegen vorige week')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Week erna' }));
  await screen.findByText('Deze week tegen vorige week');
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
