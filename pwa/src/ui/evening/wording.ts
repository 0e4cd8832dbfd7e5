/** What each question of the evening says, for tonight or for an earlier day. */
import type { Day } from '../../core/days.ts';
import { capital, longDay, weekdayName } from '../shared/words.ts';
import type { Mendable } from './steps.ts';

export interface Wording {
  title: string;
  sub: string | null;
}

interface Circumstances {
  /** Another day than today. */
  past: boolean;
  /** The page of the plan asks to look back to the start. */
  reflect: boolean;
}

const PAST: Partial<Record<Mendable, string>> = {
  score: 'Hoeveel last had je die avond van je benen?',
  worst: 'Wanneer was het die dag het ergst?',
  triggers: 'Speelde er die dag iets mee?',
};

const TITLES: Record<Mendable, string> = {
  score: 'Hoeveel last had je vanavond van je benen?',
  night: 'Hoeveel last had je ’s nachts van je benen?',
  worst: 'Wanneer was het vandaag het ergst?',
  help: 'Wat deed het voor je benen?',
  triggers: 'Speelde er vandaag iets mee?',
  text: 'Wil je nog iets opschrijven?',
};

export function wordingOf(step: Mendable, { past, reflect }: Circumstances): Wording {
  const title = (past ? PAST[step] : undefined) ?? TITLES[step];
  return { title, sub: subOf(step, reflect) };
}

/** "Avond" tonight; the day itself when an earlier one is noted. */
export function whereOf(day: Day, past: boolean): string {
  return past ? capital(longDay(day)) : 'Avond';
}

export function nightOf(day: Day): string {
  return `De nacht die eindigde op ${weekdayName(day)}ochtend.`;
}

function subOf(step: Mendable, reflect: boolean): string | null {
  if (step === 'worst') return 'Je kunt er meer kiezen.';
  if (step === 'help') return 'Weet je het niet? Laat het dan leeg.';
  if (step === 'triggers') return 'Tik aan wat er was. Niets is ook goed.';
  if (step === 'text')
    return reflect
      ? 'Bijvoorbeeld of je benen lichter voelen dan op de eerste dag.'
      : 'Een paar woorden is genoeg. Leeg laten mag ook.';
  return null;
}
