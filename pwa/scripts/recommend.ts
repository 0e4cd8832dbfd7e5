/**
 * `npm run --silent recommend`: histories as JSON lines in, recommendations as JSON lines out.
 *
 * All lines are read and judged before the first answer is written: a bad line leaves no half
 * answer. An empty line at the end is no line; anywhere else it is a bad one.
 */
import { readFileSync, writeSync } from 'node:fs';
import type { History } from '../src/core/history-types.ts';
import type { Model, Prior } from '../src/core/recommendation.ts';
import { problemWith } from '../src/core/recommender/check.ts';
import { priorsOf } from '../src/core/recommender/priors.ts';
import { recommend } from '../src/core/recommender.ts';

const CONTENT = new URL('../../server/content/', import.meta.url);
const STDIN = 0;
const STDOUT = 1;
const NEWLINE = 10;

class BadLine extends Error {}

function content(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, CONTENT), 'utf8'));
}

function read(line: Uint8Array, number: number): History {
  const value = parse(line, number);
  const problem = problemWith(value);
  if (problem !== null) throw new BadLine(`line ${number}: ${problem}`);
  return value as History;
}

function parse(line: Uint8Array, number: number): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line));
  } catch {
    throw new BadLine(`line ${number}: not JSON`);
  }
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, start);
    lines.push(bytes.subarray(start, end < 0 ? bytes.length : end));
    start = end < 0 ? bytes.length : end + 1;
  }
  return lines;
}

/** A pipe may take less than it is given. */
function write(text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) rest = rest.subarray(writeSync(STDOUT, rest));
}

function answer(histories: History[]): void {
  const measures = ['measures.json', 'library.json'].flatMap(
    (name) => content(name) as { id: string; prior: Prior }[],
  );
  const priors = priorsOf(measures);
  const model = content('model.json') as Model;
  for (const history of histories) write(`${JSON.stringify(recommend(history, priors, model))}\n`);
}

try {
  answer(linesOf(readFileSync(STDIN)).map((line, i) => read(line, i + 1)));
} catch (error) {
  if (!(error instanceof BadLine)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
