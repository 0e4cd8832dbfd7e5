/** What may be said of a measure, in a few words that claim no more than the verdict allows. */
import type { Estimate, EstimateVerdict } from '../../core/recommendation.ts';

const WORDS: Record<EstimateVerdict, string> = {
  helps: 'helpt je waarschijnlijk',
  unclear: 'nog niet te zeggen',
  'no-difference': 'maakt weinig verschil',
  worse: 'maakt het misschien erger',
};

export function verdictWords(estimate: Estimate): string {
  return WORDS[estimate.verdict];
}
