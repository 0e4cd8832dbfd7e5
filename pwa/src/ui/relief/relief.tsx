/** "Nu last?": two taps from the app's icon to the first instruction, at three in the morning. */
import reliefContent from '@content/relief.json';
import { useEffect, useState } from 'preact/hooks';
import './relief.css';
import { cautions } from '../../content/index.ts';
import type { Score } from '../../core/diary.ts';
import { allowSound } from '../guide/cues.ts';
import { ScoreQuestion } from '../guide/score-question.tsx';
import { msNow, now } from '../shared/clock.ts';
import { diary } from '../shared/state.ts';
import { counted, isOpen, isPast, type Relief, type Step, safeSteps } from './chain.ts';
import { Choice } from './choice.tsx';
import { End, NothingFits } from './end.tsx';
import { forget, newRelief, recallRelief, record } from './record.ts';
import { StepScreen } from './step-screen.tsx';

const WHERE = 'Nu last?';

export function ReliefScreen() {
  const [relief, setRelief] = useState<Relief | null | undefined>(undefined);
  useEffect(() => {
    recallRelief().then((kept) => setRelief(kept && reopened(kept)));
  }, []);
  // A page that was put away for hours goes on as if it were opened anew.
  useEffect(() => {
    if (relief && isPast(relief, msNow())) setRelief(null);
    closedIfPast();
  }, [now.value]);
  if (relief === undefined) return null;
  if (relief === null) return <Choice onChoose={(cramp) => change(newRelief(cramp))} />;

  const steps = stepsOf(relief);
  if (relief.phase === 'end') return <End onAgain={() => setRelief(null)} />;
  if (relief.phase === 'after')
    return <ScoreQuestion where={WHERE} relief={false} onAnswer={end} />;
  const step = steps[relief.step];
  if (!step) return <NothingFits />;
  return <StepScreen {...{ relief, steps, step }} where={WHERE} onChange={change} />;

  async function change(next: Relief): Promise<boolean> {
    allowSound();
    if (closedIfPast()) return false;
    setRelief(next);
    return record(next);
  }

  async function end(after: Score | null): Promise<void> {
    if (!relief || closedIfPast()) return;
    const over: Relief = { ...relief, after, phase: 'end' };
    await record(over);
    forget();
    setRelief(over);
  }

  /** Also before each change: on waking a timer or a tap may come before the clock is drawn. */
  function closedIfPast(): boolean {
    if (!relief || relief.phase === 'end' || isOpen(relief, stepsOf(relief), msNow())) return false;
    setRelief(reopened(relief));
    return true;
  }
}

function stepsOf(relief: Relief): Step[] {
  const { steps } = relief.cramp ? reliefContent.cramp : reliefContent.restless;
  return safeSteps(steps, diary.value.profile.cautions, cautions);
}

/** What was in progress, with what was done meanwhile; null when it is too long ago. */
function reopened(kept: Relief): Relief | null {
  const steps = stepsOf(kept);
  const step = kept.phase === 'steps' ? steps[kept.step] : undefined;
  const relief = step ? counted(kept, step, msNow()) : kept;
  if (relief !== kept) record(relief);
  if (isOpen(relief, steps, msNow())) return relief;
  forget();
  return null;
}
