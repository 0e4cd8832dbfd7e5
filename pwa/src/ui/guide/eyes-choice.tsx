/** A body scan is also good with open eyes: for who gets restless, or too awake, in the dark. */
import { Options } from '../shared/options.tsx';
import { diary } from '../shared/state.ts';

const CHOICES = [
  { id: 'closed', label: 'Ogen dicht' },
  { id: 'open', label: 'Ogen open' },
];

const LOOK = 'Kijk zacht naar één punt dat stil is.';
const LISTEN = 'Zet geluid aan, dan hoef je niet te kijken.';

export const BODY_SCAN = 'body-scan';

export function EyesChoice({
  open,
  onChange,
}: {
  open: boolean;
  onChange: (open: boolean) => void;
}) {
  const { sound, vibration, voice } = diary.value.profile;
  const silent = !(sound || vibration || voice);
  const hint = open ? LOOK : silent ? LISTEN : null;
  return (
    <>
      <Options
        legend="Je ogen"
        name="eyes"
        options={CHOICES}
        chosen={[open ? 'open' : 'closed']}
        onChange={([id]) => onChange(id === 'open')}
        chips
      />
      {hint ? <p class="quiet-text eyes-hint">{hint}</p> : null}
    </>
  );
}
