/** Kou of warmte: two taps to an advice, also for a fresh injury. The answers stand in the address. */
import topics from '@content/topics.json';
import { Fragment } from 'preact';
import { useLocation } from 'preact-iso';
import './topics.css';
import { cautions, measureById } from '../../content/index.ts';
import type { TopicChooser } from '../../core/content.ts';
import { FlagText } from '../patterns/warning.tsx';
import { Button } from '../shared/button.tsx';
import { Flow } from '../shared/flow.tsx';
import { Page } from '../shared/page.tsx';
import { diary } from '../shared/state.ts';
import { effectsOf } from '../start/effects.ts';
import { type Advice, fitting, measuresOf, nextOf, type Question } from './chooser.ts';
import { Leads } from './leads.tsx';

const topic = topics.find((t) => t.chooser);
/** What an advice leads on to, beside its own. */
const FURTHER = [`topic:${topic?.id}`, '/huisarts'];

const chooser = topic?.chooser as TopicChooser;

export function ColdOrWarm() {
  const { query } = useLocation();
  const answers = (query['antwoord'] ?? '').split('.').filter(Boolean);
  const next = nextOf(chooser, answers);
  if (next && 'advice' in next) return <AdvicePage advice={next.advice} here={address(answers)} />;
  if (next) return <Ask question={next.question} answers={answers} />;
  return <Ask question={chooser.questions[0] as Question} answers={[]} />;
}

function Ask({ question, answers }: { question: Question; answers: string[] }) {
  const { route } = useLocation();
  const before = answers.length > 0 ? address(answers.slice(0, -1)) : '/ontdek';
  return (
    <Flow
      key={question.id}
      where="Kou of warmte?"
      title={question.ask}
      step={answers.length + 1}
      steps={chooser.questions.length}
      leave={
        <Button look="quiet" href={before}>
          Terug
        </Button>
      }
    >
      <div class="options">
        {question.options.map(({ id, label }) => (
          <button
            type="button"
            class="option tap-answer"
            key={id}
            onClick={() => route(address([...answers, id]))}
          >
            <span>{label}</span>
          </button>
        ))}
      </div>
    </Flow>
  );
}

function AdvicePage({ advice: asked, here }: { advice: Advice; here: string }) {
  const mine = diary.value.profile.cautions;
  const { advice, reasons } = fitting(chooser, asked, mine, cautions);
  const measures = measuresOf(advice).flatMap((id) => measureById(id) ?? []);
  const { changed } = effectsOf(mine, measures, cautions);
  const flags = advice.see.flatMap((see) => (see.startsWith('flag:') ? see.slice(5) : []));
  return (
    <Page title={advice.title} back={address([])}>
      {flags.length > 0 ? <FlagText flags={flags} /> : null}
      <article class="topic">
        {[...reasons, ...advice.text].map((text) => (
          <p key={text}>{text}</p>
        ))}
        {changed.map(({ measures: these, reasons: why }) => (
          <Fragment key={why.join()}>
            <p>{why.join(' ')} Let daarom hierop:</p>
            {these.map(({ title, changes }) => (
              <p key={title}>
                <strong>{title}.</strong> {changes.join(' ')}
              </p>
            ))}
          </Fragment>
        ))}
      </article>
      <Leads
        title="Verder"
        see={[...advice.see.filter((see) => !see.startsWith('flag:')), ...FURTHER]}
        back={here}
      />
    </Page>
  );
}

function address(answers: string[]): string {
  return answers.length > 0 ? `/kou-of-warmte?antwoord=${answers.join('.')}` : '/kou-of-warmte';
}
