/** The checklist, grouped by moment. One tap ticks; the play button starts the guide. */
import { useRef } from 'preact/hooks';
import type { Moment } from '../../core/content.ts';
import { episodesOf } from '../../core/diary.ts';
import { type Item, planDay } from '../../core/plan.ts';
import { guideAddress } from '../guide/own-screen.ts';
import { episodeChange, removal } from '../shared/changes.ts';
import { today } from '../shared/clock.ts';
import { Icon } from '../shared/icon.tsx';
import { diary, saveAndSay } from '../shared/state.ts';
import { EveningRow } from './evening-row.tsx';

const TITLES: Record<Moment, string> = { day: 'Overdag', evening: 'Vanavond' };

export function Checklist({ items, moments }: { items: Item[]; moments: Moment[] }) {
  return (
    <>
      {moments.map((moment) => (
        <Group
          key={moment}
          moment={moment}
          items={items.filter((i) => i.measure.moment === moment)}
        />
      ))}
    </>
  );
}

function Group({ moment, items }: { moment: Moment; items: Item[] }) {
  const evening = moment === 'evening';
  if (items.length === 0 && !evening) return null;
  return (
    <section>
      <h2>{TITLES[moment]}</h2>
      <ul class="list">
        {items.map((item) => (
          <Row item={item} key={item.measure.id} />
        ))}
        {evening ? <EveningRow /> : null}
      </ul>
    </section>
  );
}

function Row({ item }: { item: Item }) {
  const { measure, done, changes } = item;
  const full = done >= measure.times;
  const begin = guideAddress(measure);
  const saving = useRef(false);
  // A second tap before the first is saved means the same.
  const once = async () => {
    if (saving.current) return;
    saving.current = true;
    await (full ? untick(item) : tick(item));
    saving.current = false;
  };
  return (
    <li class={full ? 'row check-row on' : 'row check-row'}>
      <button
        type="button"
        class="tick"
        aria-pressed={full ? 'true' : done > 0 ? 'mixed' : 'false'}
        aria-label={tickLabel(item)}
        onClick={once}
      >
        <span>{full ? <Icon name="check" size={18} /> : null}</span>
      </button>
      <a class="text" href={`/maatregel/${measure.id}`}>
        {measure.title}
        {item.isNew && planDay(diary.value, today.value) > 1 ? <em class="new">nieuw</em> : null}
        <small>
          {diary.value.choices[measure.id]?.habit ? cueOf(measure.id) : measure.dose}
          {measure.times > 1 ? <Pips done={done} times={measure.times} /> : null}
        </small>
        {changes.length > 0 ? <small class="for-me">{changes.join(' ')}</small> : null}
      </a>
      {begin ? (
        <a class="go" href={begin} aria-label={`Begin: ${measure.title}`}>
          <Icon name="play" size={18} />
        </a>
      ) : null}
    </li>
  );
}

/** A habit shows the moment that the person hung it on. */
function cueOf(measure: string): string {
  return diary.value.choices[measure]?.cue || '';
}

function Pips({ done, times }: { done: number; times: number }) {
  return (
    <span class="pips" aria-hidden="true">
      {Array.from({ length: times }, (_, i) => i + 1).map((n) => (
        <i class={n <= done ? 'full' : ''} key={n} />
      ))}
    </span>
  );
}

function tickLabel({ measure, done }: Item): string {
  return measure.times > 1
    ? `${measure.title}, ${done} van ${measure.times} gedaan`
    : `${measure.title} gedaan`;
}

function tick({ measure }: Item): Promise<boolean> {
  const change = episodeChange(measure.id, 'tick');
  return saveAndSay('Bewaard', [change], () => [removal(change.id, 'episode')]);
}

/** Takes the last time back. */
async function untick({ measure }: Item): Promise<void> {
  const last = episodesOf(diary.value, measure.id, today.value).at(-1);
  if (last) await saveAndSay('Weggehaald', [removal(last.id, 'episode')]);
}
