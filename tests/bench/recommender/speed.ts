/** Times the recommender in node: `{weeks, long}` on standard input, milliseconds out. */
import { readFileSync } from 'node:fs';
import type { History } from '../../../pwa/src/core/history-types.ts';
import { recommend } from '../../../pwa/src/core/recommender.ts';

const content = new URL('../../../server/content/', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, content), 'utf8'));
const model = read('model.json');
const priors = Object.fromEntries(
  read('measures.json').map(({ id, prior }: { id: string; prior: unknown }) => [id, prior]),
);

function milliseconds(history: History): number {
  const start = process.cpuUsage();
  recommend(history, priors, model);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

const { weeks, long } = JSON.parse(readFileSync(0, 'utf8')) as {
  weeks: History[];
  long: History[];
};
process.stdout.write(
  JSON.stringify({
    week: median(weeks.map(milliseconds)),
    long: long.map((history) => median([0, 1, 2, 3, 4].map(() => milliseconds(history)))),
  }),
);
