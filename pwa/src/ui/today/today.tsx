/** Today: what is new, the checklist by moment, and one thing to do next. */

import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import './today.css';
import { content } from '../../content/index.ts';
import type { Day } from '../../core/days.ts';
import type { Diary } from '../../core/diary.ts';
import { isEvening, isNight } from '../../core/evening.ts';
import { checklist, dayNote, type Item, missedDays, planDay } from '../../core/plan.ts';
import { EveningWays } from '../landing/evening-ways.tsx';
import { ParkedOffer } from '../parking/parked-offer.tsx';
import { RestInvitation } from '../rest/rest-invitation.tsx';
import { openPair } from '../rest/rest-rule.ts';
import { dayChange, profileChange } from '../shared/changes.ts';
import { now, today, wall } from '../shared/clock.ts';
import { Flamingo } from '../shared/flamingo.tsx';
import { InstallHint } from '../shared/install-hint.tsx';
import { Page } from '../shared/page.tsx';
import { diary, save } from '../shared/state.ts';
import { capital, count, weekdayName } from '../shared/words.ts';
import { Checklist } from './checklist.tsx';
import { CloseTheDay } from './close-the-day.tsx';
import { type Course, courseOf } from './course.ts';
import { DayMenu } from './day-menu.tsx';
import { GoingOn } from './going-on.tsx';
import { GoodNight } from './good-night.tsx';
import { Morning } from './morning.tsx';
import { PlanPage } from './plan-page.tsx';
import { Waited } from './waited.tsx';
import { Week } from './week.tsx';

/** Nobody began before there was an app: such a clock has lost its battery. */
const FIRST_OF_ALL = '2026-01-01';

export function Today() {
  const { route } = useLocation();
  const started = diary.value.profile.startedOn !== null;
  const day = today.value;
  const items = checklist(diary.value, content, day);
  const offered = items.map((i) => i.measure.id);

  useEffect(() => {
    if (!started) route('/welkom', true);
  }, [started]);

  // What stood on the list is part of the history, and tells that this day was walked: by somebody
  // who saw it, and not by a window that was left open for days.
  const walks = started && document.visibilityState === 'visible';
  useEffect(() => {
    const known = diary.value.days[day]?.offered ?? [];
    if (walks && known.join() !== offered.join()) save(dayChange({ offered }, day));
  }, [walks, day, offered.join()]);

  const ahead = startsAhead(diary.value, day);
  useEffect(() => {
    if (ahead) save(profileChange({ startedOn: day }));
  }, [ahead, day]);

  if (!started) return null;
  const note = dayNote(diary.value, day);
  const { profile } = diary.value;
  const late = isEvening(wall.value, profile);
  if ((late && note.closed !== null) || isNight(wall.value, profile))
    return <GoodNight items={items} />;
  return (
    <Page title={title()} sub={subtitle(items)} aside={<Flamingo />} head={<Week />}>
      {note.skipped ? <Resting /> : late ? <LateDay items={items} /> : <DayTime items={items} />}
      <DayMenu skipped={note.skipped} />
    </Page>
  );
}

/**
 * True when the clock stood ahead at the start, or a journey went west over the date line: nothing
 * came after the start. Otherwise it is now that the clock is wrong, and that moves nothing.
 */
function startsAhead({ profile: { startedOn }, days }: Diary, day: Day): boolean {
  if (startedOn === null || startedOn <= day || day < FIRST_OF_ALL) return false;
  return Object.keys(days).filter((noted) => noted >= startedOn).length <= 1;
}

function DayTime({ items }: { items: Item[] }) {
  return (
    <>
      <GoingOn />
      <Morning />
      <ParkedOffer />
      <Waited missed={missedDays(diary.value, today.value)} />
      <RestInvitation />
      <PlanPage />
      <Checklist items={items} moments={['day', 'evening']} />
      <InstallHint />
    </>
  );
}

/**
 * In the evening the evening comes first: its note, its measures, and the day's page last. No rest
 * is begun any more, but the second score of one that was still comes.
 */
function LateDay({ items }: { items: Item[] }) {
  const reviewing = courseOf(diary.value, today.value) === 'review';
  return (
    <>
      <GoingOn />
      {openPair(diary.value, now.value) ? <RestInvitation /> : null}
      <CloseTheDay />
      {reviewing ? <PlanPage quiet /> : null}
      <Checklist items={items} moments={['evening', 'day']} />
      <EveningWays />
      {reviewing ? null : <PlanPage />}
    </>
  );
}

const TOMORROW: Record<Course, string> = {
  week: 'gaat je plan hier verder',
  review: 'gaat je plan hier verder',
  after: 'staat je lijst er weer',
  habits: 'staan je gewoontes er weer',
};

function Resting() {
  return (
    <section class="card soft">
      <h2>Vandaag rust je</h2>
      <p>Morgen {TOMORROW[courseOf(diary.value, today.value)]}. Je hoeft niets in te halen.</p>
    </section>
  );
}

function title(): string {
  const course = courseOf(diary.value, today.value);
  const inPlan = course === 'week' || course === 'review';
  return inPlan ? `Dag ${planDay(diary.value, today.value)}` : 'Vandaag';
}

function subtitle(items: Item[]): string {
  const fresh = items.filter((i) => i.isNew).length;
  const news = fresh === 0 ? '' : ` · ${count(fresh, 'nieuw ding', 'nieuwe dingen')}`;
  return capital(weekdayName(today.value)) + news;
}
