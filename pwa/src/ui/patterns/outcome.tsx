/** What it resembles, what sets that apart, what helps, and when to see the huisarts. */
import patterns from '@content/patterns.json';
import signs from '@content/signs.json';
import { useLocation } from 'preact-iso';
import type { Pattern } from '../../core/content.ts';
import { type Resemblance, resembles } from '../../core/patterns.ts';
import { Button } from '../shared/button.tsx';
import { profileChange } from '../shared/changes.ts';
import { Icon } from '../shared/icon.tsx';
import { Page } from '../shared/page.tsx';
import { diary, saveAndSay } from '../shared/state.ts';
import { Cramps } from './cramps.tsx';
import { PatternCard } from './pattern-card.tsx';
import { FlagText } from './warning.tsx';

interface Props {
  ticked: readonly string[];
  back: string;
  /** Addresses: of the check from the beginning, and of this outcome. */
  again: string;
  here: string;
}

export function Outcome({ ticked, back, again, here }: Props) {
  const found = resembles(ticked, signs);
  const { fits, none, doctor, flags } = found;
  return (
    <Page
      title={none ? 'Het lijkt op geen van deze' : signs.results.fits}
      sub={fits.length > 1 ? signs.results.several : null}
      back={back}
    >
      {flags.length > 0 ? <FlagText flags={flags} /> : null}
      {doctor || none ? <ToDoctor found={found} /> : null}
      {fits.map((pattern) => (
        <PatternCard pattern={pattern} few={fits.length > 1} here={here} key={pattern} />
      ))}
      <Apart fits={fits} />
      {fits.includes('cramp') ? <Cramps /> : null}
      {none ? null : <Remember fits={fits} back={back} />}
      <h2>Goed om te weten</h2>
      <section class="card">
        <p>{signs.results.limits}</p>
        <p class="quiet-text outcome-cite">{signs.cite}</p>
        <div class="buttons">
          <Button href="/huisarts">Wanneer naar de huisarts</Button>
          <Button look="quiet" href={again}>
            Doe de check opnieuw
          </Button>
        </div>
      </section>
    </Page>
  );
}

function ToDoctor({ found }: { found: Resemblance }) {
  const elsewhere = patterns.find((p) => p.id === 'none')?.sets_apart;
  return (
    <section class="card soft">
      <p>{found.doctor ? signs.results.doctor : signs.results.none}</p>
      <p class="outcome-more">{elsewhere}</p>
      <div class="buttons">
        <Button href="/huisarts">Wanneer naar de huisarts</Button>
      </div>
    </section>
  );
}

/** What sets the patterns apart that fit side by side. */
function Apart({ fits }: { fits: Pattern[] }) {
  const pairs = signs.apart.filter(({ between }) => between.every((p) => fits.includes(p)));
  if (pairs.length === 0) return null;
  return (
    <>
      <h2>Het verschil</h2>
      <ul class="card apart">
        {pairs.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}

function Remember({ fits, back }: { fits: Pattern[]; back: string }) {
  const { route } = useLocation();
  const before = diary.value.profile.patterns;
  if (before.join() === fits.join())
    return (
      <p class="card done-line">
        <span>
          <Icon name="check" size={20} /> Dit staat bij wat je over jezelf vertelde.
        </span>
      </p>
    );
  const keep = async () => {
    const saved = await saveAndSay('Bewaard', [profileChange({ patterns: fits })], () => [
      profileChange({ patterns: before }),
    ]);
    if (saved && back.startsWith('/begin')) route(back);
  };
  return (
    <section class="remember">
      <Button look="big" onClick={keep}>
        Bewaar dit
      </Button>
      <p class="quiet-text">Dan telt het mee bij wat de app je op dag zeven aanraadt.</p>
    </section>
  );
}
