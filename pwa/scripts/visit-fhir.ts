/**
 * What the app makes of notes for a personal health record: JSON lines in, FHIR documents out, one a
 * line. A line holds `notes` (or `example`: true), `today`, `now` and, if wished, `composed`.
 * For tests, and for who wants to look at the format without a phone.
 */
import { readFileSync } from 'node:fs';
import type {
  Caution,
  Flag,
  Measure,
  Option,
  PatternText,
  PlanPage,
  Question,
} from '../src/core/content.ts';
import { readDiary } from '../src/core/diary.ts';
import { exampleWeek } from '../src/core/example-week.ts';
import { fhirDocument } from '../src/core/fhir.ts';
import type { Note } from '../src/core/note.ts';
import type { Model } from '../src/core/recommendation.ts';
import { type VisitContent, visitOf } from '../src/core/visit.ts';
import { type Composed, NOTHING_COMPOSED } from '../src/core/visit-page.ts';

interface Line {
  notes?: Note[];
  example?: boolean;
  today: string;
  now: string;
  composed?: Composed;
}

const CONTENT = new URL('../../server/content/', import.meta.url);
const STDIN = 0;

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`${name}.json`, CONTENT), 'utf8'));
}

const content: VisitContent = {
  plan: read<PlanPage[]>('plan'),
  measures: read<Measure[]>('measures'),
  cautions: read<Caution[]>('cautions'),
  model: read<Model>('model'),
  worst: read<{ worst: Option[] }>('evening').worst,
  worstWhen: read<Question[]>('questions').find((q) => q.id === 'worstWhen')?.options ?? [],
  triggers: read<Option[]>('triggers'),
  patterns: read<PatternText[]>('patterns'),
  flags: read<{ flags: Flag[] }>('flags').flags,
  reliefSteps: [],
};

/** The same in every run. */
function numbered(): () => string {
  let count = 0;
  return () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;
}

function documentOf({ notes, example, today, now, composed }: Line): unknown {
  const diary = readDiary(example ? exampleWeek(now, 'Europe/Amsterdam') : (notes ?? []));
  const visit = visitOf(diary, content, today);
  return fhirDocument(visit, composed ?? NOTHING_COMPOSED, { now, id: numbered() });
}

for (const line of readFileSync(STDIN, 'utf8').split('\n')) {
  if (line.trim() !== '') console.log(JSON.stringify(documentOf(JSON.parse(line))));
}
