/** Estimates as plain Dutch sentences that claim no more than the verdict allows. */
import type { Certainty, Estimate, EstimateVerdict } from './recommendation.ts';

/** What the notes hold of one measure, beside the estimate. */
export interface Noted {
  /** Days on which it stood on the list or was done; 0 when it never stood there. */
  daysCounted: number;
  /** Verdicts of "beetje beter" and "veel beter". */
  better: number;
  /** Pairs in which the legs were lighter afterwards. */
  lighter: number;
}

const VERDICTS: Record<EstimateVerdict, string> = {
  helps: 'Dit helpt je waarschijnlijk.',
  unclear: 'Nog niet te zeggen.',
  'no-difference': 'Dit maakt waarschijnlijk weinig verschil.',
  worse: 'Dit maakt het misschien erger.',
};
/** For lists and tables, where a title stands beside it. */
const IN_SHORT: Record<EstimateVerdict, string> = {
  helps: 'helpt waarschijnlijk',
  unclear: 'nog niet te zeggen',
  'no-difference': 'maakt weinig verschil',
  worse: 'misschien erger',
};
const HOPEFUL = 'Nog niet te zeggen, maar de kans is goed.';

const OVERALL: Record<Certainty, string> = {
  none: 'Er zijn nog te weinig notities om mee te rekenen. Deze gewoontes rusten op wat in het algemeen bekend is.',
  weak: 'Je notities zeggen nog weinig over deze gewoontes. De rest is algemene kennis.',
  moderate: 'Je notities geven een richting. Zeker is het nog niet.',
  strong: 'Dit antwoord rust vooral op je eigen notities.',
};

const GOOD_CHANCE = 0.8;

/** Two sentences: what may be said of a measure, and what in the notes goes with it. */
export function explain(estimate: Estimate, noted: Noted): string {
  return `${said(estimate)} ${because(estimate, noted)}`;
}

/** "Op 4 dagen gedaan, 3 keer voor en na genoteerd, 2 keer beoordeeld" */
export function restsOn({ based_on }: Estimate): string {
  const { days_done, moments, ratings } = based_on;
  if (days_done === 0) return 'Nog niet gedaan';
  const parts = [`Op ${days(days_done)} gedaan`];
  if (moments > 0) parts.push(`${moments} keer voor en na genoteerd`);
  if (ratings > 0) parts.push(`${ratings} keer beoordeeld`);
  return parts.join(', ');
}

/** How far the person's own notes carry the whole answer. */
export function overall(certainty: Certainty): string {
  return OVERALL[certainty];
}

function said({ verdict, chance_helps, based_on }: Estimate): string {
  const judged = based_on.moments + based_on.ratings > 0;
  return verdict === 'unclear' && judged && chance_helps >= GOOD_CHANCE
    ? HOPEFUL
    : VERDICTS[verdict];
}

/** A fact from the notes. It stands beside the verdict and never says more than was noted. */
function because({ verdict, based_on }: Estimate, { daysCounted, better, lighter }: Noted): string {
  const { days_done, moments, ratings } = based_on;
  if (days_done === 0)
    return 'Je deed het nog niet. Deze schatting rust op wat in het algemeen bekend is.';
  if (verdict === 'worse' || verdict === 'no-difference')
    return `Je deed het op ${days(days_done)}.`;
  if (moments > 1 && lighter > 0)
    return `Van de ${moments} keer voelden je benen daarna ${lighter} keer lichter.`;
  if (ratings > 1 && better > 0) return `Je vond het ${better} van de ${ratings} keer beter.`;
  if (daysCounted > 1 && daysCounted <= days_done * 2)
    return `Het past in je dag: op ${days_done} van de ${daysCounted} dagen gelukt.`;
  return `Je deed het op ${days(days_done)}.`;
}

function days(count: number): string {
  return count === 1 ? '1 dag' : `${count} dagen`;
}

/** What may be said of a measure, in a few words that claim no more than the verdict. */
export function inShort(verdict: EstimateVerdict): string {
  return IN_SHORT[verdict];
}
