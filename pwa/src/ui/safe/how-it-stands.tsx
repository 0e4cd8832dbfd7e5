/** Whether everything is safe, and what happens next. */
import { useState } from 'preact/hooks';
import { Button } from '../shared/button.tsx';
import { now } from '../shared/clock.ts';
import { Icon } from '../shared/icon.tsx';
import { keepNow, standing } from './keep.ts';
import { notes } from './lines.ts';
import { momentOf } from './moment.ts';

export function HowItStands() {
  const { kind, waiting, unsaved } = standing.value;
  if (kind === 'paused') return <Paused />;
  if (unsaved > 0) return <Unsaved />;
  if (kind === 'differs') return <Differs />;
  if (kind === 'unheard') return <Unheard />;
  return (
    <section class="card safe-card" aria-labelledby="hoe-het-staat">
      <div class="safe-stand">
        {waiting === 0 ? <Icon name="check" size={28} /> : null}
        <h2 id="hoe-het-staat">
          {waiting === 0 ? SAFE[kind === 'refused' ? 1 : 0] : alone(waiting)}
        </h2>
      </div>
      {waiting === 0 ? <Since said="Nagekeken" /> : <Waiting />}
    </section>
  );
}

const SAFE = ['Alles veilig bewaard', 'De rest is veilig bewaard'];

function alone(waiting: number): string {
  return `${notes(waiting)} nog alleen op deze telefoon`;
}

function Since({ said }: { said: string }) {
  const { since } = standing.value;
  if (since === null) return null;
  return (
    <p class="quiet-text">
      {said}: {momentOf(since, now.value)}
    </p>
  );
}

function Waiting() {
  return (
    <>
      <p>Dat gaat vanzelf mee zodra er verbinding is. Er gaat niets verloren.</p>
      <Since said="Laatst alles bewaard" />
      <TryNow />
    </>
  );
}

function Unsaved() {
  return (
    <section class="card safe-card" aria-labelledby="hoe-het-staat">
      <h2 id="hoe-het-staat">Nog niet alles bewaard</h2>
      <p>
        Iets wat je invulde, kon deze telefoon nog niet bewaren. Het staat dus ook niet in je
        account. Houd de app open tot het bewaard is.
      </p>
    </section>
  );
}

function Differs() {
  return (
    <section class="card safe-card" aria-labelledby="hoe-het-staat">
      <h2 id="hoe-het-staat">Nog niet overal gelijk</h2>
      <p>
        Deze telefoon en de server hebben niet precies hetzelfde. Er is niets weg. De app zoekt het
        vanzelf uit.
      </p>
      <TryNow />
    </section>
  );
}

function Unheard() {
  return (
    <section class="card safe-card" aria-labelledby="hoe-het-staat">
      <h2 id="hoe-het-staat">Nog niet nagekeken</h2>
      <p>De app kijkt vanzelf wat je account heeft, zodra er verbinding is.</p>
      <TryNow />
    </section>
  );
}

function TryNow() {
  const [state, setState] = useState<'still' | 'trying' | 'tried'>('still');
  const tryNow = async () => {
    setState('trying');
    await keepNow().catch(() => {});
    setState('tried');
  };
  return (
    <>
      <div class="buttons">
        <Button disabled={state === 'trying'} onClick={tryNow}>
          Probeer nu
        </Button>
      </div>
      <p role="status" class="quiet-text">
        {state === 'tried' ? 'Nog niet gelukt. De app probeert het later weer.' : null}
      </p>
    </>
  );
}

function Paused() {
  const { waiting } = standing.value;
  return (
    <section class="card soft safe-card" aria-labelledby="hoe-het-staat">
      <h2 id="hoe-het-staat">Je bent hier niet meer aangemeld</h2>
      <p>
        Er is niets verloren. Wat je noteert, blijft op deze telefoon
        {waiting > 0 ? ` (nu ${notes(waiting)})` : ''}. Het gaat vanzelf mee als je weer bent
        aangemeld.
      </p>
      <Button look="big" href="/meer/veilig/aanmelden">
        Meld je opnieuw aan
      </Button>
    </section>
  );
}
