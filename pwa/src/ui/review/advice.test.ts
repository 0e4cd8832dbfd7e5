import { expect, test } from 'vitest';
import type { History, HistoryDay, HistoryEpisode } from '../../core/history-types.ts';
import type { Estimate } from '../../core/recommendation.ts';
import { reasonFor } from './advice.ts';

const MEASURE = 'legs-up';
const offered = (day: number, ...measures: string[]): HistoryDay => ({ day, offered: measures });
const done = (day: number): HistoryEpisode => ({ id: `${day}`, intervention: MEASURE, day });

function reason(days: HistoryDay[], episodes: HistoryEpisode[]): string {
  const history: History = { version: 1, as_of_day: 9, available: [MEASURE], days, episodes };
  const days_done = new Set(episodes.map((e) => e.day)).size;
  const based_on = { days_done, moments: 0, ratings: 0 };
  const estimate = { intervention: MEASURE, verdict: 'unclear', chance_helps: 0.5, based_on };
  return reasonFor(estimate as Estimate, history);
}

test('a day on which it was done without being on the list is a day of both numbers', () => {
  const days = [offered(1), offered(2, MEASURE), offered(3, MEASURE), offered(4, MEASURE)];
  expect(reason(days, [done(1), done(3), done(5)])).toContain('op 3 van de 5 dagen gelukt.');
});

test('a day counts once, however often it was done', () => {
  const twice = [done(2), { ...done(2), id: 'again' }];
  const days = [offered(2, MEASURE), offered(3, MEASURE)];
  expect(reason(days, twice)).toContain('op 1 van de 2 dagen gelukt.');
});

test('what never stood on the list is not said to fit in the day', () => {
  expect(reason([offered(1, 'breathing')], [done(1), done(2)])).toContain(
    'Je deed het op 2 dagen.',
  );
});
