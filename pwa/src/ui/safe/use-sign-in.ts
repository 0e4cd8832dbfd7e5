/** Signing in, as the screens go through it: waiting, refused, or asking about the notes here. */
import { useState } from 'preact/hooks';
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

export function useSignIn(): SigningIn {
  const { route } = useLocation();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [question, setQuestion] = useState<SigningIn['question']>(null);

  const ask = () =>
    new Promise<Choice>((resolve) => {
      setQuestion(() => (choice: Choice) => {
        setQuestion(null);
        resolve(choice);
      });
    });
  const go = async (way: WayIn) => {
    setBusy(true);
    setRefused(null);
    const empty = diary.value.profile.startedOn === null;
    const answer = await arrive(way, ask).catch(() => refusal('failed'));
    setBusy(false);
    if (isRefusal(answer)) return setRefused(answer);
    if (!answer.value) return;
    const came = empty && diary.value.profile.startedOn !== null;
    toast(came ? 'Je notities zijn er weer' : 'Je bent aangemeld');
    route(came ? '/' : '/meer/veilig', true);
  };
  const withPasskey = async () => {
    setBusy(true);
    setRefused(null);
    const passkey = await ownPasskey();
    setBusy(false);
    if (isRefusal(passkey)) setRefused(passkey);
    else await go({ passkey: passkey.value });
  };
  return { busy, refusal: refused, question, go, withPasskey };
}
