/** Before the landing: how long, what stands in it, and when to begin. */
import { cautions } from '../../content/index.ts';
import { clockText, minutesOf, minutesUntil } from '../../core/evening.ts';
import { allowSound } from '../guide/cues.ts';
import { Button } from '../shared/button.tsx';
import { profileChange } from '../shared/changes.ts';
import { wall } from '../shared/clock.ts';
import { Flow } from '../shared/flow.tsx';
import { Options } from '../shared/options.tsx';
import { diary, save } from '../shared/state.ts';
import { beginLanding } from './kept.ts';
import { chosen, LENGTHS, possible, shorter, slots, startTime } from './runway.ts';

export function Prepare() {
  const { profile } = diary.value;
  const minutes = profile.landingMinutes;
  const items = possible(profile.cautions, cautions);
  const ids = chosen(profile.landing, items);
  const lasts = new Map(slots(ids, minutes).map((slot) => [slot.item.id, slot.minutes]));
  const begin = () => {
    allowSound();
    beginLanding(ids, minutes);
  };
  return (
    <Flow
      where="Avond"
      title="Rustig naar bed"
      sub="Elke avond hetzelfde, en liefst een beetje saai. De lijst loopt mee met de klok, en het scherm wordt steeds donkerder."
      align="top"
      leave={
        <Button look="quiet" href="/">
          Terug
        </Button>
      }
      main={
        <Button look="big" onClick={begin} disabled={ids.length === 0}>
          Begin nu
        </Button>
      }
    >
      <div class="landing-choices">
        <p class="card soft">{when(minutes, profile.bedtime)}</p>
        <h2>Hoe lang</h2>
        <Options
          legend="Minuten"
          name="minutes"
          options={LENGTHS.map((n) => ({ id: String(n), label: `${n} min` }))}
          chosen={[String(minutes)]}
          onChange={([n]) => save(profileChange({ landingMinutes: Number(n) }))}
          chips
        />
        <h2>Wat hoort erbij</h2>
        <Options
          legend="Wat erbij hoort"
          name="items"
          options={items.map(({ id, say }) => {
            const n = lasts.get(id);
            return { id, label: say, ...(n ? { hint: `${n} min` } : {}) };
          })}
          chosen={ids}
          onChange={(landing) => save(profileChange({ landing }))}
          many
        />
      </div>
    </Flow>
  );
}

/** When to begin for bedtime, or what beginning now means. */
function when(minutes: number, bedtime: string): string {
  const now = minutesOf(wall.value);
  const start = startTime(bedtime, minutes);
  const wait = minutesUntil(now, minutesOf(start));
  if (wait > 0 && wait < 12 * 60) return `Je gaat om ${bedtime} slapen. Begin dan om ${start}.`;
  const end = `Begin je nu, dan ben je om ${clockText(now + minutes)} klaar.`;
  const other = shorter(now, bedtime, minutes);
  return other === null ? end : `${end} Om ${bedtime} slapen? Kies ${other} minuten.`;
}
