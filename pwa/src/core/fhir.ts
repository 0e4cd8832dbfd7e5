/**
 * The visit as a FHIR R4 document, for who keeps a personal health record (PGO): what the person
 * chose to show, and nothing else. No name unless it was typed, and no identifier of the person.
 */
import type { Instant } from './days.ts';
import type { Score } from './diary.ts';
import { ANSWERED, answers } from './fhir-answers.ts';
import { coding, type Fhir, LANGUAGE, narrative, reference } from './fhir-parts.ts';
import { crampWords, DISTURBED_FROM, type Scored, type Visit, type VisitWeek } from './visit.ts';
import { type Composed, type Field, fitted, type Part, shownParts } from './visit-page.ts';

export interface Making {
  now: Instant;
  /** A new UUID each time. */
  id: () => string;
}

/** The same visit, choices, moment and ids give the same bundle. */
export function fhirDocument(visit: Visit, composed: Composed, making: Making): Fhir {
  const fullUrl = () => `urn:uuid:${making.id()}`;
  const shown = shownParts(visit, composed);
  const text = (field: Field) => fitted(composed.texts[field], field);
  const composition = fullUrl();
  const patient = fullUrl();
  const numbers: Record<string, Entry[]> = {
    course: shown.includes('course') ? observations(visit.scored, 'evening', patient, fullUrl) : [],
    nights: shown.includes('nights') ? observations(visit.scored, 'night', patient, fullUrl) : [],
    answers: shown.some((part) => ANSWERED.includes(part))
      ? [{ fullUrl: fullUrl(), resource: answers(visit, shown, patient, making.now) }]
      : [],
  };
  const section = sections(visit, shown, text, numbers);
  return {
    resourceType: 'Bundle',
    language: LANGUAGE,
    identifier: { system: 'urn:ietf:rfc:3986', value: fullUrl() },
    type: 'document',
    timestamp: making.now,
    entry: [
      { fullUrl: composition, resource: compositionOf(patient, making.now, section) },
      { fullUrl: patient, resource: patientOf(text('name')) },
      ...Object.values(numbers).flat(),
    ],
  };
}

interface Entry {
  fullUrl: string;
  resource: Fhir;
}

const TITLE = 'Voorbereiding op het bezoek aan de huisarts';

function compositionOf(patient: string, now: Instant, section: Fhir[]): Fhir {
  const loinc = {
    system: 'http://loinc.org',
    code: '53576-5',
    display: 'Personal health monitoring report Document',
  };
  return {
    resourceType: 'Composition',
    language: LANGUAGE,
    text: narrative([TITLE, 'Uit eigen notities. Dit is geen diagnose.']),
    status: 'final',
    type: { coding: [loinc], text: 'Eigen verslag van klachten' },
    subject: reference(patient),
    date: now,
    author: [reference(patient)],
    title: TITLE,
    ...(section.length > 0 ? { section } : {}),
  };
}

/** A stub: who it is about is known to who hands it over. */
function patientOf(name: string): Fhir {
  return { resourceType: 'Patient', active: true, ...(name ? { name: [{ text: name }] } : {}) };
}

function sections(
  visit: Visit,
  shown: Part[],
  text: (field: Field) => string,
  entries: Record<string, Entry[]>,
): Fhir[] {
  const own = (title: string, field: Field): Fhir => ({
    title,
    text: narrative([text(field)], true),
  });
  const to = (name: string) => entries[name]?.map((entry) => reference(entry.fullUrl)) ?? [];
  const ticked = visit.flagsOn === null ? 'Eerder aangekruist' : `Aangekruist op ${visit.flagsOn}`;
  const flags = visit.flags.map((flag) => `${ticked}: ${flag}`);
  const about = [...visit.patterns.map(recognised), ...visit.cautions, ...flags];
  const made: [boolean, Fhir][] = [
    [shown.includes('complaint'), own('Mijn klacht', 'complaint')],
    [
      to('course').length > 0,
      {
        title: 'Last in de avond',
        text: narrative(visit.weeks.map(evenings)),
        entry: to('course'),
      },
    ],
    [
      shown.includes('nights'),
      {
        title: 'Last in de nacht',
        text: nightsText(visit),
        ...(to('nights').length > 0 ? { entry: to('nights') } : {}),
      },
    ],
    [
      to('answers').length > 0,
      { title: 'Wanneer, wat meespeelde en wat ik probeerde', entry: to('answers') },
    ],
    [shown.includes('about'), { title: 'Goed om te weten', text: narrative(about) }],
    [shown.includes('medicines'), own('Mijn medicijnen', 'medicines')],
    [shown.includes('questions'), own('Mijn vragen', 'questions')],
  ];
  return made.filter(([is]) => is).map(([, section]) => section);
}

const recognised = (pattern: string) => `Ik herken: ${pattern}. Eigen keuze, geen diagnose.`;

function evenings({ begins, last, mean, evenings }: VisitWeek): string {
  const average = mean === null ? 'te weinig avonden' : `gemiddeld ${mean.toFixed(1)}`;
  return `${begins} tot en met ${last}: ${average} (${evenings.length} avonden, 0 tot 10)`;
}

/** Cramps stand in no observation, so what is said of them is more than the entries hold. */
function nightsText(visit: Visit): Fhir {
  const scored = visit.weeks.filter((week) => week.nights > 0).map(nights);
  const cramps = crampWords(visit);
  return cramps === null ? narrative(scored) : narrative([...scored, cramps], true);
}

function nights({ begins, last, disturbed, nights }: VisitWeek): string {
  return `${begins} tot en met ${last}: ${disturbed} van ${nights} nachten met ${DISTURBED_FROM} of meer`;
}

const SCORES = {
  evening: ['evening-score', 'Last van de benen in de avond, 0 (geen) tot 10 (het ergst)'],
  night: [
    'night-score',
    'Last van de benen in de nacht die op deze dag eindigde, 0 (geen) tot 10 (het ergst)',
  ],
} as const;

function observations(
  scored: Scored[],
  of: 'evening' | 'night',
  patient: string,
  fullUrl: () => string,
): Entry[] {
  return scored.flatMap((day) => {
    const score = day[of];
    return score === null
      ? []
      : [{ fullUrl: fullUrl(), resource: observation(of, day.day, score, patient) }];
  });
}

function observation(of: 'evening' | 'night', day: string, score: Score, patient: string): Fhir {
  const [code, words] = SCORES[of];
  const survey = {
    system: 'http://terminology.hl7.org/CodeSystem/observation-category',
    code: 'survey',
  };
  return {
    resourceType: 'Observation',
    language: LANGUAGE,
    status: 'final',
    category: [{ coding: [survey] }],
    code: { coding: [coding(code, words)], text: words },
    subject: reference(patient),
    effectiveDateTime: day,
    performer: [reference(patient)],
    valueInteger: score,
  };
}
