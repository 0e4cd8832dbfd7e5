/** All measures: by what somebody feels, by what they want to do, or by their own words. */
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import './discover.css';
import { fullMeasures } from '../../content/measures.ts';
import { LinkRow } from '../more/link-row.tsx';
import { Page } from '../shared/page.tsx';
import { Glyph } from './glyphs.tsx';
import { MeasureList } from './measure-row.tsx';
import { FEELS, GROUPS, type Shelf, shelfOf } from './places.ts';
import { Results, SearchField } from './search.tsx';

const KNOWING = [
  { href: '/lijkt-op', label: 'Waar lijkt het op?', hint: 'een korte check' },
  { href: '/kou-of-warmte', label: 'Kou of warmte?', hint: 'twee vragen' },
  {
    href: '/weetjes',
    label: 'Wat is bekend over …',
    hint: 'magnesium, ijzer, steunkousen en meer',
  },
];

export function Discover() {
  const { query } = useLocation();
  const shelf = shelfOf(query, fullMeasures.value);
  if (shelf) return <OneShelf shelf={shelf} query={query} />;
  return <Entrance asked={query['zoek'] ?? ''} />;
}

function Entrance({ asked }: { asked: string }) {
  const [words, setWords] = useState(asked);
  return (
    <Page title="Ontdek" sub="Alles wat je benen rust kan geven" back="/meer">
      <SearchField words={words} onInput={setWords} />
      {words.trim() === '' ? <WaysIn /> : <Results words={words} />}
    </Page>
  );
}

function WaysIn() {
  return (
    <>
      <h2>Wat voel je?</h2>
      <ul class="feels">
        {FEELS.map(({ id, label }) => (
          <li key={id}>
            <a class="feel" href={`/ontdek?voel=${id}`}>
              <Glyph feel={id} />
              {label}
            </a>
          </li>
        ))}
      </ul>
      <h2>Wat wil je doen?</h2>
      <ul class="groups">
        {GROUPS.map(({ id, label }) => (
          <li key={id}>
            <a class="group" href={`/ontdek?doe=${id}`}>
              {label}
            </a>
          </li>
        ))}
      </ul>
      <h2>Meer weten</h2>
      <ul class="list">
        {KNOWING.map((place) => (
          <LinkRow {...place} key={place.href} />
        ))}
      </ul>
    </>
  );
}

function OneShelf({ shelf, query }: { shelf: Shelf; query: Record<string, string> }) {
  const { title, todo, once } = shelf;
  const back = `/ontdek?${new URLSearchParams(query)}`;
  return (
    <Page title={title} back="/ontdek">
      {query['voel'] === 'cramp' ? (
        <p class="card soft discover-note">
          Heb je nu kramp? Tik op <a href="/nu">Nu last?</a> Dat gaat stap voor stap.
        </p>
      ) : null}
      {query['doe'] === 'warmth' ? (
        <ul class="list discover-note">
          <LinkRow href="/kou-of-warmte" label="Kou of warmte?" hint="twee vragen" />
        </ul>
      ) : null}
      {todo.length > 0 ? (
        <>
          <h2>Om te proberen</h2>
          <MeasureList measures={todo} back={back} />
        </>
      ) : null}
      {once.length > 0 ? (
        <>
          <h2>Goed om te weten</h2>
          <MeasureList measures={once} back={back} />
        </>
      ) : null}
    </Page>
  );
}
