/** How safe the notes are, in one line. */
import type { Status } from '../../sync/index.ts';
import type { Line } from '../shared/safe-line.tsx';

export interface Standing extends Status {
  /** Notes with a change that could not be written on this phone, and is in memory alone. */
  unsaved: number;
}

export function lineOf(status: Standing): Line | null {
  const text = textOf(status);
  return text === '' ? null : { text, calls: status.kind === 'paused' || status.refused > 0 };
}

function textOf({ kind, waiting, refused, unsaved }: Standing): string {
  if (kind === 'none') return '';
  if (kind === 'paused') return 'Meld je opnieuw aan om verder te bewaren';
  if (refused > 0) return `${notes(refused)} kon de server niet bewaren. Kijk wat je kunt doen`;
  if (unsaved > 0) return 'Nog niet alles bewaard';
  if (kind === 'differs') return 'Nog niet overal gelijk. De app kijkt het na';
  if (kind === 'unheard') return 'Nog niet nagekeken. Dat gaat vanzelf';
  return waiting > 0 ? `${notes(waiting)} nog alleen op deze telefoon` : 'Alles veilig bewaard';
}

/** How many notes or changes are here alone, as far as this phone knows. */
export function aloneIn({ waiting, refused, unsaved }: Standing): number {
  return waiting + refused + unsaved;
}

/** True when nobody can say that what does not wait is in the account. */
export function isUnsure({ kind, since }: Standing): boolean {
  return kind === 'paused' || kind === 'differs' || since === null;
}

/** What goes for good when this phone is erased. */
export function lossOf(status: Standing): string {
  const alone = aloneIn(status);
  if (isUnsure(status))
    return 'De app kan nu niet zien of alles in je account staat. Wat daar niet staat, is dan weg. Dit kun je niet ongedaan maken.';
  if (alone === 0) return 'In je account blijft alles staan.';
  return `${notes(alone)} ${alone === 1 ? 'staat' : 'staan'} nergens anders. Dit kun je niet ongedaan maken.`;
}

/** "1 notitie", "3 notities" */
export function notes(n: number): string {
  return `${n} ${n === 1 ? 'notitie' : 'notities'}`;
}
