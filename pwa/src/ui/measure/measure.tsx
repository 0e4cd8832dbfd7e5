/** One measure: what it is, how to do it, what is known; begin it, tick it, or leave it out. */
import { useLocation, useRoute } from 'preact-iso';
import './measure.css';
import { content, isTrackable } from '../../content/index.ts';
import { fullMeasure } from '../../content/measures.ts';
import type { Measure } from '../../core/content.ts';
import { isExcluded, isListed } from '../../core/plan.ts';
import { RhythmChoice } from '../guide/rhythm-choice.tsx';
import { PICTURES, Picture } from '../pictures/picture.tsx';
import { judged } from '../shared/judged.ts';
import { NotFound } from '../shared/not-found.tsx';
import { Page } from '../shared/page.tsx';
import { diary } from '../shared/state.ts';
import { wayBack } from '../shared/way-back.ts';
import { Doing, Done } from './doing.tsx';
import { ForWhomNot } from './for-whom-not.tsx';
import { isPlanned, standsByItself, TakeOff } from './my-list.tsx';
import { LeftOut, NotForMe } from './not-for-me.tsx';
import { sourceLine } from './sources.ts';

const CERTAINTY = {
  untested: 'niet onderzocht',
  weak: 'zwak',
  fair: 'redelijk',
  strong: 'sterk',
};

export function MeasureScreen() {
  const measure = fullMeasure(useRoute().params['id'] ?? '');
  const back = wayBack(useLocation().query, '/');
  if (!measure) return <NotFound back={back} />;
  const { allowed, reasons, changes } = judged(measure.id);
  const excluded = isExcluded(diary.value, content, measure);
  return (
    <Page title={measure.title} sub={doseOf(measure)} back={back}>
      <div class="measure">
        {Object.hasOwn(PICTURES, measure.picture) ? (
          <div class="card measure-picture">
            <Picture name={measure.picture} size={230} />
          </div>
        ) : null}
        <Done measure={measure} />
        {allowed ? <Changes changes={changes} reasons={reasons} /> : <TakenOut reasons={reasons} />}
        {allowed && excluded ? <LeftOut measure={measure} /> : null}
        <p class="measure-why">{measure.why}</p>
        <How measure={measure} />
        <h2>Let op</h2>
        <p class="card">{measure.stop}</p>
        <h2>Wat is er bekend</h2>
        <p class="card">
          {measure.known.line}
          <small class="certainty">Bewijs: {CERTAINTY[measure.known.certainty]}</small>
          <small class="certainty source">{sourceLine(measure.sources)}</small>
        </p>
        <ForWhomNot measure={measure} />
        {excluded ? null : <Choices measure={measure} />}
      </div>
    </Page>
  );
}

const WHEN = { day: 'overdag', evening: "'s avonds" };

/** What stands on no list belongs to no part of the day. */
function doseOf(measure: Measure): string {
  return isTrackable(measure) ? `${measure.dose} · ${WHEN[measure.moment]}` : measure.dose;
}

/** What can be done with it: all but tick off what stands on no list. */
function Choices({ measure }: { measure: Measure }) {
  if (!isTrackable(measure))
    return <p class="quiet-text measure-once">Dit hoef je niet af te vinken.</p>;
  const listed = isListed(diary.value, content, measure);
  return (
    <>
      {listed && !standsByItself(measure) ? (
        <TakeOff measure={measure} />
      ) : listed || isPlanned(measure) ? (
        <NotForMe measure={measure} listed={listed} />
      ) : null}
      <Doing measure={measure} listed={listed} />
    </>
  );
}

function How({ measure }: { measure: Measure }) {
  return (
    <>
      <h2>Zo doe je het</h2>
      <ol class="card how">
        {measure.how.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {measure.guide?.kind === 'breathing' ? (
        <>
          <h2>Ritme</h2>
          <RhythmChoice />
        </>
      ) : null}
    </>
  );
}

function Changes({ changes, reasons }: { changes: string[]; reasons: string[] }) {
  if (changes.length === 0) return null;
  return (
    <section class="card soft">
      <small class="tag">Voor jou anders</small>
      <p>{changes.join(' ')}</p>
      <p class="quiet-text">{reasons.join(' ')}</p>
    </section>
  );
}

function TakenOut({ reasons }: { reasons: string[] }) {
  return (
    <section class="card soft">
      <small class="tag">Dit past nu niet bij jou</small>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      <p class="taken-out-ways">
        <a href="/meer/instellingen">Pas je antwoorden aan</a>
      </p>
    </section>
  );
}
