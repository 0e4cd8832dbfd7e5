import { expect, it } from 'vitest';
import { chance } from '../tests/chance.ts';
import { contentFile, notesOf } from '../tests/vectors.ts';
import type { Caution, Measure, PlanContent, PlanPage } from './content.ts';
import { emptyDay, episodesOf, readDiary } from './diary.ts';
import { buildHistory } from './history.ts';
import type { Json } from './note.ts';
import { checklist, missedDays } from './plan.ts';

const content: PlanContent = {
  plan: contentFile<PlanPage[]>('plan'),
  measures: contentFile<Measure[]>('measures'),
  cautions: contentFile<Caution[]>('cautions'),
};

it('reads nothing as a diary with defaults', () => {
  const { profile, ...rest } = readDiary([]);
  expect(rest).toEqual({ choices: {}, days: {}, episodes: [], reliefs: [] });
  expect(profile).toMatchObject({ bedtime: '23:00', breath: '4-6', sound: false, vibration: true });
  expect(profile).toMatchObject({ workFrom: '09:00', workTo: '17:00', meetings: null });
});

it('takes a default for what it cannot read', () => {
  const fields = {
    bedtime: '24:00',
    workFrom: '9:00',
    eveningFrom: 21,
    breath: '7',
    workday: 'ja',
  };
  const { profile } = readDiary(notesOf([{ kind: 'profile', fields }]));
  expect(profile).toEqual(readDiary([]).profile);
});

it('puts episodes in the order of time, and those of one moment by id', () => {
  const episode = (id: string, at: Json) => ({
    id,
    kind: 'episode',
    fields: { measure: 'legs-up', day: '2026-03-02', at },
  });
  const [late, early] = ['2026-03-02T20:00:00.000Z', '2026-03-02T19:00:00.000Z'];
  const notes = notesOf([episode('b', late), episode('a', late), episode('c', early)]);
  const diary = readDiary([...notes, ...notesOf([episode('d', null)])]);
  expect(episodesOf(diary, 'legs-up', '2026-03-02').map((e) => e.id)).toEqual(['d', 'c', 'a', 'b']);
});

it('reads names that objects know of themselves as names', () => {
  const names = JSON.parse(
    '{"help.__proto__": 1, "help.constructor": 2, "trigger.toString": true}',
  );
  const day = { kind: 'day', fields: { day: '2026-03-02', ...names } };
  const choice = { kind: 'choice', fields: { measure: '__proto__', list: 'added' } };
  const diary = readDiary(notesOf([day, choice]));
  expect(Object.entries(diary.days['2026-03-02']!.help)).toEqual([
    ['__proto__', 1],
    ['constructor', 2],
  ]);
  expect(Object.keys(diary.choices)).toEqual(['__proto__']);
  expect(emptyDay('2026-03-03').help['constructor']).toBeUndefined();
});

it('throws at nothing: 3,000 diaries of odd fields', { timeout: 60_000 }, () => {
  for (let seed = 0; seed < 3000; seed++) {
    const diary = readDiary(notesOf(oddNotes(seed)));
    checklist(diary, content, '2026-03-04');
    missedDays(diary, '2026-03-04');
    expect(buildHistory(diary, content, '2026-03-04').as_of_day).toBeGreaterThan(0);
  }
});

const NAMES =
  'day at measure before after steps cramp list habit cue offered skipped counted evening night worst text deleted startedOn habitsChosen patterns cautions flags bedtime workday meetings help.legs-up trigger.stress __proto__';
const VALUES = [null, true, -1, 0, 1, 2, 7, 10.5, 1e300, '', 'legs-up', 'added', '2026-03-02'];
const MORE = ['0000-00-00', '9999-12-31', '23:00', [], ['legs-up', 3, null], {}, { a: [] }];

function oddNotes(seed: number) {
  const { int, pick } = chance(seed);
  const kinds = ['profile', 'choice', 'day', 'episode', 'relief', 'mood', ''];
  const fields = () =>
    Object.fromEntries(
      Array.from({ length: int(12) }, () => [
        pick(NAMES.split(' ')),
        pick<Json>([...VALUES, ...MORE]),
      ]),
    );
  return Array.from({ length: int(10) }, (_, i) => ({
    id: `n${i}`,
    kind: pick(kinds),
    fields: { day: '2026-03-03', measure: 'legs-up', ...fields() },
  }));
}
