/** What the recommender knows of one person: server/content/schema/history.schema.json as types. */
import type { Pattern } from './content.ts';
import type { Score, Verdict } from './diary.ts';

export const PATTERNS: readonly Pattern[] = ['tension', 'rls', 'circulation', 'cramp', 'arousal'];

/** The highest `as_of_day`. */
export const LAST_DAY = 3650;

/** What may name a measure. */
export const MEASURE_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export interface HistoryDay {
  day: number;
  date?: string;
  evening_score?: Score | null;
  sleep_score?: Score | null;
  triggers?: Record<string, boolean>;
  offered?: string[];
}

export interface HistoryEpisode {
  id: string;
  /** A measure's id, or `rest` for a do-nothing pair. */
  intervention: string;
  day: number;
  before?: Score | null;
  after?: Score | null;
  help?: Verdict | null;
}

/** Scores are whole numbers 0–10, 0 is no complaint; null or absent means: not noted. */
export interface History {
  version: 1;
  as_of_day: number;
  pattern?: Pattern | null;
  available: string[];
  excluded?: string[];
  days: HistoryDay[];
  episodes: HistoryEpisode[];
}
