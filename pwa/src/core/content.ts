/** The shapes of server/content/*.json, as far as the rules and the screens read them. */
import type { Prior } from './recommendation.ts';

export type Moment = 'day' | 'evening';
export type Pattern = 'tension' | 'rls' | 'circulation' | 'cramp' | 'arousal';

export interface GuideStep {
  say: string;
  detail: string;
  seconds: number;
  picture: string;
}

export type Guide = { kind: 'steps'; steps: GuideStep[] } | { kind: 'breathing'; seconds: number };

export interface Measure {
  id: string;
  title: string;
  moment: Moment;
  /** How often a day. */
  times: number;
  dose: string;
  own_dose?: boolean;
  why: string;
  how: string[];
  picture: string;
  guide: Guide | null;
  stop: string;
  known: { line: string; certainty: 'strong' | 'fair' | 'weak' | 'untested' };
  sources: string[];
  pace: 'same-day' | 'weeks';
  needs?: 'meetings' | 'workday';
  cue: string;
  prior: Prior;
}

/** What the rules and the lists need of a measure: scripts/brief.ts keeps it for the first screen. */
export type BriefMeasure = Pick<Measure, 'id' | 'title' | 'moment' | 'times' | 'dose' | 'needs'> & {
  guide: Pick<Guide, 'kind'> | null;
};

export type LibraryGroup =
  | 'move'
  | 'stretch'
  | 'warmth'
  | 'breath'
  | 'relax'
  | 'sleep'
  | 'work'
  | 'food'
  | 'massage'
  | 'mind';

/** What a person feels: the way in to the library. */
export type Feel = 'urge' | 'heavy' | 'cramp' | 'tense' | 'wired' | 'burning';

export interface LibraryMeasure extends Measure {
  group: LibraryGroup;
  feels: Feel[];
  /** Everyday words that lead to it, beside its own text. */
  words: string[];
  /** False for what nobody can tick off on a day, such as shoes. Absent means true. */
  trackable?: boolean;
  /** Names of what it covers, as in tests/source-ids.json. */
  codes: string[];
}

export interface PlanPage {
  day: number;
  title: string;
  /** Sentences; one that speaks of a measure falls out with it. */
  intro: { text: string; measure?: string }[];
  /** Ids of the measures that are new on this page. */
  measures: string[];
  log?: boolean;
  reflect?: boolean;
  review?: boolean;
}

export interface Caution {
  id: string;
  text: string;
  reason: string;
  removes: string[];
  changes: { measure: string; text: string }[];
  limits?: string[];
}

export interface Option {
  id: string;
  label: string;
}

export type UrgencyId = 'now' | 'today' | 'days' | 'appointment';

export interface Urgency {
  id: UrgencyId;
  title: string;
  do: string;
  tel?: string;
  /** True when the plan waits until somebody has looked at it. */
  stops: boolean;
}

export interface Flag {
  id: string;
  urgency: UrgencyId;
  text: string;
  do?: string;
  tel?: string;
  /** Shown on the first screen. */
  start?: boolean;
}

export interface SafetyContent {
  /** Circumstances that lower the threshold to call. */
  risk: string;
  /** From most to least urgent. */
  urgencies: Urgency[];
  flags: Flag[];
}

export interface PatternText {
  id: Pattern | 'none';
  title: string;
  feels: string;
  sets_apart: string;
}

export interface SignOption extends Option {
  points: Partial<Record<Pattern, number>>;
  /** Belongs to no pattern: the huisarts must look at it. */
  doctor?: boolean;
  /** The flag of flags.json that this raises. */
  flag?: string;
}

export interface Sign {
  id: string;
  ask: string;
  hint?: string;
  /** More than one option may be ticked. */
  many?: boolean;
  options: SignOption[];
}

export interface PatternRule {
  /** Of each list at least one option must be ticked. */
  needs: string[][];
  excludes: string[];
  /** The points it takes. */
  least: number;
}

export interface SignsContent {
  intro: string;
  /** At most ten. */
  signs: Sign[];
  rules: Record<Pattern, PatternRule>;
  results: { fits: string; several: string; none: string; doctor: string; limits: string };
  /** What helps each pattern (ids of measures), and when to see the huisarts. */
  advice: Record<Pattern, { measures: string[]; doctor: string }>;
  /** What sets two patterns apart. */
  apart: { between: Pattern[]; text: string }[];
  /** Night cramp beside exertion cramp. */
  cramps: {
    title: string;
    left: string;
    right: string;
    rows: { about: string; left: string; right: string }[];
  };
  cite: string;
}

/** Everyday words, beside what each thing says of itself. */
export interface SearchWords {
  /** By `kind:id`, as in `pattern:rls`. */
  words: Record<string, string[]>;
  /** Words that mean the same. */
  same: string[][];
}

export interface TopicChooser {
  questions: { id: string; ask: string; options: Option[] }[];
  /** The first whose `when` holds for the answers (option ids) is the advice. */
  advice: { when: string[]; title: string; text: string[]; see: string[] }[];
}

export interface Topic {
  id: string;
  title: string;
  question: string;
  answer: string[];
  certainty?: Measure['known']['certainty'];
  words: string[];
  /** Where to go on: `flag:<id>`, `urgency:<id>`, `measure:<id>`, `topic:<id>`, `pattern:<id>`, or a path. */
  see: string[];
  sources: string[];
  /** Where one of the sources says otherwise: what is right. */
  correction?: string;
  chooser?: TopicChooser;
}

export interface Question {
  id: 'worstWhen' | 'patterns' | 'cautions' | 'bedtime' | 'work';
  title: string;
  hint: string;
  kind: 'one' | 'many' | 'time' | 'work';
  options?: Option[];
  default?: string;
}

export interface Trigger extends Option {
  ask: string;
}

export interface ReliefStep extends GuideStep {
  id: string;
  /** What it is noted as. */
  measure: string;
  /** The measure whose cautions hold, where that is another one. */
  judged_as?: string;
}

export interface ReliefContent {
  restless: { title: string; steps: ReliefStep[] };
  cramp: { title: string; steps: ReliefStep[] };
  after: string;
}

export interface EveningContent {
  worst: Option[];
  verdicts: { value: -1 | 0 | 1 | 2; label: string }[];
  goodnight: string[];
}

/** What the rules need of the content. */
export interface PlanContent<M extends BriefMeasure = BriefMeasure> {
  plan: PlanPage[];
  measures: M[];
  cautions: Caution[];
}
