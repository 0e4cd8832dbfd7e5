/** What somebody would call a note of theirs. */
import { measureById } from '../../content/index.ts';
import { isDay } from '../../core/days.ts';
import type { Note } from '../../core/note.ts';
import { dateOf } from '../shared/words.ts';

export function nameOf({ id, kind, fields }: Note): string {
  const day = fields['day'] ?? id.replace(/^day:/, '');
  const when = isDay(day) ? ` van ${dateOf(day)}` : '';
  const measure = measureById(String(fields['measure'] ?? id.replace(/^choice:/, '')))?.title;
  if (kind === 'profile') return 'Je instellingen';
  if (kind === 'choice') return measure ? `Je keuze bij ${measure}` : 'Een keuze op je lijst';
  if (kind === 'day') return `Je notities${when}`;
  if (kind === 'episode')
    return `${measure ?? 'Iets wat je deed'}${when ? `,${when.slice(4)}` : ''}`;
  if (kind === 'relief') return `Nu last?${when ? `,${when.slice(4)}` : ''}`;
  return kind === 'thought' ? 'Een geparkeerde gedachte' : 'Een notitie';
}
