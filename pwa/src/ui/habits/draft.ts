/** The moments that are tapped or typed and not yet saved: kept on the phone, as is the question. */
import { useEffect, useState } from 'preact/hooks';
import { fullMeasure } from '../../content/measures.ts';
import type { Measure } from '../../core/content.ts';
import { habits } from '../../core/plan.ts';
import { diary, readDevice, writeDevice } from '../shared/state.ts';
import { CHOSEN } from './chosen.ts';

const KEY = 'habits-draft';

interface Draft {
  /** Ids of the measures that become habits. */
  chosen: string[];
  /** Which question is open, counted from 0; after the last one comes the overview. */
  step: number;
  /** By measure, as typed. */
  cues: Record<string, string>;
}

/** `draft` is null until it is read. */
export function useDraft() {
  const [draft, setDraft] = useState<Draft | null>(null);
  useEffect(() => {
    Promise.all([read<string[]>(CHOSEN), read<Draft>(KEY)]).then(([ids, kept]) =>
      setDraft(resume(ids ?? habits(diary.value), kept)),
    );
  }, []);
  const keep = (next: Draft) => {
    setDraft(next);
    write(KEY, next);
  };
  const forget = () => Promise.all([write(CHOSEN, undefined), write(KEY, undefined)]);
  return { draft, keep, forget };
}

/** Other habits begin with the first question again; what was typed for one of them stays. */
function resume(ids: string[], kept: Draft | undefined): Draft {
  const measures = measuresOf(ids);
  const chosen = measures.map((m) => m.id);
  const cues = measures.map((m) => [m.id, diary.value.choices[m.id]?.cue || m.cue]);
  return {
    chosen,
    step: kept && chosen.join() === kept.chosen.join() ? kept.step : 0,
    cues: { ...Object.fromEntries(cues), ...kept?.cues },
  };
}

export function measuresOf(ids: string[]): Measure[] {
  return ids.map(fullMeasure).filter((m): m is Measure => !!m);
}

function read<T>(key: string): Promise<T | undefined> {
  return readDevice<T>(key).catch(() => undefined);
}

/** A phone that refuses storage loses the draft at a reload, no more. */
function write(key: string, value: unknown): Promise<void> {
  return writeDevice(key, value).catch(() => {});
}
