/** The card on the day's page: invites, waits, and asks the second question right there. */
import './rest.css';
import { Button } from '../shared/button.tsx';
import { now, today, wall } from '../shared/clock.ts';
import { ScoreTiles } from '../shared/score-tiles.tsx';
import { diary } from '../shared/state.ts';
import { asksForHabits } from '../today/no-habits-yet.tsx';
import { dueTime } from './due-time.ts';
import { dropPair, refuse, saveSecond } from './rest-changes.ts';
import { mayInvite, openPair, type Pair } from './rest-rule.ts';

export function RestInvitation() {
  const pair = openPair(diary.value, now.value);
  if (pair?.state === 'due') return <Ask pair={pair} />;
  if (pair) return <Wait pair={pair} />;
  if (asksForHabits()) return null;
  const moment = { today: today.value, now: now.value, wall: wall.value };
  return mayInvite(diary.value, moment) ? <Invite /> : null;
}

function Invite() {
  return (
    <section class="card">
      <h2 class="rest-title">Heb je een kwartier?</h2>
      <p>
        Zeg hoe je benen nu zijn, en straks nog eens. Je hoeft er niets voor te doen. Zo zie je wat
        vanzelf overgaat.
      </p>
      <div class="buttons">
        <Button href="/rust">Doe ik</Button>
        <Button look="quiet" onClick={() => refuse()}>
          Niet nu
        </Button>
      </div>
    </section>
  );
}

function Wait({ pair }: { pair: Pair }) {
  return (
    <section class="card">
      <p>Ga door met wat je deed. Om {dueTime(pair)} vraagt de app het nog eens.</p>
    </section>
  );
}

function Ask({ pair }: { pair: Pair }) {
  return (
    <section class="card rest-ask">
      <h2 class="rest-title">En hoe zijn je benen nu?</h2>
      <ScoreTiles
        legend="Last van je benen, een kwartier later"
        name="rest-after"
        value={null}
        onChoose={(score) => saveSecond(pair.episode, score)}
      />
      <Button look="quiet" onClick={() => dropPair(pair.episode)}>
        Ik deed toch iets
      </Button>
    </section>
  );
}
