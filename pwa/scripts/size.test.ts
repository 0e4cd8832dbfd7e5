import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exceeded, measure, table } from './size.ts';

/** Text that hardly compresses, of about `kb` KB when it is gzipped. */
const noise = (kb: number) => randomBytes(kb * 1024).toString('base64');

const MANIFEST = {
  'index.html': {
    file: 'assets/index.js',
    css: ['assets/index.css'],
    imports: ['_shared.js', '_words.js'],
    name: 'app',
  },
  '_shared.js': { file: 'assets/shared.js' },
  '_words.js': { file: 'assets/words.js', imports: ['_shared.js'] },
  'src/ui/more/more.tsx': {
    file: 'assets/more.js',
    imports: ['_shared.js', '_deep.js', '_measures.js'],
    isDynamicEntry: true,
  },
  '_measures.js': { file: 'assets/measures.js', name: 'measures' },
  '_deep.js': { file: 'assets/deep.js', css: ['assets/deep.css'], imports: ['_deep.js'] },
};

const SMALL = {
  '.vite/manifest.json': JSON.stringify(MANIFEST),
  'index.html': '<svg xmlns="http://www.w3.org/2000/svg">',
  'look.js': '',
  'sw.js': noise(1),
  'sync-worker.js': noise(1),
  'assets/index.js': noise(10),
  'assets/index.css': noise(2),
  'assets/shared.js': noise(5),
  'assets/words.js': noise(3),
  'assets/more.js': noise(4),
  'assets/measures.js': noise(3),
  'assets/deep.js': noise(1),
  'assets/deep.css': noise(1),
};

let dist: string;

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'size-'));
});

afterEach(() => rmSync(dist, { recursive: true }));

function build(changes: Record<string, string> = {}) {
  for (const [name, text] of Object.entries({ ...SMALL, ...changes })) {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), text);
  }
  return measure(dist);
}

it('counts all that the entry imports to the first visit, and shared parts only once', () => {
  const report = build();
  const kb = Object.fromEntries(report.lines.map((l) => [l.what, Math.round(l.measured / 1024)]));
  expect(kb).toMatchObject({ 'first screen, all': 20, 'first screen, script': 18, 'sw.js': 1 });
  expect(kb).toMatchObject({ 'src/ui/more/more.tsx': 6, 'texts: measures': 3 });
  expect(report.lines.find((line) => line.unit === 'requests')?.measured).toBe(6);
  expect(exceeded(report)).toEqual([]);
});

it.each([
  ['first screen, script', { 'assets/shared.js': noise(30) }],
  ['first screen, all', { 'assets/index.css': noise(45) }],
  ['src/ui/more/more.tsx', { 'assets/deep.css': noise(22) }],
  ['texts: measures', { 'assets/measures.js': noise(9) }],
  ['sw.js', { 'sw.js': noise(9) }],
  ['sync-worker.js', { 'sync-worker.js': noise(21) }],
])('names what is too much: %s', (what, changes) => {
  const report = build(changes);
  expect(exceeded(report)).toEqual([what]);
  expect(table(report)).toMatch(/✗/);
});

it('finds addresses of other hosts', () => {
  const report = build({ 'sw.js': 'fetch("https://example.org/a")' });
  expect(exceeded(report)).toEqual(['sw.js: https://example.org/a']);
});
