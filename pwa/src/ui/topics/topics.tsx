/** Wat is bekend over …: the subjects to read about. */
import topics from '@content/topics.json';
import { LinkRow } from '../more/link-row.tsx';
import { Page } from '../shared/page.tsx';
import { SHELVES } from './shelves.ts';

export function Topics() {
  return (
    <Page title="Wat is bekend over …" sub="Eerlijk, ook als er weinig bekend is" back="/ontdek">
      {SHELVES.map(({ title, topics: ids }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul class="list">
            {topics
              .filter((topic) => ids.includes(topic.id))
              .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
              .map(({ id, title, question }) => (
                <LinkRow key={id} href={`/weetjes/${id}`} label={title} hint={question} />
              ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
