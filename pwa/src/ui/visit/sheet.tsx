/** The A4 for the huisarts: what counts in ten seconds at the top, the rest in order below it. */
import './sheet.css';
import type { ComponentChildren } from 'preact';
import type { Visit } from '../../core/visit.ts';
import {
  type Composed,
  type Field,
  fitted,
  type Part,
  ROOM_FOR,
  shownParts,
} from '../../core/visit-page.ts';
import { Course } from './sheet-course.tsx';
import { KeyFigures } from './sheet-figures.tsx';
import { TriedTable } from './sheet-tried.tsx';
import { Triggers } from './sheet-triggers.tsx';
import { EXPECT, HOW_SCORED, shortDate, TITLES } from './wording.ts';

export function Sheet({ visit, composed }: { visit: Visit; composed: Composed }) {
  const shown = shownParts(visit, composed);
  const has = (part: Part) => shown.includes(part);
  const words = (field: Field) => fitted(composed.texts[field], field);
  return (
    <article class="sheet" lang="nl">
      <header class="sheet-head">
        <h2>Voor mijn huisarts</h2>
        <p>{[words('name'), periodWords(visit)].filter(Boolean).join(' · ')}</p>
      </header>
      <KeyFigures visit={visit} shown={shown} />
      <div class="sheet-columns first">
        {has('complaint') ? <Own part="complaint" text={words('complaint')} /> : null}
        {has('questions') ? <Own part="questions" text={words('questions')} /> : null}
      </div>
      {has('course') || has('nights') ? (
        <Section part={has('course') ? 'course' : 'nights'}>
          <Course visit={visit} evenings={has('course')} nights={has('nights')} />
        </Section>
      ) : null}
      {has('tried') ? (
        <Section part="tried">
          <TriedTable tried={visit.tried} />
        </Section>
      ) : null}
      <div class="sheet-columns">
        {has('triggers') ? (
          <Section part="triggers">
            <Triggers triggers={visit.triggers} />
          </Section>
        ) : null}
        {has('about') ? <About visit={visit} /> : null}
        {has('medicines') ? <Own part="medicines" text={words('medicines')} /> : null}
      </div>
      <footer>
        {has('expect') ? (
          <Section part="expect">
            <p>{EXPECT.join(' ')}</p>
          </Section>
        ) : null}
        <p class="sheet-foot">
          Gemaakt met de app Lichte Benen. {HOW_SCORED} Dit blad stelt geen ziekte vast.
        </p>
      </footer>
    </article>
  );
}

function Section({ part, children }: { part: Part; children: ComponentChildren }) {
  return (
    <section>
      <h3>{TITLES[part]}</h3>
      {children}
    </section>
  );
}

function Own({ part, text }: { part: Part; text: string }) {
  return (
    <Section part={part}>
      <p class="sheet-own">{text}</p>
    </Section>
  );
}

function About({ visit }: { visit: Visit }) {
  const recognised = visit.patterns.map((pattern) => `Ik herken: ${pattern.toLowerCase()}`);
  // The words before the flags take a row of their own.
  const room = ROOM_FOR.about - (visit.flags.length > 0 ? 1 : 0);
  const flags = visit.flags.slice(0, room);
  const others = [...visit.cautions, ...recognised];
  const more = visit.flags.length + others.length - room;
  return (
    <Section part="about">
      <ul>
        {flags.length > 0 ? (
          <li>
            {tickedWords(visit)}: <b>{flags.join(' ')}</b>
          </li>
        ) : null}
        {others.slice(0, room - flags.length).map((text) => (
          <li key={text}>{text}</li>
        ))}
        {more > 0 ? <li>En nog {more} andere.</li> : null}
      </ul>
    </Section>
  );
}

/** A sign may have passed since. */
function tickedWords({ flagsOn }: Visit): string {
  if (flagsOn === null) return 'Eerder aangekruist';
  return `Aangekruist op ${shortDate(flagsOn)} ${flagsOn.slice(0, 4)}`;
}

function periodWords({ period, scored }: Visit): string {
  if (period === null) return '';
  const { from, until } = period;
  const evenings = scored.filter((d) => d.evening !== null).length;
  const nights = scored.filter((d) => d.night !== null).length;
  const year = from.slice(0, 4) === until.slice(0, 4) ? '' : ` ${from.slice(0, 4)}`;
  const days = `${shortDate(from)}${year} tot en met ${shortDate(until)} ${until.slice(0, 4)}`;
  return `${days} · ${evenings} avonden en ${nights} nachten genoteerd`;
}
