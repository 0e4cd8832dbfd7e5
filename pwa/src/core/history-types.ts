/** What the recommender knows of one person: server/content/schema/history.schema.json as types. */

export type Score = number | null;
export type Verdict = -1 | 0 | 1 | 2;
export type Pattern = 'tension' | 'rls' | 'circulation' | 'cramp' | 'arousal';

export interface HistoryDay {
  day: number;
  date?: string;
  evening_score?: Score;
  sleep_score?: Score;
  triggers?: Record<string, boolean>;
  offered?: string[];
}

export interface HistoryEpisode {
  id: string;
  /** A measure's id, or `rest` for a do-nothing pair. */
  intervention: string;
  day: number;
  before?: Score;
  after?: Score;
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
