/** The person's own words, as many as the page has room for. */
import { useId } from 'preact/hooks';
import { type Field, ROOM } from '../../core/visit-page.ts';
import { FIELD_TITLES } from './wording.ts';

interface Props {
  field: Field;
  text: string;
  onType: (text: string) => void;
  /** With its name above it; else only for a screen reader, beside a switch that says it. */
  labelled?: boolean;
}

/** Part of the room that is left when it is time to say so. */
const NEARLY_FULL = 0.2;

export function TextField({ field, text, onType, labelled }: Props) {
  const id = useId();
  const { characters, lines } = ROOM[field];
  const left = Math.max(0, characters - [...text].length);
  const shared = {
    id,
    class: 'field',
    value: text,
    maxLength: characters,
    autoComplete: 'off',
    'aria-describedby': `${id}-room`,
    onInput: (event: { currentTarget: { value: string } }) => onType(event.currentTarget.value),
  };
  return (
    <>
      <label for={id} class={labelled ? undefined : 'hidden-text'}>
        {FIELD_TITLES[field]}
      </label>
      {lines === 1 ? <input type="text" {...shared} /> : <textarea rows={3} {...shared} />}
      <p class="quiet-text visit-room" id={`${id}-room`}>
        {left <= characters * NEARLY_FULL ? `Nog ${left} tekens` : ''}
      </p>
    </>
  );
}
