import { wallTime } from '../../core/days.ts';
import { clockText, minutesOf } from '../../core/evening.ts';
import { zone } from '../shared/clock.ts';
import { type Pair, WAIT } from './rest-rule.ts';

/** When the second score is asked, on the wall clock: "10:47". */
export function dueTime({ episode }: Pair): string {
  const due = new Date(Date.parse(episode.at) + WAIT * 60_000).toISOString();
  return clockText(minutesOf(wallTime(due, zone.value)));
}
