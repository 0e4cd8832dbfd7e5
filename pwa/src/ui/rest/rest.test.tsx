// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayNote } from '../../core/plan.ts';
import { open, phone, setClock } from '../../tests/screen.ts';
import { episodeChange, profileChange, removal } from '../shared/changes.ts';
import { diary, openNotes, save } from '../shared/state.ts';
import { Rest } from './rest.tsx';
import { RestInvitation } from './rest-invitation.tsx';

/** 15:00 in Amsterdam on the second day. */
const NOW = '2026-03-03T14:00:00.000Z';
const at = (minutes: number) =>
  setClock(new Date(Date.parse(NOW) + minutes * 60_000).toISOString());
const tap = (role: 'radio' | 'button', name: string) =>
  fireEvent.click(screen.getByRole(role, { name }));
const card = () => screen.queryByRole('heading', { level: 2 })?.textContent ?? null;

beforeEach(() => phone(NOW, profileChange({ startedOn: '2026-03-02' })));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

async function first() {
  open(Rest, '/rust');
  await screen.findByRole('heading', { name: 'Hoe zijn je benen nu?' });
  tap('radio', '6');
  await waitFor(() => tap('button', 'Verder'));
  await screen.findByRole('heading', { name: 'Ga door met wat je deed' });
}

describe('a quarter of an hour of nothing', () => {
  it('asks again after fifteen minutes and notes the pair at the time of the first score', async () => {
    await first();
    screen.getByText(/Om 15:15 vraagt de app het nog eens/);
    at(15);
    await screen.findByRole('heading', { name: 'En hoe zijn je benen nu?' });
    tap('radio', '4');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Klaar' })).toBeTruthy());
    tap('button', 'Klaar');
    await screen.findByTestId('elsewhere');
    expect(diary.value.episodes).toMatchObject([
      { measure: 'rest', day: '2026-03-03', at: NOW, before: 6, after: 4 },
    ]);
  });

  it('goes on at once, also between two ticks of the clock', async () => {
    open(Rest, '/rust');
    await screen.findByRole('heading', { name: 'Hoe zijn je benen nu?' });
    vi.setSystemTime('2026-03-03T14:00:05.000Z');
    tap('radio', '6');
    await waitFor(() => tap('button', 'Verder'));
    await screen.findByRole('heading', { name: 'Ga door met wat je deed' });
    expect(diary.value.episodes).toHaveLength(1);
  });

  it('leads back to Today when it is stopped, and does not ask again', async () => {
    await first();
    tap('button', 'Stop hiermee');
    await screen.findByTestId('elsewhere');
    expect(diary.value.episodes).toEqual([]);
  });

  it('is none when something was noted meanwhile', async () => {
    await save(episodeChange('rest', 'rest', { before: 6 }));
    at(5);
    await save(episodeChange('walk-breaks', 'guide', { before: 6, after: 3 }));
    at(15);
    open(RestInvitation, '/');
    expect(card()).toBeNull();
    await save(removal(diary.value.episodes.at(-1)?.id ?? '', 'episode'));
    await screen.findByRole('heading', { name: 'En hoe zijn je benen nu?' });
  });

  it('survives that the app is closed in between', async () => {
    await first();
    cleanup();
    at(20);
    await openNotes('lichte-benen');
    open(RestInvitation, '/');
    await waitFor(() => expect(card()).toBe('En hoe zijn je benen nu?'));
    tap('radio', '5');
    await waitFor(() => expect(diary.value.episodes[0]?.after).toBe(5));
    expect(card()).toBeNull();
  });

  it('says nothing when more than an hour has passed, and keeps the first score', async () => {
    await first();
    at(61);
    open(RestInvitation, '/');
    expect(card()).toBeNull();
    expect(diary.value.episodes).toMatchObject([{ before: 6, after: null }]);
  });

  it('leaves nothing when something was done after all', async () => {
    await first();
    at(16);
    await screen.findByRole('heading', { name: 'En hoe zijn je benen nu?' });
    tap('button', 'Ik deed toch iets');
    await screen.findByTestId('elsewhere');
    expect(diary.value.episodes).toEqual([]);
  });
});

describe('the invitation', () => {
  it('is gone for the day after "Niet nu"', async () => {
    open(RestInvitation, '/');
    await waitFor(() => expect(card()).toBe('Heb je een kwartier?'));
    tap('button', 'Niet nu');
    await waitFor(() => expect(card()).toBeNull());
    expect(dayNote(diary.value, '2026-03-03').restAsked).toBe(NOW);
  });

  it('does not come back while a pair waits', async () => {
    await first();
    open(RestInvitation, '/');
    await screen.findByText(/Om 15:15 vraagt de app het nog eens/);
    expect(screen.queryByText('Niet nu')).toBeNull();
  });
});
