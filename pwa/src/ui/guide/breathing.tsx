/** The breath as a circle that grows and shrinks, with the word and the count inside it. */
import './breathing.css';
import { breathAt, fullness, type Rhythm } from './breath.ts';

const SMALL = 0.52;

export function BreathCircle({ rhythm, passed }: { rhythm: Rhythm; passed: number }) {
  const breath = breathAt(rhythm, passed);
  const size = SMALL + (1 - SMALL) * fullness(rhythm, passed);
  return (
    <div class="breath">
      <div class="lungs" style={{ transform: `scale(${size.toFixed(3)})` }} />
      <p>
        {breath.say}
        <small>{breath.left}</small>
      </p>
    </div>
  );
}
