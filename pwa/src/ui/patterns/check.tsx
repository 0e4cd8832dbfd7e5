/** "Waar lijkt het op?": up to ten short questions, each skippable, and what it resembles. */
import signs from '@content/signs.json';
import { signal } from '@preact/signals';
import { useLocation } from 'preact-iso';
import './patterns.css';
import type { Sign } from '../../core/content.ts';
import { Button } from '../shared/button.tsx';
import { Flamingo } from '../shared/flamingo.tsx';
import { Flow } from '../shared/flow.tsx';
import { wayBack } from '../shared/way-back.ts';
import { type Answers, flagsAmong, type Step, stepOf, tickedOf } from './answers.ts';
import { Outcome } from './outcome.tsx';
import { SignQuestion } from './sign-question.tsx';
import { Warning } from './warning.tsx';

/** Kept while the app is open, so that a look at a measure does not begin the check anew. */
const answers = signal<Answers>({});

const WHERE = 'Waar lijkt het op?';

export function PatternCheck() {
  const { query, route } = useLocation();
  const questions = signs.signs;
  const ticked = tickedOf(answers.value);
  const step = stepOf(query['stap'], questions.length, ticked.length > 0);
  const back = wayBack(query, '/ontdek');

  const address = (to: Step | 'let-op') =>
    `/lijkt-op?${new URLSearchParams({ stap: String(to), terug: back })}`;
  const goOn = (from: number) => route(address(from === questions.length ? 'uitkomst' : from + 1));
  const answer = (sign: Sign, ids: readonly string[], from: number) => {
    answers.value = { ...answers.value, [sign.id]: ids };
    if (flagsAmong(ids, signs).length > 0) route(`${address(from)}&let-op=1`);
    else goOn(from);
  };
  const begin = () => {
    answers.value = {};
    route(address(1));
  };

  if (step === 'uitkomst')
    return <Outcome ticked={ticked} back={back} again={address(0)} here={address('uitkomst')} />;
  const sign = questions[step - 1];
  if (!sign) return <Beginning back={back} onBegin={begin} />;
  const flags = flagsAmong(ticked, signs);
  if (query['let-op'] && flags.length > 0)
    return <Warning flags={flags} where={WHERE} back={address(step)} onGoOn={() => goOn(step)} />;
  return (
    <SignQuestion
      key={sign.id}
      sign={sign}
      chosen={answers.value[sign.id] ?? []}
      frame={{
        where: WHERE,
        step,
        steps: questions.length,
        leave: (
          <Button look="quiet" href={back}>
            Stop
          </Button>
        ),
      }}
      before={step > 1 ? address(step - 1) : address(0)}
      onAnswer={(ids) => answer(sign, ids, step)}
    />
  );
}

function Beginning({ back, onBegin }: { back: string; onBegin: () => void }) {
  return (
    <Flow
      where="Korte check"
      title="Waar lijkt het op?"
      sub={signs.intro}
      align="middle"
      above={
        <div class="check-bird">
          <Flamingo size={140} />
        </div>
      }
      leave={
        <Button look="quiet" href={back}>
          Terug
        </Button>
      }
      main={
        <Button look="big" onClick={onBegin}>
          Begin
        </Button>
      }
      quiet={<span class="quiet-text">Tien korte vragen</span>}
    />
  );
}
