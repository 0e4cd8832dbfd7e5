/** A measure in a list of Discover: what it is, whether it stands on the person's list, or may not. */
import './discover.css';
import { content } from '../../content/index.ts';
import type { BriefMeasure } from '../../core/content.ts';
import { isListed } from '../../core/plan.ts';
import { Icon } from '../shared/icon.tsx';
import { judged } from '../shared/judged.ts';
import { diary } from '../shared/state.ts';
import { withWayBack } from '../shared/way-back.ts';

export function MeasureList({ measures, back }: { measures: BriefMeasure[]; back: string }) {
  return (
    <ul class="list">
      {measures.map((measure) => (
        <MeasureRow measure={measure} back={back} key={measure.id} />
      ))}
    </ul>
  );
}

export function MeasureRow({ measure, back }: { measure: BriefMeasure; back: string }) {
  const tag = tagOf(measure);
  return (
    <li>
      <a class="row" href={withWayBack(`/maatregel/${measure.id}`, back)}>
        <span class="text">
          {measure.title}
          <small>{measure.dose}</small>
          {tag ? <small class="row-tag">{tag}</small> : null}
        </span>
        <span class="chevron">
          <Icon name="next" size={20} />
        </span>
      </a>
    </li>
  );
}

function tagOf(measure: BriefMeasure): string | null {
  if (!judged(measure.id).allowed) return 'past nu niet bij jou';
  if (diary.value.choices[measure.id]?.list === 'not-for-me') return 'niet voor jou, zei je';
  return isListed(diary.value, content, measure) ? 'staat op je lijst' : null;
}
