/** The evening note as the last line of the evening; on the first day it is the plan's own task. */
import { dayNote, planDay } from '../../core/plan.ts';
import { today } from '../shared/clock.ts';
import { Icon } from '../shared/icon.tsx';
import { diary } from '../shared/state.ts';

export function EveningRow() {
  const closed = dayNote(diary.value, today.value).closed !== null;
  const first = planDay(diary.value, today.value) === 1;
  return (
    <li class={closed ? 'on' : ''}>
      <a class="row check-row evening-row" href="/avond">
        <span class="tick" aria-hidden="true">
          <span>{closed ? <Icon name="check" size={18} /> : null}</span>
        </span>
        <span class="text">
          {first ? 'Noteer je dag' : 'Avondnotitie'}
          <small>
            {closed
              ? 'bewaard'
              : first
                ? 'wanneer had je last, en wat deed je'
                : 'hoe was je avond'}
          </small>
        </span>
        <span class="chevron">
          <Icon name="next" size={20} />
        </span>
      </a>
    </li>
  );
}
