/** The answer's shape: server/content/schema/recommendation.schema.json as types, and its inputs. */

export type EstimateVerdict = 'helps' | 'unclear' | 'no-difference' | 'worse';
export type Certainty = 'none' | 'weak' | 'moderate' | 'strong';

/** In points of the evening score on a day with the measure against one without; positive is good. */
export interface Relief {
  mean: number;
  low: number;
  high: number;
}

export interface BasedOn {
  days_done: number;
  moments: number;
  ratings: number;
}

export interface Estimate {
  intervention: string;
  relief: Relief;
  verdict: EstimateVerdict;
  chance_helps: number;
  chance_best3: number;
  keep_chance: number;
  benefit: number;
  based_on: BasedOn;
}

export interface Recommendation {
  version: 1;
  model: string;
  as_of_day: number;
  certainty: Certainty;
  habits: Estimate[];
  ranking: Estimate[];
}

/** A measure's `prior` in content/measures.json; `fits` holds patterns, or `all`. */
export interface Prior {
  relief: number;
  sd: number;
  fits: string[];
  by_pattern?: Record<string, { relief: number; sd: number }>;
  why?: string;
  source?: string;
}

/** content/model.json: every constant with its reason and source. */
export interface Model {
  name: string;
  version: number;
  constants: Record<string, { value: number | number[]; why: string; source: string }>;
}
