/** A score from 0 to 10, tapped. A radio group: arrows move, a screen reader counts along. */
interface Props {
  legend: string;
  name: string;
  value: number | null;
  onChoose: (score: number) => void;
  ends?: [string, string];
}

const SCORES = Array.from({ length: 11 }, (_, score) => score);

export function ScoreTiles({ legend, name, value, onChoose, ends }: Props) {
  const [low, high] = ends ?? ['geen last', 'het ergst'];
  return (
    <fieldset>
      <legend class="hidden-text">{legend}</legend>
      <div class="scores">
        {SCORES.map((score) => (
          <label class={score === 0 ? 'tile wide' : 'tile'} key={score}>
            <input
              class="covering"
              type="radio"
              name={name}
              value={score}
              checked={value === score}
              aria-label={score === 0 ? `0, ${low}` : score === 10 ? `10, ${high}` : String(score)}
              onChange={() => onChoose(score)}
            />
            {score}
          </label>
        ))}
      </div>
      <div class="ends" aria-hidden="true">
        <span>0 · {low}</span>
        <span>10 · {high}</span>
      </div>
    </fieldset>
  );
}
