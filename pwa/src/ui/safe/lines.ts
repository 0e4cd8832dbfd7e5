/** How safe the notes are, in one line. */
import type { Status } from '../../sync/index.ts';
import type { Line } from '../shared/safe-line.tsx';

export function lineOf(status: Status): Line | null {
  const text = textOf(status);
  return text === '' ? null : { text, calls: status.kind === 'paused' || status.refused > 0 };
}

function textOf({ kind, waiting, refused }: Status): string {
  if (kind === 'none') return '';
  if (kind === 'paused') return 'Meld je opnieuw aan om verder te bewaren';
  if (refused > 0) return `${notes(refused)} kon de server niet bewaren. Kijk wat je kunt doen`;
  if (kind === 'differs') return 'Nog niet overal gelijk. De app kijkt het na';
  return waiting > 0 ? `${notes(waiting)} nog alleen op deze telefoon` : 'Alles veilig bewaard';
}

/** "1 notitie", "3 notities" */
export function notes(n: number): string {
  return `${n} ${n === 1 ? 'notitie' : 'notities'}`;
}
