// @vitest-environment happy-dom
import { render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { phone } from '../../tests/screen.ts';
import { profileChange } from '../shared/changes.ts';
import { dismiss, Toast } from '../shared/toast.tsx';
import { startReminders } from './in-app-reminders.ts';

const EVENING_NOTE = 'Tijd voor je avondnotitie.';

afterEach(() => {
  dismiss();
  vi.useRealTimers();
});

async function inTheEvening(day: string, address: string): Promise<void> {
  history.replaceState(null, '', address);
  await phone(`${day}T20:45:00.000Z`, profileChange({ startedOn: '2026-03-02' }));
  render(<Toast />);
  await startReminders();
}

test('in the evening the note is reminded of on the screens that do not say so', async () => {
  await inTheEvening('2026-03-04', '/terugblik');
  await screen.findByText(EVENING_NOTE);
});

test('over Today, which begins with it, nothing is said', async () => {
  await inTheEvening('2026-03-05', '/');
  await expect(screen.findByText(EVENING_NOTE)).rejects.toThrow();
});
