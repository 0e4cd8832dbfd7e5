/** Looking with one's own words; forgives typing errors and knows everyday words. */
import { useRef } from 'preact/hooks';
import { Button } from '../shared/button.tsx';
import { Flamingo } from '../shared/flamingo.tsx';
import { Icon } from '../shared/icon.tsx';
import { capital, count } from '../shared/words.ts';
import { found } from './found.ts';
import { MeasureList } from './measure-row.tsx';

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
export function Found({ words }: { words: string }) {
  const measures = found(words);
  return (
    <>
      <p class="found-count quiet-text" role="status">
        {measures.length === 0
          ? 'Niets gevonden'
          : capital(count(measures.length, 'ding', 'dingen'))}
      </p>
      {measures.length === 0 ? (
        <NothingFound />
      ) : (
        <MeasureList measures={measures} back={`/ontdek?zoek=${encodeURIComponent(words)}`} />
      )}
    </>
  );
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
