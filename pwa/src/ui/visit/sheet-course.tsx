/** The course: every evening a dot, every week its mean. Below it the same in figures, for eye and ear. */
import { type Day, daysBetween } from '../../core/days.ts';
import { crampWords, DISTURBED_FROM, type Visit, type VisitWeek } from '../../core/visit.ts';
import { points, shortDate } from './wording.ts';

/** In millimetres; the table below keeps to the same columns. */
const WIDTH = 186;
const GUTTER = 34;
const HEIGHT = 33;
const TOP = 4;
const BOTTOM = 3;

/** With more weeks the figures would hide the dots; the table has them all. */
const ROOM_FOR_FIGURES = 6;

const y = (score: number) => TOP + ((10 - score) / 10) * (HEIGHT - TOP - BOTTOM);

interface Shown {
  evenings: boolean;
  nights: boolean;
}

export function Course({ visit, evenings, nights }: Shown & { visit: Visit }) {
  const { weeks } = visit;
  const scored = nights && weeks.some((week) => week.nights > 0);
  const cramps = nights ? crampWords(visit) : null;
  return (
    <>
      {evenings ? <Picture weeks={weeks} /> : null}
      {evenings || scored ? <Figures weeks={weeks} evenings={evenings} nights={scored} /> : null}
      {cramps === null ? null : <p class="sheet-small">{cramps}</p>}
    </>
  );
}

function Figures({ weeks, evenings, nights }: Shown & { weeks: VisitWeek[] }) {
  return (
    <table class="sheet-weeks">
      <caption class="sheet-hidden">Per week</caption>
      <thead>
        <tr>
          <th scope="col">week vanaf</th>
          {weeks.map((week) => (
            <th scope="col" key={week.first}>
              {shortDate(week.begins)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {evenings ? <Row title="gemiddelde (avonden)" weeks={weeks} cell={meanOf} strong /> : null}
        {nights ? (
          <Row title={`nachten ${DISTURBED_FROM} of hoger`} weeks={weeks} cell={nightsOf} />
        ) : null}
      </tbody>
    </table>
  );
}

interface RowProps {
  title: string;
  weeks: VisitWeek[];
  cell: (week: VisitWeek) => string;
  strong?: boolean;
}

function Row({ title, weeks, cell, strong }: RowProps) {
  return (
    <tr class={strong ? 'strong' : undefined}>
      <th scope="row">{title}</th>
      {weeks.map((week) => (
        <td key={week.first}>{cell(week)}</td>
      ))}
    </tr>
  );
}

function meanOf({ mean, evenings }: VisitWeek): string {
  return `${mean === null ? '–' : points(mean)} (${evenings.length})`;
}

function nightsOf({ disturbed, nights }: VisitWeek): string {
  return nights === 0 ? '–' : `${disturbed} van ${nights}`;
}

function Picture({ weeks }: { weeks: VisitWeek[] }) {
  const column = (WIDTH - GUTTER) / weeks.length;
  return (
    <svg class="sheet-course" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {[0, 5, 10].map((score) => (
        <path key={score} class="grid" d={`M${GUTTER} ${y(score)}H${WIDTH}`} />
      ))}
      <text x={GUTTER - 2} y={y(10) + 1} class="axis">
        10 het ergst
      </text>
      <text x={GUTTER - 2} y={y(5) + 1} class="axis">
        5
      </text>
      <text x={GUTTER - 2} y={y(0) + 1} class="axis">
        0 geen last
      </text>
      {weeks.map((week, i) => (
        <Week
          key={week.first}
          week={week}
          left={GUTTER + i * column}
          width={column}
          figure={weeks.length <= ROOM_FOR_FIGURES || week === weeks.at(-1)}
        />
      ))}
    </svg>
  );
}

interface WeekProps {
  week: VisitWeek;
  left: number;
  width: number;
  /** With its mean in figures. */
  figure: boolean;
}

function Week({ week, left, width, figure }: WeekProps) {
  const from = (day: Day) => left + (daysBetween(week.first, day) / 7) * width;
  const x = (day: Day) => from(day) + width / 14;
  const inset = Math.min(2, width * 0.08);
  return (
    <g>
      <path class="edge" d={`M${left} ${y(10)}V${y(0)}`} />
      {week.evenings.map(({ day, score }) => (
        <circle key={day} cx={x(day)} cy={y(score)} r={width > 20 ? 1 : 0.7} />
      ))}
      {week.mean === null ? null : (
        <>
          <path
            class="mean"
            d={`M${from(week.begins) + inset} ${y(week.mean)}H${left + width - inset}`}
          />
          {figure ? (
            <text class="value" x={(from(week.begins) + left + width) / 2} y={y(week.mean) - 1.4}>
              {points(week.mean)}
            </text>
          ) : null}
        </>
      )}
    </g>
  );
}
