/** Signing in, as the screens go through it: waiting, refused, or asking about the notes here. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { isRefusal, ownPasskey, type Refusal, refusal, type WayIn } from '../../sync/account.ts';
import { diary } from '../shared/state.ts';
import { toast } from '../shared/toast.tsx';
import { arrive, type Choice } from './arrive.ts';

export interface SigningIn {
  busy: boolean;
  refusal: Refusal | null;
  /** Set while the app asks what should become of the notes on this phone. */
  question: ((choice: Choice) => void) | null;
  go(way: WayIn): Promise<void>;
  withPasskey(): Promise<void>;
}

/** @param met the way in that is shown: what was refused in one says nothing of another */
export function useSignIn(met: string | undefined): SigningIn {
  const { route } = useLocation();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<{ met: typeof met; why: Refusal } | null>(null);
  const { question, ask, gone } = useQuestion();
  useEffect(() => setRefused(null), [met]);

  const go = async (way: WayIn) => {
    setBusy(true);
    setRefused(null);
    const empty = diary.value.profile.startedOn === null;
    const answer = await arrive(way, ask).catch(() => refusal('failed'));
    setBusy(false);
    if (isRefusal(answer)) return setRefused({ met, why: answer });
    if (!answer.value) return;
    const came = empty && diary.value.profile.startedOn !== null;
    toast(came ? 'Je notities zijn er weer' : 'Je bent aangemeld');
    if (!gone()) route(came ? '/' : '/meer/veilig', true);
  };
  const withPasskey = async () => {
    setBusy(true);
    setRefused(null);
    const passkey = await ownPasskey();
    setBusy(false);
    if (isRefusal(passkey)) setRefused({ met, why: passkey });
    else await go({ passkey: passkey.value });
  };
  const why = refused && refused.met === met ? refused.why : null;
  return { busy, refusal: why, question, go, withPasskey };
}

/** A screen that is gone shows no question: who left it has not come in, before it or at it. */
function useQuestion() {
  const [question, setQuestion] = useState<SigningIn['question']>(null);
  const gone = useRef(false);
  const pending = useRef<((choice: Choice) => void) | null>(null);
  useLayoutEffect(
    () => () => {
      gone.current = true;
      pending.current?.('stay');
    },
    [],
  );
  const ask = () =>
    new Promise<Choice>((resolve) => {
      if (gone.current) return resolve('stay');
      pending.current = (choice) => {
        setQuestion(null);
        resolve(choice);
      };
      setQuestion(() => pending.current);
    });
  return { question, ask, gone: () => gone.current };
}
