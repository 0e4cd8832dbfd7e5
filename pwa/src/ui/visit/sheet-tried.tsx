/** Each measure: how often, what the person thought of it, and what it did with its uncertainty. */
import type { Relief } from '../../core/recommendation.ts';
import { type Tried, verdictWords } from '../../core/visit.ts';
import { ROOM_FOR } from '../../core/visit-page.ts';
import { judged, reliefWords } from './wording.ts';

export function TriedTable({ tried }: { tried: Tried[] }) {
  const rows = tried.slice(0, ROOM_FOR.tried);
  const more = tried.length - rows.length;
  const range = rangeOf(rows);
  return (
    <>
      <table class="sheet-tried">
        <thead>
          <tr>
            <th scope="col">Maatregel</th>
            <th scope="col">Dagen</th>
            <th scope="col">Voor en na</th>
            <th scope="col">Eigen oordeel</th>
            <th scope="colgroup" colSpan={2}>
              Punten minder last (80%-interval)
            </th>
            <th scope="col">Wat er te zeggen is</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.measure} class={one.estimate?.verdict}>
              <th scope="row">{one.title}</th>
              <td>{one.days}</td>
              <td>{one.pairs || '–'}</td>
              <td>{judged(one)}</td>
              <td>{one.estimate ? <Bar relief={one.estimate.relief} range={range} /> : null}</td>
              <td>{one.estimate ? reliefWords(one.estimate.relief) : null}</td>
              <td>{verdictWords(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="sheet-small">
        {more > 0 ? `En nog ${more} andere. ` : ''}
        Punten: verschil in de avondscore tussen een dag met en een dag zonder. De streep is nul.
        Links ervan, of met een minteken, is meer last.
      </p>
    </>
  );
}

type Range = [low: number, high: number];

function rangeOf(rows: Tried[]): Range {
  const reliefs = rows.flatMap((row) => row.estimate?.relief ?? []);
  return [Math.min(-0.5, ...reliefs.map((r) => r.low)), Math.max(1, ...reliefs.map((r) => r.high))];
}

function Bar({ relief, range: [from, to] }: { relief: Relief; range: Range }) {
  const x = (value: number) => 0.5 + ((value - from) / (to - from)) * 21;
  return (
    <svg class="sheet-bar" viewBox="0 0.5 22 3" aria-hidden="true">
      <rect
        class="interval"
        x={x(relief.low)}
        y="1"
        width={x(relief.high) - x(relief.low)}
        height="2"
        rx="1"
      />
      <path class="zero" d={`M${x(0)} 0.5V3.5`} />
      <circle class="middle" cx={x(relief.mean)} cy="2" r="1" />
    </svg>
  );
}
