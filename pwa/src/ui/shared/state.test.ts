// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { apply } from '../../core/note.ts';
import { openStore } from '../../store/index.ts';
import { fullPhone } from '../../tests/full-phone.ts';
import { phone, setClock } from '../../tests/screen.ts';
import { openExample } from '../welcome/open-example.ts';
import { dayChange, episodeChange, profileChange } from './changes.ts';
import { isAway, putAway } from './put-away.ts';
import { diary, eraseAll, mergeNotes, notes, openNotes, place, save, unsaved } from './state.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  unsaved.value = null;
});

const start = () => phone('2026-03-04T10:00:00.000Z');

const idsOnPhone = async () => {
  await openNotes('lichte-benen');
  return [...notes.value.keys()].sort();
};

test('of two saves that overlap and fail, both wait', async () => {
  await start();
  const { room } = fullPhone();
  const both = [save(dayChange({ night: 3 }, '2026-03-03')), save(dayChange({ night: 4 }))];
  expect(await Promise.all(both)).toEqual([false, false]);
  room();
  expect(await save()).toBe(true);
  expect(await idsOnPhone()).toEqual(['day:2026-03-03', 'day:2026-03-04']);
});

test('a save that succeeds brings what failed just before it along', async () => {
  await start();
  const full = fullPhone();
  const first = save(dayChange({ night: 3 }, '2026-03-03'));
  const second = save(dayChange({ night: 4 }));
  first.then(full.room);
  expect(await Promise.all([first, second])).toEqual([false, true]);
  expect(unsaved.value).toBeNull();
  expect(await idsOnPhone()).toEqual(['day:2026-03-03', 'day:2026-03-04']);
});

test('a tap that could not be saved and is tapped again is noted once', async () => {
  await start();
  const { room } = fullPhone();
  await save(episodeChange('calf-stretch', 'tick'));
  await save(episodeChange('legs-up', 'tick'));
  room();
  const again = episodeChange('calf-stretch', 'tick');
  expect(await save(again)).toBe(true);
  expect(notes.value.size).toBe(2);
  expect(notes.value.has(again.id)).toBe(true);
  await save(episodeChange('calf-stretch', 'tick'));
  expect(notes.value.size).toBe(3);
});

test('what was done again hours later is noted again', async () => {
  await start();
  const { room } = fullPhone();
  await save(episodeChange('walk-breaks', 'tick'));
  setClock('2026-03-04T13:00:00.000Z');
  await save(episodeChange('walk-breaks', 'tick'));
  room();
  await save();
  expect(notes.value.size).toBe(2);
});

test("words that were mended before they could be written are nobody else's", async () => {
  await start();
  const { room } = fullPhone();
  await save({ ...dayChange({ text: 'abc', evening: 4 }), over: { text: null } });
  room();
  await save({ ...dayChange({ text: 'xyz' }), over: { text: null } });
  const note = notes.value.get('day:2026-03-04');
  expect(note?.fields).toMatchObject({ text: 'xyz', evening: 4 });
  expect(note?.lost).toBeUndefined();
});

test('a card that was put away is away, though the phone is full', async () => {
  await start();
  fullPhone();
  await putAway('night');
  expect([isAway('night'), isAway('waited')]).toEqual([true, false]);
});

test('the notes are asked for before anything else is run', async () => {
  await start();
  const asked = vi.spyOn(indexedDB, 'open');
  const opening = openNotes('lichte-benen');
  expect(asked).toHaveBeenCalledOnce();
  await opening;
});

test('what could not be written goes with the person, not into the example nor another account', async () => {
  await start();
  const { room } = fullPhone();
  await save(dayChange({ text: 'van mij' }));
  await expect(openExample()).rejects.toThrow();
  expect(place.value).toBe('lichte-benen');
  room();
  await openExample();
  expect(JSON.stringify([...notes.value.values()])).not.toContain('van mij');
  const again = fullPhone();
  await save(dayChange({ text: 'in het voorbeeld' }));
  again.room();
  await openNotes('lichte-benen');
  await save(dayChange({ evening: 5 }));
  expect(notes.value.get('day:2026-03-04')?.fields.text).toBe('van mij');
});

test('what could not be written is erased with the rest', async () => {
  await start();
  const { room } = fullPhone();
  await save(dayChange({ text: 'van de vorige' }));
  room();
  await eraseAll();
  expect(await save(dayChange({ evening: 5 }))).toBe(true);
  expect(notes.value.get('day:2026-03-04')?.fields.text).toBeUndefined();
});

