/** What was done on a day: each line opens to mend its scores or to take it away. */
import { useState } from 'preact/hooks';
import { measureById } from '../../content/index.ts';
import type { Day } from '../../core/days.ts';
import { type Episode, REST, type Relief } from '../../core/diary.ts';
import { Button } from '../shared/button.tsx';
import { removal, restoration } from '../shared/changes.ts';
import { zone } from '../shared/clock.ts';
import { Icon } from '../shared/icon.tsx';
import { ScoreTiles } from '../shared/score-tiles.tsx';
import { diary, notes, saveAndSay } from '../shared/state.ts';
import { doneAt } from './done-at.ts';

interface Done {
  kind: 'episode' | 'relief';
  title: string;
  detail: string | null;
  pair: Episode | Relief;
}

export function DoneList({ day }: { day: Day }) {
  const [open, setOpen] = useState<string | null>(null);
  const all = doneOn(day);
  if (all.length === 0) return <p class="quiet-text done-none">Er staat niets bij deze dag.</p>;
  return (
    <ul class="list">
      {all.map((done) => (
        <li key={done.pair.id}>
          <DoneRow
            done={done}
            open={open === done.pair.id}
            onToggle={() => setOpen(open === done.pair.id ? null : done.pair.id)}
          />
        </li>
      ))}
    </ul>
  );
}

function doneOn(day: Day): Done[] {
  const episodes = diary.value.episodes
    .filter((e) => e.day === day)
    .map((pair): Done => ({ kind: 'episode', title: titleOf(pair.measure), detail: null, pair }));
  const reliefs = diary.value.reliefs
    .filter((r) => r.day === day)
    .map(
      (pair): Done => ({
        kind: 'relief',
        title: pair.cramp ? 'Nu last? Kramp' : 'Nu last?',
        detail: [...new Set(pair.steps.map(titleOf))].join(', ') || null,
        pair,
      }),
    );
  return [...episodes, ...reliefs].sort((a, b) => (a.pair.at < b.pair.at ? -1 : 1));
}

function titleOf(measure: string): string {
  return measure === REST ? 'Een kwartier niets gedaan' : (measureById(measure)?.title ?? measure);
}

function DoneRow({ done, open, onToggle }: { done: Done; open: boolean; onToggle: () => void }) {
  const { title, detail, pair } = done;
  return (
    <>
      <button type="button" class="row done-row" aria-expanded={open} onClick={onToggle}>
        <span class="text">
          {title}
          <small>{[timeOf(pair), detail, scoresOf(pair)].filter(Boolean).join(' · ')}</small>
        </span>
        <span class={open ? 'chevron turned' : 'chevron'}>
          <Icon name="next" size={20} />
        </span>
      </button>
      {open ? <Mend done={done} /> : null}
    </>
  );
}

function timeOf({ id, at, day }: Done['pair']): string {
  const noted = notes.value.get(id)?.fields['zone'];
  return doneAt(at, day, typeof noted === 'string' ? noted : zone.value) ?? 'later genoteerd';
}

function scoresOf({ before, after }: Done['pair']): string | null {
  if (before !== null && after !== null) return `van ${before} naar ${after}`;
  if (before !== null) return `vooraf ${before}`;
  return after !== null ? `achteraf ${after}` : null;
}

function Mend({ done }: { done: Done }) {
  const { kind, pair, title } = done;
  const set = (name: 'before' | 'after', score: number | null) => {
    const change = (value: number | null) => ({ id: pair.id, kind, fields: { [name]: value } });
    saveAndSay('Bewaard', [change(score)], () => [change(pair[name])]);
  };
  const remove = () =>
    saveAndSay('Weggehaald', [removal(pair.id, kind)], () => [restoration(pair.id, kind)]);
  return (
    <div class="mend">
      <MendScore
        label="Vooraf"
        of={title}
        id={`${pair.id}-before`}
        value={pair.before}
        onSet={(s) => set('before', s)}
      />
      <MendScore
        label="Achteraf"
        of={title}
        id={`${pair.id}-after`}
        value={pair.after}
        onSet={(s) => set('after', s)}
      />
      <Button look="danger" onClick={remove}>
        Haal weg
      </Button>
    </div>
  );
}

interface MendScoreProps {
  label: string;
  of: string;
  id: string;
  value: number | null;
  onSet: (score: number | null) => void;
}

function MendScore({ label, of, id, value, onSet }: MendScoreProps) {
  return (
    <div>
      <div class="mend-head">
        <h3>{label}</h3>
        {value === null ? null : (
          <Button look="quiet" onClick={() => onSet(null)}>
            Wis score
          </Button>
        )}
      </div>
      <ScoreTiles legend={`${label}: ${of}`} name={id} value={value} onChoose={onSet} />
    </div>
  );
}
