/** Looking with one's own words; forgives typing errors and knows everyday words. */
import { useRef } from 'preact/hooks';
import { measureById } from '../../content/index.ts';
import type { Found } from '../../core/search.ts';
import { LinkRow } from '../more/link-row.tsx';
import { FlagText } from '../patterns/warning.tsx';
import { Button } from '../shared/button.tsx';
import { Flamingo } from '../shared/flamingo.tsx';
import { Icon } from '../shared/icon.tsx';
import { capital, count } from '../shared/words.ts';
import { leadOf } from '../topics/see.ts';
import { found, urgentFlag } from './found.ts';
import { MeasureRow } from './measure-row.tsx';

interface FieldProps {
  words: string;
  onInput: (words: string) => void;
}

export function SearchField({ words, onInput }: FieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const clear = () => {
    onInput('');
    field.current?.focus();
  };
  return (
    <search class="search">
      <input
        ref={field}
        class="field"
        type="search"
        enterkeyhint="search"
        autocomplete="off"
        aria-label="Zoek"
        placeholder="Zoek, bijvoorbeeld: mieren"
        maxLength={80}
        value={words}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
      {words === '' ? null : (
        <button type="button" class="search-clear" aria-label="Wis je zoekwoorden" onClick={clear}>
          <Icon name="close" size={20} />
        </button>
      )}
    </search>
  );
}

/** Results as one types; a screen reader hears how many. */
export function Results({ words }: { words: string }) {
  const all = found(words);
  const urgent = urgentFlag(all);
  const rest = all.filter((one) => one.kind !== 'flag' || one.id !== urgent);
  return (
    <>
      <p class="found-count quiet-text" role="status">
        {all.length === 0
          ? 'Niets gevonden'
          : `${capital(count(all.length, 'ding', 'dingen'))} gevonden`}
      </p>
      {urgent ? <FlagText flags={[urgent]} /> : null}
      {all.length === 0 ? <NothingFound /> : null}
      {rest.length > 0 ? (
        <ul class="list found">
          {rest.map((one) => (
            <ResultRow key={`${one.kind}:${one.id}`} one={one} words={words} />
          ))}
        </ul>
      ) : null}
    </>
  );
}

function ResultRow({ one, words }: { one: Found; words: string }) {
  const back = `/ontdek?zoek=${encodeURIComponent(words)}`;
  const measure = one.kind === 'measure' ? measureById(one.id) : undefined;
  if (measure) return <MeasureRow measure={measure} back={back} />;
  const lead = leadOf(`${one.kind}:${one.id}`, back);
  return lead ? <LinkRow {...lead} /> : null;
}

function NothingFound() {
  return (
    <div class="not-found">
      <div class="bird">
        <Flamingo size={112} />
      </div>
      <p>Hier staat nog niets over. Probeer een ander woord, of kijk bij wat je voelt.</p>
      <p>Is er iets dat je niet vertrouwt? Dan weet je huisarts meer.</p>
      <div class="buttons">
        <Button href="/huisarts">Wanneer naar de huisarts</Button>
      </div>
    </div>
  );
}
