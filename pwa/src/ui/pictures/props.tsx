/** Things around the figure: arrows, waves, a chair, a pillow. */
import { line, type Point, toward } from './body.ts';

const ACCENT = {
  fill: 'none',
  stroke: 'var(--accent)',
  'stroke-width': 5,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;

/** A straight arrow. */
export function Arrow({ from, to }: { from: Point; to: Point }) {
  const back = (Math.atan2(to[0] - from[0], from[1] - to[1]) * 180) / Math.PI + 180;
  const barb = (turn: number) => toward(to, back + turn, 11);
  return <path d={`${line(from, to)}${line(barb(36), to, barb(-36))}`} {...ACCENT} />;
}

/** Any line in the accent: waves, a curve that shows a movement. */
export function Mark({ d }: { d: string }) {
  return <path d={d} {...ACCENT} />;
}

/** A chair seen from the side, its back at `x`. */
export function Chair({
  x,
  seat,
  floor = 166,
  depth = 40,
}: {
  x: number;
  seat: number;
  floor?: number;
  depth?: number;
}) {
  return (
    <path
      d={`M${x} ${seat - 48}V${floor}M${x} ${seat}h${depth}V${floor}`}
      fill="none"
      stroke="var(--prop)"
      stroke-width="5"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  );
}

/** A mattress seen from the side. */
export function Bed({ y, from = 20, to = 180 }: { y: number; from?: number; to?: number }) {
  return (
    <g stroke-linecap="round">
      <rect x={from} y={y} width={to - from} height="20" rx="9" fill="var(--prop-2)" />
      <path
        d={`M${from + 14} ${y + 26}v5M${to - 14} ${y + 26}v5`}
        stroke="var(--prop)"
        stroke-width="6"
      />
    </g>
  );
}

export function Pillow({ d }: { d: string }) {
  return (
    <path d={d} fill="var(--prop)" stroke="var(--prop)" stroke-width="8" stroke-linejoin="round" />
  );
}
