/** A body scan is also good with open eyes: for who gets restless, or too awake, in the dark. */
import { Options } from '../shared/options.tsx';

const CHOICES = [
  { id: 'closed', label: 'Ogen dicht' },
  { id: 'open', label: 'Ogen open' },
];

export const BODY_SCAN = 'body-scan';

export function EyesChoice({
  open,
  onChange,
}: {
  open: boolean;
  onChange: (open: boolean) => void;
}) {
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
      <p class="quiet-text">
        {open
          ? 'Kijk zacht naar één punt dat stil is.'
          : 'Met geluid, trillen of de stem hoef je niet te kijken.'}
      </p>
    </>
  );
}
