// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { openLibrary } from '../../content/index.ts';
import { open, phone } from '../../tests/screen.ts';
import { diary } from '../shared/state.ts';
import { PatternCheck } from './check.tsx';

beforeAll(openLibrary);
beforeEach(async () => {
  await phone('2026-03-04T10:00:00.000Z');
  open(PatternCheck, '/lijkt-op');
  await tap('Begin');
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const heading = (name: string) => screen.findByRole('heading', { name, level: 1 });

async function tap(name: string): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name }));
}

/** Ticks on a question with more than one answer. */
async function tick(title: string, ...labels: RegExp[]): Promise<void> {
  await heading(title);
  for (const label of labels) fireEvent.click(screen.getByRole('checkbox', { name: label }));
  await tap(labels.length === 0 ? 'Geen van deze' : 'Verder');
}

async function one(title: string, name: string): Promise<void> {
  await heading(title);
  await tap(name);
}

async function restlessUpToSwollen(): Promise<void> {
  await tick('Wat voel je?', /moet mijn benen bewegen/);
  await tick('Wanneer komt het?', /stil zit of lig/);
  await one('Wat doet rust?', 'Dan begint het, of het wordt erger');
  await one('Wat doet bewegen?', 'Het helpt meteen, maar na het stoppen komt het terug');
  await one("Is het 's avonds of 's nachts duidelijk erger dan overdag?", 'Ja, duidelijk');
  await tick('Waar zit het?');
}

it('leads a person with the four points to restless legs, and remembers it when asked to', async () => {
  await restlessUpToSwollen();
  for (const title of [
    'Worden je benen dik?',
    'Is het minder na een paar rustige dagen?',
    'Hoe lang duurt het?',
    'Wat gebeurt er als je in bed ligt?',
  ])
    await one(title, 'Sla over');
  await heading('Het lijkt het meest op');
  screen.getByRole('heading', { name: 'Rusteloze benen', level: 2 });
  expect(screen.getByText(/IRLSSG, 2014/)).toBeTruthy();
  expect(diary.value.profile.patterns).toEqual([]);
  await tap('Bewaar dit');
  await waitFor(() => expect(diary.value.profile.patterns).toEqual(['rls']));
});

it('stops at one swollen leg, and says first whom to call', async () => {
  await restlessUpToSwollen();
  await one('Worden je benen dik?', 'Ja, één been');
  await heading('Bel direct de huisarts');
  await tap('Toch verder');
  await heading('Is het minder na een paar rustige dagen?');
});

it('leads who recognises nothing to the huisarts', async () => {
  await tick('Wat voel je?', /Iets anders/);
  await tick('Wanneer komt het?');
  for (let i = 0; i < 3; i++) await tap('Sla over');
  await tick('Waar zit het?');
  for (let i = 0; i < 4; i++) await tap('Sla over');
  await heading('Het lijkt op geen van deze');
  expect(screen.getAllByRole('link', { name: 'Wanneer naar de huisarts' })[0]).toHaveProperty(
    'pathname',
    '/huisarts',
  );
  expect(screen.queryByRole('button', { name: 'Bewaar dit' })).toBeNull();
});
