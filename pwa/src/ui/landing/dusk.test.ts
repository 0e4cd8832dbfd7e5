/** However dark: text on what it stands on at 4.5 to 1, and shapes that matter at 3 to 1. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./landing.css', import.meta.url), 'utf8');
const TEXT = [
  ['ink', 'ground'],
  ['ink', 'surface'],
  ['ink', 'soft'],
  ['ink', 'fill'],
  ['ink-2', 'ground'],
  ['ink-2', 'surface'],
  ['ink-2', 'fill'],
  ['action', 'ground'],
  ['action', 'fill'],
  ['accent', 'ground'],
  ['accent', 'soft'],
  ['on-action', 'action'],
  ['on-accent', 'accent'],
] as const;

describe.each(['1', '2'])('dusk %s', (depth) => {
  const colours = palette(depth);
  test.each(TEXT)('%s on %s', (text, ground) => {
    expect(contrast(colours[text] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
  test('borders of what can be chosen', () => {
    expect(contrast(colours['control'] ?? '', colours['surface'] ?? '')).toBeGreaterThanOrEqual(3);
  });
});

test('the second is darker than the first', () => {
  for (const name of ['ground', 'ink', 'action'])
    expect(light(palette('2')[name] ?? '')).toBeLessThan(light(palette('1')[name] ?? ''));
});

function palette(depth: string): Record<string, string> {
  const block = css.split(`[data-dusk="${depth}"] {`)[1]?.split('}')[0] ?? '';
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#\w{6})/g)].map((m) => [m[1], m[2]]));
}

/** Relative luminance as in WCAG 2.2. */
function light(colour: string): number {
  const parts = [1, 3, 5].map((i) => {
    const part = Number.parseInt(colour.slice(i, i + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = parts;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, bright = 0] = [light(a), light(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
}
