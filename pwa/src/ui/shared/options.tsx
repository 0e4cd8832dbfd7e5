/** Rows or chips to choose from: radio buttons (`one`) or check boxes (`many`). */
import type { Option } from '../../core/content.ts';

interface Props {
  legend: string;
  name: string;
  options: (Option & { hint?: string })[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  many?: boolean;
  chips?: boolean;
  /** An option that clears the others, such as "geen van deze". */
  exclusive?: string;
}

export function Options(props: Props) {
  const { legend, name, options, chosen, many, chips } = props;
  const kind = chips ? 'chip' : `option${many ? ' many' : ''}`;
  return (
    <fieldset>
      <legend class="hidden-text">{legend}</legend>
      <div class={chips ? 'chips' : 'options'}>
        {options.map(({ id, label, hint }) => (
          <label class={kind} key={id}>
            <input
              class="covering"
              type={many ? 'checkbox' : 'radio'}
              name={name}
              value={id}
              checked={chosen.includes(id)}
              onChange={() => props.onChange(toggled(props, id))}
            />
            <span>
              {label}
              {hint ? <small>{hint}</small> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function toggled({ many, chosen, exclusive }: Props, id: string): string[] {
  if (!many) return [id];
  if (chosen.includes(id)) return chosen.filter((c) => c !== id);
  return id === exclusive ? [id] : [...chosen.filter((c) => c !== exclusive), id];
}
