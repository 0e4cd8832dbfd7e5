import { Bust } from './bust.tsx';
import { Mark } from './props.tsx';

export function Neck() {
  return (
    <>
      <Bust
        lean={22}
        face={<path d="M93 98q7 4 14 0" fill="none" stroke="var(--hair)" stroke-width="3" />}
      />
      <Mark d="M76 128q-4-14 4-26" />
      <Mark d="M104 16q32-2 50 22M156 24l-1 15-15-2" />
    </>
  );
}
