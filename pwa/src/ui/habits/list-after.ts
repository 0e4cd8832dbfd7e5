/** What the daily list will be once these habits are chosen: what goes, and what stays beside them. */
import { content } from '../../content/index.ts';
import { checklist, isExcluded } from '../../core/plan.ts';
import { today } from '../shared/clock.ts';
import { diary } from '../shared/state.ts';

/** What a person added stays on the list beside the habits. */
export function staying(chosen: string[]): string {
  const { choices } = diary.value;
  const added = content.measures.filter(
    (m) => choices[m.id]?.list === 'added' && !isExcluded(diary.value, content, m),
  );
  return added.some((m) => !chosen.includes(m.id))
    ? 'deze op je lijst, met wat je zelf toevoegde'
    : 'alleen deze op je lijst';
}

/** "Van je lijst gaan: kort wandelen en benen omhoog."; null when nothing goes. */
export function leaving(chosen: string[]): string | null {
  const { choices } = diary.value;
  const titles = checklist(diary.value, content, today.value)
    .map(({ measure }) => measure)
    .filter(({ id }) => !chosen.includes(id) && choices[id]?.list !== 'added')
    .map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1));
  if (titles.length === 0) return null;
  return `Van je lijst ${titles.length === 1 ? 'gaat' : 'gaan'}: ${inOneLine(titles)}.`;
}

function inOneLine(titles: string[]): string {
  const [last = '', ...others] = [...titles].reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} en ${last}`;
}
