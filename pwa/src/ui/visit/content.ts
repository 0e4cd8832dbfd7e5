/** The content that the visit's words come from. Asked for when it is needed: the library may open later. */
import evening from '@content/evening.json';
import safety from '@content/flags.json';
import model from '@content/model.json';
import patterns from '@content/patterns.json';
import questions from '@content/questions.json';
import relief from '@content/relief.json';
import triggers from '@content/triggers.json';
import { cautions, content } from '../../content/index.ts';
import { fullMeasures } from '../../content/measures.ts';
import type { VisitContent } from '../../core/visit.ts';

export function visitContent(): VisitContent {
  const steps = [...relief.restless.steps, ...relief.cramp.steps];
  return {
    plan: content.plan,
    measures: fullMeasures.value,
    cautions,
    model,
    triggers,
    patterns,
    worst: evening.worst,
    worstWhen: questions.find((q) => q.id === 'worstWhen')?.options ?? [],
    flags: safety.flags,
    reliefSteps: steps.map(({ measure, say }) => ({ id: measure, label: say })).reverse(),
  };
}
