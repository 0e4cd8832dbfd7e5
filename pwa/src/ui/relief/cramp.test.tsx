// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { open, phone } from '../../tests/screen.ts';
import { profileChange } from '../shared/changes.ts';
import { diary } from '../shared/state.ts';
import { ReliefScreen } from './relief.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

test('a cramp with a clot says when to call, and is noted as it always was', async () => {
  await phone('2026-03-05T02:05:00.000Z', profileChange({ cautions: ['clot-now'] }));
  open(ReliefScreen, '/nu');
  await tap('Kramp');
  await screen.findByText('Nieuwe of andere pijn in dat been? Rek niet en bel je arts.');
  await tap('Volgende');
  await screen.findByText('Nieuwe of andere pijn in dat been? Bel je arts.');
  await waitFor(() =>
    expect(diary.value.reliefs).toMatchObject([{ cramp: true, steps: ['calf-stretch'] }]),
  );
});
