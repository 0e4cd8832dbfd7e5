import Ajv from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { contentFile } from '../tests/vectors.ts';
import type { Caution, Measure, Option, PatternText, PlanContent, PlanPage } from './content.ts';
import { addDays, dayOf } from './days.ts';
import { readDiary } from './diary.ts';
import { exampleWeek } from './example-week.ts';
import { exportFile, readExport } from './export-file.ts';
import { buildHistory } from './history.ts';
import { checklist, planDay } from './plan.ts';
import { priorsOf } from './recommender/priors.ts';
import { recommend } from './recommender.ts';

const NOW = '2026-03-08T21:30:00.000Z';
const ZONE = 'Europe/Amsterdam';
const content: PlanContent<Measure> = {
  plan: contentFile<PlanPage[]>('plan'),
  measures: contentFile<Measure[]>('measures'),
  cautions: contentFile<Caution[]>('cautions'),
};
const notes = exampleWeek(NOW, ZONE);
const diary = readDiary(notes);
const history = buildHistory(diary, content, '2026-03-08');

describe('the example week', () => {
  it('is the same each time, and nothing in it lies ahead', () => {
    expect(exampleWeek(NOW, ZONE)).toEqual(notes);
    const morning = exampleWeek('2026-03-08T07:00:00.000Z', ZONE);
    const moments = morning.map((note) => note.fields.at).filter((at) => typeof at === 'string');
    expect(moments.every((at) => at <= '2026-03-08T07:00:00.000Z')).toBe(true);
    expect(planDay(readDiary(morning), '2026-03-08')).toBe(7);
  });

  it.each([
    ['2026-03-31T20:00:00.000Z', ZONE],
    ['2026-10-26T00:20:00.000Z', ZONE],
    ['2026-04-07T12:00:00.000Z', 'Australia/Lord_Howe'],
    ['2026-03-08T23:30:00.000Z', 'Pacific/Kiritimati'],
    ['2026-03-08T01:30:00.000Z', 'America/St_Johns'],
  ])('ends today, each note on its day, at %s in %s', (now, zone) => {
    const today = dayOf(now, zone);
    const week = exampleWeek(now, zone);
    for (const { fields } of week.filter((note) => note.fields.at))
      expect(dayOf(fields.at as string, zone)).toBe(fields.day);
    expect(planDay(readDiary(week), today)).toBe(7);
    expect(Object.keys(readDiary(week).days).sort()).toEqual(
      Array.from({ length: 7 }, (_, i) => addDays(today, i - 6)),
    );
  });

  it('offers on each day what the plan offers', () => {
    for (const day of Object.values(diary.days))
      expect(day.offered).toEqual(
        checklist(diary, content, day.day).map((item) => item.measure.id),
      );
  });

  it('speaks only of what the content knows', () => {
    const ids = (name: string) => contentFile<Option[]>(name).map((option) => option.id);
    const known = [...content.measures.map((m) => m.id), 'rest', 'walk-indoors', 'warmth'];
    const said = history.episodes.map((episode) => episode.intervention);
    expect(said.filter((id) => !known.includes(id))).toEqual([]);
    const triggers = history.days.flatMap((day) => Object.keys(day.triggers ?? {}));
    expect(triggers.filter((id) => !ids('triggers').includes(id))).toEqual([]);
    const patterns = contentFile<PatternText[]>('patterns').map((p) => p.id as string);
    expect(diary.profile.patterns.filter((id) => !patterns.includes(id))).toEqual([]);
  });

  it('is a history by the contract, with two do-nothing pairs and a night', () => {
    const isHistory = new Ajv({ validateFormats: false }).compile(
      contentFile('schema/history.schema'),
    );
    isHistory(history);
    expect(isHistory.errors).toBeNull();
    expect(history.days.map((day) => day.evening_score)).toEqual([7, 6, 6, 5, 5, 4, 4]);
    expect(history.episodes.filter((e) => e.intervention === 'rest')).toHaveLength(2);
    expect(diary.reliefs).toHaveLength(1);
    expect(diary.reliefs[0]!.day).toBe('2026-03-04');
  });

  it('leads to three habits', () => {
    const { habits } = recommend(history, priorsOf(content.measures), contentFile('model'));
    expect(habits).toHaveLength(3);
    expect(habits.map((habit) => habit.intervention)).toContain('calf-stretch');
  });

  it('can be exported and imported like a real one', () => {
    const text = exportFile(notes, { at: NOW, device: 'voorbeeld' });
    expect(readExport(text)).toEqual({ notes });
  });
});
