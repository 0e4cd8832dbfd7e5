/** One subject to read: the question, the answer, how sure that is, and where to go on. */
import topics from '@content/topics.json';
import { useLocation, useRoute } from 'preact-iso';
import './topics.css';
import type { Topic } from '../../core/content.ts';
import { sourceLine } from '../measure/sources.ts';
import { Button } from '../shared/button.tsx';
import { Calling } from '../shared/call.tsx';
import { NotFound } from '../shared/not-found.tsx';
import { Page } from '../shared/page.tsx';
import { wayBack, withWayBack } from '../shared/way-back.ts';
import { Leads } from './leads.tsx';

const CERTAINTY = {
  strong: 'Dit is goed onderzocht.',
  fair: 'Dit is redelijk goed onderzocht.',
  weak: 'Hier is nog weinig onderzoek naar.',
  untested: 'Dit is niet onderzocht.',
};

export function TopicPage() {
  const id = useRoute().params['id'];
  const back = wayBack(useLocation().query, '/weetjes');
  const topic = topics.find((t) => t.id === id);
  if (!topic) return <NotFound back={back} />;
  const here = withWayBack(`/weetjes/${topic.id}`, back);
  return (
    <Page title={topic.title} back={back}>
      <article class="topic">
        <p class="topic-question">{topic.question}</p>
        {topic.answer.map((text) => (
          <p key={text}>
            <Calling text={text} />
          </p>
        ))}
        {topic.chooser ? (
          <div class="buttons">
            <Button look="big" href="/kou-of-warmte">
              Beantwoord twee vragen
            </Button>
          </div>
        ) : null}
        <Footing topic={topic} />
      </article>
      <Leads title="Verder" see={topic.see} back={here} />
    </Page>
  );
}

/** How sure it is, what is sometimes read elsewhere, and where it comes from. */
function Footing({ topic }: { topic: Topic }) {
  return (
    <>
      {topic.correction ? (
        <section class="card soft">
          <small class="tag">Wat je elders leest</small>
          <p>{topic.correction}</p>
        </section>
      ) : null}
      <p class="quiet-text">
        {topic.certainty ? `${CERTAINTY[topic.certainty]} ` : null}
        {sourceLine(topic.sources)}
      </p>
    </>
  );
}
