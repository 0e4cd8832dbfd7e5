/** One part of the page: a switch, and a field where the person's own words go. */
import type { Field, Part, Texts } from '../../core/visit-page.ts';
import { TextField } from './text-field.tsx';
import { HINTS, TITLES } from './wording.ts';

const OWN_WORDS: readonly string[] = ['complaint', 'medicines', 'questions'];
const isField = (part: Part): part is Part & Field => OWN_WORDS.includes(part);

interface Props {
  part: Part;
  on: boolean;
  /** Nothing to show yet. */
  empty: boolean;
  onSwitch: () => void;
  texts: Texts;
  onType: (field: Field, text: string) => void;
}

export function PartRow({ part, on, empty, onSwitch, texts, onType }: Props) {
  const hint = empty && !isField(part) ? 'Nog niets genoteerd' : HINTS[part];
  return (
    <li>
      <label class="row visit-part">
        <span class="text">
          {TITLES[part]}
          <small>{hint}</small>
        </span>
        <input type="checkbox" class="switch" checked={on} onChange={onSwitch} />
      </label>
      {on && isField(part) ? (
        <div class="visit-words">
          <TextField field={part} text={texts[part]} onType={(text) => onType(part, text)} />
        </div>
      ) : null}
    </li>
  );
}
