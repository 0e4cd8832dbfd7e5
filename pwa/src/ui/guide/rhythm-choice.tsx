/** Four in and six out, or 4-7-8; the second not for who should not hold the breath. */
import { cautions } from '../../content/index.ts';
import { profileChange } from '../shared/changes.ts';
import { Options } from '../shared/options.tsx';
import { diary, save } from '../shared/state.ts';
import { limitReasons, type Rhythm, rhythmOf } from './breath.ts';

const CHOICES: { id: Rhythm; label: string }[] = [
  { id: '4-6', label: '4 in, 6 uit' },
  { id: '4-7-8', label: '4-7-8' },
];

export function RhythmChoice({ onChange }: { onChange?: (rhythm: Rhythm) => void }) {
  const { profile } = diary.value;
  const reasons = limitReasons(profile.cautions, cautions);
  if (reasons.length > 0)
    return (
      <p class="quiet-text">Je ademt 4 tellen in en 6 uit. Vasthouden past nu niet: {reasons[0]}</p>
    );
  const choose = ([rhythm]: string[]) => {
    save(profileChange({ breath: rhythm as Rhythm }));
    onChange?.(rhythm as Rhythm);
  };
  const chosen = [rhythmOf(profile, cautions)];
  return (
    <Options
      legend="Ritme van de adem"
      name="breath"
      options={CHOICES}
      chosen={chosen}
      onChange={choose}
      chips
    />
  );
}
