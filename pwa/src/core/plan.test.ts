import { describe, expect, it } from 'vitest';
import { type BareNote, contentFile, notesOf, vectors } from '../tests/vectors.ts';
import type { Caution, Measure, PlanContent, PlanPage } from './content.ts';
import { readDiary } from './diary.ts';
import { available, checklist, habits, isExcluded, missedDays, planDay } from './plan.ts';
import { judge } from './safety.ts';

interface Case {
  name: string;
  notes: BareNote[];
  day: string;
  want: Record<string, unknown>;
}

const { content, cases } = vectors<{
  content: PlanContent & { cautions: Caution[] };
  cases: Case[];
}>('plan');

describe('the plan', () => {
  it.each(cases)('as the vectors say: $name', ({ notes, day, want }) => {
    const diary = readDiary(notesOf(notes));
    const items = checklist(diary, content, day);
    const measures = available(diary, content);
    const { cautions } = diary.profile;
    const got: Record<string, unknown> = {
      plan_day: planDay(diary, day),
      missed: missedDays(diary, day),
      checklist: items.map((item) => item.measure.id),
      new: items.filter((item) => item.isNew).map((item) => item.measure.id),
      done: Object.fromEntries(items.filter((i) => i.done).map((i) => [i.measure.id, i.done])),
      changes: Object.fromEntries(
        items
          .map(
            ({ measure: { id } }) => [id, judge(id, cautions, content.cautions).changes] as const,
          )
          .filter(([, changes]) => changes.length),
      ),
      habits: habits(diary),
      available: measures.map((m) => m.id),
      excluded: measures.filter((m) => isExcluded(diary, content, m)).map((m) => m.id),
    };
    for (const [name, value] of Object.entries(want))
      expect([name, got[name]]).toEqual([name, value]);
  });

  it('walks seven pages with all that stands on them', () => {
    const real: PlanContent = {
      plan: contentFile<PlanPage[]>('plan'),
      measures: contentFile<Measure[]>('measures'),
      cautions: contentFile<Caution[]>('cautions'),
    };
    const days = Array.from({ length: 7 }, (_, i) => `2026-03-0${i + 2}`);
    const walked = days.map((day) => ({ kind: 'day', fields: { day, offered: ['walk-breaks'] } }));
    const profile = { kind: 'profile', fields: { startedOn: '2026-03-02' } };
    const diary = readDiary(notesOf([profile, ...walked]));
    const lengths = days.map((day) => checklist(diary, real, day).length);
    expect(lengths).toEqual([2, 4, 6, 8, 10, 11, 11]);
    expect(days.map((day) => planDay(diary, day))).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});
