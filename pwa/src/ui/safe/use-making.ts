/** Making an account, as the screen goes through it. */
import { useState } from 'preact/hooks';
import { type Answer, isRefusal, type Refusal, refusal } from '../../sync/account.ts';
import { showCode } from './code.ts';
import { deviceName } from './device-name.ts';
import { canKeep, enter, readPerson } from './keep.ts';
import { makingOn, type NewWay } from './make-account.ts';

export function useMaking() {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [making] = useState(() => makingOn(deviceName(navigator.userAgent)));

  const run = async (way: () => Promise<Answer<NewWay>>) => {
    setBusy(true);
    setRefused(null);
    // Where another tab let somebody in, the screen shows that now, and nothing is made.
    if (await readPerson().catch(() => null)) return setBusy(false);
    const given = (await canKeep()) ? await way() : refusal('no-storage');
    setRefused(isRefusal(given) ? given : await make(given.value));
    setBusy(false);
  };

  /** Null when there is an account now. The code is shown whatever happens after that. */
  const make = async (way: NewWay): Promise<Refusal | null> => {
    let refused: Refusal | null = null;
    try {
      await enter(async () => {
        const made = await making.make(way);
        if (isRefusal(made)) refused = made;
        else await showCode(made.value.recoveryCode);
        return isRefusal(made) ? null : made.value.person;
      });
    } catch {
      return refusal('failed');
    }
    return refused;
  };

  return {
    busy,
    refusal: refused,
    unsure: making.unsure(),
    go: (way: NewWay) => run(async () => ({ value: way })),
    withPasskey: () =>
      run(async () => {
        const passkey = await making.passkey();
        return isRefusal(passkey) ? passkey : { value: { passkey: passkey.value } };
      }),
  };
}
