/** What a guide asks: before, after, when it was stopped, when it was forgotten. */
import { measureById } from '../../content/index.ts';
import type { Measure } from '../../core/content.ts';
import type { Score } from '../../core/diary.ts';
import { Picture } from '../pictures/picture.tsx';
import { Button } from '../shared/button.tsx';
import { Flow } from '../shared/flow.tsx';
import { judged } from '../shared/judged.ts';
import type { Going } from './going.ts';
import { ScoreQuestion } from './score-question.tsx';

interface Ask {
  measure: Measure;
  onAnswer: (score: Score | null) => void;
}

export function AskBefore({ measure, onAnswer }: Ask) {
  const { changes } = judged(measure.id);
  const leave = (
    <Button look="quiet" href="/">
      Terug
    </Button>
  );
  return (
    <ScoreQuestion
      where={measure.title}
      leave={leave}
      above={<AskPicture name={measure.picture} />}
      sub={changes.length > 0 ? changes.join(' ') : undefined}
      onAnswer={onAnswer}
    />
  );
}

function AskPicture({ name }: { name: string }) {
  return (
    <div class="ask-picture">
      <Picture name={name} size={150} />
    </div>
  );
}

export function AskAfter({ measure, onAnswer }: Ask) {
  return <ScoreQuestion where={`${measure.title} · klaar`} onAnswer={onAnswer} />;
}

interface Stopped {
  measure: Measure;
  onNote: () => void;
  onDrop: () => void;
  onResume: () => void;
}

export function AskStopped({ measure, onNote, onDrop, onResume }: Stopped) {
  const leave = (
    <Button look="quiet" onClick={onResume}>
      Ga verder
    </Button>
  );
  return (
    <Flow
      where={measure.title}
      title="Je bent gestopt"
      above={<AskPicture name={measure.picture} />}
      sub="Een deel telt ook. Wil je het noteren?"
      align="middle"
      leave={leave}
      main={
        <Button look="big" onClick={onNote}>
          Toch noteren
        </Button>
      }
      quiet={
        <Button look="quiet" onClick={onDrop}>
          Niet noteren
        </Button>
      }
    />
  );
}

interface Forgotten {
  going: Going;
  onNote: (going: Going) => void;
  onDrop: () => void;
}

export function AskForgotten({ going, onNote, onDrop }: Forgotten) {
  const title = measureById(going.measure)?.title ?? 'een oefening';
  return (
    <Flow
      where="Nog open"
      title={`Je was bezig met: ${title}`}
      sub="Heb je het gedaan?"
      align="middle"
      main={
        <Button look="big" onClick={() => onNote(going)}>
          Ja, noteer het
        </Button>
      }
      quiet={
        <Button look="quiet" onClick={onDrop}>
          Niet noteren
        </Button>
      }
    />
  );
}

export function NotPossible({ title, reasons }: { title: string | undefined; reasons: string[] }) {
  return (
    <Flow
      where={title ?? 'Stap voor stap'}
      title={title ? 'Dit past nu niet bij jou' : 'Deze oefening is er niet'}
      sub={reasons.join(' ')}
      align="middle"
      main={
        <Button look="big" href="/">
          Naar vandaag
        </Button>
      }
    />
  );
}
