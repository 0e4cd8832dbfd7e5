/** The evening note, under a minute. With `?dag=` that of an earlier day, with `?stap=` one answer. */

import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import './evening.css';
import { content } from '../../content/index.ts';
import type { Day } from '../../core/days.ts';
import { dayNote } from '../../core/plan.ts';
import { DayGuard } from '../diary/day-guard.tsx';
import { dayState } from '../diary/day-state.ts';
import { today } from '../shared/clock.ts';
import { diary } from '../shared/state.ts';
import { EveningFlow } from './evening-flow.tsx';
import { GoodNight } from './good-night.tsx';
import { MendOne } from './mend-one.tsx';
import { eveningSteps, isMendable, judgedMeasures } from './steps.ts';
import { EveningSummary } from './summary.tsx';

export function Evening() {
  const { query, route } = useLocation();
  // The day the screen was opened on: who is still writing at 04:00 writes about the evening before.
  const [opened] = useState(today.value);
  const [closing, setClosing] = useState<Day | null>(null);
  const day = query['dag'] ?? opened;
  const begun = diary.value.profile.startedOn !== null;
  useEffect(() => {
    if (!begun) route('/welkom', true);
  }, [begun]);
  const mends = query['dag'] !== undefined || query['stap'] !== undefined;
  // The page of an evening that is closed, left open until the next day.
  const isOver = opened !== today.value && dayNote(diary.value, opened).closed !== null;
  const leaves = isOver && !mends;
  useEffect(() => {
    if (leaves) route('/', true);
  }, [leaves]);
  if (!begun || leaves) return null;
  const state = dayState(diary.value, day, today.value);
  if (state !== 'open') return <DayGuard state={state} />;

  const done = judgedMeasures(diary.value, content.measures, day);
  const back = query['dag'] === undefined ? '/avond' : `/dagboek/${day}`;
  const step = query['stap'];
  if (isMendable(step)) return <MendOne key={step} day={day} step={step} done={done} back={back} />;
  if (closing === day) return <GoodNight day={day} />;
  const tonight = day === today.value;
  if (tonight && query['dag'] === undefined && dayNote(diary.value, day).closed !== null)
    return <EveningSummary day={day} />;
  const finish = () => (tonight ? setClosing(day) : route(`/dagboek/${day}`, true));
  return <EveningFlow key={day} day={day} done={done} steps={eveningSteps(done)} onDone={finish} />;
}
