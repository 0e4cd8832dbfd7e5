import Ajv from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { type BareNote, contentFile, notesOf, vectors } from '../tests/vectors.ts';
import type { PlanContent } from './content.ts';
import { readDiary } from './diary.ts';
import { buildHistory } from './history.ts';

interface Case {
  name: string;
  notes: BareNote[];
  today: string;
  want: unknown;
}

const { content, cases } = vectors<{ content: PlanContent; cases: Case[] }>('history');
const generated = vectors<Case[]>('history-generated');
const isHistory = new Ajv({ validateFormats: false }).compile(contentFile('schema/history.schema'));

describe('a history', () => {
  it.each([...cases, ...generated])('as the vectors say: $name', ({ notes, today, want }) => {
    const history = buildHistory(readDiary(notesOf(notes)), content, today);
    expect(history).toEqual(want);
    isHistory(history);
    expect(isHistory.errors).toBeNull();
  });

  it('does not depend on the order of the notes', () => {
    for (const { notes, today, want } of cases) {
      const reversed = readDiary(notesOf([...notes].reverse()));
      expect(buildHistory(reversed, content, today)).toEqual(want);
    }
  });
});
