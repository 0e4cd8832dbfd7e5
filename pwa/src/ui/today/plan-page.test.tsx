// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { Fields } from '../../core/note.ts';
import { open, phone } from '../../tests/screen.ts';
import { choiceChange, dayChange, profileChange } from '../shared/changes.ts';
import { PlanPage } from './plan-page.tsx';

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
