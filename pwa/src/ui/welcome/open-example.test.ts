import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { dayNote, planDay } from '../../core/plan.ts';
import { dayChange, profileChange } from '../shared/changes.ts';
import { today } from '../shared/clock.ts';
import { diary, notes, openNotes, place, save } from '../shared/state.ts';
import { openExample } from './open-example.ts';

test('the example runs up to today, starts afresh each time and leaves own notes alone', async () => {
  await openNotes('lichte-benen');
  await save(profileChange({ worstWhen: 'morning' }));

  await openExample();
  expect(place.value).toBe('voorbeeld');
  expect(planDay(diary.value, today.value)).toBe(7);
  expect(dayNote(diary.value, today.value)).toMatchObject({ closed: null });
  const untouched = notes.value.size;
  await save(dayChange({ text: 'even kijken' }, '2020-01-01'));
  await openExample();
  expect(notes.value.size).toBe(untouched);

  await openNotes('lichte-benen');
  expect([...notes.value.keys()]).toEqual(['profile']);
  expect(diary.value.profile.worstWhen).toBe('morning');
});
