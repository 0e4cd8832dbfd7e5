/** When it is worst, what went with it and what was tried, as FHIR R4 questions and answers. */
import { CODES, coding, type Fhir, LANGUAGE, reference } from './fhir-parts.ts';
import { type Tally, type Tried, type Visit, verdictWords } from './visit.ts';
import type { Part } from './visit-page.ts';

export const ANSWERED: readonly Part[] = ['worst', 'triggers', 'tried'];

interface Question {
  linkId: string;
  text: string;
  type: 'choice' | 'string' | 'integer' | 'decimal' | 'group';
  repeats?: true;
  item?: Question[];
}

const group = (linkId: string, text: string, item: Question[]): Question => ({
  linkId,
  text,
  type: 'group',
  repeats: true,
  item,
});
const ask = (linkId: string, text: string, type: Question['type']): Question => ({
  linkId,
  text,
  type,
});
const times = (of: string) => [
  ask(`${of}.times`, 'Op hoeveel avonden aangevinkt', 'integer'),
  ask(`${of}.of`, 'Op hoeveel avonden gevraagd', 'integer'),
];

const QUESTIONS: Question[] = [
  ask('worst-when', 'Wanneer is de last meestal het ergst?', 'string'),
  group('worst', 'Wanneer was het die dag het ergst?', [
    ask('worst.moment', 'Deel van de dag', 'choice'),
    ...times('worst'),
  ]),
  group('trigger', 'Wat speelde er die dag mee?', [
    ask('trigger.what', 'Wat meespeelde', 'choice'),
    ...times('trigger'),
  ]),
  group('tried', 'Wat is er geprobeerd, en wat deed het?', [
    ask('tried.what', 'Maatregel', 'choice'),
    ask('tried.days', 'Op hoeveel dagen gedaan', 'integer'),
    ask('tried.pairs', 'Hoe vaak met een score voor en na', 'integer'),
    ask('tried.better', 'Hoe vaak beter gevonden', 'integer'),
    ask('tried.same', 'Hoe vaak geen verschil gevonden', 'integer'),
    ask('tried.worse', 'Hoe vaak slechter gevonden', 'integer'),
    ask('tried.verdict', 'Wat er te zeggen is', 'choice'),
    ask('tried.mean', 'Schatting: punten minder last op de avond (0 tot 10)', 'decimal'),
    ask('tried.low', 'Ondergrens van het 80%-interval', 'decimal'),
    ask('tried.high', 'Bovengrens van het 80%-interval', 'decimal'),
  ]),
];

/** The questions go along inside, so the answers can be read without us. */
export function answers(visit: Visit, shown: Part[], patient: string, authored: string): Fhir {
  return {
    resourceType: 'QuestionnaireResponse',
    language: LANGUAGE,
    contained: [questionnaire()],
    questionnaire: '#vragen',
    status: 'completed',
    subject: reference(patient),
    authored,
    author: reference(patient),
    source: reference(patient),
    item: [
      ...(shown.includes('worst') ? worst(visit) : []),
      ...(shown.includes('triggers') ? visit.triggers.map((t) => tallied('trigger', t)) : []),
      ...(shown.includes('tried') ? visit.tried.map(tried) : []),
    ],
  };
}

function questionnaire(): Fhir {
  return {
    resourceType: 'Questionnaire',
    id: 'vragen',
    language: LANGUAGE,
    title: 'Onrustige benen: wanneer, waardoor, en wat is geprobeerd',
    status: 'active',
    subjectType: ['Patient'],
    item: QUESTIONS,
  };
}

function worst(visit: Visit): Fhir[] {
  const usual = visit.worstWhen === null ? [] : [answer('worst-when', 'String', visit.worstWhen)];
  return [...usual, ...visit.worst.map((t) => tallied('worst', t))];
}

function tallied(of: 'worst' | 'trigger', { id, label, times, of: asked }: Tally): Fhir {
  const what = of === 'worst' ? 'worst.moment' : 'trigger.what';
  return {
    linkId: of,
    item: [
      answer(what, 'Coding', coding(id, label)),
      answer(`${of}.times`, 'Integer', times),
      answer(`${of}.of`, 'Integer', asked),
    ],
  };
}

function tried(one: Tried): Fhir {
  const verdict = one.estimate?.verdict ?? 'unclear';
  return {
    linkId: 'tried',
    item: [
      answer('tried.what', 'Coding', coding(one.measure, one.title)),
      ...(['days', 'pairs', 'better', 'same', 'worse'] as const).map((name) =>
        answer(`tried.${name}`, 'Integer', one[name]),
      ),
      answer('tried.verdict', 'Coding', {
        system: CODES,
        code: verdict,
        display: verdictWords(one),
      }),
      ...(one.estimate === null ? [] : estimated(one.estimate.relief)),
    ],
  };
}

function estimated(relief: { mean: number; low: number; high: number }): Fhir[] {
  return (['mean', 'low', 'high'] as const).map((name) =>
    answer(`tried.${name}`, 'Decimal', hundredths(relief[name])),
  );
}

function answer(linkId: string, type: string, value: unknown): Fhir {
  return { linkId, answer: [{ [`value${type}`]: value }] };
}

/** Minus zero would read as a sign where there is none. */
function hundredths(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
