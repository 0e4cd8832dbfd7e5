import { Bust } from './bust.tsx';
import { Arrow } from './props.tsx';

export function Jaw() {
  return (
    <>
      <Bust
        face={
          <>
            <path
              d="M74 96c6 14 15 20 26 20s20-6 26-20"
              fill="none"
              stroke="var(--accent)"
              stroke-width="6"
            />
            <ellipse cx="100" cy="97" rx="7" ry="4.5" fill="var(--hair)" />
          </>
        }
      />
      <Arrow from={[154, 84]} to={[154, 116]} />
    </>
  );
}
