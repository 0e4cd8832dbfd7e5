/** The answers so far, kept on this phone until the start is done. */
import { useEffect, useState } from 'preact/hooks';
import { today } from '../shared/clock.ts';
import { diary, readDevice, writeDevice } from '../shared/state.ts';
import { type Answers, answersOf } from './answers.ts';

const KEY = 'start';

interface Draft {
  day: string;
  answers: Answers;
}

interface Kept {
  answers: Answers;
  /** True once something was answered on this phone, today. */
  begun: boolean;
}

/** `kept` is null until the draft is read. A draft of another day is not taken up again. */
export function useDraft() {
  const [kept, setKept] = useState<Kept | null>(null);
  useEffect(() => {
    readDevice<Draft>(KEY)
      .catch(() => undefined)
      .then((draft) => setKept(resume(draft)));
  }, []);
  const keep = (answers: Answers) => {
    setKept({ answers, begun: true });
    store({ day: today.value, answers });
  };
  return { kept, keep, forget: () => store(undefined) };
}

function resume(draft: Draft | undefined): Kept {
  const fresh = answersOf(diary.value.profile);
  if (draft?.day !== today.value) return { answers: fresh, begun: false };
  return { answers: { ...fresh, ...draft.answers }, begun: true };
}

/** A phone that refuses storage loses the draft at a reload, no more. */
function store(draft: Draft | undefined): void {
  writeDevice(KEY, draft).catch(() => {});
}
