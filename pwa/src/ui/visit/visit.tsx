/** "Bereid je bezoek voor": one page for the huisarts, put together by the person. */
import './visit.css';
import { useMemo } from 'preact/hooks';
import { visitOf } from '../../core/visit.ts';
import { type Composed, hasContent, PARTS } from '../../core/visit-page.ts';
import { today } from '../shared/clock.ts';
import { Page } from '../shared/page.tsx';
import { diary } from '../shared/state.ts';
import { visitContent } from './content.ts';
import { useComposed } from './draft.ts';
import { PartRow } from './part-row.tsx';
import { Preview } from './preview.tsx';
import { Take } from './take.tsx';
import { TextField } from './text-field.tsx';

export function Visit() {
  const { composed, kept, keep } = useComposed();
  const visit = useMemo(
    () => visitOf(diary.value, visitContent(), today.value),
    [diary.value, today.value],
  );
  return (
    <Page
      title="Bereid je bezoek voor"
      sub="Eén blad voor je huisarts. Jij kiest wat erop komt."
      back="/huisarts"
    >
      {composed === null ? null : (
        <>
          <Composing composed={composed} onChange={keep} visit={visit} />
          {kept ? null : (
            <p class="alert" role="status">
              Je tekst is nog niet bewaard op deze telefoon. Hij staat nog wel hier.
            </p>
          )}
          <Preview visit={visit} composed={composed} />
          <Take visit={visit} composed={composed} />
        </>
      )}
    </Page>
  );
}

interface Props {
  visit: ReturnType<typeof visitOf>;
  composed: Composed;
  onChange: (next: Composed) => void;
}

function Composing({ visit, composed, onChange }: Props) {
  const { off, texts } = composed;
  const switched = (part: Composed['off'][number]) =>
    off.includes(part) ? off.filter((p) => p !== part) : [...off, part];
  const type = (field: keyof Composed['texts'], text: string) =>
    onChange({ off, texts: { ...texts, [field]: text } });
  return (
    <section aria-labelledby="delen">
      <h2 id="delen">Wat erop komt</h2>
      <ul class="list visit-parts">
        {PARTS.map((part) => (
          <PartRow
            key={part}
            part={part}
            on={!off.includes(part)}
            empty={!hasContent(part, visit, texts)}
            onSwitch={() => onChange({ off: switched(part), texts })}
            texts={texts}
            onType={type}
          />
        ))}
      </ul>
      <div class="card visit-name">
        <TextField field="name" text={texts.name} onType={(text) => type('name', text)} labelled />
      </div>
    </section>
  );
}
