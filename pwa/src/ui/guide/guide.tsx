/** A guided measure: how it is now, the guide itself, how it is then; noted as one episode. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import './guide.css';
import { cautions } from '../../content/index.ts';
import { fullMeasure } from '../../content/measures.ts';
import type { Guide as GuideContent, Measure } from '../../core/content.ts';
import type { Score } from '../../core/diary.ts';
import { removal } from '../shared/changes.ts';
import { msNow } from '../shared/clock.ts';
import { judged } from '../shared/judged.ts';
import { diary, saveAndSay } from '../shared/state.ts';
import { dismiss } from '../shared/toast.tsx';
import { rhythmOf } from './breath.ts';
import { useMoment, useSpoken } from './cue-times.ts';
import { allowSound } from './cues.ts';
import { episodeOf, type Going, keep, keepPaused, recall, start } from './going.ts';
import { ownScreen } from './own-screen.ts';
import { AskAfter, AskBefore, AskForgotten, AskStopped, NotPossible } from './questions.tsx';
import { Running } from './running.tsx';
import { lengths } from './steps.ts';
import { isForgotten, position, resume } from './timeline.ts';
import { useNow } from './use-now.ts';
import { allowVoice } from './voice.ts';

export function Guide() {
  const measure = fullMeasure(useRoute().params['id'] ?? '');
  const [going, change] = useGoing();
  if (going === undefined) return null;
  const fits = going && going.measure === measure?.id && judged(going.measure).allowed;
  if (going && (!fits || isForgotten(going.run, msNow())))
    return <AskForgotten going={going} onNote={finish} onDrop={() => change(null)} />;
  const own = ownScreen(measure?.id);
  if (own) return <Elsewhere to={own} />;
  if (!measure?.guide) return <NotPossible title={measure?.title} reasons={[]} />;
  const { allowed, reasons } = judged(measure.id);
  if (!allowed && !going) return <NotPossible title={measure.title} reasons={reasons} />;
  if (going)
    return <InProgress {...{ measure, going, change }} guide={measure.guide} onNote={finish} />;
  const begin = (before: Score | null) => {
    allowSound();
    allowVoice();
    // What was noted before would lie over the button that pauses.
    dismiss();
    change(start(measure.id, before));
  };
  return <AskBefore measure={measure} onAnswer={begin} />;

  async function finish(one: Going): Promise<void> {
    if (await noted(one, null)) change(null);
  }
}

/** A measure whose guide is a screen of its own. */
function Elsewhere({ to }: { to: string }) {
  const { route } = useLocation();
  useEffect(() => route(to, true), [to]);
  return null;
}

interface Props {
  measure: Measure;
  guide: GuideContent;
  going: Going;
  change: (going: Going | null) => void;
  /** Of a guide that was forgotten. */
  onNote: (going: Going) => void;
}

function InProgress({ measure, guide, going, change, onNote }: Props) {
  const { route } = useLocation();
  const [stopping, setStopping] = useState(false);
  const now = useNow(going.run.pausedAt === null);
  const rhythm = rhythmOf(diary.value.profile, cautions);
  const seconds = lengths(guide, rhythm, going);
  const at = position(seconds, going.run, now);
  useMoment(String(at.over), now, { cue: 'end', say: 'Klaar' });
  useSpoken(String(at.over), now, at.over ? 'Klaar.' : '');
  const leave = async () => {
    // First off the phone: who opens the app anew is not asked about a guide that was done.
    await keep(null);
    change(null);
    route('/');
  };
  const answer = async (after: Score | null) => {
    // A tap may come before the clock is drawn: nothing redraws a page that lies there untouched.
    if (isForgotten(going.run, msNow())) return change({ ...going });
    if (await noted(going, after)) leave();
  };
  // The page may have lain open all night: what it asks now says nothing of then.
  if (isForgotten(going.run, now))
    return <AskForgotten going={going} onNote={onNote} onDrop={() => change(null)} />;
  if (at.over || going.ended) return <AskAfter measure={measure} onAnswer={answer} />;
  if (stopping)
    return (
      <AskStopped
        measure={measure}
        onNote={() => change({ ...going, ended: true })}
        onDrop={leave}
        onResume={() => {
          setStopping(false);
          change({ ...going, run: resume(going.run, msNow()) });
        }}
      />
    );
  const onStop = () => setStopping(true);
  return <Running {...{ measure, going, now, at, seconds, rhythm, onStop }} onChange={change} />;
}

/** The guide in progress (undefined until it was looked up), and the one way to change it. */
function useGoing(): [Going | null | undefined, (going: Going | null) => void] {
  const [going, setGoing] = useState<Going | null | undefined>(undefined);
  const latest = useRef<Going | null>(null);
  const change = (next: Going | null) => {
    latest.current = next;
    setGoing(next);
    keep(next);
  };
  useEffect(() => {
    recall().then((kept) => {
      latest.current = kept;
      setGoing(kept);
    });
  }, []);
  // In a layout effect, whose clean-up does not wait: the next screen may read what it writes.
  useLayoutEffect(
    () => () => {
      if (latest.current) pauseOnLeaving(latest.current);
    },
    [],
  );
  return [going, change];
}

function pauseOnLeaving(going: Going): void {
  const guide = fullMeasure(going.measure)?.guide;
  if (!guide || going.ended || isForgotten(going.run, msNow())) return;
  const rhythm = rhythmOf(diary.value.profile, cautions);
  keepPaused(going, lengths(guide, rhythm, going));
}

function noted(going: Going, after: Score | null): Promise<boolean> {
  return saveAndSay('Bewaard', [episodeOf(going, after)], () => [removal(going.id, 'episode')]);
}
