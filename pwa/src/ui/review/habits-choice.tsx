/** The three habits, ready to be swapped, and the step to make them the daily list. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { habits } from '../../core/plan.ts';
import type { Estimate, Recommendation } from '../../core/recommendation.ts';
import { CHOSEN } from '../habits/chosen.ts';
import { Button } from '../shared/button.tsx';
import { diary, writeDevice } from '../shared/state.ts';
import { type Advice, titleOf } from './advice.ts';
import { rangeOf } from './estimate-bar.tsx';
import { HabitCard } from './habit-card.tsx';

const HABITS = 3;
const PART = 'gewoontes';
const EARLY = 'Kies deze nu al';
const IN_TIME = 'Dit worden mijn gewoontes';

export function HabitsChoice({ advice, early }: { advice: Advice; early: boolean }) {
  const { route } = useLocation();
  const { recommendation, history } = advice;
  const [chosen, setChosen] = useState(() => toBeginWith(recommendation));
  const [swapping, setSwapping] = useState<number | null>(null);
  const byId = new Map(recommendation.ranking.map((e) => [e.intervention, e]));
  const picked = chosen.map((id) => byId.get(id)).filter((e): e is Estimate => e !== undefined);
  const others = recommendation.ranking.filter((e) => !chosen.includes(e.intervention));
  const range = rangeOf(recommendation.ranking);
  const replace = (index: number, measure: string) => {
    setChosen(chosen.map((id, i) => (i === index ? measure : id)));
    setSwapping(null);
  };
  const goOn = async () => {
    await writeDevice(CHOSEN, chosen);
    route('/gewoontes');
  };
  const keeps = keptSoFar() !== null;
  const heading = useOwnAddress();
  return (
    <section aria-labelledby={PART}>
      <h2 id={PART} ref={heading} tabIndex={-1}>
        {keeps ? 'Jouw gewoontes' : proposal(picked.length)}
      </h2>
      <ul>
        {picked.map((estimate, i) => (
          <HabitCard
            key={estimate.intervention}
            estimate={estimate}
            history={history}
            range={range}
            others={others}
            swapping={swapping === i}
            onSwap={() => setSwapping(swapping === i ? null : i)}
            onChoose={(measure) => replace(i, measure)}
          />
        ))}
      </ul>
      <p class="legend quiet-text">
        Rechts van de streep wordt je avond lichter. Hoe langer de balk, hoe minder zeker.
      </p>
      <NotYetKept chosen={chosen} />
      <div class="habits-go">
        <Button look={early || keeps ? 'plain' : 'big'} onClick={goOn}>
          {keeps ? 'Pas mijn gewoontes aan' : early ? EARLY : IN_TIME}
        </Button>
      </div>
    </section>
  );
}

/** Who came for the habits begins to read there. */
function useOwnAddress() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (location.hash !== `#${PART}`) return;
    // A page that opens goes to its own title first.
    const turn = requestAnimationFrame(() => {
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView();
    });
    return () => cancelAnimationFrame(turn);
  }, []);
  return heading;
}

function proposal(count: number): string {
  return count === HABITS ? 'Drie gewoontes om te houden' : 'Gewoontes om te houden';
}

/** What stands between one's own habits is told from them. */
function NotYetKept({ chosen }: { chosen: string[] }) {
  const kept = keptSoFar();
  const fresh = kept === null ? [] : chosen.filter((id) => !kept.includes(id));
  if (fresh.length === 0) return null;
  const titles = fresh.map((id) => titleOf(id).toLowerCase()).join(', ');
  return <p class="legend">Nog geen gewoonte van jou: {titles}.</p>;
}

/** The habits that the person keeps, null before any were chosen. */
function keptSoFar(): string[] | null {
  return diary.value.profile.habitsChosen === null ? null : habits(diary.value);
}

/** One's own habits as far as they may still be offered, filled up from the recommendation. */
function toBeginWith({ habits: best, ranking }: Recommendation): string[] {
  const offered = ranking.map((e) => e.intervention);
  const own = (keptSoFar() ?? []).filter((id) => offered.includes(id));
  return [...new Set([...own, ...best.map((e) => e.intervention)])].slice(0, HABITS);
}
