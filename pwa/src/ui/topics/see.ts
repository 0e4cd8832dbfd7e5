/** Where a topic leads on to: `measure:<id>`, `flag:<id>`, … as something to tap. */
import safety from '@content/flags.json';
import patterns from '@content/patterns.json';
import topics from '@content/topics.json';
import { measureById } from '../../content/index.ts';
import { shelfOfPattern } from '../discover/places.ts';
import { withWayBack } from '../shared/way-back.ts';

export interface Lead {
  href: string;
  label: string;
  hint: string;
}

const PLACES: Record<string, Lead> = {
  '/huisarts': { href: '/huisarts', label: 'Naar de huisarts', hint: 'wanneer bel je, en wie' },
  '/nu': { href: '/nu', label: 'Nu last?', hint: 'stap voor stap' },
};

/** `back`: where the page that is opened leads back to. Null for what is not there. */
export function leadOf(see: string, back: string): Lead | null {
  const [kind, id = ''] = see.split(':');
  if (kind === 'measure') return measureLead(id, back);
  if (kind === 'topic') return topicLead(id, back);
  if (kind === 'pattern') return patternLead(id);
  if (kind === 'flag' || kind === 'urgency') return doctorLead(kind, id);
  return PLACES[see] ?? null;
}

export function leadsOf(see: readonly string[], back: string): Lead[] {
  const all = see.map((one) => leadOf(one, back)).filter((lead) => lead !== null);
  return all.filter((lead, i) => all.findIndex((l) => l.label === lead.label) === i);
}

function measureLead(id: string, back: string): Lead | null {
  const measure = measureById(id);
  if (!measure) return null;
  const { title, dose } = measure;
  return { href: withWayBack(`/maatregel/${id}`, back), label: title, hint: dose };
}

function topicLead(id: string, back: string): Lead | null {
  const topic = topics.find((t) => t.id === id);
  if (!topic) return null;
  return { href: withWayBack(`/weetjes/${id}`, back), label: topic.title, hint: topic.question };
}

function patternLead(id: string): Lead | null {
  const pattern = patterns.find((p) => p.id === id);
  if (!pattern) return null;
  if (pattern.id === 'none') return PLACES['/huisarts'] ?? null;
  return { href: shelfOfPattern(pattern.id), label: pattern.title, hint: 'wat hierbij kan helpen' };
}

function doctorLead(kind: 'flag' | 'urgency', id: string): Lead | null {
  const flag = kind === 'flag' ? safety.flags.find((f) => f.id === id) : undefined;
  const urgency = safety.urgencies.find((u) => u.id === (flag?.urgency ?? id));
  if (!urgency) return null;
  return { href: '/huisarts', label: flag?.text ?? urgency.title, hint: flag ? urgency.title : '' };
}
