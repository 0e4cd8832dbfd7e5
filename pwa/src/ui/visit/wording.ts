/** The visit in Dutch: what each part is called, and its figures as a doctor reads them. */
import type { Day } from '../../core/days.ts';
import type { Relief } from '../../core/recommendation.ts';
import { DISTURBED_FROM, type Tally, type Tried } from '../../core/visit.ts';
import type { Field, Part } from '../../core/visit-page.ts';

/** Names of the parts, the same on the screen and on the page. */
export const TITLES: Record<Part, string> = {
  complaint: 'Mijn klacht',
  worst: 'Wanneer het ergst',
  course: 'Verloop van de avonden',
  nights: 'Nachten met last',
  triggers: 'Wat meespeelde',
  tried: 'Wat ik probeerde',
  about: 'Goed om te weten',
  medicines: 'Mijn medicijnen',
  questions: 'Mijn vragen',
  expect: 'Wat de huisarts kan vragen of doen',
};

export const HINTS: Record<Part, string> = {
  complaint: 'Wat voel je, waar, en sinds wanneer?',
  worst: 'Deel van de dag',
  course: 'Je scores, per week bij elkaar',
  nights: `Nachten met score ${DISTURBED_FROM} of hoger, en kramp`,
  triggers: 'Wat je in de avond aankruiste',
  tried: 'Hoe vaak, en wat het deed',
  about: 'Wat je aankruiste',
  medicines: 'Ook zonder recept. Zoals het op het doosje staat.',
  questions: 'Wat wil je zeker weten?',
  expect: 'Handig voor jezelf',
};

export const FIELD_TITLES: Record<Field, string> = {
  name: 'Je naam, als je dat wilt',
  complaint: TITLES.complaint,
  medicines: TITLES.medicines,
  questions: TITLES.questions,
};

export const EXPECT = [
  'De huisarts vraagt vaak naar het patroon van je klachten, je medicijnen, je slaap en je gezondheid in het algemeen.',
  'Soms volgt onderzoek van je benen. Of bloed prikken: ijzer, nieren, en soms suiker.',
];

export const HOW_SCORED = 'Scores van 0 (geen last) tot 10 (het ergst), zelf genoteerd.';

/** "4,4" */
export function points(value: number): string {
  return value.toFixed(1).replace('.', ',');
}

const MONTHS = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ');

/** "8 mrt" */
export function shortDate(day: Day): string {
  const [, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${date} ${MONTHS[month - 1]}`;
}

/** "−0,2 tot 1,1": points of relief, so below zero is more complaint. */
export function reliefWords({ low, high }: Relief): string {
  return `${signed(low)} tot ${signed(high)}`;
}

function signed(value: number): string {
  const size = points(Math.abs(value));
  return value < 0 && size !== '0,0' ? `−${size}` : size;
}

/** "5 beter, 1 gelijk" */
export function judged({ better, same, worse }: Tried): string {
  const parts = [
    [better, 'beter'],
    [same, 'gelijk'],
    [worse, 'slechter'],
  ] as const;
  const said = parts.filter(([times]) => times > 0).map(([times, word]) => `${times} ${word}`);
  return said.join(', ') || '–';
}

/** "avond 6 keer, nacht 2 keer" */
export function tallied(tallies: Tally[]): string {
  return tallies.map(({ label, times }) => `${label.toLowerCase()} ${times} keer`).join(', ');
}
