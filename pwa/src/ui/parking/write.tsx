/** Writing it down. What is typed is kept from the first letter on. */
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../shared/button.tsx';
import { Flow } from '../shared/flow.tsx';
import { readDevice, save, writeDevice } from '../shared/state.ts';
import { count } from '../shared/words.ts';
import { parkChanges, shut } from './parking.ts';

const KEY = 'parking';

interface Props {
  onParked: () => void;
  /** To what may be read; null when there is nothing. */
  onRead: (() => void) | null;
}

export function Write({ onParked, onRead }: Props) {
  const [text, write] = useDraft();
  if (text === null) return null;
  const park = async () => {
    // Written away before the draft goes: whatever happens in between, the words are on the phone.
    if (!(await save(...parkChanges(text.trim())))) return;
    write('');
    onParked();
  };
  const waiting = shut.value.length;
  return (
    <Flow
      where="Gedachten"
      title="Wat houdt je bezig?"
      sub="Schrijf het op zoals het komt. Je hoeft het nu niet op te lossen."
      leave={
        <Button look="quiet" href="/">
          Terug
        </Button>
      }
      main={
        <Button look="big" onClick={park} disabled={text.trim() === ''}>
          Leg het weg tot morgen
        </Button>
      }
      quiet={
        onRead ? (
          <Button look="quiet" onClick={onRead}>
            Lees wat er ligt
          </Button>
        ) : null
      }
    >
      <label>
        <span class="hidden-text">Wat je bezighoudt</span>
        <textarea
          class="field parking-text"
          rows={6}
          maxLength={4000}
          value={text}
          onInput={(event) => write(event.currentTarget.value)}
        />
      </label>
      {waiting > 0 ? (
        <p class="quiet-text parking-waits">
          {waiting === 1 ? 'Er ligt' : 'Er liggen'} al {count(waiting, 'gedachte', 'gedachten')},
          dicht tot morgen.
        </p>
      ) : null}
    </Flow>
  );
}

/** What is typed and not yet parked (null until it is read), and the way to change it. */
function useDraft(): [string | null, (text: string) => void] {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    readDevice<string>(KEY)
      .catch(() => undefined)
      .then((kept) => setText(typeof kept === 'string' ? kept : ''));
  }, []);
  const write = (next: string) => {
    setText(next);
    writeDevice(KEY, next === '' ? undefined : next).catch(() => {});
  };
  return [text, write];
}
