/** One pattern that fits: what it is like, what helps, and when the huisarts should look. */
import patterns from '@content/patterns.json';
import signs from '@content/signs.json';
import { measureById } from '../../content/index.ts';
import type { Pattern } from '../../core/content.ts';
import { MeasureList } from '../discover/measure-row.tsx';
import { shelfOfPattern } from '../discover/places.ts';
import { Button } from '../shared/button.tsx';

const FEW = 3;

interface Props {
  pattern: Pattern;
  /** Show only the first measures: there is more than one pattern on the screen. */
  few: boolean;
  here: string;
}

export function PatternCard({ pattern, few, here }: Props) {
  const text = patterns.find((p) => p.id === pattern);
  const { measures, doctor } = signs.advice[pattern];
  const known = measures.map(measureById).filter((m) => m !== undefined);
  const title = `patroon-${pattern}`;
  return (
    <section aria-labelledby={title} class="pattern">
      <div class="card soft">
        <h2 id={title}>{text?.title}</h2>
        <p>{text?.feels}</p>
        <p>{text?.sets_apart}</p>
      </div>
      <h3>Dit kan helpen</h3>
      <MeasureList measures={few ? known.slice(0, FEW) : known} back={here} />
      <div class="pattern-more">
        <Button look="quiet" href={shelfOfPattern(pattern)}>
          Alles wat hierbij kan helpen
        </Button>
      </div>
      <p class="card">
        <strong>Huisarts.</strong> {doctor}
      </p>
    </section>
  );
}
