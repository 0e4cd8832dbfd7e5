/** Holds the built app to its byte budgets: prints each, and exits 1 when one is exceeded. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { FIRST, TEXTS } from './chunks.ts';

/** What vite's manifest says of a chunk. */
interface Chunk {
  file: string;
  name?: string;
  css?: string[];
  imports?: string[];
  isDynamicEntry?: boolean;
}

export interface Line {
  what: string;
  measured: number;
  limit: number;
  unit: 'bytes' | 'requests';
}

export interface Report {
  lines: Line[];
  /** Addresses of other hosts in the built files. */
  foreign: string[];
}

const KB = 1024;
/** Besides scripts and styles: what a browser asks for on the first visit. */
const PAGE = ['index.html', 'look.js', 'manifest.webmanifest', 'icons/icon.svg'];
/** Names (XML, FHIR codes), and where error texts of preact-iso and workbox point: never fetched. */
const NEVER_FETCHED =
  /^https?:\/\/(www\.w3\.org\/|loinc\.org|terminology\.hl7\.org\/|github\.com\/preactjs\/|bit\.ly\/wb-)/;

/** Measures a built `dist`, gzip -9. Throws when it was built without vite's manifest. */
export function measure(dist: string): Report {
  const chunks: Record<string, Chunk> = JSON.parse(
    readFileSync(join(dist, '.vite/manifest.json'), 'utf8'),
  );
  const gzip = (file: string) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  const total = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + gzip(file), 0);
  const keys = (which: (key: string, chunk: Chunk) => boolean | undefined) =>
    Object.keys(chunks).filter((key) => which(key, chunks[key] as Chunk));

  const app = filesOf(
    chunks,
    keys((_, chunk) => chunk.name === FIRST),
  );
  if (app.size === 0) throw new Error(`no part is named ${FIRST}`);
  const scripts = [...app].filter((file) => file.endsWith('.js'));
  const first = [...PAGE.filter((file) => existsSync(join(dist, file))), ...app];
  const lines: Line[] = [
    { what: 'first screen, all', measured: total(first), limit: 60 * KB, unit: 'bytes' },
    {
      what: 'first screen, script',
      measured: total([...scripts, 'look.js']),
      limit: 40 * KB,
      unit: 'bytes',
    },
    { what: 'first screen', measured: first.length, limit: 12, unit: 'requests' },
    { what: 'sw.js', measured: gzip('sw.js'), limit: 8 * KB, unit: 'bytes' },
    { what: 'sync-worker.js', measured: gzip('sync-worker.js'), limit: 20 * KB, unit: 'bytes' },
  ];
  // Long texts come once, with the first screen that wants them: they count on their own, as the
  // library does.
  const texts = Object.values(chunks).filter(({ name }) => TEXTS.some((text) => text === name));
  for (const { name = '', file } of texts)
    lines.push({ what: `texts: ${name}`, measured: gzip(file), limit: 8 * KB, unit: 'bytes' });
  const counted = new Set([...app, ...texts.map(({ file }) => file)]);
  for (const key of keys((_, chunk) => chunk.isDynamicEntry)) {
    const later = [...filesOf(chunks, [key])].filter((file) => !counted.has(file));
    lines.push({ what: key, measured: total(later), limit: 25 * KB, unit: 'bytes' });
  }
  return { lines, foreign: foreignAddresses(dist) };
}

/** The files of chunks and of all that they import at once. */
function filesOf(chunks: Record<string, Chunk>, keys: string[]): Set<string> {
  const seen = new Set<string>();
  const files = new Set<string>();
  const walk = (key: string) => {
    if (seen.has(key)) return;
    seen.add(key);
    const { file, css = [], imports = [] } = chunks[key] as Chunk;
    for (const name of [file, ...css]) files.add(name);
    imports.forEach(walk);
  };
  keys.forEach(walk);
  return files;
}

function foreignAddresses(dist: string): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|css|html|svg|webmanifest)$/.test(file))
    .flatMap((file) =>
      [...readFileSync(join(dist, file), 'utf8').matchAll(/https?:\/\/[^\s"'`)<>\\]+/g)]
        .map(([address]) => address)
        .filter((address) => !NEVER_FETCHED.test(address))
        .map((address) => `${file}: ${address}`),
    );
}

export function exceeded({ lines, foreign }: Report): string[] {
  return [
    ...lines.filter((line) => line.measured > line.limit).map(({ what }) => what),
    ...foreign,
  ];
}

export function table({ lines }: Report): string {
  const text = (line: Line, value: number) =>
    line.unit === 'bytes' ? `${(value / KB).toFixed(1)} KB` : `${value}`;
  return lines
    .map((line) => {
      const mark = line.measured > line.limit ? '✗' : ' ';
      const [measured, limit] = [text(line, line.measured), text(line, line.limit)];
      return `${mark} ${measured.padStart(8)} of ${limit.padStart(8)}  ${line.what}`;
    })
    .join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const report = measure(fileURLToPath(new URL('../dist', import.meta.url)));
  const over = exceeded(report);
  console.log(table(report));
  for (const what of over) console.error(`too much: ${what}`);
  process.exitCode = over.length > 0 ? 1 : 0;
}
