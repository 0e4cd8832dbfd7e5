/** The taps that note it: begin the guide, tick it off, take it back. */
import type { Measure } from '../../core/content.ts';
import { episodesOf } from '../../core/diary.ts';
import { guideAddress } from '../guide/own-screen.ts';
import { Button } from '../shared/button.tsx';
import { episodeChange, removal, restoration } from '../shared/changes.ts';
import { today } from '../shared/clock.ts';
import { Icon } from '../shared/icon.tsx';
import { diary, saveAndSay } from '../shared/state.ts';
import { Add } from './my-list.tsx';

/** How often it was done today, and the way back. */
export function Done({ measure }: { measure: Measure }) {
  const done = episodesOf(diary.value, measure.id, today.value);
  const last = done.at(-1);
  if (!last) return null;
  return (
    <div class="card done-line">
      <span>{doneText(done.length, measure.times)}</span>
      <Button look="quiet" onClick={() => takeBack(last.id)}>
        Haal weg
      </Button>
    </div>
  );
}

/** Stays under the thumb while the rest scrolls. */
export function Doing({ measure, listed }: { measure: Measure; listed: boolean }) {
  const begin = guideAddress(measure);
  return (
    <div class="doing">
      {begin ? (
        <div class={listed ? 'doing-row' : 'doing-row adding'}>
          <Button look="big" href={begin}>
            {measure.guide ? 'Stap voor stap' : 'Begin'}
          </Button>
          {listed ? (
            <Button onClick={() => tick(measure)}>
              <Icon name="check" size={20} /> <span>Gedaan</span>
            </Button>
          ) : (
            <Add measure={measure} big={false} />
          )}
        </div>
      ) : !listed ? (
        <Add measure={measure} big />
      ) : (
        <Button look="big" onClick={() => tick(measure)}>
          <Icon name="check" size={20} /> Gedaan
        </Button>
      )}
    </div>
  );
}

function doneText(done: number, times: number): string {
  if (times > 1) return `Vandaag ${done} van ${times} keer gedaan`;
  return done === 1 ? 'Vandaag gedaan' : `Vandaag ${done} keer gedaan`;
}

function tick(measure: Measure): void {
  const change = episodeChange(measure.id, 'tick');
  saveAndSay('Bewaard', [change], () => [removal(change.id, 'episode')]);
}

function takeBack(id: string): void {
  saveAndSay('Weggehaald', [removal(id, 'episode')], () => [restoration(id, 'episode')]);
}
