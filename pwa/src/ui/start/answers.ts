/** What the start asks, in which order, and what is kept of it. */
import type { Question } from '../../core/content.ts';
import type { Day, Instant } from '../../core/days.ts';
import type { Profile } from '../../core/diary.ts';
import type { Fields } from '../../core/note.ts';

/** Null: not answered, or skipped on purpose. */
export interface Answers {
  flags: string[];
  /** Ticked by who goes on in spite of a flag that stops the plan. */
  understood: boolean;
  worstWhen: string | null;
  patterns: string[] | null;
  cautions: string[] | null;
  bedtime: string | null;
  workday: boolean | null;
  workFrom: string;
  workTo: string;
  meetings: boolean | null;
}

export type Part = 'flags' | Question['id'];
/** `advice` follows the flags, `effects` the cautions; both only when there is something to say. */
export type Step = Part | 'advice' | 'effects';

export const PARTS: readonly Part[] = [
  'flags',
  'worstWhen',
  'patterns',
  'cautions',
  'bedtime',
  'work',
];

const FOLLOWED_BY: Partial<Record<Part, Step>> = { flags: 'advice', cautions: 'effects' };

const FIELDS: Record<Part, (keyof Answers)[]> = {
  flags: ['flags'],
  worstWhen: ['worstWhen'],
  patterns: ['patterns'],
  cautions: ['cautions'],
  bedtime: ['bedtime'],
  work: ['workday', 'workFrom', 'workTo', 'meetings'],
};

const HOURS: (keyof Answers)[] = ['workFrom', 'workTo'];

/** The answers as they stand in the profile; a first start has none. */
export function answersOf(profile: Profile): Answers {
  const { startedOn, flags, worstWhen, patterns, cautions, bedtime } = profile;
  const { workday, workFrom, workTo, meetings } = profile;
  const begun = startedOn !== null;
  return {
    flags,
    understood: false,
    worstWhen,
    patterns: begun ? patterns : null,
    cautions: begun ? cautions : null,
    bedtime: begun ? bedtime : null,
    workday,
    workFrom,
    workTo,
    meetings,
  };
}

/** The steps of `parts`, with those in between that `needed` says have something to show. */
export function stepsOf(
  parts: readonly Part[],
  needed: { advice: boolean; effects: boolean },
): Step[] {
  return parts.flatMap((part) => {
    const next = FOLLOWED_BY[part];
    return (next === 'advice' && needed.advice) || (next === 'effects' && needed.effects)
      ? [part, next]
      : [part];
  });
}

/** Which of `parts` a step belongs to, counted from one. */
export function partNumber(parts: readonly Part[], step: Step): number {
  const part = PARTS.find((p) => p === step || FOLLOWED_BY[p] === step);
  return parts.indexOf(part as Part) + 1;
}

/** The answers with those of `part` back as they were: none at a first start. */
export function skipped(answers: Answers, part: Part, before: Answers): Answers {
  return { ...answers, ...Object.fromEntries(FIELDS[part].map((name) => [name, before[name]])) };
}

/**
 * The step to show when the address asks for `wanted`. Nobody gets past a sign that stops the plan
 * (`held`) or past the first screen (`unread`) by the address alone.
 */
export function stepAt(
  wanted: string | undefined,
  steps: Step[],
  bars: { held: boolean; unread: boolean },
): Step {
  const first = steps[0] as Step;
  const step = steps.find((s) => s === wanted);
  if (!step || bars.unread) return first;
  return bars.held && steps.indexOf(step) > steps.indexOf('advice') ? first : step;
}

interface Now {
  profile: Profile;
  today: Day;
  zone: string;
  /** When the person chose to go on in spite of a sign; null when nothing stopped them. */
  passed: Instant | null;
}

/**
 * The one change to the profile that ends the start: the answers of `parts` that were given. The
 * first day is set once and never moved.
 */
export function profileFields(answers: Answers, parts: readonly Part[], now: Now): Fields {
  const given = parts
    .flatMap((part) => FIELDS[part])
    .filter((name) => answers[name] !== null && (answers.workday === true || !HOURS.includes(name)))
    .map((name) => [name, answers[name]]);
  return {
    ...Object.fromEntries(given),
    ...(parts.includes('flags') ? { flagsPassed: now.passed } : {}),
    ...(now.profile.startedOn === null ? { startedOn: now.today, zone: now.zone } : {}),
  };
}
