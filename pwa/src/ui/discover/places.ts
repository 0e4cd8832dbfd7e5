/** The two ways in to all measures: what somebody feels, and what they want to do. Pure. */
import type { Feel, LibraryGroup, LibraryMeasure, Measure } from '../../core/content.ts';

export const FEELS: { id: Feel; label: string }[] = [
  { id: 'urge', label: 'Kriebel en drang om te bewegen' },
  { id: 'heavy', label: 'Zwaar en moe' },
  { id: 'cramp', label: 'Kramp' },
  { id: 'tense', label: 'Gespannen' },
  { id: 'wired', label: 'Mijn lijf blijft aan' },
  { id: 'burning', label: 'Branderig' },
];

export const GROUPS: { id: LibraryGroup; label: string }[] = [
  { id: 'move', label: 'Bewegen' },
  { id: 'stretch', label: 'Rekken' },
  { id: 'warmth', label: 'Warmte of kou' },
  { id: 'breath', label: 'Ademen' },
  { id: 'relax', label: 'Ontspannen' },
  { id: 'sleep', label: 'Slapen' },
  { id: 'work', label: 'Werkplek' },
  { id: 'food', label: 'Eten en drinken' },
  { id: 'massage', label: 'Massage' },
  { id: 'mind', label: 'Je hoofd' },
];

interface Place {
  group: LibraryGroup;
  feels: Feel[];
}

/** The plan's own measures stand among the others. */
const PLANNED: Record<string, Place> = {
  'walk-breaks': { group: 'move', feels: ['heavy', 'tense'] },
  'calf-stretch': { group: 'stretch', feels: ['cramp', 'urge', 'tense'] },
  breathing: { group: 'breath', feels: ['wired', 'tense'] },
  'legs-up': { group: 'relax', feels: ['heavy', 'tense'] },
  'no-caffeine-after-lunch': { group: 'food', feels: ['urge', 'wired'] },
  'walk-outside': { group: 'move', feels: ['heavy', 'tense', 'wired', 'urge'] },
  'lukewarm-shower': { group: 'warmth', feels: ['urge', 'tense', 'wired', 'burning'] },
  'self-massage': { group: 'massage', feels: ['heavy', 'tense', 'urge'] },
  'hourly-move': { group: 'work', feels: ['heavy', 'tense'] },
  'active-meetings': { group: 'work', feels: ['heavy'] },
  'light-compression': { group: 'work', feels: ['heavy'] },
};

const NOWHERE: Place = { group: 'mind', feels: [] };

export function placeOf(measure: Measure | LibraryMeasure): Place {
  return 'group' in measure ? measure : (PLANNED[measure.id] ?? NOWHERE);
}

/** One list of Discover; null when the address names none. */
export interface Shelf {
  title: string;
  measures: Measure[];
}

/** The list that `?voel=` or `?doe=` asks for. What was made for a feeling comes first. */
export function shelfOf(query: Record<string, string>, measures: Measure[]): Shelf | null {
  const feel = FEELS.find((f) => f.id === query['voel']);
  if (feel)
    return { title: feel.label, measures: byRank(measures, (m) => rank(placeOf(m), feel.id)) };
  const group = GROUPS.find((g) => g.id === query['doe']);
  if (!group) return null;
  return { title: group.label, measures: measures.filter((m) => placeOf(m).group === group.id) };
}

/** How far from the front a measure names the feeling; -1 when it does not. */
function rank({ feels }: Place, feel: Feel): number {
  return feels.indexOf(feel);
}

function byRank(measures: Measure[], rankOf: (measure: Measure) => number): Measure[] {
  return measures
    .map((measure) => ({ measure, rank: rankOf(measure) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .map(({ measure }) => measure);
}
