/** How the guide may be followed with closed eyes: sound and vibration, on or off. */
import './toggles.css';
import { profileChange } from '../shared/changes.ts';
import { diary, save } from '../shared/state.ts';
import { allowSound, canVibrate, give, silence } from './cues.ts';
import { canSpeak, hushVoice, speak } from './voice.ts';

const DRAWN = {
  voice:
    'M5 5h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-7l-4.5 3.5V17H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM8 9.5h8M8 12.8h5',
  sound: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18.2 6.5a8 8 0 0 1 0 11',
  vibration:
    'M9 4.5h6a1.5 1.5 0 0 1 1.5 1.5v12a1.5 1.5 0 0 1-1.5 1.5H9A1.5 1.5 0 0 1 7.5 18V6A1.5 1.5 0 0 1 9 4.5zM4.5 9v6M2 10.5v3M19.5 9v6M22 10.5v3',
};

export function CueToggles() {
  const { sound, vibration } = diary.value.profile;
  const setSound = () => {
    allowSound();
    if (sound) silence();
    save(profileChange({ sound: !sound }));
  };
  const setVibration = () => {
    if (!vibration) give('next', { sound: false, vibration: true });
    save(profileChange({ vibration: !vibration }));
  };
  return (
    <>
      <Toggle of="sound" on={sound} label="Geluid" onClick={setSound} />
      {canVibrate ? (
        <Toggle of="vibration" on={vibration} label="Trillen" onClick={setVibration} />
      ) : null}
    </>
  );
}

/** Only where the phone can speak Dutch by itself. */
export function VoiceToggle() {
  const { voice } = diary.value.profile;
  if (!canSpeak.value) return null;
  const setVoice = () => {
    if (voice) hushVoice();
    else speak('Ik lees mee.');
    save(profileChange({ voice: !voice }));
  };
  return <Toggle of="voice" on={voice} label="Stem" onClick={setVoice} />;
}

interface ToggleProps {
  of: keyof typeof DRAWN;
  on: boolean;
  label: string;
  onClick: () => void;
}

function Toggle({ of, on, label, onClick }: ToggleProps) {
  return (
    <button type="button" class="toggle" aria-pressed={on} onClick={onClick}>
      <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true">
        <path d={DRAWN[of]} />
        {on ? null : <path d="M3 21L21 3" />}
      </svg>
      <span>{label}</span>
    </button>
  );
}