describe('erased in another tab', () => {
  const eraseInAnotherTab = async () => {
    const tab = openStore('lichte-benen');
    await tab.erase();
    return tab;
  };

  test('nothing is left here of the notes, nor in the way of those that come after', async () => {
    await phone('2026-03-04T10:00:00.000Z', profileChange({ startedOn: '2026-01-05' }));
    const tab = await eraseInAnotherTab();
    await tab.save([profileChange({ startedOn: '2026-03-02' })]);
    await vi.waitFor(() => expect(diary.value.profile.startedOn).toBe('2026-03-02'));
    expect(notes.value.get('profile')?.fields).toEqual({ startedOn: '2026-03-02' });
    tab.close();
  });

  test('what could not be written here is gone with the rest', async () => {
    await phone('2026-03-04T10:00:00.000Z', dayChange({ evening: 4 }));
    const { room } = fullPhone();
    await save(dayChange({ text: 'van de vorige' }));
    room();
    const tab = await eraseInAnotherTab();
    await vi.waitFor(() => expect([notes.value.size, unsaved.value]).toEqual([0, null]));
    await save(dayChange({ evening: 5 }));
    expect(JSON.stringify(await tab.load())).not.toContain('van de vorige');
    tab.close();
  });

  test('it is also gone where the notes could not be read', async () => {
    await start();
    vi.resetModules();
    const here = await import('./state.ts');
    const closed = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('as the phone says it', 'UnknownError');
    });
    await here.openNotes().catch(here.openFailed);
    await here.save(dayChange({ text: 'van de vorige' }));
    expect(here.unsaved.value?.changes).toHaveLength(1);
    closed.mockRestore();
    const tab = await eraseInAnotherTab();
    await vi.waitFor(() => expect(here.unsaved.value).toBeNull());
    tab.close();
  });
});

describe('two places', () => {
  const mine = dayChange({ text: 'van mij' }, '2020-01-01');
  const mineOnPhone = async () => {
    await openNotes('lichte-benen');
    return notes.value.get(mine.id)?.fields.text;
  };

  test('who closes the example as soon as it can be closed keeps the own notes alone', async () => {
    await start();
    await save(mine);
    let closed: Promise<void> | undefined;
    const stop = place.subscribe((where) => {
      if (where === 'voorbeeld') closed ??= openNotes('lichte-benen');
    });
    await openExample();
    await closed;
    stop();
    expect([place.value, [...notes.value.keys()]]).toEqual(['lichte-benen', [mine.id]]);
    expect(await idsOnPhone()).toEqual([mine.id]);
  });

  test('a screen never shows the one with the notes of the other', async () => {
    await start();
    await save(mine);
    const seen = new Set<string>();
    const look = () => seen.add(`${place.value}, ${notes.value.has(mine.id)}`);
    const stops = [place.subscribe(look), notes.subscribe(look)];
    await openExample();
    await openNotes('lichte-benen');
    for (const stop of stops) stop();
    expect([...seen]).toEqual(['lichte-benen, true', 'voorbeeld, false']);
  });

  test("erasing and putting back are the own notes', also when the example comes first", async () => {
    await start();
    await save(mine);
    await openExample();
    const week = notes.value.size;
    await openNotes('lichte-benen');
    const opening = openNotes('voorbeeld');
    const [, changed] = await Promise.all([
      eraseAll(),
      mergeNotes([apply(undefined, dayChange({ text: 'uit een bestand' }), '0mmaa0000-0000-file')]),
      opening,
    ]);
    expect([changed, notes.value.size]).toEqual([1, week]);
    expect(await mineOnPhone()).toBeUndefined();
    expect([...notes.value.keys()]).toEqual(['day:2026-03-04']);
  });

  test('what is noted while the other opens is written in neither', async () => {
    await start();
    await openExample();
    const opening = openNotes('lichte-benen');
    expect(await save(mine)).toBe(false);
    await opening;
    expect([await mineOnPhone(), unsaved.value]).toEqual([undefined, null]);
  });

  test('a place that cannot be opened leaves everything as it is', async () => {
    await start();
    await save(mine);
    const { room } = fullPhone();
    await expect(openExample()).rejects.toThrow();
    room();
    expect([place.value, [...notes.value.keys()]]).toEqual(['lichte-benen', [mine.id]]);
    expect(await save(dayChange({ evening: 5 }))).toBe(true);
    expect(await idsOnPhone()).toEqual([mine.id, 'day:2026-03-04'].sort());
  });
});

test('what was saved here is not undone on the screen by word of another tab that comes late', async () => {
  await phone('2026-03-04T11:00:00.000Z', dayChange({ evening: 5 }, '2026-03-03'));
  const late: (() => void)[] = [];
  class Busy extends BroadcastChannel {
    override postMessage(told: unknown): void {
      late.push(() => super.postMessage(told));
    }
  }
  vi.stubGlobal('BroadcastChannel', Busy);
  const { sync } = openStore('lichte-benen');
  vi.unstubAllGlobals();
  await sync.join('p1');
  const [first] = await sync.waiting(1);
  const state = await sync.state();
  if (!first || !state) throw new Error('nothing waits');
  const [stamp = ''] = Object.values(first.note.stamps);
  const moved = { [stamp]: `000000001-0000-${stamp.slice(15)}` };
  const results = [{ op: first.op, status: 'stored' as const, moved }];
  const news = { epoch: 'e', cursor: 1, more: false, now: 1, notes: [], count: 1, digest: 1 };
  await sync.take(state, { ...news, results });
  await save(dayChange({ evening: 7 }));
  expect(late).not.toEqual([]);
  for (const tell of late) tell();
  await new Promise((done) => setTimeout(done, 100));
  expect(notes.value.get('day:2026-03-04')?.fields.evening).toBe(7);
  expect(notes.value.get('day:2026-03-03')?.stamps.evening).toBe(moved[stamp]);
});
