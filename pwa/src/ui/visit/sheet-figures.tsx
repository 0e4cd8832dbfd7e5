/** Three figures for who has ten seconds. */
import { course, DISTURBED_FROM, type Visit, type VisitWeek } from '../../core/visit.ts';
import type { Part } from '../../core/visit-page.ts';
import { points, shortDate, tallied } from './wording.ts';

interface Figure {
  value: string;
  what: string;
  more: string;
}

export function KeyFigures({ visit, shown }: { visit: Visit; shown: Part[] }) {
  const figures = [
    shown.includes('course') ? evenings(visit.weeks) : null,
    shown.includes('nights') ? nights(visit.weeks) : null,
    shown.includes('worst') ? worst(visit) : null,
  ].filter((figure) => figure !== null);
  if (figures.length === 0) return null;
  return (
    <dl class="sheet-figures">
      {figures.map(({ value, what, more }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>
            <b>{value}</b>
            <small>{more}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const until = (week: VisitWeek) => `week tot en met ${shortDate(week.last)}`;

function evenings(weeks: VisitWeek[]): Figure | null {
  const last = weeks.filter((week) => week.mean !== null).at(-1);
  if (!last || last.mean === null) return null;
  const compared = course(weeks);
  const first = compared ? `; ${inWeek(compared.before)}` : '';
  return {
    value: `${points(last.mean)} van 10`,
    what: 'Last in de avond, gemiddeld',
    more: `${until(last)}, ${last.evenings.length} avonden${first}`,
  };
}

function inWeek(week: VisitWeek): string {
  return `${points(week.mean ?? 0)} in de ${until(week)} (${week.evenings.length} avonden)`;
}

function nights(weeks: VisitWeek[]): Figure | null {
  const last = weeks.filter((week) => week.nights > 0).at(-1);
  if (!last) return null;
  return {
    value: `${last.disturbed} van ${last.nights}`,
    what: `Nachten met last (score ${DISTURBED_FROM} of hoger)`,
    more: until(last),
  };
}

function worst({ worstWhen, worst }: Visit): Figure {
  const noted = worst.length > 0 ? `genoteerd: ${tallied(worst)}` : '';
  return {
    value: worstWhen ?? worst[0]?.label ?? '',
    what: 'Wanneer het ergst',
    more: noted,
  };
}
