/** The two ways in to all measures: what somebody feels, and what they want to do. Pure. */
import { isTrackable } from '../../content/index.ts';
import type { Feel, LibraryGroup, LibraryMeasure, Measure, Pattern } from '../../core/content.ts';

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
  /** What can be done, today or most days. */
  todo: Measure[];
  /** What is done once, by others, or only when it is needed. */
  once: Measure[];
}

/** The list that `?voel=` or `?doe=` asks for. What was made for a feeling comes first. */
export function shelfOf(query: Record<string, string>, measures: Measure[]): Shelf | null {
  const feel = FEELS.find((f) => f.id === query['voel']);
  if (feel)
    return shelf(
      feel.label,
      byRank(measures, (m) => placeOf(m).feels.indexOf(feel.id)),
    );
  const group = GROUPS.find((g) => g.id === query['doe']);
  if (!group) return null;
  return shelf(
    group.label,
    measures.filter((m) => placeOf(m).group === group.id),
  );
}

function shelf(title: string, measures: Measure[]): Shelf {
  return {
    title,
    todo: measures.filter(isTrackable),
    once: measures.filter((m) => !isTrackable(m)),
  };
}

/** Measures with a rank from 0 on, lowest first. */
function byRank(measures: Measure[], rankOf: (measure: Measure) => number): Measure[] {
  return measures
    .map((measure) => ({ measure, rank: rankOf(measure) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .map(({ measure }) => measure);
}

const FEEL_OF: Record<Pattern, Feel> = {
  tension: 'tense',
  rls: 'urge',
  circulation: 'heavy',
  cramp: 'cramp',
  arousal: 'wired',
};

/** The address of what helps with a pattern. */
export function shelfOfPattern(pattern: Pattern): string {
  return `/ontdek?voel=${FEEL_OF[pattern]}`;
}
