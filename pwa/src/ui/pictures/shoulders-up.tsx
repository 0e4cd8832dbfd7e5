import { Bust } from './bust.tsx';
import { Arrow } from './props.tsx';

export function ShouldersUp() {
  return (
    <>
      <Bust
        raised={20}
        face={<path d="M93 98q7 4 14 0" fill="none" stroke="var(--hair)" stroke-width="3" />}
      />
      <Arrow from={[36, 112]} to={[36, 76]} />
      <Arrow from={[164, 112]} to={[164, 76]} />
    </>
  );
}
