/** "Hoe zijn je benen nu?", and again a quarter of an hour later. */

import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import './rest.css';
import { Button } from '../shared/button.tsx';
import { now } from '../shared/clock.ts';
import { Flamingo } from '../shared/flamingo.tsx';
import { Flow } from '../shared/flow.tsx';
import { ScoreTiles } from '../shared/score-tiles.tsx';
import { diary } from '../shared/state.ts';
import { dueTime } from './due-time.ts';
import { dropPair, refuse, saveFirst, saveSecond } from './rest-changes.ts';
import { openPair, type Pair, WAIT } from './rest-rule.ts';

export function Rest() {
  const pair = openPair(diary.value, now.value);
  if (pair === null) return <First />;
  return pair.state === 'due' ? <Second pair={pair} /> : <Waiting pair={pair} />;
}

const LEGEND = 'Last van je benen nu';

function First() {
  const { route } = useLocation();
  const [score, setScore] = useState<number | null>(null);
  const skip = () => {
    refuse();
    route('/');
  };
  return (
    <Flow
      where="Even niets doen"
      title="Hoe zijn je benen nu?"
      step={1}
      steps={2}
      sub="Zo zie je later wat er vanzelf verandert."
      leave={<Leave />}
      main={
        <Button
          look="big"
          disabled={score === null}
          onClick={() => score !== null && saveFirst(score)}
        >
          Verder
        </Button>
      }
      quiet={
        <Button look="quiet" onClick={skip}>
          Niet nu
        </Button>
      }
    >
      <ScoreTiles legend={LEGEND} name="rest-before" value={score} onChoose={setScore} />
    </Flow>
  );
}

function Waiting({ pair }: { pair: Pair }) {
  const { route } = useLocation();
  const drop = async () => {
    if (await dropPair(pair.episode)) route('/');
  };
  return (
    <Flow
      where="Even niets doen"
      title="Ga door met wat je deed"
      sub={`Om ${dueTime(pair)} vraagt de app het nog eens. Doe tot dan niets voor je benen. Je kunt de app gewoon sluiten.`}
      align="middle"
      above={<RestPicture pair={pair} />}
      main={
        <Button look="big" href="/">
          Naar vandaag
        </Button>
      }
      quiet={
        <Button look="quiet" onClick={drop}>
          Stop hiermee
        </Button>
      }
    />
  );
}

function Second({ pair }: { pair: Pair }) {
  const { route } = useLocation();
  const [score, setScore] = useState<number | null>(null);
  const done = async (saving: Promise<boolean>) => {
    if (await saving) route('/');
  };
  return (
    <Flow
      where="Even niets doen"
      title="En hoe zijn je benen nu?"
      sub="Deed je intussen toch iets? Dan telt deze keer niet mee."
      step={2}
      steps={2}
      leave={<Leave />}
      main={
        <Button
          look="big"
          disabled={score === null}
          onClick={() => score !== null && done(saveSecond(pair.episode, score))}
        >
          Klaar
        </Button>
      }
      quiet={
        <Button look="quiet" onClick={() => done(dropPair(pair.episode))}>
          Ik deed toch iets
        </Button>
      }
    >
      <ScoreTiles legend={LEGEND} name="rest-after" value={score} onChoose={setScore} />
    </Flow>
  );
}

function Leave() {
  return (
    <Button look="quiet" href="/">
      Sluit
    </Button>
  );
}

/** The flamingo waits; the ring fills with the quarter of an hour. */
function RestPicture({ pair }: { pair: Pair }) {
  const part = (WAIT - pair.left) / WAIT;
  const round = 2 * Math.PI * 94;
  return (
    <div class="rest-picture">
      <svg viewBox="0 0 208 208" aria-hidden="true">
        <g fill="none" stroke-width="10" transform="rotate(-90 104 104)">
          <circle cx="104" cy="104" r="94" stroke="var(--line)" />
          <circle
            class="rest-ring"
            cx="104"
            cy="104"
            r="94"
            stroke="var(--action)"
            stroke-linecap="round"
            stroke-dasharray={`${Math.max(0.1, part * round)} ${round}`}
          />
        </g>
      </svg>
      <Flamingo size={112} />
    </div>
  );
}
