/**
 * The geometry of the drawn figure. A pose says where hips, shoulders, hands and feet are; knees and
 * elbows follow, so that limbs keep one length in every drawing. Units of the 200 × 200 drawing.
 */
export type Point = readonly [x: number, y: number];

/** Which way a knee or elbow points: 1 to the right of the line from hip to foot, -1 to the left. */
export type Bend = 1 | -1;

export interface Reach {
  to: Point;
  bend?: Bend;
}

export const THIGH = 35;
export const SHANK = 34;
export const UPPER_ARM = 25;
export const FOREARM = 24;

/** The joint between two bones that run from `from` to `to`; on the line when it is out of reach. */
export function joint(from: Point, to: Point, upper: number, lower: number, bend: Bend): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const far = Math.hypot(dx, dy) || 1;
  const along = Math.min(far, (upper ** 2 - lower ** 2 + far ** 2) / (2 * far));
  const aside = Math.sqrt(Math.max(0, upper ** 2 - along ** 2)) * bend;
  const stretch = far > upper + lower ? (upper / (upper + lower)) * far : along;
  return round([
    from[0] + (dx * stretch) / far + (dy * aside) / far,
    from[1] + (dy * stretch) / far - (dx * aside) / far,
  ]);
}

/** The point on the way from `a` to `b`, `part` 0…1. */
export function between(a: Point, b: Point, part: number): Point {
  return round([a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part]);
}

/** `length` from `from`; 0° is up, 90° right. */
export function toward(from: Point, degrees: number, length: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return round([from[0] + Math.sin(angle) * length, from[1] - Math.cos(angle) * length]);
}

/** A path through `points`. */
export function line(...points: Point[]): string {
  return `M${points.map((p) => p.join(' ')).join('L')}`;
}

function round([x, y]: Point): Point {
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}
