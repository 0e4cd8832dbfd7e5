/** The moments that are tapped or typed and not yet saved: kept on the phone, as is the question. */
import { useEffect, useState } from 'preact/hooks';
import { fullMeasure } from '../../content/measures.ts';
import type { Measure } from '../../core/content.ts';
import type { Fields } from '../../core/note.ts';
import { habits } from '../../core/plan.ts';
import { diary, notes, readDevice, writeDevice } from '../shared/state.ts';
import { CHOSEN } from './chosen.ts';

const KEY = 'habits-draft';

export interface Draft {
  /** Ids of the measures that become habits. */
  chosen: string[];
  /** Which question is open, counted from 0; after the last one comes the overview. */
  step: number;
  /** By measure, as tapped or typed. */
  cues: Record<string, string>;
  /** By measure, what stood there before: another phone may bring another meanwhile. */
  over: Fields;
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
  const step = kept && chosen.join() === kept.chosen.join() ? kept.step : 0;
  return { chosen, step, cues: kept?.cues ?? {}, over: kept?.over ?? {} };
}

export function withCue(draft: Draft, { id }: Measure, cue: string): Draft {
  const before = notes.value.get(`choice:${id}`)?.fields.cue ?? null;
  return {
    ...draft,
    cues: { ...draft.cues, [id]: cue },
    over: id in draft.cues ? draft.over : { ...draft.over, [id]: before },
  };
}

/** The moment of a habit: of this draft, or noted before, or the measure's own. */
export function cueOf({ id, cue }: Measure, cues: Draft['cues']): string {
  return cues[id]?.trim() || diary.value.choices[id]?.cue || cue;
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
