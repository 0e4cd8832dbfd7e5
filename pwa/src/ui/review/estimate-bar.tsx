/** An estimate with its uncertainty: the bar is the 80% interval, the dot the middle, the mark zero. */
import type { Estimate } from '../../core/recommendation.ts';
import { linear } from './scale.ts';

/** One scale for all bars on a screen, in points of relief; zero is always on it. */
export type Range = [low: number, high: number];

export function rangeOf(estimates: Estimate[]): Range {
  const low = Math.min(-0.5, ...estimates.map((e) => e.relief.low));
  const high = Math.max(1, ...estimates.map((e) => e.relief.high));
  return [low, high];
}

export function EstimateBar({ estimate, range }: { estimate: Estimate; range: Range }) {
  const { mean, low, high } = estimate.relief;
  const x = linear(range, [2, 98]);
  return (
    <svg class="estimate-bar" viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
      <rect x="0" y="3" width="100" height="10" class="track" />
      <rect x={x(low)} y="3" width={x(high) - x(low)} height="10" class="interval" />
      <rect x={x(0) - 0.25} y="0" width="0.5" height="16" class="zero" />
      <rect x={x(mean) - 1.2} y="0.5" width="2.4" height="15" class="mean" />
    </svg>
  );
}

/** The same in words: "tussen 0,2 erger en 1,1 punt lichter". */
export function rangeInWords({ relief }: Estimate): string {
  const { low, high } = relief;
  const way = (x: number) => `${points(x)} ${x < 0 ? 'erger' : 'lichter'}`;
  return low * high < 0
    ? `tussen ${way(low)} en ${way(high)}`
    : `tussen ${points(low)} en ${way(high)}`;
}

export function points(value: number): string {
  return Math.abs(value).toFixed(1).replace('.', ',');
}
