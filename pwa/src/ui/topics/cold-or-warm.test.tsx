// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openLibrary } from '../../content/index.ts';
import { open, phone } from '../../tests/screen.ts';
import { profileChange } from '../shared/changes.ts';
import { ColdOrWarm } from './cold-or-warm.tsx';

beforeAll(openLibrary);
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

async function advice(answers: string, ...cautions: string[]): Promise<string | null> {
  await phone('2026-03-04T12:00:00.000Z', profileChange({ cautions }));
  open(ColdOrWarm, `/kou-of-warmte?antwoord=${answers}`);
  return (await screen.findByRole('heading', { level: 1 })).textContent;
}

test('a clot: no warmth, why not, and only lukewarm water', async () => {
  expect(await advice('tight.fine', 'clot-now')).toBe('Liever geen van beide');
  expect(screen.getByText('Bij trombose beslist je arts wat mag.')).toBeTruthy();
  expect(screen.getByText(/Alleen lauw water, niet warm\./)).toBeTruthy();
  expect(screen.queryByText(/kruik/i)).toBeNull();
});

test('a caution that only changes it leaves the advice, and says how', async () => {
  expect(await advice('tight.fine', 'pregnancy')).toBe('Warm');
  expect(screen.getByText(/Alleen een lauwe kruik op je benen/)).toBeTruthy();
});

test('without cautions it is what the answers say', async () => {
  expect(await advice('tight.fine')).toBe('Warm');
  expect(await advice('one-leg', 'arteries')).toBe('Eerst bellen');
});
