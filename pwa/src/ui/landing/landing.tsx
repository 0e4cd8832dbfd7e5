/** The landing: an hour on the way to bed, that goes on by itself and gets darker. */
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import './landing.css';
import { useNow } from '../guide/use-now.ts';
import { Button } from '../shared/button.tsx';
import { Flow } from '../shared/flow.tsx';
import { save, saveAndSay } from '../shared/state.ts';
import { Descent } from './descent.tsx';
import {
  episodeOf,
  isPast,
  keep,
  landing,
  type Landing as OnTheWay,
  recallLanding,
  where,
} from './kept.ts';
import { Landed } from './landed.tsx';
import { Prepare } from './prepare.tsx';
import { underway } from './underway.ts';

export function Landing() {
  useEffect(() => {
    if (landing.value === undefined) recallLanding();
  }, []);
  const kept = landing.value;
  if (kept === undefined) return null;
  return kept === null ? <Prepare /> : <Underway kept={kept} />;
}

function Underway({ kept }: { kept: OnTheWay }) {
  const { route } = useLocation();
  const [stopping, setStopping] = useState(false);
  const now = useNow(true);
  const at = where(kept, now);
  useEffect(() => {
    if (!at.over) return;
    underway.value = false;
    save(episodeOf(kept));
  }, [at.over]);
  const past = at.over && isPast(kept, now);
  useEffect(() => {
    if (past) keep(null);
  }, [past]);
  if (at.over) return <Landed />;
  const leave = () => {
    keep(null);
    route('/');
  };
  const note = async () => {
    if (await saveAndSay('Bewaard', [episodeOf(kept)])) leave();
  };
  if (stopping) return <Stopped onNote={note} onDrop={leave} onResume={() => setStopping(false)} />;
  return <Descent {...{ kept, at, now }} onStop={() => setStopping(true)} />;
}

interface StoppedProps {
  onNote: () => void;
  onDrop: () => void;
  onResume: () => void;
}

function Stopped({ onNote, onDrop, onResume }: StoppedProps) {
  return (
    <Flow
      where="Rustig naar bed"
      title="Stop je hier?"
      sub="Een deel telt ook. Wil je het noteren?"
      align="middle"
      leave={
        <Button look="quiet" onClick={onResume}>
          Ga verder
        </Button>
      }
      main={
        <Button look="big" onClick={onNote}>
          Stop en noteer
        </Button>
      }
      quiet={
        <Button look="quiet" onClick={onDrop}>
          Stop zonder noteren
        </Button>
      }
    />
  );
}
