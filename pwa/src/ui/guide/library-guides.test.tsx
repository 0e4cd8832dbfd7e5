// @vitest-environment happy-dom
/** The library's guides, and the voice. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { openLibrary } from '../../content/index.ts';
import { open as openScreen, phone, setClock } from '../../tests/screen.ts';
import { profileChange } from '../shared/changes.ts';
import { diary, save } from '../shared/state.ts';

class Line {
  text: string;
  rate = 1;
  voice: unknown;
  constructor(text: string) {
    this.text = text;
  }
}
const DUTCH = { lang: 'nl-NL', localService: true };
const FAR_AWAY = { lang: 'nl-NL', localService: false };
let voices: object[] = [];
const spoken: string[] = [];
const cancel = vi.fn();
vi.stubGlobal('SpeechSynthesisUtterance', Line);
vi.stubGlobal('speechSynthesis', {
  getVoices: () => voices,
  speak: (line: Line) => line.text && spoken.push(line.text),
  cancel,
  addEventListener: (_: string, listen: () => void) => {
    voicesChanged = listen;
  },
});
let voicesChanged = () => {};
const { Guide } = await import('./guide.tsx');

beforeAll(openLibrary);
beforeEach(() => {
  spoken.length = 0;
  voices = [DUTCH];
  voicesChanged();
  return phone('2026-03-04T21:00:00.000Z');
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const open = (measure: string) => openScreen(Guide, `/gids/${measure}`, '/gids/:id');
const heading = (name: string) => screen.findByRole('heading', { name, level: 1 });
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

function later(seconds: number): void {
  setClock(new Date(Date.now() + seconds * 1000).toISOString());
  document.dispatchEvent(new Event('visibilitychange'));
}

async function begin(measure: string): Promise<void> {
  open(measure);
  await heading('Hoe zijn je benen nu?');
  tap('Sla over');
}

test('a guide without hurry waits for each tap', async () => {
  await begin('lying-posture');
  await heading('Ga op je rug liggen');
  later(1500);
  await heading('Ga op je rug liggen');
  tap('Volgende');
  await heading('Kijk naar je nek');
  tap('Vorige stap');
  await heading('Ga op je rug liggen');
});

test('a voice reads each step to who wants it, and is silent when the guide is left', async () => {
  await save(profileChange({ voice: true }));
  await begin('micro-relaxation');
  await heading('Ga rustig liggen');
  await vi.waitFor(() => expect(spoken[0]).toMatch(/^Ga rustig liggen\./));
  tap('Volgende stap');
  await heading('Schouders omhoog');
  await vi.waitFor(() => expect(spoken.at(-1)).toMatch(/^Schouders omhoog\./));
  cancel.mockClear();
  cleanup();
  await vi.waitFor(() => expect(cancel).toHaveBeenCalled());
});

test('who only listens hears what a caution changes, once', async () => {
  await save(profileChange({ voice: true, cautions: ['heart-failure'] }));
  await begin('micro-relaxation');
  await heading('Ga rustig liggen');
  await vi.waitFor(() => expect(spoken[0]).toContain('houd je adem niet vast'));
  tap('Volgende stap');
  await heading('Schouders omhoog');
  await vi.waitFor(() => expect(spoken.at(-1)).toMatch(/^Schouders omhoog\./));
  expect(spoken.at(-1)).not.toContain('houd je adem niet vast');
});

test('nothing is said unless it was asked for', async () => {
  await begin('micro-relaxation');
  await heading('Ga rustig liggen');
  await new Promise((done) => setTimeout(done, 50));
  expect(spoken).toEqual([]);
  tap('Stem');
  await vi.waitFor(() => expect(diary.value.profile.voice).toBe(true));
  expect(spoken).toEqual(['Ik lees mee.']);
});

test('a voice that sends its text away is no voice', async () => {
  voices = [FAR_AWAY];
  voicesChanged();
  await save(profileChange({ voice: true }));
  await begin('micro-relaxation');
  await heading('Ga rustig liggen');
  expect(screen.queryByRole('button', { name: 'Stem' })).toBeNull();
  expect(spoken).toEqual([]);
});

test('the body scan is also there for open eyes', async () => {
  await begin('body-scan');
  await heading('Ga rustig liggen');
  fireEvent.click(screen.getByRole('radio', { name: 'Ogen open' }));
  await screen.findByText('Kijk zacht naar één punt dat stil is.');
});

test('the landing and the parking place have a screen of their own', async () => {
  open('wind-down');
  expect((await screen.findByTestId('elsewhere')).textContent).toBe('/landing');
});
