// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { planDay } from '../../core/plan.ts';
import { open, phone } from '../../tests/screen.ts';
import { dayChange, profileChange } from '../shared/changes.ts';
import { diary, notes, openNotes, save } from '../shared/state.ts';
import { Data } from './data.tsx';
import { everythingFile, tableFile } from './note-files.ts';

const DAY = '2026-03-03';

beforeEach(() =>
  phone(
    '2026-03-04T10:00:00.000Z',
    profileChange({ startedOn: '2026-03-02' }),
    dayChange({ evening: 5, text: 'Hier' }, DAY),
  ),
);
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

async function choose(text: string) {
  open(Data, '/meer/notities');
  const input = await screen.findByLabelText('Kies een bestand');
  const files = [new File([text], 'notities.json', { type: 'application/json' })];
  Object.defineProperty(input, 'files', { value: files, configurable: true });
  fireEvent.change(input);
}

describe('a file of everything', () => {
  it('gives the same notes back on an empty phone', async () => {
    const file = everythingFile();
    const before = new Map(notes.value);
    await phone('2026-03-05T10:00:00.000Z');
    expect(notes.value.size).toBe(0);
    await choose(file.text);
    await screen.findByText('2 notities zijn toegevoegd of aangevuld.');
    expect(new Map(notes.value)).toEqual(before);
    expect(diary.value.days[DAY]).toMatchObject({ evening: 5, text: 'Hier' });
  });

  it('takes the plan up again where it was, on a phone that began anew since', async () => {
    await save(...['2', '3', '4'].map((n) => dayChange({ counted: true }, `2026-03-0${n}`)));
    const file = everythingFile();
    await phone('2026-03-06T10:00:00.000Z', profileChange({ startedOn: '2026-03-06' }));
    await choose(file.text);
    await screen.findByText(/notities zijn toegevoegd of aangevuld\.$/);
    expect(diary.value.profile.startedOn).toBe('2026-03-02');
    expect(planDay(diary.value, '2026-03-06')).toBe(4);
  });

  it('changes nothing where it came from', async () => {
    await choose(everythingFile().text);
    await screen.findByText('Alles uit dit bestand stond er al.');
  });

  it('has a name that tells nothing', () => {
    expect(everythingFile().name).toBe('notities-2026-03-04.json');
  });
});

describe('a file that is no export', () => {
  it.each([
    ['{', /geen bestand van deze app/],
    ['{"format":"iets"}', /niet door deze app gemaakt/],
    [
      '{"format":"lichte-benen","version":1,"notes":[{"id":"x","kind":"iets","fields":{},"stamps":{}}]}',
      /kent de app niet.*niets veranderd.*notes\[0\]\.kind/,
    ],
  ])('%s', async (text, says) => {
    const before = new Map(notes.value);
    await choose(text);
    await screen.findByText(says);
    expect(new Map(notes.value)).toEqual(before);
  });
});

describe('erasing', () => {
  it('asks once more, and then leaves nothing', async () => {
    open(Data, '/meer/notities');
    fireEvent.click(await screen.findByRole('button', { name: 'Wis alles' }));
    expect(notes.value.size).toBe(2);
    fireEvent.click(await screen.findByRole('button', { name: 'Ja, wis alles' }));
    await waitFor(() => expect(location.pathname).toBe('/welkom'));
    expect(notes.value.size).toBe(0);
    await openNotes('lichte-benen');
    expect(notes.value.size).toBe(0);
  });

  it('can be called off', async () => {
    open(Data, '/meer/notities');
    fireEvent.click(await screen.findByRole('button', { name: 'Wis alles' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Toch niet' }));
    expect(screen.queryByText('Ja, wis alles')).toBeNull();
    expect(notes.value.size).toBe(2);
  });
});

describe('parked thoughts', () => {
  const parked = {
    id: 't1',
    kind: 'thought' as const,
    fields: {
      day: DAY,
      zone: 'Europe/Amsterdam',
      at: `${DAY}T21:00:00.000Z`,
      text: 'Bel de garage',
    },
  };
  beforeEach(() => save(parked));

  it('enter no file by themselves', () => {
    expect(everythingFile().text + tableFile().text).not.toContain('garage');
  });

  it('enter a file when they are asked for, and come back from it', async () => {
    const file = everythingFile(true);
    expect(tableFile(true).text).toContain('Bel de garage');
    await phone('2026-03-05T10:00:00.000Z');
    await choose(file.text);
    await screen.findByText(/3 notities zijn toegevoegd/);
    expect(notes.value.get('t1')?.fields).toEqual(parked.fields);
  });

  it('are asked about only when there are any', async () => {
    open(Data, '/meer/notities');
    await screen.findByRole('checkbox', { name: 'Ook mijn geparkeerde gedachten' });
    await save({ id: 't1', kind: 'thought', fields: { deleted: true, text: null } });
    await waitFor(() => expect(screen.queryByRole('checkbox')).toBeNull());
  });
});
