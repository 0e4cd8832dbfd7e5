/** The three habits, ready to be swapped, and the step to make them the daily list. */

import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Estimate } from '../../core/recommendation.ts';
import { CHOSEN } from '../habits/chosen.ts';
import { Button } from '../shared/button.tsx';
import { writeDevice } from '../shared/state.ts';
import type { Advice } from './advice.ts';
import { rangeOf } from './estimate-bar.tsx';
import { HabitCard } from './habit-card.tsx';

export function HabitsChoice({ advice, early }: { advice: Advice; early: boolean }) {
  const { route } = useLocation();
  const { recommendation, history } = advice;
  const [chosen, setChosen] = useState(recommendation.habits.map((h) => h.intervention));
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
  return (
    <section aria-labelledby="gewoontes">
      <h2 id="gewoontes">
        {picked.length === 3 ? 'Drie gewoontes om te houden' : 'Gewoontes om te houden'}
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
      <div class="habits-go">
        <Button look={early ? 'plain' : 'big'} onClick={goOn}>
          {early ? 'Kies deze nu al' : 'Dit worden mijn gewoontes'}
        </Button>
      </div>
    </section>
  );
}
