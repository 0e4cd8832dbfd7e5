/** Moments to hang a habit on: the measure's own suggestion first. */
import type { Measure } from '../../core/content.ts';
import { capital } from '../shared/words.ts';

const DAY = ['na elke maaltijd', 'na de lunch', 'als ik koffie of thee haal', 'als ik thuiskom'];
const EVENING = [
  'na het avondeten',
  'na het tandenpoetsen',
  'als de tv uitgaat',
  'als ik in bed stap',
];

export function cuesFor(measure: Measure): string[] {
  return [...new Set([measure.cue, ...(measure.moment === 'day' ? DAY : EVENING)])].slice(0, 5);
}

/** "Na het tandenpoetsen: kuiten rekken." */
export function planSentence(cue: string, title: string): string {
  return `${capital(cue.trim())}: ${title.charAt(0).toLowerCase()}${title.slice(1)}.`;
}
