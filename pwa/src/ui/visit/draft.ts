/**
 * What the person composed for a visit. It is kept in the state of this phone and not in a note:
 * these are words for one conversation, perhaps about medicines and worries. They go along in no
 * export and in no synchronisation, only on the page or in the file that the person makes; erasing
 * everything erases them too.
 */
import { useEffect, useState } from 'preact/hooks';
import { type Composed, NOTHING_COMPOSED } from '../../core/visit-page.ts';
import { readDevice, writeDevice } from '../shared/state.ts';

const KEY = 'visit';

/** `composed` is null until it is read; `kept` is false while the phone could not write it. */
export function useComposed() {
  const [composed, setComposed] = useState<Composed | null>(null);
  const [kept, setKept] = useState(true);
  useEffect(() => {
    readDevice<Partial<Composed>>(KEY)
      .catch(() => undefined)
      .then((found) => setComposed(completed(found)));
  }, []);
  const keep = (next: Composed) => {
    setComposed(next);
    writeDevice(KEY, next).then(
      () => setKept(true),
      () => setKept(false),
    );
  };
  return { composed, kept, keep };
}

/** An older version of the app may have kept less. */
function completed(found: Partial<Composed> | undefined): Composed {
  return {
    off: found?.off ?? NOTHING_COMPOSED.off,
    texts: { ...NOTHING_COMPOSED.texts, ...found?.texts },
  };
}
